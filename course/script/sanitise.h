/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may come from a file to a terminal. Applied once, where text enters: YAML after its escapes
 * are resolved, PO files, nicknames, file names in messages.
 *
 * Left out: C0 but newline and tab, DEL, C1, bidirectional controls (none of the thirteen
 * languages is written right to left), line and paragraph separators, invisible formatting
 * (U+00AD, U+180E, U+2061-206F, U+FEFF, U+FFF9-FFFB, tags and the rest of their plane), private
 * use, surrogates and noncharacters. U+200B, U+200C, U+200D and U+2060 stay: line breaks in Thai,
 * Lao, Khmer and Burmese are made of them. At most SANITISE_MARKS_MAX combining marks follow one
 * another, U+200B and U+2060 between them not counted. Malformed UTF-8 becomes U+FFFD, one for
 * each malformed byte.
 */
#ifndef SCRIPT_SANITISE_H
#define SCRIPT_SANITISE_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum { SANITISE_MARKS_MAX = 8 };

/* True when nothing is wrong with `point` by itself. */
bool sanitise_allows(uint32_t point);

/*
 * Adds the clean form of `bytes` to `out`. Returns true when nothing had to go; else, if they are
 * not NULL, *refused is the first code point left out (U+FFFD for malformed bytes, the mark itself
 * for one too many) and *offset its place in `bytes`.
 */
bool sanitise_add(struct text *out, const char *bytes, size_t length, uint32_t *refused,
                  size_t *offset);

/* Adds the clean form of `string` as a part of one line: each newline and tab becomes a space. */
void sanitise_add_line(struct text *out, const char *string);

#endif
