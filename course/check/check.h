/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that can be wrong with a course folder, in one report: its files, its rules, its
 * translations, and whether every screen can be laid out in every language.
 *
 *     struct report report;
 *     report_init(&report);
 *     check_course("/usr/share/siaga", ui_folder, &report);
 *     report_print(&report, stderr);
 *
 * Nothing is written anywhere. `ui_folder` is the open folder that translates the interface.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "base/report.h"

#include <stdbool.h>

/* What was looked at, for a closing line. */
struct check_counts {
    size_t modules, steps, languages, screens;
};

/* False when the folder or its course.yaml cannot be used; what else could be read is checked. */
bool check_course(const char *folder, int ui_folder, struct report *report,
                  struct check_counts *counts);

#endif
