/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The start page: what to do next, and every module under its class. */
#include "place/place.h"
#include "place/say.h"
#include "session/checks.h"
#include "session/first_hour.h"
#include "session/review.h"
#include "session/score.h"

#include <string.h>

/*
 * First comes what may be done now, as far as there is something: today's review, the module to go
 * on with, a check. Modules follow in their order. The page names the module and not the lesson:
 * then course.yaml is all that it needs to be drawn.
 */

static bool describe_review(struct session *session, struct sheet *sheet)
{
    size_t count = review_count(session);

    if (count)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, "review",
                               say_counted(session, sheet, PHRASE_HOME_REVIEW, count, NULL));
    return count > 0;
}

static bool act_review(struct session *session)
{
    return review_begin(session);
}

static bool describe_next(struct session *session, struct sheet *sheet)
{
    long next = session_next_module(session);

    if (next < 0) {
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_GOOD,
                       say(session, sheet, PHRASE_HOME_ALL_DONE, NULL));
        return false;
    }
    sheet_add_named_option(
        sheet, MARK_SIGN_NONE, "next",
        say(session, sheet, session->fold->last_item ? PHRASE_HOME_CONTINUE : PHRASE_HOME_START,
            "title", say_module_title(session, sheet, course_entry(session->course, (size_t)next)),
            NULL));
    return true;
}

static bool act_next(struct session *session)
{
    session_go_on(session, (size_t)session_next_module(session));
    return true;
}

static bool describe_check(struct session *session, struct sheet *sheet)
{
    static const enum phrase offer_phrases[CHECK_STAGE_COUNT] = {
        [CHECK_BEFORE] = PHRASE_CHECK_OFFER_BEFORE,
        [CHECK_AFTER] = PHRASE_CHECK_OFFER_AFTER,
        [CHECK_MONTH] = PHRASE_CHECK_OFFER_MONTH,
        [CHECK_SEASON] = PHRASE_CHECK_OFFER_SEASON,
    };
    struct check_offer offer;
    enum phrase phrase;

    if (!checks_offer(session, &offer))
        return false;
    phrase = offer.is_begun ? PHRASE_CHECK_OFFER_GO_ON : offer_phrases[offer.stage];
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "check", say(session, sheet, phrase, NULL));
    return true;
}

static bool act_check(struct session *session)
{
    struct check_offer offer;

    if (checks_offer(session, &offer))
        checks_begin(session, &offer);
    return true;
}

static bool describe_results(struct session *session, struct sheet *sheet)
{
    bool is_there = checks_latest(session) != NULL;

    if (is_there)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, "results",
                               say(session, sheet, PHRASE_HOME_RESULTS, NULL));
    return is_there;
}

static bool act_results(struct session *session)
{
    session_enter(session, PLACE_CHECKS);
    return true;
}

/* What stands before the modules. Each says whether it is there now; then it is one item. */
static const struct offer {
    bool (*describe)(struct session *session, struct sheet *sheet);
    bool (*act)(struct session *session);
} offers[] = {
    {describe_review, act_review},
    {describe_next, act_next},
    {describe_check, act_check},
    {describe_results, act_results},
};

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

    if (score_entry_is_known(session->fold, entry))
        return say(session, sheet, PHRASE_ENTRY_KNOWN, NULL);
    if (!done.part)
        return say(session, sheet, PHRASE_NOT_STARTED, NULL);
    if (done.part == done.all)
        return say(session, sheet, PHRASE_ALL_DONE, NULL);
    return say(session, sheet, PHRASE_STEPS_DONE, "done", say_number(session, sheet, done.part),
               "all", say_number(session, sheet, done.all), NULL);
}

static void describe_module(struct session *session, struct sheet *sheet,
                            const struct course_entry *entry)
{
    struct block *block = sheet_add_named_option(sheet, MARK_SIGN_NONE, entry->id,
                                                 say_module_title(session, sheet, entry));
    const char *minutes =
        say_counted(session, sheet, PHRASE_MINUTES, (unsigned long)entry->minutes, NULL);

    sheet_add_span(
        sheet, block, STYLE_QUIET,
        arena_format(&sheet->arena, " (%s, %s)", minutes, done_so_far(session, sheet, entry)));
}

static bool is_own(const struct course_entry *entry, const struct course_class *class)
{
    return entry->class_id && strcmp(entry->class_id, class->id) == 0;
}

static bool has_any(struct session *session, const struct course_class *class)
{
    const struct course_entry *entry;

    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (course_entry_in_class(entry, class->id))
            return true;
    }
    return false;
}

/* Modules of other classes that touch this one, too: lines without a gap between them. */
static void describe_touching(struct session *session, struct sheet *sheet,
                              const struct course_class *class)
{
    const struct course_entry *entry;
    bool is_first = true;

    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (!course_entry_in_class(entry, class->id) || is_own(entry, class))
            continue;
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_HOME_ALSO, "title",
                           say_module_title(session, sheet, entry), NULL))
            ->gap = is_first;
        is_first = false;
    }
}

static void describe_class(struct session *session, struct sheet *sheet,
                           const struct course_class *class)
{
    const struct course_entry *entry;

    if (!has_any(session, class))
        return;
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING, class_title(session, sheet, class));
    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (is_own(entry, class))
            describe_module(session, sheet, entry);
    }
    describe_touching(session, sheet, class);
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct course_class *class;

    sheet->title = say_text(session, sheet, "course", "title", session->course->title);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_HOME_WELCOME, NULL));
    for (size_t i = 0; i < ARRAY_LENGTH(offers); i++)
        offers[i].describe(session, sheet);
    for (size_t i = 0; (class = course_class(session->course, i)); i++)
        describe_class(session, sheet, class);
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "first-hour",
                           say(session, sheet, PHRASE_HOME_FIRST_HOUR, NULL))
        ->gap = true;
    if (journal_state(session->journal) == JOURNAL_NONE)
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
            if (is_own(entry, class) && item-- == 0)
                return (long)j;
        }
    }
    return -1;
}

/* Describing changes nothing, so that it tells whether the offer is on the page. */
static bool is_offered(struct session *session, const struct offer *offer)
{
    struct sheet sheet;
    bool is_there;

    sheet_init(&sheet);
    is_there = offer->describe(session, &sheet);
    sheet_release(&sheet);
    return is_there;
}

static bool act(struct session *session, enum action action, int item)
{
    long module;

    if (!action_chooses(action) || item < 0)
        return false;
    for (size_t i = 0; i < ARRAY_LENGTH(offers); i++) {
        if (is_offered(session, &offers[i]) && item-- == 0)
            return offers[i].act(session);
    }
    module = module_at(session, item);
    if (module >= 0)
        session_open_module(session, (size_t)module);
    else
        first_hour_enter(session);
    return true;
}

const struct place home_place = {.describe = describe, .act = act};
