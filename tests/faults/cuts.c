/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A power cut: the journal ends at any byte of its last 4 KiB. What is known is what its whole
 * lines say, the torn one is left out, and the course goes on; with the program started anew at
 * every `count`th byte, and at the bytes around the ends of lines.
 */
#include "faults/suite.h"

#include "base/memory.h"
#include "support/world.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { JOURNAL_BYTES = 12 * 1024, CUT_BYTES = 4096 };

struct cutting {
    struct world world;
    char *name; /* of the journal below the folder of the learner */
    char *bytes;
    size_t length;
    size_t cuts, starts, misread, astray;
};

/* Gives any answer at all to the step on screen, and goes on. */
static void answer(struct session *session)
{
    const struct response nothing = {.count = 0};

    if (session_spot(session)->place != PLACE_STEP)
        session_go_on(session, 1);
    else if (!session->attempt.answered && step_kind(session_step(session))->scored)
        session_answer(session, &nothing);
    else
        session_next(session);
}

static void fill_journal(struct cutting *cutting)
{
    struct world *world = &cutting->world;
    struct text name = TEXT_INIT;

    while (world->journal.size < JOURNAL_BYTES)
        answer(&world->session);
    text_add_format(&name, "%s/events/%s",
                    world->profile.folder_path + strlen(world->data.path) + 1, world->journal.name);
    cutting->name = text_take(&name);
    cutting->bytes = scratch_contents(&world->data, cutting->name);
    cutting->length = strlen(cutting->bytes);
}

/* What the whole lines before the cut say, told one by one. */
static size_t tell_lines(const struct cutting *cutting, size_t cut, struct fold *fold)
{
    const char *line = cutting->bytes, *end = line + cut, *newline;
    struct event event;

    for (; (newline = memchr(line, '\n', (size_t)(end - line))); line = newline + 1) {
        if (event_read(&event, line, (size_t)(newline - line), &fold->arena))
            fold_add(fold, &event);
    }
    return (size_t)(end - line);
}

static size_t answers_of(const struct fold *fold)
{
    size_t answers = 0;

    for (size_t i = 0; i < fold->count; i++)
        answers += fold->items[i].attempts;
    return answers;
}

static bool says_the_same(const struct fold *read, const struct fold *told, size_t left)
{
    return read->events == told->events && read->count == told->count &&
           answers_of(read) == answers_of(told) && read->torn == (left > 0) && !read->unreadable &&
           !read->refused &&
           strcmp(read->last_item ? read->last_item : "", told->last_item ? told->last_item : "") ==
               0;
}

/* The program starts on what is left, some answers are given, and it starts again. */
static bool goes_on(struct cutting *cutting)
{
    struct world *world = &cutting->world;
    size_t answers, events;

    world_restart(world);
    answers = answers_of(&world->fold);
    while (answers_of(&world->fold) < answers + 2)
        answer(&world->session);
    events = world->fold.events;
    world_restart(world);
    cutting->starts += 2;
    return world->fold.events - world->journal.sequence == events &&
           answers_of(&world->fold) == answers + 2;
}

/* What goes_on() left behind would be read, too. */
static void remove_others(const struct cutting *cutting)
{
    int events = openat(cutting->world.profile.folder, "events", O_RDONLY | O_DIRECTORY);
    DIR *folder = events >= 0 ? fdopendir(events) : NULL;
    const char *own = strrchr(cutting->name, '/') + 1;
    const struct dirent *entry;

    if (!folder) {
        perror("events");
        exit(EXIT_FAILURE);
    }
    while ((entry = readdir(folder))) {
        if (*entry->d_name != '.' && strcmp(entry->d_name, own) != 0)
            unlinkat(events, entry->d_name, 0);
    }
    closedir(folder);
}

static void cut_at(struct cutting *cutting, size_t cut, bool starts)
{
    struct fold read, told;
    size_t left;

    scratch_write_bytes(&cutting->world.data, cutting->name, cutting->bytes, cut);
    fold_init(&read);
    fold_init(&told);
    fold_read(&read, cutting->world.profile.folder, cutting->world.course.id);
    left = tell_lines(cutting, cut, &told);
    if (!says_the_same(&read, &told, left)) {
        cutting->misread++;
        printf("# cut at %zu of %zu: %zu events of %zu, %zu torn, %zu unreadable\n", cut,
               cutting->length, read.events, told.events, read.torn, read.unreadable);
    }
    fold_release(&read);
    fold_release(&told);
    cutting->cuts++;
    if (!starts)
        return;
    if (!goes_on(cutting)) {
        cutting->astray++;
        printf("# cut at %zu of %zu: something is lost when it goes on\n", cut, cutting->length);
    }
    remove_others(cutting);
}

static bool is_near_end_of_line(const struct cutting *cutting, size_t cut)
{
    return cutting->bytes[cut - 1] == '\n' || cutting->bytes[cut] == '\n' ||
           cutting->bytes[cut - 2] == '\n';
}

void cuts_run(const struct suite *suite)
{
    struct cutting cutting = {.cuts = 0};

    world_open(&cutting.world, suite->course, false);
    fill_journal(&cutting);
    for (size_t cut = cutting.length - CUT_BYTES; cut <= cutting.length; cut++)
        cut_at(&cutting, cut, cut % suite->count == 0 || is_near_end_of_line(&cutting, cut));
    printf("#= a journal of %zu bytes cut at %zu places, %zu starts on what was left\n",
           cutting.length, cutting.cuts, cutting.starts);
    suite_say(!cutting.misread, "a journal cut anywhere says what its whole lines say");
    suite_say(!cutting.astray, "a start on a cut journal loses nothing, before and after");
    world_close(&cutting.world);
    free(cutting.name);
    free(cutting.bytes);
}
