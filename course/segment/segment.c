/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * siaga-segment LANG FILE.po...          puts U+200B where words end
 * siaga-segment --check LANG FILE.po...  names translations that a narrow terminal cannot wrap
 *
 * For Thai, Lao, Khmer and Burmese, which have no spaces between words. ICU's dictionaries find
 * the ends of words once, when a text is written; the breaks are then part of the text, can be
 * reviewed and do not move with the version of ICU. This is the only file that includes ICU.
 *
 * A reviewer has the last word: U+2060 forbids a break, a U+200B put by hand stays, and in a
 * string that has one, only runs of more than SHOWN_RUN_MAX columns get more. So a second run
 * changes nothing.
 *
 * Exit status: 0 all is well, 1 a fault in a file or of the system, 2 wrong arguments.
 */
#include "translate/shown.h"

#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "script/linebreak.h"
#include "script/points.h"
#include "script/utf8.h"

#include <errno.h>
#include <gettext-po.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utf16.h>

struct segmenter {
    const struct script *script;
    UBreakIterator *words; /* ICU's line breaker */
    struct report *report;
    bool check;
};

struct place_in_file {
    const char *path, *context;
};

/* --- Where breaks go ------------------------------------------------------------------------- */

/* U+200B is not given to ICU, so that a second run finds the same words as the first. */
static int32_t to_utf16(const struct points *points, UChar *units, int32_t *starts)
{
    int32_t length = 0;

    for (size_t i = 0; i < points->count; i++) {
        starts[i] = length;
        U16_APPEND_UNSAFE(units, length, points->items[i]);
    }
    return length;
}

/* Sets ends[i] where ICU lets a line start at shown point i. */
static bool find_word_ends(struct segmenter *segmenter, const struct shown *shown, bool *ends)
{
    UChar *units = memory_new(2 * shown->count + 1, sizeof *units);
    int32_t *starts = memory_new(shown->count + 1, sizeof *starts);
    int32_t length = to_utf16(&shown->points, units, starts);
    UErrorCode status = U_ZERO_ERROR;

    ubrk_setText(segmenter->words, units, length, &status);
    for (size_t i = 0; i < shown->count && U_SUCCESS(status); i++)
        ends[i] = ubrk_isBoundary(segmenter->words, starts[i]);
    free(units);
    free(starts);
    return U_SUCCESS(status);
}

/* True when a break belongs before shown point `at` that is not there yet. */
static bool is_wanted(const struct shown *shown, const bool *ends, size_t at)
{
    const uint32_t *points = shown->points.items;

    if (!at || !ends[at] || shown->places[at].fixed || shown->places[at].broken)
        return false;
    if (!script_holds(shown->script, points[at]) && !script_holds(shown->script, points[at - 1]))
        return false; /* addresses and other languages break by their own rules */
    return !linebreak_vetoed(points, shown->count, at) &&
           !linebreak_allowed(points, shown->count, at);
}

/* Keeps only what the runs of a reviewed string need: those that are too long. */
static void choose(const struct shown *shown, bool *ends)
{
    struct shown_run run;

    for (size_t at = 0; at < shown->count; at = run.end) {
        run = shown_run_at(shown, at);
        for (size_t i = run.start; i < run.end; i++)
            ends[i] =
                (!shown->any_broken || run.columns > SHOWN_RUN_MAX) && is_wanted(shown, ends, i);
    }
}

/* Adds `points` with U+200B before every shown point that was chosen. */
static void add_segmented(struct text *out, const struct points *points, const struct shown *shown,
                          const bool *chosen)
{
    size_t next = 0;
    char bytes[4];

    for (size_t i = 0; i < points->count; i++) {
        if (next < shown->count && shown->places[next].origin == i && chosen[next++])
            text_add_string(out, "\u200B");
        text_add(out, bytes, utf8_encode(points->items[i], bytes));
    }
}

/* --- One translation ------------------------------------------------------------------------- */

static struct location location_of(const struct place_in_file *place)
{
    return (struct location){.file = place->path, .path = place->context};
}

static void check_runs(struct segmenter *segmenter, const struct place_in_file *place,
                       const struct shown *shown)
{
    struct shown_run run;

    for (size_t at = 0; at < shown->count; at = run.end) {
        struct text words = TEXT_INIT;
        char bytes[4];

        run = shown_run_at(shown, at);
        if (run.columns <= SHOWN_RUN_MAX)
            continue;
        for (size_t i = run.start; i < run.end; i++)
            text_add(&words, bytes, utf8_encode(shown->points.items[i], bytes));
        report_error(segmenter->report, location_of(place), "%d columns without a break: %s",
                     run.columns, words.bytes);
        text_release(&words);
    }
}

/* Adds `string` with its breaks to `out`; only looks at it when checking. */
static void segment_string(struct segmenter *segmenter, const struct place_in_file *place,
                           const char *string, struct text *out)
{
    struct points points = {0};
    struct shown shown;
    bool *ends;

    points_add_utf8(&points, string, strlen(string));
    shown_init(&shown, &points, segmenter->script);
    ends = memory_new(shown.count + 1, sizeof *ends);
    if (segmenter->check) {
        check_runs(segmenter, place, &shown);
    } else if (find_word_ends(segmenter, &shown, ends)) {
        choose(&shown, ends);
        add_segmented(out, &points, &shown, ends);
    } else {
        report_error(segmenter->report, location_of(place), "ICU cannot read this text");
        text_add_string(out, string);
    }
    free(ends);
    shown_release(&shown);
    points_release(&points);
}

/* True when the string changed and stands in `out`. */
static bool improve(struct segmenter *segmenter, const struct place_in_file *place,
                    const char *string, struct text *out)
{
    text_clear(out);
    if (!utf8_valid(string, strlen(string), NULL))
        return report_error(segmenter->report, location_of(place), "is not valid UTF-8");
    segment_string(segmenter, place, string, out);
    return !segmenter->check && strcmp(string, out->bytes) != 0;
}

/* --- One file -------------------------------------------------------------------------------- */

/* Returns whether any of the message's translations changed. */
static bool segment_message(struct segmenter *segmenter, const char *path, po_message_t message)
{
    const char *context = po_message_msgctxt(message), *string;
    struct place_in_file place = {path, context ? context : po_message_msgid(message)};
    struct text out = TEXT_INIT;
    bool changed = false;

    if (!context && !*po_message_msgid(message))
        return false; /* the header */
    if (!po_message_msgid_plural(message)) {
        changed = improve(segmenter, &place, po_message_msgstr(message), &out);
        if (changed)
            po_message_set_msgstr(message, out.bytes);
    } else {
        for (int i = 0; (string = po_message_msgstr_plural(message, i)); i++) {
            if (!improve(segmenter, &place, string, &out))
                continue;
            po_message_set_msgstr_plural(message, i, out.bytes);
            changed = true;
        }
    }
    text_release(&out);
    return changed;
}

static size_t segment_messages(struct segmenter *segmenter, const char *path, po_file_t file)
{
    const char *const *domain = po_file_domains(file);
    size_t changed = 0;

    for (; *domain; domain++) {
        po_message_iterator_t iterator = po_message_iterator(file, *domain);
        po_message_t message;

        while ((message = po_next_message(iterator)))
            changed += segment_message(segmenter, path, message);
        po_message_iterator_free(iterator);
    }
    return changed;
}

/* libgettextpo prints nothing by itself and expects not to go on after a fatal error. */
static void on_po_error(int severity, po_message_t message, const char *path, size_t line,
                        size_t column, int multiline, const char *text)
{
    (void)message, (void)column, (void)multiline;
    if (path && line != (size_t)-1)
        fprintf(stderr, "%s:%zu: %s\n", path, line, text);
    else
        fprintf(stderr, "%s%s%s\n", path ? path : "", path ? ": " : "", text);
    if (severity == PO_SEVERITY_FATAL_ERROR)
        exit(EXIT_FAILURE);
}

static void on_po_errors(int severity, po_message_t message, const char *path, size_t line,
                         size_t column, int multiline, const char *text, po_message_t other,
                         const char *other_path, size_t other_line, size_t other_column,
                         int other_multiline, const char *other_text)
{
    on_po_error(severity, message, path, line, column, multiline, text);
    on_po_error(severity, other, other_path, other_line, other_column, other_multiline, other_text);
}

static const struct po_xerror_handler po_errors = {on_po_error, on_po_errors};

/* A file is written beside the old one and then takes its place, so a full disk costs nothing. */
static bool replace_file(po_file_t file, const char *path)
{
    struct text beside = TEXT_INIT;
    bool good;

    text_add_format(&beside, "%s.new", path);
    good = po_file_write(file, beside.bytes, &po_errors) && rename(beside.bytes, path) == 0;
    if (!good) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        remove(beside.bytes);
    }
    text_release(&beside);
    return good;
}

static bool segment_file(struct segmenter *segmenter, const char *path)
{
    po_file_t file = po_file_read(path, &po_errors);
    size_t changed;
    bool good = true;

    if (!file) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        return false;
    }
    changed = segment_messages(segmenter, path, file);
    if (changed)
        good = replace_file(file, path);
    if (good && !segmenter->check)
        printf("%s: %zu messages changed\n", path, changed);
    po_file_free(file);
    return good;
}

/* --- The program ----------------------------------------------------------------------------- */

static bool segment_files(struct segmenter *segmenter, char *const *paths)
{
    struct report report;
    bool good = true;

    report_init(&report);
    segmenter->report = &report;
    for (; *paths; paths++)
        good &= segment_file(segmenter, *paths);
    report_print(&report, stderr);
    good &= report.errors == 0;
    segmenter->report = NULL;
    report_release(&report);
    return good;
}

int main(int count, char **arguments)
{
    struct segmenter segmenter = {.check = count > 1 && strcmp(arguments[1], "--check") == 0};
    UErrorCode status = U_ZERO_ERROR;
    bool good;

    arguments += segmenter.check ? 2 : 1;
    count -= segmenter.check ? 2 : 1;
    if (count >= 2)
        segmenter.script = script_of_language(arguments[0]);
    if (!segmenter.script) {
        fputs("usage: siaga-segment [--check] th|lo|km|my FILE.po...\n", stderr);
        return 2;
    }
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths; the language of the files is not the user's */
    segmenter.words = ubrk_open(UBRK_LINE, arguments[0], NULL, 0, &status);
    if (U_FAILURE(status)) {
        fprintf(stderr, "siaga-segment: ICU: %s\n", u_errorName(status));
        return EXIT_FAILURE;
    }
    good = segment_files(&segmenter, arguments + 1);
    ubrk_close(segmenter.words);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
