/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules of spelling that say where no line may start in Thai, Lao, Khmer and Burmese. They need no
 * dictionary. They take back what a dictionary gets wrong, and they choose the place where a word
 * longer than its line is cut.
 */
#ifndef SCRIPT_SPELLING_H
#define SCRIPT_SPELLING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* True when points[at] may not be the first of a line because of the letters around it. */
bool spelling_forbids_start(const uint32_t *points, size_t count, size_t at);

/*
 * A sign of repetition or the end of a sentence: it stays on the line of the word before it, even
 * where a writer puts a space between them.
 */
bool spelling_stays_behind(uint32_t point);

#endif
