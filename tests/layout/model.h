/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A terminal that exists only as rows of cells, fed with the bytes of a program. It can count
 * columns as different terminals do, which is what it is for: to show where a picture falls apart
 * on terminals that do not agree with the C library.
 *
 *     struct model model;
 *     model_init(&model, 24, 80, MODEL_MARKS_TAKE_NONE);
 *     model_feed(&model, bytes, length);
 *     model_row(&model, 0, &text);
 *
 * It knows the sequences that ncurses sends to the family of xterm; colours it ignores. Nothing
 * needs to be released.
 */
#ifndef LAYOUT_MODEL_H
#define LAYOUT_MODEL_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MODEL_ROWS_MAX = 50, MODEL_COLUMNS_MAX = 132, MODEL_CELL_MAX = 64 };

enum model_policy {
    MODEL_AS_THE_LIBRARY,  /* wcwidth(): xterm, VTE, tmux, alacritty */
    MODEL_MARKS_TAKE_NONE, /* spacing marks take no column: kitty, mlterm */
    MODEL_BY_CLUSTER,      /* Thai and Lao AM neither: later kitty, terminals that count clusters */
    MODEL_POLICY_COUNT
};

struct model_cell {
    char text[MODEL_CELL_MAX]; /* UTF-8; empty in the right half of a wide character */
};

struct model {
    struct model_cell cell[MODEL_ROWS_MAX][MODEL_COLUMNS_MAX];
    int rows, columns;
    enum model_policy policy;
    int row, column;             /* the cursor; column may equal `columns` after the last one */
    int saved_row, saved_column; /* ESC 7 */
    int top, bottom;             /* of what scrolls, both included */
    int mark_row, mark_column;   /* the cell that a mark joins; row -1: none */
    uint32_t last;               /* for "repeat the character before" */
    bool wraps;                  /* at the last column */
    long strange;                /* sequences not known, characters that wrapped, stray marks */
};

/* Sizes within the limits above. */
void model_init(struct model *model, int rows, int columns, enum model_policy policy);
void model_feed(struct model *model, const char *bytes, size_t length);

/* Puts the text of a row, without blanks at its end, into `out`, cleared first. */
void model_row(const struct model *model, int row, struct text *out);

#endif
