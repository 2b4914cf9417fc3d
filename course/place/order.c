/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Put in order: what is chosen gets the next number, and its place on the page stays. */
#include "place/place.h"

#include "content/parts.h"
#include "place/say.h"
#include "place/step.h"

static const struct order_item *item_at(const struct session *session, const struct step *step,
                                        size_t place)
{
    return order_item(step, session->attempt.order[place]);
}

static const char *text_of(struct session *session, struct sheet *sheet, const struct step *step,
                           size_t level, const struct order_item *item)
{
    return step_text(session, sheet, step, level, item->id, "text", item->text);
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    for (size_t i = 0; i < step->items.count; i++) {
        const struct order_item *item = item_at(session, step, i);
        long rank = order_place(step, &session->attempt.draft, item->id);
        struct block *block = sheet_add_named_option(sheet, MARK_SIGN_OFF, item->id,
                                                     text_of(session, sheet, step, level, item));

        if (rank >= 0)
            block->marker = arena_format(&sheet->arena, "%d. [%ld] ", block->item + 1, rank + 1);
    }
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_ORDER_HOW, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

/* An item in its right place, where the learner had it, and why it belongs there. */
static void explain_item(struct session *session, struct sheet *sheet, const struct step *step,
                         size_t level, size_t index)
{
    const struct order_item *item = order_item(step, index);
    long place = order_place(step, &session->attempt.response, item->id);
    struct block *block = sheet_add_block(sheet, BLOCK_PARAGRAPH);

    block->marker = arena_format(&sheet->arena, "%zu. ", index + 1);
    sheet_add_span(sheet, block, STYLE_STRONG, text_of(session, sheet, step, level, item));
    if (place >= 0 && (size_t)place != index)
        sheet_add_span(
            sheet, block, STYLE_BAD,
            arena_format(&sheet->arena, " (%s)",
                         say(session, sheet, PHRASE_ORDER_YOURS, "place",
                             say_number(session, sheet, (unsigned long)place + 1), NULL)));
    step_add_prose(session, sheet, step, level, STYLE_BODY, item->id, "feedback", item->feedback);
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    size_t wrong = order_pairs_wrong(step, &session->attempt.response);

    step_add_parts_marking(
        session, sheet,
        wrong ? say_counted(session, sheet, PHRASE_ORDER_WRONG, wrong, NULL)
              : step_parts_right(session, sheet, step->items.count, step->items.count));
    step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, NULL, "prompt", step->prompt);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_ORDER_RIGHT, NULL));
    for (size_t i = 0; i < step->items.count; i++)
        explain_item(session, sheet, step, level, i);
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "explain", step->explain);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

/* With the last but one chosen, the last follows by itself. */
static void add_last(struct session *session, const struct step *step)
{
    for (size_t i = 0; i < step->items.count; i++) {
        const char *id = order_item(step, i)->id;

        if (order_place(step, &session->attempt.draft, id) < 0) {
            session_draft_add(session, id, NULL);
            return;
        }
    }
}

/* The next item that has no place yet, so that Enter alone goes on. */
static size_t next_free(const struct session *session, const struct step *step, size_t item)
{
    for (size_t i = 1; i < step->items.count; i++) {
        size_t next = (item + i) % step->items.count;
        const char *id = item_at(session, step, next)->id;

        if (order_place(step, &session->attempt.draft, id) < 0)
            return next;
    }
    return item;
}

static void choose(struct session *session, const struct step *step, size_t item)
{
    const char *id = item_at(session, step, item)->id;
    long rank = order_place(step, &session->attempt.draft, id);
    size_t focus = item;

    if (rank >= 0) {
        session_draft_cut(session, (size_t)rank);
    } else {
        session_draft_add(session, id, NULL);
        if (session->attempt.draft.count + 1 == step->items.count) {
            add_last(session, step);
            session_answer(session, &session->attempt.draft);
            return;
        }
        focus = next_free(session, step, item);
    }
    session_spot(session)->view.focus = (int)focus; /* the list stays as it is */
}

static bool act(struct session *session, enum action action, int item)
{
    const struct step *step = session_step(session);

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    if (item >= 0 && (size_t)item < step->items.count)
        choose(session, step, (size_t)item);
    return true;
}

const struct step_place order_kind_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
