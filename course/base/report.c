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

/* A key or a context that is quoted may hold line breaks: nobody forges a line of a report. */
static const char *copy_on_one_line(struct report *report, const char *string)
{
    char *copy = arena_copy_string(&report->arena, string);

    for (char *at = copy; at && *at; at++) {
        if ((unsigned char)*at < ' ' || *at == 0x7F)
            *at = ' ';
    }
    return copy;
}

__attribute__((format(printf, 4, 0))) static void add(struct report *report, enum severity severity,
                                                      struct location location, const char *format,
                                                      va_list arguments)
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
        .message = copy_on_one_line(report, message),
    };
    item->location.file = copy_on_one_line(report, location.file);
    item->location.path = copy_on_one_line(report, location.path);
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

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_places(const void *one, const void *other)
{
    const struct diagnostic *a = one, *b = other;
    int files = strcmp(a->location.file, b->location.file);

    if (files)
        return files;
    if (a->location.line != b->location.line)
        return compare_numbers(a->location.line, b->location.line);
    if (a->location.column != b->location.column)
        return compare_numbers(a->location.column, b->location.column);
    return compare_numbers(a->order, b->order);
}

/* A hostile course has hundreds of thousands of faults, and those of its last file come first. */
void report_sort(struct report *report)
{
    for (size_t i = 0; i < report->count; i++)
        report->items[i].order = i;
    if (report->count)
        qsort(report->items, report->count, sizeof *report->items, compare_places);
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
