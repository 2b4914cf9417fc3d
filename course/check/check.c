/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/check.h"

#include "check/screens.h"
#include "check/translation.h"

static void check_modules(struct course *course, struct report *report, struct check_counts *counts)
{
    for (size_t i = 0; course_entry(course, i); i++) {
        const struct module *module = course_module_as_read(course, i, report);

        counts->modules++;
        for (size_t j = 0; module && j < module->lesson_ids.count; j++)
            counts->steps += module->lessons[j].steps.count;
    }
}

/* English is always laid out; another language when the course has something in it. */
static void check_languages(struct course *course, bool can_be_played, int ui_folder,
                            struct report *report, struct check_counts *counts)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        bool found = i == 0 || translation_check(course, ui_folder, &languages[i], report);

        if (!found)
            continue;
        counts->languages++;
        if (can_be_played)
            counts->screens += screens_check(course, ui_folder, &languages[i], report);
    }
}

bool check_course(const char *folder, int ui_folder, struct report *report,
                  struct check_counts *counts)
{
    struct course course;
    bool good;

    *counts = (struct check_counts){0};
    course_init(&course);
    good = course_open(&course, folder, report);
    if (course.folder >= 0) {
        check_modules(&course, report, counts);
        check_languages(&course, good, ui_folder, report, counts);
    }
    course_release(&course);
    report_sort(report);
    return good;
}
