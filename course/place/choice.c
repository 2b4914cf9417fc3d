/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question with options; each explains itself once it is answered. */
#include "place/message.h"
#include "place/option.h"
#include "place/say.h"

static void describe_prompt(struct session *session, struct sheet *sheet, const struct step *step,
                            size_t level)
{
    if (step->specimen)
        message_describe(session, sheet, step, level, MESSAGE_PLAIN);
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
}

static void describe_options(struct session *session, struct sheet *sheet, const struct step *step,
                             size_t level)
{
    for (size_t i = 0; i < step->options.count; i++) {
        const struct option *option = option_at(session, step, i);
        enum mark_sign sign = !step->many                  ? MARK_SIGN_NONE
                              : session->attempt.marked[i] ? MARK_SIGN_ON
                                                           : MARK_SIGN_OFF;

        sheet_add_option(sheet, sign,
                         step_text(session, sheet, step, level, option->id, "text", option->text));
    }
    if (step->many) {
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_CHOICE_MANY, NULL));
        say_hint(session, sheet, PHRASE_HINT_MARK, PHRASE_KEY_SPACE);
        say_go_hint(session, sheet, PHRASE_HINT_GO);
        sheet->go_is_about_all = true;
    } else {
        say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    }
}

/* What was chosen, as a list of the options' own words. */
static const char *answer_text(struct session *session, struct sheet *sheet,
                               const struct step *step, size_t level)
{
    const char *answer = NULL;

    for (size_t i = 0; i < session->attempt.response.count; i++) {
        const struct option *option = step_option(step, session->attempt.response.ids[i]);
        const char *text;

        if (!option)
            continue; /* taken out of the course since */
        text = step_text(session, sheet, step, level, option->id, "text", option->text);
        answer = answer ? arena_format(&sheet->arena, "%s; %s", answer, text) : text;
    }
    return answer;
}

static struct option_verdict verdict_on(const struct session *session, const struct option *option)
{
    return (struct option_verdict){
        .phrase = option->correct ? PHRASE_OPTION_RIGHT : PHRASE_OPTION_WRONG,
        .chosen = response_has(&session->attempt.response, option->id),
    };
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    describe_prompt(session, sheet, step, level);
    describe_options(session, sheet, step, level);
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    step_add_marking(session, sheet, answer_text(session, sheet, step, level));
    step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, NULL, "prompt", step->prompt);
    for (size_t i = 0; i < step->options.count; i++) {
        const struct option *option = option_at(session, step, i);

        option_explain(session, sheet, step, level, option, verdict_on(session, option));
    }
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "explain", step->explain);
    if (step->specimen)
        message_describe(session, sheet, step, level, MESSAGE_PLAIN);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static void answer_marked(struct session *session, const struct step *step)
{
    struct response response = {.count = 0};

    for (size_t i = 0; i < step->options.count; i++) {
        if (session->attempt.marked[i])
            response.ids[response.count++] = option_at(session, step, i)->id;
    }
    if (response.count)
        session_answer(session, &response);
    else
        session->notice = PHRASE_CHOICE_NONE_MARKED;
}

static bool act(struct session *session, enum action action, int item)
{
    const struct step *step = session_step(session);
    bool is_option = item >= 0 && (size_t)item < step->options.count;

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    if (step->many && action == ACTION_GO) {
        answer_marked(session, step);
    } else if (step->many && is_option) {
        session_toggle(session, (size_t)item);
    } else if (is_option) {
        struct response response = {.ids = {option_at(session, step, (size_t)item)->id},
                                    .count = 1};

        session_answer(session, &response);
    }
    return true;
}

const struct step_place choice_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
