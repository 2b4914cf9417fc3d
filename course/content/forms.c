/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/forms.h"

#include "base/text.h"

#include <string.h>

enum { KEYS_MAX = 64 };

enum cue_band forms_cue_band(const struct specimen *specimen)
{
    if (specimen->cues.count <= 2)
        return CUES_FEW;
    return specimen->cues.count <= 4 ? CUES_SOME : CUES_MANY;
}

/* What is counted over the messages of a form, by a key below KEYS_MAX. */
struct tally {
    size_t count[KEYS_MAX];
};

static void count_channel(const struct specimen *specimen, struct tally *tally)
{
    tally->count[specimen->channel * 2 + specimen->verdict]++;
}

static void name_channel(int key, struct text *name)
{
    text_add_format(name, "%s messages by %s", key % 2 == VERDICT_SCAM ? "scam" : "genuine",
                    channel_names[key / 2]);
}

static void count_tricks(const struct specimen *specimen, struct tally *tally)
{
    for (int i = 0; trick_names[i] && specimen->verdict == VERDICT_SCAM; i++)
        tally->count[i] += specimen->tricks >> i & 1;
}

static void name_trick(int key, struct text *name)
{
    text_add_format(name, "scams with %s", trick_names[key]);
}

/* verdict, then band, then fit */
static void count_difficulty(const struct specimen *specimen, struct tally *tally)
{
    int band = specimen->verdict == VERDICT_SCAM ? (int)forms_cue_band(specimen) : 0;

    tally->count[(specimen->verdict * CUE_BAND_COUNT + band) * 3 + specimen->fit]++;
}

static void name_difficulty(int key, struct text *name)
{
    static const char *const bands[] = {"few", "some", "many"};
    static const char *const fits[] = {"weak", "medium", "strong"};
    const char *fit = fits[key % 3], *band = bands[key / 3 % CUE_BAND_COUNT];

    if (key / 3 / CUE_BAND_COUNT == VERDICT_GENUINE)
        text_add_format(name, "genuine messages with %s fit", fit);
    else
        text_add_format(name, "scams with %s cues and %s fit", band, fit);
}

static const struct feature {
    void (*count)(const struct specimen *specimen, struct tally *tally);
    void (*name)(int key, struct text *name);
} features[] = {
    {count_channel, name_channel},
    {count_tricks, name_trick},
    {count_difficulty, name_difficulty},
};

static bool is_known(const struct step *step)
{
    return step->specimen && step->specimen->is_sound;
}

static struct tally tally_of(const struct lesson *form, const struct feature *feature)
{
    struct tally tally = {0};
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(form, i)); i++) {
        if (is_known(step))
            feature->count(step->specimen, &tally);
    }
    return tally;
}

static bool compare(const struct lesson *form, const struct lesson *first,
                    const struct feature *feature, struct report *report)
{
    struct tally tally = tally_of(form, feature), wanted = tally_of(first, feature);
    bool good = true;

    for (int key = 0; key < KEYS_MAX; key++) {
        struct text name = TEXT_INIT;

        if (tally.count[key] == wanted.count[key])
            continue;
        feature->name(key, &name);
        good = node_error(report, node_find(form->node, "steps"), "%zu %s, but %zu in '%s'",
                          tally.count[key], name.bytes, wanted.count[key], first->file);
        text_release(&name);
    }
    return good;
}

static bool compare_all(const struct lesson *form, const struct lesson *first,
                        struct report *report)
{
    bool good = true;

    for (size_t i = 0; i < ARRAY_LENGTH(features); i++)
        good = compare(form, first, &features[i], report) && good;
    return good;
}

/* Kinds that a test may have, as a set of bits. */
#define KIND_BIT(kind) (1u << (kind))

static bool check_kinds(const struct lesson *lesson, unsigned allowed, struct report *report)
{
    const struct step *step;
    bool good = true;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->is_sound && !(allowed & KIND_BIT(step->kind)))
            good = node_error(report, node_find(step->node, "kind"),
                              "there is no place for this kind of step in a test");
    }
    return good;
}

static bool check_length(const struct lesson *lesson, size_t least, struct report *report)
{
    if (lesson->steps.count >= least)
        return true;
    return node_error(report, node_find(lesson->node, "steps"),
                      "%zu steps are too few to measure anything: at least %zu",
                      lesson->steps.count, least);
}

static bool check_halves(const struct lesson *lesson, struct report *report)
{
    size_t count[2] = {0};
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (is_known(step))
            count[step->specimen->verdict]++;
    }
    if (count[VERDICT_SCAM] == count[VERDICT_GENUINE])
        return true;
    return node_error(report, node_find(lesson->node, "steps"),
                      "%zu scams and %zu genuine messages: exactly half of a test are scams",
                      count[VERDICT_SCAM], count[VERDICT_GENUINE]);
}

/* In a lesson whose shape is wrong nothing can be counted; that has been said. */
static bool can_be_counted(const struct lesson *lesson)
{
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->specimen_id && !is_known(step))
            return false;
    }
    return lesson->is_sound;
}

bool forms_check(const struct module *module, struct report *report)
{
    const struct lesson *first = module_lesson(module, 0);
    bool good = true;

    if (module->lesson_ids.count == 1) /* where there is none, that is the fault */
        good = node_error(report, node_find(module->node, "lessons"),
                          "one form cannot be compared with anything: two at least");
    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        const struct lesson *form = &module->lessons[i];

        good = check_kinds(form, KIND_BIT(STEP_JUDGE), report) && good;
        if (!can_be_counted(form) || !can_be_counted(first))
            continue;
        good = check_length(form, FORM_STEPS_MIN, report) && good;
        good = check_halves(form, report) && good;
        good = compare_all(form, first, report) && good;
    }
    return good;
}

static bool is_taught(const struct module *module, const char *specimen_id)
{
    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        const struct step *step;

        for (size_t j = 0; (step = lesson_step(&module->lessons[i], j)); j++) {
            if (step->specimen_id && strcmp(step->specimen_id, specimen_id) == 0)
                return true;
        }
    }
    return false;
}

static bool check_fresh(const struct module *module, const struct lesson *lesson,
                        struct report *report)
{
    const struct step *step;
    bool good = true;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->specimen_id && is_taught(module, step->specimen_id))
            good = node_error(report, node_find(step->node, "specimen"),
                              "'%s' is known from the lessons", step->specimen_id);
    }
    return good;
}

static bool check_test(const struct lesson *lesson, struct report *report)
{
    bool good = check_kinds(
        lesson, KIND_BIT(STEP_JUDGE) | KIND_BIT(STEP_CHOICE) | KIND_BIT(STEP_ACT), report);

    if (!can_be_counted(lesson))
        return good;
    good = check_length(lesson, TEST_STEPS_MIN, report) && good;
    return check_halves(lesson, report) && good;
}

bool forms_check_extras(const struct module *module, struct report *report)
{
    bool good = true;

    for (size_t i = module->lesson_ids.count; i < module->lesson_count; i++) {
        const struct lesson *lesson = &module->lessons[i];

        if (lesson->purpose == LESSON_TEST)
            good = check_test(lesson, report) && good;
        else
            good = check_kinds(lesson, KIND_BIT(STEP_JUDGE), report) && good;
        good = check_fresh(module, lesson, report) && good;
    }
    return good;
}
