/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/world.h"

#include "base/file.h"
#include "base/memory.h"
#include "place/message.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void must(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "world: %s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

static int64_t tick(void)
{
    static int64_t now = 1795478400000; /* 2026-11-24T00:00:00Z */

    return now += 1000;
}

static int sync_nothing(int descriptor)
{
    (void)descriptor;
    return 0;
}

static void begin(struct world *world)
{
    const char *wishes[2] = {NULL, "en"};

    profile_init(&world->profile);
    journal_init(&world->journal);
    fold_init(&world->fold);
    world->journal.clock = tick;
    world->journal.sync = sync_nothing;
    if (!world->is_guest) {
        must(profile_open(&world->profile, world->data.path, "", NULL), "profile");
        must(fold_read(&world->fold, world->profile.folder, world->course.id), "progress");
        must(journal_open(&world->journal, world->profile.folder), "journal");
    }
    session_init(&world->session, &world->course, &world->profile, &world->journal, &world->fold,
                 world->ui_folder);
    wishes[0] = world->profile.language;
    session_use_language(&world->session, language_choose(wishes, ARRAY_LENGTH(wishes)));
}

static void end(struct world *world)
{
    if (world->kept_file >= 0)
        world_fill_disk(world, false);
    session_release(&world->session);
    journal_close(&world->journal);
    fold_release(&world->fold);
    profile_release(&world->profile);
}

void world_open(struct world *world, const char *course, bool is_guest)
{
    struct report report;

    *world = (struct world){.is_guest = is_guest, .kept_file = -1};
    scratch_make(&world->data);
    world->ui_folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    must(world->ui_folder >= 0, "working folder");
    report_init(&report);
    course_init(&world->course);
    if (!course_open(&world->course, course, &report)) {
        report_print(&report, stderr);
        must(false, course);
    }
    report_release(&report);
    begin(world);
}

void world_close(struct world *world)
{
    end(world);
    course_release(&world->course);
    close(world->ui_folder);
    scratch_remove(&world->data);
}

void world_restart(struct world *world)
{
    end(world);
    begin(world);
    if (session_resume(&world->session))
        world->session.notice = PHRASE_RESUMED;
}

void world_fill_disk(struct world *world, bool is_full)
{
    int file = world->journal.file;

    must(file >= 0, "journal");
    if (is_full == (world->kept_file >= 0))
        return;
    if (is_full) {
        int full = open("/dev/full", O_WRONLY | O_CLOEXEC);

        world->kept_file = fcntl(file, F_DUPFD_CLOEXEC, 0);
        must(full >= 0 && world->kept_file >= 0 && dup3(full, file, O_CLOEXEC) == file, "disk");
        close(full);
    } else {
        must(dup3(world->kept_file, file, O_CLOEXEC) == file, "disk");
        close(world->kept_file);
        world->kept_file = -1;
    }
}

char *world_events(const struct world *world)
{
    struct text text = TEXT_INIT;

    if (world->journal.name)
        must(file_read_beneath(world->journal.events_folder, world->journal.name, (size_t)1 << 24,
                               &text),
             world->journal.name);
    return text.length ? text_take(&text) : memory_copy_string("");
}

void world_place(struct world *world, struct text *out)
{
    static const char *const names[] = {"home",      "module",   "step", "result",
                                        "languages", "settings", "help"};
    struct session *session = &world->session;
    enum place_id place = session_spot(session)->place;

    text_add_string(out, names[place]);
    if (place == PLACE_MODULE)
        text_add_format(out, " %s", session_module(session)->id);
    else if (place == PLACE_STEP)
        text_add_format(out, " %s", session_step(session)->path);
    else if (place == PLACE_RESULT)
        text_add_format(out, " %s", session_lesson(session)->path);
}

static int item_of_option(struct session *session, const struct step *step, const char *id)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i < step->options.count; i++) {
        if (strcmp(options[session->attempt.order[i]].id, id) == 0)
            return (int)i;
    }
    return -1;
}

static int item_of_part(struct session *session, const struct step *step, const char *id)
{
    struct message_part parts[RESPONSE_MAX];
    size_t level = words_item_level(&session->words, session_module(session), step);
    size_t count = message_parts(session, step, level, parts);

    for (size_t i = 0; i < count; i++) {
        if (parts[i].cue && strcmp(parts[i].cue->id, id) == 0)
            return (int)i;
    }
    return -1;
}

static int item_of_name(const char *const *names, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], id) == 0)
            return (int)i;
    }
    return -1;
}

static int item_of_language(const char *id)
{
    const struct language *language = language_find(id);

    return language ? (int)(language - languages) : -1;
}

int world_item(struct world *world, const char *id)
{
    static const char *const judgements[] = {"scam-sure", "scam-unsure", "genuine-unsure",
                                             "genuine-sure"};
    struct session *session = &world->session;
    const struct step *step = session_step(session);

    if (session_spot(session)->place == PLACE_LANGUAGES)
        return item_of_language(id);
    if (!step || session_spot(session)->place != PLACE_STEP || session->attempt.answered)
        return -1;
    if (step->kind == STEP_CHOICE)
        return item_of_option(session, step, id);
    if (step->kind == STEP_JUDGE)
        return item_of_name(judgements, ARRAY_LENGTH(judgements), id);
    return step->kind == STEP_POINT ? item_of_part(session, step, id) : -1;
}
