/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture of the whole screen: rows of styled text, and where the cursor stands. Pure data; a
 * terminal shows it, a test reads it.
 *
 * A row is a list of runs from left to right, starting in column 0, and nothing stands to the
 * right of its text. Text is in output form (script/output.h). A row never reaches the last
 * column of the screen.
 *
 *     struct frame frame;
 *     frame_init(&frame);
 *     frame_reset(&frame, 24, 80);
 *     frame_add(&frame, 0, STYLE_TITLE, false, "Siaga");
 *     frame_release(&frame);
 *
 * The frame owns all its text; frame_reset() lets go of it.
 */
#ifndef SHEET_FRAME_H
#define SHEET_FRAME_H

#include "base/arena.h"
#include "base/text.h"
#include "sheet/style.h"

#include <stdbool.h>
#include <stddef.h>

struct run {
    enum style style;
    bool focused;     /* shown reversed: the item that the keys act on */
    const char *text; /* UTF-8, NUL-terminated */
    struct run *next;
};

struct frame_row {
    struct run *first, *last;
    int target; /* number of the item a mouse click on this row chooses, from 0; -1: none */
};

struct frame {
    int rows, columns;
    struct frame_row *row; /* rows of them */
    int cursor_row, cursor_column;
    struct arena arena;
};

void frame_init(struct frame *frame);
void frame_release(struct frame *frame);

/* An empty picture of rows x columns, both >= 1, cursor at the top left. */
void frame_reset(struct frame *frame, int rows, int columns);

/* Adds a run at the right end of `row`; rows outside the picture are ignored. */
void frame_add(struct frame *frame, int row, enum style style, bool focused, const char *text);

/* One line per row, trailing blank rows too, for golden files; styles are left out. */
void frame_write(const struct frame *frame, struct text *out);

#endif
