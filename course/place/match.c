/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs together: one left side after the other is asked about. */
#include "place/place.h"

#include "content/parts.h"
#include "place/say.h"
#include "place/step.h"

#include <string.h>

static const struct match_pair *pair_called(const struct step *step, const char *id)
{
    const struct match_pair *pair;

    for (size_t i = 0; (pair = match_pair(step, i)); i++) {
        if (strcmp(pair->id, id) == 0)
            return pair;
    }
    return NULL;
}

/* Drafts are made here, so what is in them is in the course. */
static const struct match_pair *drafted(const struct session *session, const struct step *step,
                                        size_t place)
{
    const struct match_pair *pair = pair_called(step, session->attempt.draft.ids[2 * place + 1]);

    BUG_ON(!pair);
    return pair;
}

static const char *left_of(struct session *session, struct sheet *sheet, const struct step *step,
                           size_t level, const struct match_pair *pair)
{
    return step_text(session, sheet, step, level, pair->id, "left", pair->left);
}

static const char *right_of(struct session *session, struct sheet *sheet, const struct step *step,
                            size_t level, const struct match_pair *pair)
{
    return step_text(session, sheet, step, level, pair->id, "right", pair->right);
}

/* How many left sides have got something. */
static size_t matched(const struct session *session)
{
    return session->attempt.draft.count / 2;
}

static bool is_taken(const struct session *session, const char *id)
{
    const struct response *draft = &session->attempt.draft;

    for (size_t i = 1; i < draft->count; i += 2) {
        if (strcmp(draft->ids[i], id) == 0)
            return true;
    }
    return false;
}

/* The right side that stands as the `item`th of those that are left; NULL behind the last. */
static const struct match_pair *offered(const struct session *session, const struct step *step,
                                        size_t item)
{
    for (size_t i = 0; i < step->pairs.count; i++) {
        const struct match_pair *pair = match_pair(step, session->attempt.order[i]);

        if (!is_taken(session, pair->id) && item-- == 0)
            return pair;
    }
    return NULL;
}

static void describe_so_far(struct session *session, struct sheet *sheet, const struct step *step,
                            size_t level)
{
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_MATCH_SO_FAR, NULL));
    for (size_t i = 0; i < matched(session); i++) {
        const struct match_pair *pair = match_pair(step, i);
        const struct match_pair *chosen = drafted(session, step, i);
        struct block *block = sheet_add_line(
            sheet, BLOCK_ITEM, STYLE_QUIET,
            arena_format(&sheet->arena, "%s: %s", left_of(session, sheet, step, level, pair),
                         right_of(session, sheet, step, level, chosen)));

        block->marker = "- ";
        block->gap = false;
    }
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    const struct match_pair *pair = match_pair(step, matched(session));
    const struct match_pair *right;

    if (matched(session))
        describe_so_far(session, sheet, step, level);
    else
        step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_MATCH_ASK, "number",
                       say_number(session, sheet, matched(session) + 1), "all",
                       say_number(session, sheet, step->pairs.count), NULL));
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_STRONG, left_of(session, sheet, step, level, pair))
        ->gap = false;
    for (size_t i = 0; (right = offered(session, step, i)); i++)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, right->id,
                               right_of(session, sheet, step, level, right));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

static void explain_pair(struct session *session, struct sheet *sheet, const struct step *step,
                         size_t level, const struct match_pair *pair)
{
    const char *id = response_value(&session->attempt.response, pair->id);
    const struct match_pair *chosen = id ? pair_called(step, id) : NULL;
    struct block *block = sheet_add_block(sheet, BLOCK_PARAGRAPH);

    block->marker = chosen == pair ? "+ " : "- ";
    sheet_add_span(sheet, block, STYLE_STRONG,
                   arena_format(&sheet->arena, "%s: ", left_of(session, sheet, step, level, pair)));
    sheet_add_span(sheet, block, STYLE_BODY, right_of(session, sheet, step, level, pair));
    if (chosen == pair)
        sheet_add_span(sheet, block, STYLE_GOOD,
                       arena_format(&sheet->arena, " (%s)",
                                    words_phrase(&session->words, PHRASE_OPTION_RIGHT)));
    else if (chosen)
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BAD,
                       say(session, sheet, PHRASE_PARTS_YOURS, "answer",
                           right_of(session, sheet, step, level, chosen), NULL));
    step_add_prose(session, sheet, step, level, STYLE_BODY, pair->id, "feedback", pair->feedback);
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    const struct match_pair *pair;
    size_t right = 0;

    for (size_t i = 0; (pair = match_pair(step, i)); i++) {
        const char *chosen = response_value(&session->attempt.response, pair->id);

        right += chosen && strcmp(chosen, pair->id) == 0;
    }
    step_add_parts_marking(session, sheet,
                           step_parts_right(session, sheet, right, step->pairs.count));
    step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, NULL, "prompt", step->prompt);
    for (size_t i = 0; (pair = match_pair(step, i)); i++)
        explain_pair(session, sheet, step, level, pair);
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "explain", step->explain);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

/* With the last but one matched, the last two belong together by themselves. */
static void choose(struct session *session, const struct step *step, const struct match_pair *right)
{
    session_draft_add(session, match_pair(step, matched(session))->id, right->id);
    if (matched(session) + 1 < step->pairs.count)
        return;
    session_draft_add(session, match_pair(step, matched(session))->id,
                      offered(session, step, 0)->id);
    session_answer(session, &session->attempt.draft);
}

static bool act(struct session *session, enum action action, int item)
{
    const struct step *step = session_step(session);
    const struct match_pair *right;

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    right = item >= 0 ? offered(session, step, (size_t)item) : NULL;
    if (right)
        choose(session, step, right);
    return true;
}

const struct step_place match_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
