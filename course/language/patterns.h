/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How each language writes a date, a number and a list: CLDR 42 (the data of ICU 72), the long date
 * of the Gregorian calendar, in Thai of the Buddhist one, the digits that CLDR names first for the
 * language (Burmese has its own), and the list of things of which one will do. English is as in
 * Singapore. CLDR has no Tetum: its months are the Portuguese ones as people write them in Tetum.
 *
 *     patterns_date(&text, language, "2026-11-28");   // "28 Nobyembre ..." and so on
 *
 * Where a test finds ICU, it compares this table with ICU's.
 */
#ifndef LANGUAGE_PATTERNS_H
#define LANGUAGE_PATTERNS_H

#include "base/text.h"
#include "language/languages.h"

struct patterns {
    const char *tag;
    const char *date, *month; /* `d`, `M` (the month's name or, in Chinese, its number), `y` */
    const char *months;       /* twelve, with `|` between them; NULL: numbers */
    const char *grouping;     /* between thousands */
    int year_offset;          /* years that the calendar is ahead of the Gregorian one */
    unsigned zero;            /* code point of the digit zero */
    const char *or_two, *or_between, *or_last; /* between two; between more, and before the last */
    int last_group, groups; /* digits between separators, from the right: 3 and 2 in Tamil */
};

const struct patterns *patterns_of(const struct language *language);

/* Adds a date given as YYYY-MM-DD, YYYY-MM or YYYY (ISO 8601); anything else as it is. */
void patterns_date(struct text *out, const struct language *language, const char *date);

/* Adds a number with its thousands grouped. */
void patterns_number(struct text *out, const struct language *language, unsigned long number);

/* Adds the items as a list of which one will do: `Esc, b or q`. */
void patterns_or(struct text *out, const struct language *language, const char *const *items,
                 size_t count);

#endif
