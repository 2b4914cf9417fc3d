/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Move over the parts of a message and mark the suspicious ones. */
#include "place/explain.h"
#include "place/message.h"
#include "place/say.h"

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    if (step->prompt)
        step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    else
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                       say(session, sheet, PHRASE_POINT_PROMPT, NULL));
    message_describe(session, sheet, step, level, MESSAGE_ASK);
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_POINT_HOW, NULL));
    say_hint(session, sheet, PHRASE_HINT_MARK, PHRASE_KEY_SPACE);
    say_go_hint(session, sheet, PHRASE_HINT_GO);
    sheet->go_is_about_all = true;
}

/* The four things that can be said of a part, by whether it is a cue and whether it was marked. */
static const struct outcome {
    enum phrase phrase;
    enum style style;
    const char *marker;
} outcomes[2][2] = {
    {{PHRASE_LEFT_ALONE, STYLE_GOOD, "+ "}, {PHRASE_DOUBTED, STYLE_BAD, "- "}},
    {{PHRASE_MISSED, STYLE_BAD, "- "}, {PHRASE_FOUND, STYLE_GOOD, "+ "}},
};

static void explain_part(struct session *session, struct sheet *sheet, const struct step *step,
                         size_t level, const struct message_part *part, int number)
{
    bool is_cue = part->kind == MARK_CUE;
    bool marked = response_has(&session->attempt.response, part->cue->id);
    const struct outcome *outcome = &outcomes[is_cue][marked];
    struct block *block = sheet_add_block(sheet, BLOCK_ITEM);

    block->marker = arena_format(&sheet->arena, "%s[%d] ", outcome->marker, number);
    sheet_add_span(sheet, block, outcome->style, words_phrase(&session->words, outcome->phrase));
    sheet_add_span(sheet, block, STYLE_BODY, ": ");
    sheet_add_span(
        sheet, block, STYLE_BODY,
        step_specimen_text(session, sheet, step, level, part->cue->id, "why", part->cue->why));
}

static size_t count_marked(const struct session *session, const struct list *parts)
{
    const struct cue *cues = parts->items;
    size_t count = 0;

    for (size_t i = 0; i < parts->count; i++)
        count += response_has(&session->attempt.response, cues[i].id);
    return count;
}

static const char *summary(struct session *session, struct sheet *sheet, const struct step *step)
{
    const struct specimen *specimen = step->specimen;
    size_t doubted = count_marked(session, &specimen->harmless);
    const char *found =
        say_counted(session, sheet, PHRASE_POINT_FOUND, specimen->cues.count, "found",
                    say_number(session, sheet, count_marked(session, &specimen->cues)), NULL);
    const char *wrong = say_counted(session, sheet, PHRASE_POINT_DOUBTED, doubted, NULL);

    if (!specimen->cues.count)
        return wrong; /* nothing was there to be found */
    return doubted ? arena_format(&sheet->arena, "%s, %s", found, wrong) : found;
}

/* The message comes again with all its parts numbered, as they were when they could be marked. */
static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    struct message_part parts[RESPONSE_MAX];
    size_t count = message_parts(session, step, level, parts);

    step_add_marking(session, sheet,
                     session->attempt.response.count ? summary(session, sheet, step) : NULL);
    explain_verdict(session, sheet, step, level);
    message_describe(session, sheet, step, level, MESSAGE_NUMBER);
    for (size_t i = 0; i < count; i++) {
        if (parts[i].cue)
            explain_part(session, sheet, step, level, &parts[i], (int)i + 1);
    }
    explain_act(session, sheet, step, level);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static void answer(struct session *session, const struct step *step)
{
    struct message_part parts[RESPONSE_MAX];
    size_t level = words_item_level(&session->words, session_module(session), step);
    size_t count = message_parts(session, step, level, parts);
    struct response response = {.count = 0};

    for (size_t i = 0; i < count; i++) {
        if (session->attempt.marked[i] && parts[i].cue)
            response.ids[response.count++] = parts[i].cue->id;
    }
    session_answer(session, &response);
}

static bool act(struct session *session, enum action action, int item)
{
    const struct step *step = session_step(session);

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    if (action == ACTION_GO)
        answer(session, step);
    else if (item >= 0)
        session_toggle(session, (size_t)item);
    return true;
}

const struct step_place point_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
