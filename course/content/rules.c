/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/rules.h"

#include "base/date.h"
#include "content/commonmark.h"
#include "content/figures.h"
#include "content/forms.h"

#include <string.h>

/* Scams and genuine messages */

struct tally {
    size_t scams, genuine;
};

/* Where an answer hangs on whether a message is a scam; a choice only shows one. */
static bool asks_about_message(const struct step *step)
{
    return step->specimen &&
           (step->kind == STEP_JUDGE || step->kind == STEP_POINT || step->kind == STEP_ACT);
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
    for (size_t i = 0; i < module->lesson_count; i++) {
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

    for (size_t i = 0; i < module->lesson_count; i++)
        sound += module->lessons[i].is_sound;
    return sound > 0 && sound == module->lesson_count;
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

static bool check_source(const struct module *module, const struct step *step, const char *key,
                         const char *id, struct report *report)
{
    if (!id || !module->sources.count || module_source(module, id))
        return true;
    return node_error(report, node_find(step->node, key),
                      "there is no '%s' among the module's sources", id);
}

static bool check_step_sources(const struct module *module, const struct step *step,
                               struct report *report)
{
    bool good = check_source(module, step, "source", step->source, report);

    for (size_t i = 0; i < step->also.count; i++)
        good = check_source(module, step, "also", step->also.items[i], report) && good;
    if (step->also.count && !step->source)
        good = node_error(report, node_find(step->node, "also"),
                          "further sources without a 'source'");
    return good;
}

static bool check_steps(const struct module *module, const struct lesson *lesson,
                        struct report *report)
{
    const struct step *step;
    bool good = true;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->is_sound)
            good = step_check(step, report) && figures_check(module, step, report) && good;
        good = check_step_sources(module, step, report) && good;
    }
    return good;
}

static bool check_lesson(const struct module *module, const struct lesson *lesson,
                         struct report *report)
{
    bool good = check_steps(module, lesson, report);
    bool has_minutes = lesson->minutes > 0; /* else it has a fault already */
    bool is_form = lesson->purpose == LESSON_FORM;
    long least = is_form ? FORM_MINUTES_MIN : LESSON_MINUTES_MIN;
    long most = is_form ? FORM_MINUTES_MAX : LESSON_MINUTES_MAX;

    if (has_minutes && (lesson->minutes < least || lesson->minutes > most))
        good = node_error(report, node_find(lesson->node, "minutes"),
                          "a %s takes %ld to %ld minutes, not %ld", is_form ? "form" : "lesson",
                          least, most, lesson->minutes);
    return check_mix(lesson, report) && good;
}

/* A partial date is its first day, so 2027 is not before 2026-11. */
static bool is_before(const char *date, const char *other)
{
    long day, other_day;

    return date_parse(date, &day) == DATE_GOOD && date_parse(other, &other_day) == DATE_GOOD &&
           day < other_day;
}

static bool check_sources(const struct module *module, struct report *report)
{
    const struct source *sources = module->sources.items;
    bool good = true;

    for (size_t i = 0; i < module->sources.count; i++) {
        if (sources[i].url && strncmp(sources[i].url, "https://", 8) != 0)
            good = node_error(report, node_find(sources[i].node, "url"),
                              "a source's address begins with https://");
        if (sources[i].review && sources[i].checked &&
            is_before(sources[i].review, sources[i].checked))
            good = node_error(report, node_find(sources[i].node, "review"),
                              "a source is looked at again after it was checked, not before");
    }
    return good;
}

bool rules_check_module(const struct module *module, struct report *report)
{
    size_t before = report->errors;

    module_each_phrase(module, commonmark_check_phrase, report);
    check_specimens(module, report);
    check_channels(module, report);
    check_sources(module, report);
    for (size_t i = 0; i < module->lesson_count; i++)
        check_lesson(module, &module->lessons[i], report);
    if (module->role == ROLE_CHECKS)
        forms_check(module, report);
    forms_check_extras(module, report);
    return report->errors == before;
}
