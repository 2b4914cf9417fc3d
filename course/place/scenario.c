/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A conversation that branches: what the others say, and what the learner answers. */
#include "place/message.h"

#include "content/parts.h"
#include "place/say.h"
#include "place/step.h"

#include <string.h>

static void add_says(struct session *session, struct sheet *sheet, const struct step *step,
                     size_t level, const struct scene *scene)
{
    const char *says =
        scene->says ? step_text(session, sheet, step, level, scene->id, "says", scene->says) : "";

    while (*says) {
        size_t length = strcspn(says, "\n");
        struct block *block = sheet_add_block(sheet, BLOCK_MESSAGE);
        const char *line = arena_copy_bytes(&sheet->arena, says, length);

        sheet_add_span(sheet, block, STYLE_MESSAGE, message_add_speaker(sheet, block, line));
        says += length + (says[length] == '\n');
    }
}

/* Texts of a reply stand two ids deep. */
static const char *reply_id(struct sheet *sheet, const struct scene *scene,
                            const struct reply *reply)
{
    return arena_format(&sheet->arena, "%s/%s", scene->id, reply->id);
}

static const char *reply_text(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level, const struct scene *scene, const struct reply *reply)
{
    return step_text(session, sheet, step, level, reply_id(sheet, scene, reply), "text",
                     reply->text);
}

/* What the learner said. The phrase is split at its name: a reply may have a colon of its own. */
static void add_own(struct session *session, struct sheet *sheet, const struct step *step,
                    size_t level, const struct scene *scene, const struct reply *reply)
{
    const char *phrase = words_phrase(&session->words, PHRASE_SCENARIO_YOU);
    const char *name = strstr(phrase, "{reply}");
    size_t speaker = name ? (size_t)(name - phrase) : strlen(phrase);
    struct block *block = sheet_add_block(sheet, BLOCK_MESSAGE);

    sheet_add_span(sheet, block, STYLE_STRONG, arena_copy_bytes(&sheet->arena, phrase, speaker));
    sheet_add_span(sheet, block, STYLE_MESSAGE,
                   reply_text(session, sheet, step, level, scene, reply));
}

/* What happens, and what is said upon it. */
static void add_scene(struct session *session, struct sheet *sheet, const struct step *step,
                      size_t level, const struct scene *scene)
{
    step_add_prose(session, sheet, step, level, STYLE_BODY, scene->id, "story", scene->story);
    add_says(session, sheet, step, level, scene);
}

static void add_channel(struct session *session, struct sheet *sheet, const struct step *step)
{
    sheet_add_line(
        sheet, BLOCK_MESSAGE, STYLE_QUIET,
        words_phrase(&session->words, message_channel_name((enum channel)step->channel)));
}

/* Where somebody has said something, the channel is named above it. */
static void add_beginning(struct session *session, struct sheet *sheet, const struct step *step,
                          size_t level)
{
    const struct scene *scene = scenario_scene(step, 0);

    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    step_add_prose(session, sheet, step, level, STYLE_BODY, scene->id, "story", scene->story);
    if (scene->says)
        add_channel(session, sheet, step);
    add_says(session, sheet, step, level, scene);
}

/* The latest reply, so that what follows has something to follow, and what follows. */
static void add_sequel(struct session *session, struct sheet *sheet, const struct step *step,
                       size_t level, const struct scene *scene)
{
    const struct response *draft = &session->attempt.draft;
    const struct scene *last = scenario_find(step, draft->ids[draft->count - 2]);

    add_channel(session, sheet, step);
    add_own(session, sheet, step, level, last,
            scene_find_reply(last, draft->ids[draft->count - 1]));
    add_scene(session, sheet, step, level, scene);
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    const struct scene *scene = scenario_walk(step, &session->attempt.draft, NULL);
    const struct reply *reply;

    if (session->attempt.draft.count)
        add_sequel(session, sheet, step, level, scene);
    else
        add_beginning(session, sheet, step, level);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_STRONG,
                   say(session, sheet, PHRASE_SCENARIO_ASK, NULL));
    for (size_t i = 0; (reply = scene_reply(scene, i)); i++)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, reply->id,
                               reply_text(session, sheet, step, level, scene, reply));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

static void explain_reply(struct session *session, struct sheet *sheet, const struct step *step,
                          size_t level, const struct scene *scene, const struct reply *reply)
{
    add_scene(session, sheet, step, level, scene);
    add_own(session, sheet, step, level, scene, reply);
    step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, reply_id(sheet, scene, reply),
                   "feedback", reply->feedback);
}

/* The whole conversation once more, with each choice explained. */
static void describe_talk(struct session *session, struct sheet *sheet, const struct step *step,
                          size_t level)
{
    const struct response *response = &session->attempt.response;
    size_t count;
    const struct scene *end = scenario_walk(step, response, &count);

    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_SCENARIO_TALK, NULL));
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    for (size_t i = 0; i < count; i += 2) {
        const struct scene *scene = scenario_find(step, response->ids[i]);

        explain_reply(session, sheet, step, level, scene,
                      scene_find_reply(scene, response->ids[i + 1]));
    }
    add_scene(session, sheet, step, level, end);
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    static const struct {
        enum phrase phrase;
        enum style style;
    } results[] = {
        [ENDING_GOOD] = {PHRASE_SCENARIO_GOOD, STYLE_GOOD},
        [ENDING_MIXED] = {PHRASE_SCENARIO_MIXED, STYLE_BODY},
        [ENDING_BAD] = {PHRASE_SCENARIO_BAD, STYLE_BAD},
    };
    const struct scene *end = scenario_walk(step, &session->attempt.response, NULL);

    step_add_from_before(session, sheet);
    if (scene_is_end(end)) {
        sheet_add_line(sheet, BLOCK_PARAGRAPH, results[end->ending].style,
                       say(session, sheet, results[end->ending].phrase, NULL));
        step_add_prose(session, sheet, step, level, STYLE_BODY, end->id, "outcome", end->outcome);
    }
    describe_talk(session, sheet, step, level);
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "explain", step->explain);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

/* A scene that was on the way is gone back to: what was said since is taken back. */
static void choose(struct session *session, const struct step *step, const struct scene *scene,
                   const struct reply *reply)
{
    const struct response *draft = &session->attempt.draft;
    const struct scene *next = scenario_find(step, reply->to);
    long back = next == scene ? (long)draft->count : scenario_path_to(draft, reply->to);

    if (!next || draft->count + 2 > RESPONSE_MAX)
        return; /* faults of the course, which the checker tells */
    if (back >= 0) {
        session_draft_cut(session, (size_t)back);
        session->notice = PHRASE_SCENARIO_BACK;
        return;
    }
    session_draft_add(session, scene->id, reply->id);
    if (scene_is_end(next))
        session_answer(session, &session->attempt.draft);
}

static bool act(struct session *session, enum action action, int item)
{
    const struct step *step = session_step(session);
    const struct scene *scene;
    const struct reply *reply;

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    scene = scenario_walk(step, &session->attempt.draft, NULL);
    reply = item >= 0 ? scene_reply(scene, (size_t)item) : NULL;
    if (reply)
        choose(session, step, scene, reply);
    return true;
}

const struct step_place scenario_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
