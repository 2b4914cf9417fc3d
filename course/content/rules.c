/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/rules.h"

#include "prose/prose.h"

#include <string.h>

/* Prose: what CommonMark allows and we do not. */

struct prose_check {
    struct report *report;
    const struct node *node;
};

static void on_prose_fault(void *data, unsigned line, const char *message)
{
    const struct prose_check *check = data;

    node_error_in_line(check->report, check->node, line, "%s", message);
}

static void check_text(void *data, const char *context, const char *text, enum field_type type,
                       const struct node *node)
{
    struct prose_check check = {.report = data, .node = node};
    struct arena arena;
    struct prose prose;

    (void)context;
    if (type != FIELD_PROSE)
        return;
    arena_init(&arena);
    prose_read(&prose, &arena, text, on_prose_fault, &check);
    arena_release(&arena);
}

/* Scams and genuine messages */

struct tally {
    size_t scams, genuine;
};

/* Where an answer hangs on whether a message is a scam; a choice only shows one. */
static bool asks_about_message(const struct step *step)
{
    return step->specimen && (step->kind == STEP_JUDGE || step->kind == STEP_POINT);
}

static void count_specimen(const struct specimen *specimen, struct tally *tally)
{
    if (specimen->verdict == VERDICT_SCAM)
        tally->scams++;
    else
        tally->genuine++;
}

/* Whether all the messages that are asked about could be read: else nobody can count them. */
static bool are_known(const struct lesson *lesson)
{
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->specimen_id && !(step->specimen && step->specimen->is_sound))
            return false;
    }
    return lesson->is_sound;
}

static bool check_mix(const struct lesson *lesson, struct report *report)
{
    struct tally tally = {0};
    const struct step *step;

    if (!are_known(lesson))
        return true;
    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (asks_about_message(step))
            count_specimen(step->specimen, &tally);
    }
    if (tally.scams <= tally.genuine)
        return true;
    return node_error(report, node_find(lesson->node, "steps"),
                      "%zu of the messages to judge are scams and %zu genuine: at most half may be",
                      tally.scams, tally.genuine);
}

static bool check_channels(const struct module *module, struct report *report)
{
    const struct specimen *specimens = module->specimens.items;
    struct tally tally[CHANNEL_COUNT] = {0};
    const struct specimen *scam[CHANNEL_COUNT] = {0};
    bool good = true;

    for (size_t i = 0; i < module->specimens.count; i++) {
        int channel = specimens[i].channel;

        if (!specimens[i].is_sound)
            return true; /* it may be the genuine one that is missing */
        count_specimen(&specimens[i], &tally[channel]);
        if (specimens[i].verdict == VERDICT_SCAM && !scam[channel])
            scam[channel] = &specimens[i];
    }
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        if (scam[channel] && !tally[channel].genuine)
            good = node_error(report, node_find(scam[channel]->node, "channel"),
                              "%s appears as scam but never as genuine", channel_names[channel]);
    }
    return good;
}

/* Specimens: each sound, each used */

static bool is_used(const struct module *module, const char *id)
{
    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        const struct step *step;

        for (size_t j = 0; (step = lesson_step(&module->lessons[i], j)); j++) {
            if (step->specimen_id && strcmp(step->specimen_id, id) == 0)
                return true;
        }
    }
    return false;
}

/* Only where all lessons could be read can it be said what none of them uses. */
static bool are_sound(const struct module *module)
{
    size_t sound = 0;

    for (size_t i = 0; i < module->lesson_ids.count; i++)
        sound += module->lessons[i].is_sound;
    return sound > 0 && sound == module->lesson_ids.count;
}

static bool check_specimens(const struct module *module, struct report *report)
{
    const struct specimen *specimens = module->specimens.items;
    bool good = true;

    for (size_t i = 0; i < module->specimens.count; i++) {
        if (specimens[i].is_sound)
            good = specimen_check(&specimens[i], report) && good;
        if (specimens[i].id && are_sound(module) && !is_used(module, specimens[i].id))
            node_warning(report, specimens[i].node, "no lesson uses '%s'", specimens[i].id);
    }
    return good;
}

/* Lessons and sources */

static bool check_steps(const struct module *module, const struct lesson *lesson,
                        struct report *report)
{
    const struct step *step;
    bool good = true;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->is_sound)
            good = step_check(step, report) && good;
        if (step->source && module->sources.count && !module_source(module, step->source))
            good = node_error(report, node_find(step->node, "source"),
                              "there is no '%s' among the module's sources", step->source);
    }
    return good;
}

static bool check_lesson(const struct module *module, const struct lesson *lesson,
                         struct report *report)
{
    bool good = check_steps(module, lesson, report);
    bool has_minutes = lesson->minutes > 0; /* else it has a fault already */

    if (has_minutes &&
        (lesson->minutes < LESSON_MINUTES_MIN || lesson->minutes > LESSON_MINUTES_MAX))
        good = node_error(report, node_find(lesson->node, "minutes"),
                          "a lesson takes %d to %d minutes, not %ld", LESSON_MINUTES_MIN,
                          LESSON_MINUTES_MAX, lesson->minutes);
    return check_mix(lesson, report) && good;
}

static bool check_sources(const struct module *module, struct report *report)
{
    const struct source *sources = module->sources.items;
    bool good = true;

    for (size_t i = 0; i < module->sources.count; i++) {
        if (sources[i].url && strncmp(sources[i].url, "https://", 8) != 0)
            good = node_error(report, node_find(sources[i].node, "url"),
                              "a source's address begins with https://");
    }
    return good;
}

bool rules_check_module(const struct module *module, struct report *report)
{
    size_t before = report->errors;

    module_each_phrase(module, check_text, report);
    check_specimens(module, report);
    check_channels(module, report);
    check_sources(module, report);
    for (size_t i = 0; i < module->lesson_ids.count; i++)
        check_lesson(module, &module->lessons[i], report);
    return report->errors == before;
}
