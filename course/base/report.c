/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/report.h"

#include "base/array.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void report_init(struct report *report)
{
    *report = (struct report){0};
    arena_init(&report->arena);
}

void report_release(struct report *report)
{
    free(report->items);
    arena_release(&report->arena);
    report_init(report);
}

__attribute__((format(printf, 4, 0))) static void add(struct report *report,
                                                      enum severity severity,
                                                      struct location location,
                                                      const char *format, va_list arguments)
{
    struct diagnostic *item;
    char *message;

    ARRAY_GROW(report->items, report->count, report->capacity);
    item = &report->items[report->count++];
    if (vasprintf(&message, format, arguments) < 0)
        check_exhausted("out of memory");
    *item = (struct diagnostic){
        .location = location,
        .severity = severity,
        .message = arena_copy_string(&report->arena, message),
    };
    item->location.file = arena_copy_string(&report->arena, location.file);
    item->location.path = arena_copy_string(&report->arena, location.path);
    free(message);
    if (severity == SEVERITY_ERROR)
        report->errors++;
    else
        report->warnings++;
}

bool report_error(struct report *report, struct location location, const char *format, ...)
{
    va_list arguments;

    if (!report)
        return false;
    va_start(arguments, format);
    add(report, SEVERITY_ERROR, location, format, arguments);
    va_end(arguments);
    return false;
}

bool report_warning(struct report *report, struct location location, const char *format, ...)
{
    va_list arguments;

    if (!report)
        return false;
    va_start(arguments, format);
    add(report, SEVERITY_WARNING, location, format, arguments);
    va_end(arguments);
    return false;
}

static int compare_places(const struct diagnostic *a, const struct diagnostic *b)
{
    int files = strcmp(a->location.file, b->location.file);

    if (files)
        return files;
    if (a->location.line != b->location.line)
        return a->location.line < b->location.line ? -1 : 1;
    if (a->location.column != b->location.column)
        return a->location.column < b->location.column ? -1 : 1;
    return 0;
}

/* Insertion sort: stable, and faults come nearly in order, since files are read in order. */
void report_sort(struct report *report)
{
    for (size_t i = 1; i < report->count; i++) {
        struct diagnostic item = report->items[i];
        size_t j = i;

        for (; j > 0 && compare_places(&report->items[j - 1], &item) > 0; j--)
            report->items[j] = report->items[j - 1];
        report->items[j] = item;
    }
}

static void add_location(struct text *line, const struct location *location)
{
    text_add_string(line, location->file);
    if (location->line)
        text_add_format(line, ":%u", location->line);
    if (location->line && location->column)
        text_add_format(line, ":%u", location->column);
}

void report_print(const struct report *report, FILE *stream)
{
    static const char *const names[] = {
        [SEVERITY_ERROR] = "error",
        [SEVERITY_WARNING] = "warning",
    };

    for (size_t i = 0; i < report->count; i++) {
        const struct diagnostic *item = &report->items[i];
        struct text line = TEXT_INIT;

        add_location(&line, &item->location);
        text_add_format(&line, ": %s: %s", names[item->severity], item->message);
        if (item->location.path && *item->location.path)
            text_add_format(&line, " (%s)", item->location.path);
        fprintf(stream, "%s\n", line.bytes);
        text_release(&line);
    }
}
