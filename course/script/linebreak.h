/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a line may end: the part of UAX #14 that the thirteen languages need, U+200B put into
 * Thai, Lao, Khmer and Burmese by siaga-segment, and rules of spelling that need no dictionary.
 *
 * It differs from UAX #14 on purpose in one thing: a sign of repetition or the end of a sentence
 * in those four scripts does not start a line even after a space (script/spelling.h).
 */
#ifndef SCRIPT_LINEBREAK_H
#define SCRIPT_LINEBREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Classes that callers of the breaker care about. */
bool linebreak_is_space(uint32_t point);      /* U+0020 */
bool linebreak_is_newline(uint32_t point);    /* U+000A */
bool linebreak_is_zero_width(uint32_t point); /* U+200B */

/* True when spelling forbids a line to start at points[at], whatever a dictionary says. */
bool linebreak_vetoed(const uint32_t *points, size_t count, size_t at);

/* True when a line may start at points[at]; after a newline it must. */
bool linebreak_allowed(const uint32_t *points, size_t count, size_t at);

/* True when a word longer than its line may be cut before points[at] rather than elsewhere. */
bool linebreak_emergency(const uint32_t *points, size_t count, size_t at);

#endif
