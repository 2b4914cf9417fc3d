/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A whole course folder of one module, its files in one input, parted by lines `=== <path>`:
 * everything is read, held to every rule, and what is sound is marked and laid out.
 */
#include "fuzz/fuzz.h"

#include "content/course.h"
#include "fuzz/lines.h"

#include <string.h>

const char fuzz_name[] = "course";

/* In the order in which they stand in the input. */
static const char *const files[] = {
    "modules/course.yaml",
    "modules/demo/module.yaml",
    "modules/demo/specimens.yaml",
    "modules/demo/one.yaml",
    "modules/demo/two.yaml",
    "modules/glossary.yaml",
    "modules/countries/first-hour.yaml",
    "modules/countries/th.yaml",
};

static void write_files(struct bytes *bytes)
{
    for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
        struct bytes part = bytes_take_part(bytes, "=== ");

        scratch_write_bytes(fuzz_scratch(), files[i], part.at, part.length);
    }
}

static void take_phrase(void *data, const char *context, const char *text, enum field_type type,
                        const struct node *node)
{
    size_t *phrases = data;

    BUG_ON(!*text || !node);
    must_be_clean(context, strlen(context));
    must_be_clean(text, strlen(text));
    if (type == FIELD_PROSE) {
        struct sheet sheet;
        struct layout layout;

        sheet_init(&sheet);
        layout_init(&layout);
        sheet_add_prose(&sheet, STYLE_BODY, text);
        layout_sheet(&layout, &sheet, 38);
        must_be_laid_out(&layout, &sheet, 38);
        layout_release(&layout);
        sheet_release(&sheet);
    }
    ++*phrases;
}

/* Nothing and a word that is no id are answers as well. */
static void mark(const struct step *step)
{
    static const struct response answers[] = {
        {.count = 0},
        {.ids = {"scam", "sure", "a", "b"}, .count = 4},
        {.ids = {"555"}, .count = 1},
    };

    if (!step_kind(step)->scored)
        return;
    for (size_t i = 0; i < ARRAY_LENGTH(answers); i++) {
        struct marking marking = step_mark(step, &answers[i]);

        BUG_ON(!(marking.score >= 0 && marking.score <= 1));
        BUG_ON(marking.correct && marking.score < 1);
    }
}

static void use_module(const struct module *module, bool is_sound)
{
    size_t phrases = 0;

    BUG_ON(is_sound && !module->lesson_count);
    module_each_phrase(module, take_phrase, &phrases);
    for (size_t i = 0; is_sound && i < module->lesson_count; i++) {
        const struct lesson *lesson = module_lesson(module, i);

        BUG_ON(!lesson->steps.count);
        for (size_t j = 0; j < lesson->steps.count; j++)
            mark(lesson_step(lesson, j));
    }
}

/* Returns whether all of it may be played. */
static bool use_course(struct course *course, struct report *report)
{
    size_t phrases = 0;
    bool good = course_open(course, fuzz_scratch()->path, report);

    for (size_t i = 0; course_entry(course, i); i++) {
        const struct module *module = course_module_as_read(course, i, report);

        if (module)
            use_module(module, course_module(course, i, report) != NULL);
        good = good && module && module->is_sound;
    }
    course_each_phrase(course, take_phrase, &phrases);
    if (course_glossary(course, report)) {
        glossary_each_phrase(course->glossary, take_phrase, &phrases);
        good = good && course->glossary->is_sound;
    }
    if (course_aid(course, report)) {
        aid_each_phrase(course->aid, take_phrase, &phrases);
        good = good && course->aid->is_sound;
    }
    return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    struct course course;
    struct report report;
    bool good;

    write_files(&bytes);
    report_init(&report);
    course_init(&course);
    good = use_course(&course, &report);
    BUG_ON(!good && !report.errors);
    must_be_sayable(&report);
    course_release(&course);

    /* Played, nobody hears of faults, and the same is sound. */
    course_init(&course);
    BUG_ON(good != use_course(&course, NULL));
    course_release(&course);
    report_release(&report);
    return 0;
}
