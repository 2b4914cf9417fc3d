/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scam or genuine, sure or not: one key for both. */
#include "place/explain.h"

#include "place/judgement.h"

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    step_add_marking(session, sheet, judgement_text(session, &session->attempt.response));
    explain_verdict(session, sheet, step, level);
    explain_message(session, sheet, step, level);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    struct response response;

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    if (judgement_take(item, &response))
        session_answer(session, &response);
    return true;
}

const struct step_place judge_place = {
    .ask = judgement_ask, .explain = describe_feedback, .act = act};
