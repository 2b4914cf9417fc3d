/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comma-separated values (RFC 4180), as spreadsheets write and read them.
 *
 * Read with what spreadsheets do to it: a byte order mark, `;` or a tab for the comma, LF for CRLF.
 * Written with a byte order mark, or spreadsheets take UTF-8 for something else; and with an
 * apostrophe before what they would take for a formula (`=`, `+`, `-`, `@`), which is taken off
 * again when read. libcsv has not been kept since 2013, and does neither.
 *
 *     struct csv csv = {.at = text};
 *     while (csv_row(&csv))
 *         ...csv.cells[0..csv.count-1], csv.line...
 *     csv_release(&csv);
 */
#ifndef TRANSLATE_CSV_H
#define TRANSLATE_CSV_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum { CSV_CELLS_MAX = 16 };

struct csv {
    const char *at; /* what is left to read; zero the rest at the start */
    char separator; /* 0: to be found out from the first row */
    unsigned line;  /* on which the row began, from 1 */
    unsigned next_line;
    struct text cells[CSV_CELLS_MAX];
    size_t count; /* cells of the row; those beyond CSV_CELLS_MAX are dropped */
    bool is_open; /* the row ends in the middle of quotes: the file is cut off */
};

/* Reads the next row that is not empty; false at the end. */
bool csv_row(struct csv *csv);
void csv_release(struct csv *csv);

void csv_begin(struct text *out);
void csv_add(struct text *out, const char *cell, bool is_last);

#endif
