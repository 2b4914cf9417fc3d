/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/step.h"

#include "place/say.h"
#include "place/terms.h"

static const struct step_place *const kinds[STEP_KIND_COUNT] = {
    [STEP_PAGE] = &page_place,         [STEP_CHOICE] = &choice_place, [STEP_JUDGE] = &judge_place,
    [STEP_POINT] = &point_place,       [STEP_ACT] = &act_place,       [STEP_RECALL] = &recall_place,
    [STEP_ORDER] = &order_kind_place,  [STEP_MATCH] = &match_place,   [STEP_SORT] = &sort_place,
    [STEP_SCENARIO] = &scenario_place,
};

static const char *title_of(struct session *session, struct sheet *sheet)
{
    const struct lesson *lesson = session_lesson(session);
    bool is_review = session_spot(session)->is_review;
    size_t at = is_review ? session->review.at : session_spot(session)->step;
    size_t all = is_review ? session->review.count : lesson->steps.count;

    return arena_format(&sheet->arena, "%s/%s  %s", say_number(session, sheet, at + 1),
                        say_number(session, sheet, all),
                        is_review ? words_phrase(&session->words, PHRASE_REVIEW_TITLE)
                                  : say_lesson_title(session, sheet, lesson));
}

/* Above the question, so that what was asked for is in sight; once answered, nobody needs them. */
static void describe_hints(struct session *session, struct sheet *sheet, const struct step *step)
{
    const struct hint *hints = step->hints.items;
    size_t level;

    if (session->attempt.answered || !session->attempt.hints_shown)
        return;
    level = words_item_level(&session->words, session_module(session), step);
    for (size_t i = 0; i < session->attempt.hints_shown; i++) {
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_STEP_HINT, "number",
                           say_number(session, sheet, i + 1), "all",
                           say_number(session, sheet, step->hints.count), NULL));
        step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, hints[i].id, "text",
                       hints[i].text);
    }
}

/* The language level at which the whole step is shown; a note says when it is a fall-back. */
static size_t add_level_note(struct session *session, struct sheet *sheet, const struct step *step)
{
    size_t level = words_item_level(&session->words, session_module(session), step);

    if (level > 0)
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_FALLBACK_ITEM, "language",
                           words_language(&session->words, level)->endonym, NULL));
    return level;
}

static void describe_kind(struct session *session, struct sheet *sheet, const struct step *step)
{
    const struct step_place *kind = kinds[step->kind];
    size_t level = kind->explain ? add_level_note(session, sheet, step) : 0;

    if (kind->explain && session->attempt.answered)
        kind->explain(session, sheet, step, level);
    else
        kind->ask(session, sheet, step, level);
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct step *step = session_step(session);

    sheet->title = title_of(session, sheet);
    describe_hints(session, sheet, step);
    describe_kind(session, sheet, step);
    if (session_has_hint(session) && sheet->takes_text)
        say_hint(session, sheet, PHRASE_HINT_HINT, PHRASE_KEY_TAB);
    else if (session_has_hint(session))
        say_letter_hint(session, sheet, PHRASE_HINT_HINT, "i");
    say_common_hints(session, sheet);
    if (terms_mark(session, sheet) && !sheet->takes_text)
        say_letter_hint(session, sheet, PHRASE_HINT_WORDS, "d");
}

/* Back takes the latest choice of an unfinished answer back, before it leaves the step. */
static bool act(struct session *session, enum action action, int item)
{
    if (action == ACTION_BACK && session_draft_undo(session))
        return true;
    if (action == ACTION_HINT) {
        session_hint(session);
        return true;
    }
    return kinds[session_step(session)->kind]->act(session, action, item);
}

static void type(struct session *session)
{
    const struct step_place *kind = kinds[session_step(session)->kind];

    if (kind->type)
        kind->type(session);
}

const struct place step_place = {.describe = describe, .act = act, .type = type};

static const char *context_of(struct sheet *sheet, const char *path, const char *id,
                              const char *key)
{
    if (id)
        return arena_format(&sheet->arena, "%s/%s/%s", path, id, key);
    return arena_format(&sheet->arena, "%s/%s", path, key);
}

static const char *specimen_path(struct session *session, struct sheet *sheet,
                                 const struct step *step)
{
    return arena_format(&sheet->arena, "%s/specimens/%s", session_module(session)->id,
                        step->specimen->id);
}

static const char *text_at(struct session *session, size_t level, const char *context,
                           const char *text)
{
    const char *found = words_at(&session->words, level, context, text);

    return found ? found : text;
}

static void add_prose(struct session *session, struct sheet *sheet, size_t level, enum style style,
                      const char *context, const char *prose)
{
    struct text text = TEXT_INIT;

    words_prose(&session->words, level, context, prose, &text);
    sheet_add_prose(sheet, style, text.bytes);
    text_release(&text);
}

const char *step_text(struct session *session, struct sheet *sheet, const struct step *step,
                      size_t level, const char *id, const char *key, const char *text)
{
    return text_at(session, level, context_of(sheet, step->path, id, key), text);
}

void step_add_prose(struct session *session, struct sheet *sheet, const struct step *step,
                    size_t level, enum style style, const char *id, const char *key,
                    const char *prose)
{
    if (prose)
        add_prose(session, sheet, level, style, context_of(sheet, step->path, id, key), prose);
}

void step_add_specimen_prose(struct session *session, struct sheet *sheet, const struct step *step,
                             size_t level, const char *key, const char *prose)
{
    const char *path = specimen_path(session, sheet, step);

    add_prose(session, sheet, level, STYLE_BODY, context_of(sheet, path, NULL, key), prose);
}

const char *step_specimen_text(struct session *session, struct sheet *sheet,
                               const struct step *step, size_t level, const char *id,
                               const char *key, const char *text)
{
    const char *path = specimen_path(session, sheet, step);

    return text_at(session, level, context_of(sheet, path, id, key), text);
}

static enum phrase word_for(const struct marking *marking)
{
    if (marking->correct)
        return PHRASE_RIGHT;
    return marking->score > 0 ? PHRASE_PARTLY_RIGHT : PHRASE_NOT_RIGHT;
}

static void add_result(struct session *session, struct sheet *sheet, bool right, enum phrase word,
                       const char *said)
{
    struct block *block = sheet_add_block(sheet, BLOCK_PARAGRAPH);

    sheet_add_span(sheet, block, right ? STYLE_GOOD : STYLE_BAD,
                   words_phrase(&session->words, word));
    sheet_add_span(sheet, block, STYLE_BODY, " ");
    sheet_add_span(sheet, block, STYLE_BODY, said);
}

void step_add_result(struct session *session, struct sheet *sheet, bool right, const char *said)
{
    add_result(session, sheet, right, right ? PHRASE_RIGHT : PHRASE_NOT_RIGHT, said);
}

void step_add_marking(struct session *session, struct sheet *sheet, const char *answer)
{
    const struct attempt *attempt = &session->attempt;
    const char *said;

    if (answer)
        said = say(session, sheet, attempt->restored ? PHRASE_YOU_SAID_EARLIER : PHRASE_YOU_SAID,
                   "answer", answer, NULL);
    else
        said =
            say(session, sheet,
                attempt->restored ? PHRASE_YOU_MARKED_NONE_EARLIER : PHRASE_YOU_MARKED_NONE, NULL);
    add_result(session, sheet, attempt->marking.correct, word_for(&attempt->marking), said);
}

void step_add_from_before(struct session *session, struct sheet *sheet)
{
    if (session->attempt.restored)
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_FROM_BEFORE, NULL));
}

void step_add_parts_marking(struct session *session, struct sheet *sheet, const char *said)
{
    const struct marking *marking = &session->attempt.marking;

    step_add_from_before(session, sheet);
    add_result(session, sheet, marking->correct, word_for(marking), said);
}

const char *step_parts_right(struct session *session, struct sheet *sheet, size_t right, size_t all)
{
    return say(session, sheet, PHRASE_PARTS_RIGHT, "right", say_number(session, sheet, right),
               "all", say_number(session, sheet, all), NULL);
}

static void add_source(struct session *session, struct sheet *sheet, const char *id)
{
    const struct source *source = id ? module_source(session_module(session), id) : NULL;
    const char *title;

    if (!source)
        return;
    title = arena_format(&sheet->arena, "%s, %s (%s)", source->publisher, source->title,
                         say_date(session, sheet, source->date));
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                   say(session, sheet, PHRASE_STEP_SOURCE, "title", title, NULL));
}

void step_add_source(struct session *session, struct sheet *sheet, const struct step *step)
{
    add_source(session, sheet, step->source);
    for (size_t i = 0; i < step->also.count; i++)
        add_source(session, sheet, step->also.items[i]);
}

/* A test and a review count what was answered first. */
static bool can_be_repeated(struct session *session)
{
    return !session_spot(session)->is_review && !lesson_is_test(session_lesson(session));
}

void step_add_feedback_hints(struct session *session, struct sheet *sheet)
{
    say_go_hint(session, sheet, PHRASE_HINT_GO);
    if (can_be_repeated(session))
        say_letter_hint(session, sheet, PHRASE_HINT_AGAIN, "r");
}

bool step_act_on_feedback(struct session *session, enum action action)
{
    if (action == ACTION_GO || action == ACTION_MARK)
        session_next(session);
    else if (action == ACTION_AGAIN && can_be_repeated(session))
        session_again(session);
    else
        return action == ACTION_CHOOSE;
    return true;
}
