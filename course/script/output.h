/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The form of text that a terminal is given: U+200B, U+2060 and U+FEFF left out, a tab as a space,
 * Thai and Lao AM split into nikhahit (before any tone mark) and AA, which terminals draw right
 * where they draw the single sign apart. Columns do not change. Text in output form stays as it is
 * when it is put through again.
 */
#ifndef SCRIPT_OUTPUT_H
#define SCRIPT_OUTPUT_H

#include "base/text.h"

#include <stddef.h>
#include <stdint.h>

/* Adds points[0..count) as UTF-8 in output form. */
void output_add(struct text *out, const uint32_t *points, size_t count);

/* The same for a valid UTF-8 string. */
void output_add_string(struct text *out, const char *string);

/*
 * Adds a string in output form with AM as one sign again: for a file or a pipe, whose reader copies
 * and searches text instead of drawing it.
 */
void output_add_composed(struct text *out, const char *string);

#endif
