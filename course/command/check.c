/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga check`: every fault of a course folder, in the form that editors understand. */
#include "command/command.h"

#include "check/check.h"
#include "command/complain.h"
#include "command/setting.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Facts grow old by themselves: whoever checks something else is told, and not held up. */
static void tell_stale(size_t count)
{
    if (count == 1)
        printf("1 fact is past its review date: 'siaga check --stale' lists it\n");
    else if (count)
        printf("%zu facts are past their review date: 'siaga check --stale' lists them\n", count);
}

static enum exit_code check(const char *folder, const struct check_wishes *wishes)
{
    struct check_counts counts;
    struct report report;
    bool faults;

    report_init(&report);
    check_course(folder, wishes, &report, &counts);
    report_print(&report, stderr);
    printf("%zu modules, %zu steps, %zu languages, %zu screens: %zu errors, %zu warnings\n",
           counts.modules, counts.steps, counts.languages, counts.screens, report.errors,
           report.warnings);
    if (!wishes->lists_stale)
        tell_stale(counts.stale);
    faults = report.errors > 0;
    report_release(&report);
    return faults ? EXIT_FAULTS : EXIT_GOOD;
}

enum exit_code check_run(const struct options *options)
{
    char *builtin = setting_builtin_folder();
    const char *folder = options->argument_count ? options->arguments[0]
                         : options->course       ? options->course
                                                 : builtin;
    struct check_wishes wishes = {
        .ui_folder = builtin ? open(builtin, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1,
        .today = options_today(options),
        .lists_stale = options->stale,
    };
    enum exit_code code = EXIT_NO_INPUT;

    if (folder)
        code = check(folder, &wishes);
    else
        complain("no course found; name its folder");
    if (wishes.ui_folder >= 0)
        close(wishes.ui_folder);
    free(builtin);
    return code;
}
