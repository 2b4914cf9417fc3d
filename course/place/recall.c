/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number or a word, typed: held against the answers in the language shown and in English. */
#include "place/step.h"

#include "content/recall.h"
#include "place/say.h"
#include "session/entry.h"

#include <string.h>

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_RECALL_HOW, NULL));
    sheet_add_entry(sheet, session->entry.bytes);
    say_go_hint(session, sheet, PHRASE_HINT_ANSWER);
}

/* From a journal, which anybody may have written in. */
static const char *typed_text(struct session *session, struct sheet *sheet)
{
    const struct response *response = &session->attempt.response;
    struct text typed = TEXT_INIT;
    const char *kept = NULL;

    if (response->count > RECALL_TYPED) {
        entry_clean(&typed, response->ids[RECALL_TYPED]);
        kept = arena_copy_bytes(&sheet->arena, typed.bytes, typed.length);
    }
    text_release(&typed);
    return kept;
}

/* Said unless it is what was answered already. */
static void add_answer(struct session *session, struct sheet *sheet, const struct step *step,
                       size_t level)
{
    const struct answer *first = step->answers.items;
    const struct response *response = &session->attempt.response;

    if (response->count && strcmp(response->ids[RECALL_ANSWER], first->id) == 0)
        return;
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_STRONG,
                   say(session, sheet, PHRASE_RECALL_ANSWER, "answer",
                       step_text(session, sheet, step, level, first->id, "text", first->text),
                       NULL));
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    step_add_marking(session, sheet, typed_text(session, sheet));
    add_answer(session, sheet, step, level);
    step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, NULL, "prompt", step->prompt);
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "explain", step->explain);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    (void)item;
    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    session->notice = PHRASE_RECALL_NOTHING; /* Enter alone, line by line */
    return true;
}

static bool is_answer(struct session *session, struct sheet *sheet, const struct step *step,
                      const struct answer *answer)
{
    size_t level = words_item_level(&session->words, session_module(session), step);
    const char *typed = session->entry.bytes;

    return recall_matches(typed, answer->text) ||
           recall_matches(typed,
                          step_text(session, sheet, step, level, answer->id, "text", answer->text));
}

static const char *answer_id(struct session *session, const struct step *step)
{
    const struct answer *answers = step->answers.items;
    const char *id = recall_other;
    struct sheet sheet; /* for its arena */

    sheet_init(&sheet);
    for (size_t i = 0; i < step->answers.count && id == recall_other; i++) {
        if (is_answer(session, &sheet, step, &answers[i]))
            id = answers[i].id;
    }
    sheet_release(&sheet);
    return id;
}

static void type(struct session *session)
{
    const struct step *step = session_step(session);
    struct response response = {.count = RECALL_RESPONSE_COUNT};

    if (session->attempt.answered)
        return;
    if (recall_is_blank(session->entry.bytes)) {
        session->notice = PHRASE_RECALL_NOTHING;
        return;
    }
    response.ids[RECALL_ANSWER] = answer_id(session, step);
    response.ids[RECALL_TYPED] = session->entry.bytes;
    session_answer(session, &response);
    entry_clear(session);
}

const struct step_place recall_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act, .type = type};
