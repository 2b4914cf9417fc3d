/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/gaming.h"

#include <math.h>
#include <string.h>

/* Options */

static const struct option *right_option(const struct step *step, size_t *position)
{
    const struct option *options = step->options.items;

    for (*position = 0; *position < step->options.count; (*position)++) {
        if (options[*position].correct)
            return &options[*position];
    }
    return NULL;
}

/* As long as the longest is the longest, too: whoever looks for length takes one of them. */
static bool is_longest(const struct step *step, const struct option *right)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i < step->options.count; i++) {
        if (strlen(options[i].text) > strlen(right->text))
            return false;
    }
    return true;
}

static void measure_choice(const struct step *step, struct gaming *gaming)
{
    size_t position;
    const struct option *right = right_option(step, &position);

    if (!right || step->many || step->options.count > GAMING_OPTIONS_MAX)
        return;
    gaming->choices++;
    gaming->longest += is_longest(step, right);
    gaming->at_position[position]++;
    for (size_t i = 0; i < step->options.count; i++)
        gaming->expected[i] += 1.0 / (double)step->options.count;
}

/* Messages */

static bool is_clumsy(const struct specimen *specimen)
{
    const struct cue *cues = specimen->cues.items;

    for (size_t i = 0; i < specimen->cues.count; i++) {
        if (cues[i].family == CUE_ERROR || cues[i].family == CUE_LANGUAGE)
            return true;
    }
    return specimen->looks & 1U << APPEARS_CLUMSY;
}

static bool is_urgent(const struct specimen *specimen)
{
    return specimen->tricks & 1U << TRICK_URGENCY || specimen->looks & 1U << APPEARS_URGENT;
}

static bool has_link(const struct specimen *specimen)
{
    return strstr(specimen->body, ".example") != NULL;
}

static const struct strategy {
    const char *looks_for;
    bool (*says_scam)(const struct specimen *specimen);
} strategies[NAIVE_STRATEGY_COUNT] = {
    [NAIVE_CLUMSY] = {"mistakes", is_clumsy},
    [NAIVE_URGENT] = {"hurry", is_urgent},
    [NAIVE_LINK] = {"an address", has_link},
};

static void measure_judgement(const struct specimen *specimen, struct gaming *gaming)
{
    bool is_scam = specimen->verdict == VERDICT_SCAM;

    gaming->judgements++;
    for (size_t i = 0; i < NAIVE_STRATEGY_COUNT; i++)
        gaming->right[i] += strategies[i].says_scam(specimen) == is_scam;
}

static void measure_step(const struct step *step, struct gaming *gaming)
{
    if (!step->is_sound)
        return;
    if (step->kind == STEP_CHOICE)
        measure_choice(step, gaming);
    else if ((step->kind == STEP_JUDGE || step->kind == STEP_ACT) && step->specimen &&
             step->specimen->is_sound)
        measure_judgement(step->specimen, gaming);
}

struct gaming gaming_measure(struct course *course)
{
    struct gaming gaming = {0};

    for (size_t i = 0; course_entry(course, i); i++) {
        const struct module *module = course_module_as_read(course, i, NULL);
        const struct step *step;

        for (size_t j = 0; module && j < module->lesson_count; j++) {
            for (size_t k = 0; (step = lesson_step(&module->lessons[j], k)); k++)
                measure_step(step, &gaming);
        }
    }
    return gaming;
}

/* What pays */

static bool is_over(size_t part, size_t all, size_t percent)
{
    return part * 100 > all * percent;
}

static void check_positions(const struct gaming *gaming, const struct node *node,
                            struct report *report)
{
    double all = (double)gaming->choices;

    for (size_t i = 0; i < GAMING_OPTIONS_MAX; i++) {
        double share = 100 * (double)gaming->at_position[i] / all;
        double fair = 100 * gaming->expected[i] / all;

        if (fabs(share - fair) > GAMING_POSITION_POINTS)
            node_error(
                report, node,
                "%.0f %% of the right options stand at place %zu, and %.0f %% would be fair: "
                "%d points apart at most",
                share, i + 1, fair, GAMING_POSITION_POINTS);
    }
}

static void check_options(const struct gaming *gaming, const struct node *node,
                          struct report *report)
{
    if (gaming->choices < GAMING_CHOICES_MIN)
        return;
    if (is_over(gaming->longest, gaming->choices, GAMING_LONGEST_PERCENT))
        node_error(report, node,
                   "the longest option is right in %zu of %zu choices: in %d %% at most",
                   gaming->longest, gaming->choices, GAMING_LONGEST_PERCENT);
    check_positions(gaming, node, report);
}

/* A sign that only genuine messages bear gives them away as well. */
static void check_strategies(const struct gaming *gaming, const struct node *node,
                             struct report *report)
{
    size_t all = gaming->judgements;

    for (size_t i = 0; i < NAIVE_STRATEGY_COUNT; i++) {
        bool is_reverse = 2 * gaming->right[i] < all;
        size_t right = is_reverse ? all - gaming->right[i] : gaming->right[i];

        if (is_over(right, all, GAMING_STRATEGY_PERCENT))
            node_error(report, node,
                       "who takes %s for the sign of a %s is right in %zu of %zu messages: in "
                       "%d %% at most",
                       strategies[i].looks_for, is_reverse ? "genuine message" : "scam", right, all,
                       GAMING_STRATEGY_PERCENT);
    }
}

void gaming_check(struct course *course, struct report *report)
{
    struct gaming gaming = gaming_measure(course);
    const struct node *node = node_find(course->node, "modules");

    check_options(&gaming, node, report);
    if (gaming.judgements >= GAMING_JUDGEMENTS_MIN)
        check_strategies(&gaming, node, report);
}
