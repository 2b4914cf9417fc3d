/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/score.h"

#include "content/forms.h"

#include <string.h>

static bool state_is_done(const struct item_state *state)
{
    return state && (state->read || state->answered);
}

bool score_step_done(const struct fold *fold, const struct step *step)
{
    return state_is_done(fold_find(fold, step->path));
}

static void count_judgement(struct lesson_score *score, const struct judged *judgement)
{
    struct ratio *ratio = judgement->signal == SIGNAL_SCAM ? &score->scams : &score->genuine;
    bool is_right = judgement->said == judgement->signal;

    if (judgement->signal == SIGNAL_NONE)
        return;
    ratio->all++;
    ratio->part += is_right;
    score->sure_but_wrong += judgement->sure && !is_right;
}

static void count_step(struct lesson_score *score, const struct fold *fold, const struct step *step)
{
    const struct item_state *state = fold_find(fold, step->path);

    score->steps.all++;
    if (!state_is_done(state))
        return;
    score->steps.part++;
    if (!state->answered)
        return;
    score->answers.all++;
    score->answers.part += state->correct;
    count_judgement(score, &state->judgement);
}

struct lesson_score score_lesson(const struct fold *fold, const struct lesson *lesson)
{
    const struct item_state *state = fold_find(fold, lesson->path);
    struct lesson_score score = {.completed = state && state->completed};
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++)
        count_step(&score, fold, step);
    return score;
}

static void add_ratio(struct ratio *sum, struct ratio more)
{
    sum->part += more.part;
    sum->all += more.all;
}

struct lesson_score score_module(const struct fold *fold, const struct module *module)
{
    struct lesson_score sum = {.completed = true};

    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        struct lesson_score score = score_lesson(fold, &module->lessons[i]);

        add_ratio(&sum.steps, score.steps);
        add_ratio(&sum.answers, score.answers);
        add_ratio(&sum.scams, score.scams);
        add_ratio(&sum.genuine, score.genuine);
        sum.sure_but_wrong += score.sure_but_wrong;
        sum.completed = sum.completed && score.completed;
    }
    return sum;
}

/* A step's path has two slashes, a lesson's one. */
static bool is_step_of(const char *item, const char *module_id)
{
    size_t length = strlen(module_id);
    const char *slash;

    if (strncmp(item, module_id, length) != 0 || item[length] != '/')
        return false;
    slash = strchr(item + length + 1, '/');
    return slash && !strchr(slash + 1, '/');
}

struct ratio score_entry(const struct fold *fold, const char *module_id, size_t all)
{
    struct ratio ratio = {.all = all};

    for (size_t i = 0; i < fold->count; i++) {
        if (is_step_of(fold->items[i].item, module_id) && state_is_done(&fold->items[i]))
            ratio.part++;
    }
    /* Steps that were taken out of the course are still in the journal. */
    if (ratio.part > ratio.all)
        ratio.part = ratio.all;
    return ratio;
}

bool score_is_passed(struct ratio answers)
{
    return answers.all > 0 && answers.part * 100 >= answers.all * TEST_PASSED_PERCENT;
}

bool score_entry_is_known(const struct fold *fold, const struct course_entry *entry)
{
    const struct item_state *state = fold_find(fold, entry->id);

    return state && state->known;
}

bool score_entry_is_done(const struct fold *fold, const struct course_entry *entry)
{
    struct ratio done = score_entry(fold, entry->id, (size_t)entry->steps);

    return done.part == done.all || score_entry_is_known(fold, entry);
}

size_t score_next_step(const struct fold *fold, const struct lesson *lesson)
{
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (!score_step_done(fold, step))
            return i;
    }
    return 0;
}
