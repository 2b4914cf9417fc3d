/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scam or genuine, sure or not: one key for both. */
#include "place/explain.h"

#include "content/judge.h"
#include "place/message.h"
#include "place/say.h"

static const struct judgement {
    enum phrase phrase;
    enum verdict verdict;
    bool sure;
} judgements[] = {
    {PHRASE_JUDGE_SCAM_SURE, VERDICT_SCAM, true},
    {PHRASE_JUDGE_SCAM_UNSURE, VERDICT_SCAM, false},
    {PHRASE_JUDGE_GENUINE_UNSURE, VERDICT_GENUINE, false},
    {PHRASE_JUDGE_GENUINE_SURE, VERDICT_GENUINE, true},
};

static const char *answer_text(struct session *session)
{
    const struct response *response = &session->attempt.response;

    for (size_t i = 0; i < ARRAY_LENGTH(judgements); i++) {
        if (response_has(response, judge_verdict_ids[judgements[i].verdict]) &&
            response_has(response, judge_sure_ids[judgements[i].sure]))
            return words_phrase(&session->words, judgements[i].phrase);
    }
    return NULL;
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    message_describe(session, sheet, step, level, MESSAGE_PLAIN);
    if (step->prompt)
        step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    else
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                       say(session, sheet, PHRASE_JUDGE_PROMPT, NULL));
    for (size_t i = 0; i < ARRAY_LENGTH(judgements); i++)
        sheet_add_option(sheet, MARK_SIGN_NONE,
                         words_phrase(&session->words, judgements[i].phrase));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct step *step = session_step(session);
    size_t level = step_level(session, sheet, step);

    if (!session->attempt.answered) {
        describe_question(session, sheet, step, level);
        return;
    }
    step_add_marking(session, sheet, answer_text(session));
    explain_verdict(session, sheet, step, level);
    explain_message(session, sheet, step, level);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    if (item >= 0 && (size_t)item < ARRAY_LENGTH(judgements)) {
        const struct judgement *judgement = &judgements[item];
        struct response response = {
            .ids = {judge_verdict_ids[judgement->verdict], judge_sure_ids[judgement->sure]},
            .count = 2,
        };

        session_answer(session, &response);
    }
    return true;
}

const struct place judge_place = {describe, act};
