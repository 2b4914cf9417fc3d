/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is wrong with the files we were given, all of it, each fault at its place.
 *
 * A reader reports a fault and goes on, so that an author sees every fault in one run:
 *
 *     if (minutes > 60)
 *         return report_error(report, node_location(node), "%d minutes is too long", minutes);
 *
 * report_error() and report_warning() always return false, so that a failing check is one line.
 * A line reads `file:line:column: error: text (path)`, the form that editors understand; line and
 * column count from 1, columns in code points; a column of 0 or a line of 0 is left out.
 * Wording: lower case, no full stop, what is wrong comes first.
 *
 * The report copies every string it is given, each control character as a space, and owns the
 * copies. A report of NULL swallows everything: for playing a course whose faults `siaga check` has
 * already named.
 */
#ifndef BASE_REPORT_H
#define BASE_REPORT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct location {
    const char *file;
    unsigned line, column;
    const char *path; /* where in the structure, `steps[1].options[0].text`; may be NULL */
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct diagnostic {
    struct location location;
    enum severity severity;
    const char *message;
    size_t order; /* in which it was found; set when it is sorted */
};

struct report {
    struct diagnostic *items;
    size_t count, capacity;
    size_t errors, warnings;
    struct arena arena;
};

void report_init(struct report *report);
void report_release(struct report *report);

bool report_error(struct report *report, struct location location, const char *format, ...)
    PRINTF_LIKE(3, 4);
bool report_warning(struct report *report, struct location location, const char *format, ...)
    PRINTF_LIKE(3, 4);

/* Orders by file, line and column; faults at one place keep the order they were found in. */
void report_sort(struct report *report);

/* One line each, with a final newline, in the order they stand. */
void report_print(const struct report *report, FILE *stream);

#endif
