/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How each style looks, by theme. Pure data and arithmetic: nothing here knows curses.
 *
 * On terminals with 256 colours a theme sets both the text's colour and its background, with
 * indices from 16 up, which are the same on every terminal; the first sixteen are whatever the
 * user chose. With fewer colours, or the theme `none`, the terminal's own two colours stand and
 * bold, underline and reverse say everything. Reverse means focus and nothing else.
 */
#ifndef TERMINAL_PALETTE_H
#define TERMINAL_PALETTE_H

#include "sheet/style.h"

#include <stdbool.h>

enum palette_theme {
    PALETTE_DARK,
    PALETTE_LIGHT,
    PALETTE_HIGH_CONTRAST,
    PALETTE_NONE,
    PALETTE_COUNT
};

enum { LOOK_BOLD = 1, LOOK_UNDERLINE = 2, LOOK_REVERSE = 4 };

enum { PALETTE_DEFAULT = -1 }; /* the terminal's own colour */

struct look {
    int foreground, background; /* 16-255, or both PALETTE_DEFAULT */
    unsigned attributes;        /* LOOK_ bits */
};

/* The name a user writes: dark, light, high-contrast, none. */
const char *palette_name(enum palette_theme theme);

/* True, and *theme, when `name` is one of these. */
bool palette_find(const char *name, enum palette_theme *theme);

/*
 * The theme to use: none when `no_color` (the variable NO_COLOR, see no-color.org) is neither NULL
 * nor empty, else the one named; dark when `name` is NULL or unknown.
 */
enum palette_theme palette_choose(const char *name, const char *no_color);

/* `colours` is how many the terminal has. */
struct look palette_look(enum palette_theme theme, int colours, enum style style, bool focused);

/*
 * Contrast ratio, 1-21, of two indices 16-255 of xterm's colour cube and grey ramp; WCAG 2.2,
 * "contrast ratio" and "relative luminance". Text needs 4.5 (criterion 1.4.3).
 */
double palette_contrast(int one, int other);

#endif
