/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole module, every answer right or every answer wrong: `through phishing wrong`. */
#include "play/stage.h"

#include "content/parts.h"

#include <string.h>

/* Chooses, as long as the question waits for something. */
static void pick(struct stage *stage, const char *id)
{
    if (!stage->world.session.attempt.answered)
        stage_choose(stage, id);
}

static const struct option *option_that_is(const struct step *step, bool correct)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i < step->options.count; i++) {
        if (options[i].correct == correct)
            return &options[i];
    }
    return NULL;
}

static void answer_choice(struct stage *stage, const struct step *step, bool right)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; step->many && i < step->options.count; i++) {
        if (options[i].correct == right)
            pick(stage, options[i].id);
    }
    if (!step->many)
        pick(stage, option_that_is(step, right)->id);
}

static void answer_judge(struct stage *stage, const struct step *step, bool right)
{
    bool is_scam = step->specimen->verdict == VERDICT_SCAM;

    pick(stage, is_scam == right ? "scam-sure" : "genuine-sure");
}

static void answer_act(struct stage *stage, const struct step *step, bool right)
{
    answer_judge(stage, step, right);
    pick(stage, option_that_is(step, right)->id);
}

/* In a genuine message nothing is to be marked, so a harmless part is wrong, and else the last cue
 * is left out. */
static void answer_point(struct stage *stage, const struct step *step, bool right)
{
    const struct cue *cues = step->specimen->cues.items;
    const struct cue *harmless = step->specimen->harmless.items;

    for (size_t i = right ? 0 : 1; i < step->specimen->cues.count; i++)
        pick(stage, cues[i].id);
    if (!right && step->specimen->harmless.count)
        pick(stage, harmless[0].id);
}

static void answer_order(struct stage *stage, const struct step *step, bool right)
{
    size_t count = step->items.count;

    for (size_t i = 0; i < count; i++)
        pick(stage, order_item(step, right ? i : count - 1 - i)->id);
}

static void answer_match(struct stage *stage, const struct step *step, bool right)
{
    size_t count = step->pairs.count;

    for (size_t i = 0; i < count; i++)
        pick(stage, match_pair(step, right ? i : (i + 1) % count)->id);
}

static const struct sort_group *group_for(const struct step *step, const struct sort_item *item,
                                          bool right)
{
    const struct sort_group *group = sort_group(step, 0);

    for (size_t i = 0; sort_group(step, i); i++) {
        if (sort_belongs(item, sort_group(step, i)->id) == right)
            group = sort_group(step, i);
    }
    return group;
}

static void answer_sort(struct stage *stage, const struct step *step, bool right)
{
    for (size_t i = 0; i < step->items.count; i++)
        pick(stage, group_for(step, sort_item(step, i), right)->id);
}

/* Marks the scenes from which an end of the wanted sort can be reached, until nothing changes. */
static void spread(const struct step *step, bool good, bool leads[SCENARIO_SCENES_MAX])
{
    const struct scene *scenes = step->scenes.items;

    for (size_t turn = 0; turn < step->scenes.count; turn++) {
        for (size_t i = 0; i < step->scenes.count; i++) {
            const struct reply *reply;

            if (scene_is_end(&scenes[i]))
                leads[i] = (scenes[i].ending == ENDING_GOOD) == good;
            for (size_t j = 0; (reply = scene_reply(&scenes[i], j)); j++)
                leads[i] = leads[i] || leads[scenario_find(step, reply->to) - scenes];
        }
    }
}

/* The reply that was not on the way yet and leads on to such an end. */
static const struct reply *reply_to(const struct step *step, const struct scene *scene,
                                    const bool *leads, const bool *was)
{
    const struct scene *scenes = step->scenes.items;
    const struct reply *reply;

    for (size_t i = 0; (reply = scene_reply(scene, i)); i++) {
        size_t to = (size_t)(scenario_find(step, reply->to) - scenes);

        if (leads[to] && !was[to])
            return reply;
    }
    return NULL;
}

static void answer_scenario(struct stage *stage, const struct step *step, bool right)
{
    bool leads[SCENARIO_SCENES_MAX] = {0}, was[SCENARIO_SCENES_MAX] = {0};
    const struct scene *scenes = step->scenes.items, *scene = scenes;

    spread(step, right, leads);
    while (scene && !scene_is_end(scene)) {
        const struct reply *reply;

        was[scene - scenes] = true;
        reply = reply_to(step, scene, leads, was);
        if (reply)
            pick(stage, reply->id);
        else
            stage_fault(stage, "no way leads on from '%s'", scene->id);
        scene = reply ? scenario_find(step, reply->to) : NULL;
    }
}

static void answer_recall(struct stage *stage, const struct step *step, bool right)
{
    const struct answer *answers = step->answers.items;
    const char *word = right ? answers[0].text : "nothing of the kind";

    stage_type(stage, word);
}

static void answer_page(struct stage *stage, const struct step *step, bool right)
{
    (void)stage, (void)step, (void)right;
}

static void (*const answer[STEP_KIND_COUNT])(struct stage *, const struct step *, bool) = {
    [STEP_PAGE] = answer_page,         [STEP_CHOICE] = answer_choice,
    [STEP_JUDGE] = answer_judge,       [STEP_POINT] = answer_point,
    [STEP_ACT] = answer_act,           [STEP_RECALL] = answer_recall,
    [STEP_ORDER] = answer_order,       [STEP_MATCH] = answer_match,
    [STEP_SORT] = answer_sort,         [STEP_SCENARIO] = answer_scenario,
};

static bool is_on_screen(struct stage *stage, const struct step *step)
{
    struct session *session = &stage->world.session;

    return session_spot(session)->place == PLACE_STEP && session_step(session) == step;
}

/* What progress knows of it: a test explains nothing, and is at the next question by now. */
static void hold_marking(struct stage *stage, const struct step *step, bool right)
{
    const struct item_state *state = fold_find(stage->world.session.fold, step->path);

    if (!state || !state->answered)
        stage_fault(stage, "%s is not answered", step->path);
    else if (state->correct != right)
        stage_fault(stage, "%s is marked %s", step->path, right ? "wrong" : "right");
}

static void take_step(struct stage *stage, const struct step *step, bool right)
{
    answer[step->kind](stage, step, right);
    if (step_kind(step)->scored) {
        if (is_on_screen(stage, step) && !stage->world.session.attempt.answered)
            stage_go(stage);
        hold_marking(stage, step, right);
    }
    if (is_on_screen(stage, step))
        stage_go(stage);
}

/* From its first step to its result. */
static void take_lesson(struct stage *stage, const struct lesson *lesson, bool right)
{
    enum place_id end = lesson->purpose == LESSON_FORM ? PLACE_CHECKS : PLACE_RESULT;
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (!is_on_screen(stage, step)) {
            stage_fault(stage, "%s is not what comes next", step->path);
            return;
        }
        take_step(stage, step, right);
    }
    if (session_spot(&stage->world.session)->place != end)
        stage_fault(stage, "%s does not end in its result", lesson->path);
}

bool through_module(struct stage *stage, const char *id, bool right)
{
    struct session *session = &stage->world.session;
    long at = course_find(session->course, id, strlen(id));
    const struct module *module = at < 0 ? NULL : course_module(session->course, (size_t)at, NULL);

    for (size_t i = 0; module && i < module->lesson_count; i++) {
        session_home(session);
        session_open_lesson(session, (size_t)at, i);
        stage_draw(stage);
        take_lesson(stage, &module->lessons[i], right);
    }
    return module != NULL;
}
