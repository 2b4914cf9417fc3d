/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A language as a table, for translators who have a spreadsheet and nothing else.
 *
 * Columns: part, context, form, state, note, english, translation. A message with a plural has a
 * row for each form of the language. Coming back, a row is known by its part, context, form and
 * English; other columns and the order of all do not matter. What a translator left empty stays as
 * it was; what is refused stays as it was, too, and is named with its line.
 */
#ifndef TRANSLATE_TABLE_H
#define TRANSLATE_TABLE_H

#include "base/text.h"
#include "language/languages.h"
#include "translate/parts.h"

struct table_counts {
    size_t taken, unchanged, refused, empty; /* rows */
};

/* Where the files are: the phrases of the program are not part of every course. */
struct table_folders {
    int course, ui; /* descriptors; ui is -1 where there is none */
};

/* Adds the table to `out`. False when a PO file has faults, which are in the report. */
bool table_export(struct text *out, struct course *course, const struct table_folders *folders,
                  const struct language *language, struct report *report);

/*
 * Takes what `csv` has into the PO files, which are brought up to date with the course on the way.
 * `name` is the table's, for messages. False when a file could not be read or written (reported);
 * refused rows are errors in the report, too, and do not hold up the others.
 */
bool table_import(const char *csv, const char *name, struct course *course,
                  const struct table_folders *folders, const struct language *language,
                  struct report *report, struct table_counts *counts);

#endif
