/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A frame onto curses' screen.
 *
 * Terminals do not agree on the columns of Tamil, Lao, Khmer and Burmese signs, so a cell that
 * curses believes to be in column 30 may be in column 24. Whatever the terminal, the picture stays
 * right if no row is ever changed in part: a row whose runs changed is written whole, and where
 * its old or new text holds such signs curses is told to forget what the row held. What each row
 * held is kept here, so that unchanged rows cost a comparison and no bytes.
 */
#ifndef TERMINAL_PAINT_H
#define TERMINAL_PAINT_H

#include "base/text.h"
#include "sheet/frame.h"
#include "terminal/palette.h"

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

struct painted_row {
    struct text runs; /* style, focus and text of each */
    bool changed;
    bool redraw; /* curses must forget what it was */
};

struct paint {
    struct painted_row *row;
    int rows, columns;
    int cursor_row, cursor_column; /* -1 before the first frame */
    unsigned attributes[STYLE_COUNT][2]; /* curses' own, by style and focus */
    enum palette_theme theme;
    bool coloured;
    bool patches;     /* rows are changed in part after all */
    bool blank_first; /* the terminal cannot clear to the end of a row in a colour */
    struct text runs;
    wchar_t *cells;
    size_t count, capacity;
};

/* Curses must have started. `patches` is for a test that shows what goes wrong with it. */
void paint_init(struct paint *paint, enum palette_theme theme, bool patches);
void paint_release(struct paint *paint);

/* From now on every row is painted in the colours of this theme. */
void paint_use_theme(struct paint *paint, enum palette_theme theme);

/* The screen has this size now and holds nobody knows what: the next frame is painted anew. */
void paint_forget(struct paint *paint, int rows, int columns);

/*
 * Shows the frame; what does not fit on the screen is cut off. Returns false, and writes nothing,
 * when the screen shows this already.
 */
bool paint_frame(struct paint *paint, const struct frame *frame);

#endif
