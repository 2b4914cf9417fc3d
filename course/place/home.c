/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The start page: what to go on with, and every module under its class. */
#include "place/place.h"
#include "place/say.h"
#include "session/score.h"

#include <string.h>

/*
 * Item 0 is what to do next, as long as there is something; modules follow in their order. The page
 * names the module and not the lesson: then course.yaml is all that it needs to be drawn.
 */

static void describe_next(struct session *session, struct sheet *sheet)
{
    long next = session_next_module(session);

    if (next < 0) {
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_GOOD,
                       say(session, sheet, PHRASE_HOME_ALL_DONE, NULL));
        return;
    }
    sheet_add_option(
        sheet, MARK_SIGN_NONE,
        say(session, sheet, session->fold->last_item ? PHRASE_HOME_CONTINUE : PHRASE_HOME_START,
            "title", say_module_title(session, sheet, course_entry(session->course, (size_t)next)),
            NULL));
}

static const char *class_title(struct session *session, struct sheet *sheet,
                               const struct course_class *class)
{
    return say_text(session, sheet, arena_format(&sheet->arena, "course/%s", class->id), "title",
                    class->title);
}

static const char *done_so_far(struct session *session, struct sheet *sheet,
                               const struct course_entry *entry)
{
    struct ratio done = score_entry(session->fold, entry->id, (size_t)entry->steps);

    if (!done.part)
        return say(session, sheet, PHRASE_NOT_STARTED, NULL);
    if (done.part == done.all)
        return say(session, sheet, PHRASE_ALL_DONE, NULL);
    return say(session, sheet, PHRASE_STEPS_DONE, "done", say_number(sheet, done.part), "all",
               say_number(sheet, done.all), NULL);
}

static void describe_module(struct session *session, struct sheet *sheet,
                            const struct course_entry *entry)
{
    struct block *block =
        sheet_add_option(sheet, MARK_SIGN_NONE, say_module_title(session, sheet, entry));
    const char *minutes =
        say_counted(session, sheet, PHRASE_MINUTES, (unsigned long)entry->minutes, NULL);

    sheet_add_span(
        sheet, block, STYLE_QUIET,
        arena_format(&sheet->arena, " (%s, %s)", minutes, done_so_far(session, sheet, entry)));
}

/* A class that has no module of its own may be touched by modules of another. */
static void describe_class(struct session *session, struct sheet *sheet,
                           const struct course_class *class)
{
    const struct course_entry *entry;
    bool has_heading = false;

    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (!course_entry_in_class(entry, class->id))
            continue;
        if (!has_heading)
            sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING, class_title(session, sheet, class));
        has_heading = true;
        if (strcmp(entry->class_id, class->id) == 0)
            describe_module(session, sheet, entry);
        else
            sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                           say(session, sheet, PHRASE_HOME_ALSO, "title",
                               say_module_title(session, sheet, entry), NULL));
    }
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct course_class *class;

    sheet->title = say_text(session, sheet, "course", "title", session->course->title);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_HOME_WELCOME, NULL));
    describe_next(session, sheet);
    for (size_t i = 0; (class = course_class(session->course, i)); i++)
        describe_class(session, sheet, class);
    if (session->journal->events_folder < 0)
        sheet->status = say(session, sheet, PHRASE_GUEST, NULL);
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

/* The module that stands as the `item`th under the classes. */
static long module_at(struct session *session, int item)
{
    const struct course_class *class;
    const struct course_entry *entry;

    for (size_t i = 0; (class = course_class(session->course, i)); i++) {
        for (size_t j = 0; (entry = course_entry(session->course, j)); j++) {
            if (strcmp(entry->class_id, class->id) == 0 && item-- == 0)
                return (long)j;
        }
    }
    return -1;
}

static bool act(struct session *session, enum action action, int item)
{
    long next = session_next_module(session);

    if (!action_chooses(action) || item < 0)
        return false;
    if (next >= 0 && item-- == 0) {
        session_go_on(session, (size_t)next);
        return true;
    }
    next = module_at(session, item);
    if (next >= 0)
        session_open_module(session, (size_t)next);
    return true;
}

const struct place home_place = {describe, act};
