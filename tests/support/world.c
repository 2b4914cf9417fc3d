/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/world.h"

#include "base/file.h"
#include "base/memory.h"
#include "place/message.h"
#include "sheet/sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void must(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "world: %s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

#define WORLD_BEGAN INT64_C(1795478400000) /* 2026-11-24T00:00:00Z */

static int64_t now = WORLD_BEGAN;

static int64_t tick(void)
{
    return now += 1000;
}

void world_pass_days(struct world *world, long days)
{
    now += days * INT64_C(86400000);
    world->session.revision++;
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
        journal_follow(&world->journal, world->fold.latest);
    }
    session_init(&world->session, &world->course, &world->profile, &world->journal, &world->fold,
                 world->ui_folder);
    world->session.roots = &world->root;
    world->session.root_count = 1;
    if (!world->is_guest)
        world->session.data_folder = world->data.path;
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

    now = WORLD_BEGAN; /* each world has days of its own */
    *world = (struct world){.is_guest = is_guest, .kept_file = -1};
    scratch_make(&world->data);
    scratch_make(&world->stick);
    world->root = (struct elsewhere_root){world->stick.path, ELSEWHERE_FOLDER};
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
    scratch_remove(&world->stick);
}

void world_restart(struct world *world)
{
    end(world);
    begin(world);
    if (session_resume(&world->session))
        world->session.notice = PHRASE_RESUMED;
}

static bool is_full_device(int file)
{
    struct stat status;

    return fstat(file, &status) == 0 && S_ISCHR(status.st_mode);
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
        must(!is_full_device(file) || dup3(world->kept_file, file, O_CLOEXEC) == file, "disk");
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
    static const char *const names[PLACE_COUNT] = {
        [PLACE_HOME] = "home",
        [PLACE_MODULE] = "module",
        [PLACE_STEP] = "step",
        [PLACE_RESULT] = "result",
        [PLACE_LANGUAGES] = "languages",
        [PLACE_SETTINGS] = "settings",
        [PLACE_HELP] = "help",
        [PLACE_CHECKS] = "checks",
        [PLACE_REVIEW_DONE] = "review-done",
        [PLACE_FIRST_HOUR] = "first-hour",
        [PLACE_COUNTRY] = "country",
        [PLACE_ELSEWHERE] = "elsewhere",
        [PLACE_PROFILES] = "profiles",
        [PLACE_SYMBOLS] = "symbols",
        [PLACE_NICKNAME] = "nickname",
        [PLACE_FIND] = "find",
        [PLACE_WORDS] = "words",
        [PLACE_TERM] = "term",
        [PLACE_FLAG] = "flag",
        [PLACE_RESET] = "reset",
    };
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

static int item_of_language(const char *id)
{
    const struct language *language = language_find(id);

    return language ? (int)(language - languages) : -1;
}

/* Whatever a place itself has named. */
static int item_of_sheet(struct session *session, const char *id)
{
    struct sheet sheet;
    int item = -1;

    sheet_init(&sheet);
    place_describe(session, &sheet);
    for (const struct block *block = sheet.first; block && item < 0; block = block->next) {
        if (block->id && strcmp(block->id, id) == 0)
            item = block->item;
    }
    sheet_release(&sheet);
    return item;
}

int world_item(struct world *world, const char *id)
{
    struct session *session = &world->session;
    const struct step *step = session_step(session);

    if (session_spot(session)->place == PLACE_LANGUAGES)
        return item_of_language(id);
    if (!step || session_spot(session)->place != PLACE_STEP || session->attempt.answered)
        return item_of_sheet(session, id);
    if (step->kind == STEP_CHOICE)
        return item_of_option(session, step, id);
    return step->kind == STEP_POINT ? item_of_part(session, step, id) : item_of_sheet(session, id);
}
