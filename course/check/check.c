/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/check.h"

#include "check/gaming.h"
#include "check/screens.h"
#include "check/stale.h"
#include "check/translation.h"
#include "check/workers.h"

static void check_modules(struct course *course, struct report *report, struct check_counts *counts)
{
    for (size_t i = 0; course_entry(course, i); i++) {
        const struct module *module = course_module_as_read(course, i, report);

        counts->modules++;
        for (size_t j = 0; module && j < module->lesson_count; j++)
            counts->steps += module->lessons[j].steps.count;
    }
}

struct laying_out {
    struct course *course;
    const struct part *parts;
    bool can_be_played;
    int ui_folder;
};

/* English is always laid out; another language when the course has something in it. */
static void check_language(void *data, size_t index, struct report *report,
                           struct check_counts *counts)
{
    const struct laying_out *work = data;
    const struct language *language = &languages[index];
    bool found = index == 0 ||
                 translation_check(work->course, work->parts, work->ui_folder, language, report);

    if (!found)
        return;
    counts->languages++;
    if (work->can_be_played)
        counts->screens += screens_check(work->course, work->ui_folder, language, report);
}

static void check_languages(struct laying_out *work, struct report *report,
                            struct check_counts *counts)
{
    struct part *parts = parts_remember(work->course);

    work->parts = parts;
    workers_run(check_language, work, LANGUAGE_COUNT, report, counts);
    parts_forget(parts, parts_count(work->course));
}

bool check_course(const char *folder, const struct check_wishes *wishes, struct report *report,
                  struct check_counts *counts)
{
    struct course course;
    bool good;

    *counts = (struct check_counts){0};
    course_init(&course);
    good = course_open(&course, folder, report);
    if (course.folder >= 0) {
        check_modules(&course, report, counts);
        gaming_check(&course, report);
        course_aid(&course, report);
        course_glossary(&course, report);
        check_languages(&(struct laying_out){.course = &course,
                                             .can_be_played = good,
                                             .ui_folder = wishes->ui_folder},
                        report, counts);
        counts->stale = stale_check(&course, wishes->today, wishes->lists_stale ? report : NULL);
    }
    course_release(&course);
    report_sort(report);
    return good;
}
