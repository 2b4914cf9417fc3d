/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bytes of a YAML file before it is parsed: is this UTF-8 in lines that everybody counts alike,
 * and where in it is a byte?
 *
 *     struct source source;
 *     if (source_open(&source, file, bytes, length, report))
 *         ... parse source.bytes ...
 *
 * The caller keeps the bytes.
 */
#ifndef YAML_SOURCE_H
#define YAML_SOURCE_H

#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

struct source {
    const char *file, *bytes; /* after a byte order mark */
    size_t length;
    bool may_hold_bare_tag; /* somewhere stands a `!` that could be a tag without a name */

    size_t cursor, cursor_index; /* a byte, and how many code points stand before it */
};

/*
 * Refuses UTF-16 and UTF-32 (told apart as in YAML 1.2.2, 5.2 "Character Encodings") and the line
 * breaks that YAML 1.1 knows and editors do not: a CR alone, U+0085, U+2028, U+2029.
 */
bool source_open(struct source *source, const char *file, const char *bytes, size_t length,
                 struct report *report);

/* Line and column of the byte at `offset`, as far as the bytes before it are UTF-8; no path. */
struct location source_location(const struct source *source, size_t offset);

/*
 * The byte at which code point number `index` begins, NUL at the end. Numbers must not fall from
 * one call to the next.
 */
char source_byte(struct source *source, size_t index);

#endif
