/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A message: first what it is, then what to do. What has been judged waits as the draft of the
 * answer, so that Back judges anew.
 */
#include "place/explain.h"

#include "content/act.h"
#include "content/judge.h"
#include "place/judgement.h"
#include "place/message.h"
#include "place/option.h"
#include "place/say.h"

static bool is_judged(const struct session *session)
{
    return session->attempt.draft.count > ACT_SURE;
}

/* The message comes last: it was just read, and on a small screen the actions are in sight. */
static void describe_actions(struct session *session, struct sheet *sheet, const struct step *step,
                             size_t level)
{
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_ACT_JUDGED, "answer",
                       judgement_text(session, &session->attempt.draft), NULL));
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_STRONG,
                   say(session, sheet, PHRASE_ACT_PROMPT, NULL));
    for (size_t i = 0; i < step->options.count; i++) {
        const struct option *action = option_at(session, step, i);

        sheet_add_named_option(
            sheet, MARK_SIGN_NONE, action->id,
            step_text(session, sheet, step, level, action->id, "text", action->text));
    }
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_THE_MESSAGE, NULL));
    message_describe(session, sheet, step, level, MESSAGE_PLAIN);
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

/* Two answers, two results: who was taken in but checks first is safe, and is told so. */
static void describe_results(struct session *session, struct sheet *sheet, const struct step *step,
                             size_t level)
{
    const struct attempt *attempt = &session->attempt;
    const struct option *action = act_action(step, &attempt->response);
    const char *judged = judgement_text(session, &attempt->response);

    step_add_from_before(session, sheet);
    if (judged)
        step_add_result(session, sheet, judge_is_right(step, &attempt->response),
                        say(session, sheet, PHRASE_ACT_JUDGED, "answer", judged, NULL));
    if (action)
        step_add_result(
            session, sheet, action->correct,
            say(session, sheet, PHRASE_ACT_DONE, "answer",
                step_text(session, sheet, step, level, action->id, "text", action->text), NULL));
}

static void explain_actions(struct session *session, struct sheet *sheet, const struct step *step,
                            size_t level)
{
    const struct option *chosen = act_action(step, &session->attempt.response);

    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_ACT_PROMPT, NULL));
    for (size_t i = 0; i < step->options.count; i++) {
        const struct option *action = option_at(session, step, i);
        struct option_verdict verdict = {
            .phrase = action->correct ? PHRASE_ACTION_GOOD : PHRASE_ACTION_BAD,
            .chosen = action == chosen,
        };

        option_explain(session, sheet, step, level, action, verdict);
    }
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    describe_results(session, sheet, step, level);
    explain_verdict(session, sheet, step, level);
    explain_message(session, sheet, step, level);
    explain_actions(session, sheet, step, level);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    if (is_judged(session))
        describe_actions(session, sheet, step, level);
    else
        judgement_ask(session, sheet, step, level);
}

static void judge(struct session *session, int item)
{
    struct response judgement;

    if (judgement_take(item, &judgement))
        session_draft_add(session, judgement.ids[ACT_VERDICT], judgement.ids[ACT_SURE]);
}

static void choose(struct session *session, const struct step *step, int item)
{
    if (item < 0 || (size_t)item >= step->options.count)
        return;
    session_draft_add(session, option_at(session, step, (size_t)item)->id, NULL);
    session_answer(session, &session->attempt.draft);
}

static bool act(struct session *session, enum action action, int item)
{
    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    if (is_judged(session))
        choose(session, session_step(session), item);
    else
        judge(session, item);
    return true;
}

const struct step_place act_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
