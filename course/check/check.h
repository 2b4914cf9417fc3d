/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that can be wrong with a course folder, in one report: its files, its rules, its
 * translations, and whether every screen can be laid out in every language.
 *
 *     struct report report;
 *     report_init(&report);
 *     struct check_wishes wishes = {.ui_folder = ui_folder, .today = date_today()};
 *     check_course("/usr/share/siaga", &wishes, &report, &counts);
 *     report_print(&report, stderr);
 *
 * Nothing is written anywhere.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "base/report.h"

#include <stdbool.h>

struct check_wishes {
    int ui_folder;    /* the open folder that translates the interface */
    long today;       /* base/date.h */
    bool lists_stale; /* say each fact that is past its review date */
};

/* What was looked at, for a closing line. */
struct check_counts {
    size_t modules, steps, languages, screens;
    size_t stale; /* facts past their review date */
};

/* False when the folder or its course.yaml cannot be used; what else could be read is checked. */
bool check_course(const char *folder, const struct check_wishes *wishes, struct report *report,
                  struct check_counts *counts);

#endif
