/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns on a terminal: the sum of the C library's wcwidth(), which is what ncursesw itself
 * counts and what most terminals agree with. There is no table of our own. The program must have
 * called setlocale() for a UTF-8 locale.
 */
#ifndef SCRIPT_WIDTH_H
#define SCRIPT_WIDTH_H

#include <stdint.h>

/*
 * 0, 1 or 2. U+200B, U+2060, a newline and whatever the C library does not know count 0; a tab
 * counts 1, since output.h makes it a space.
 */
int width_of_point(uint32_t point);

/* Columns of a valid UTF-8 string. */
int width_of_string(const char *string);

#endif
