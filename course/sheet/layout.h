/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as rows of a given width: wrapping, markers, indents. Nothing is cut off and nothing
 * stands to the right of the text.
 *
 *     struct layout layout;
 *     layout_init(&layout);
 *     layout_sheet(&layout, &sheet, 66);
 *     for (size_t i = 0; i < layout.count; i++)
 *         ...layout.rows[i]...
 *     layout_release(&layout);
 *
 * A row knows the block it belongs to and how far into it it starts, so that a place on the screen
 * can be found again at another width. The layout owns its rows; strings are in output form.
 */
#ifndef SHEET_LAYOUT_H
#define SHEET_LAYOUT_H

#include "script/points.h"
#include "sheet/sheet.h"

#include <stdbool.h>
#include <stddef.h>

struct layout_run {
    const char *text;
    enum style style;
    int item; /* -1: none */
    struct layout_run *next;
};

struct layout_row {
    size_t block, offset;      /* which block, and the code points of it before this row */
    const char *prefix;        /* spaces, rule and marker at the left */
    enum style prefix_style;
    int item;                  /* the item of the block, or the first one that is in this row */
    bool is_gap;               /* a blank row before a block */
    bool is_option;            /* all of the row is its item */
    bool is_entry;             /* what is typed: the cursor stands behind it */
    struct layout_run *first, *last;
};

struct layout {
    struct layout_row *rows;
    size_t count, capacity;
    int columns;
    bool is_plain;        /* ASCII instead of lines drawn: set it after layout_init() */
    struct points points; /* scratch */
    struct arena arena;
};

void layout_init(struct layout *layout);
void layout_release(struct layout *layout);

/* Lays out all of the sheet in at most `columns` columns (at least 8). */
void layout_sheet(struct layout *layout, const struct sheet *sheet, int columns);

/* The last row at or before a place in the text. 0 when there are no rows. */
size_t layout_find(const struct layout *layout, size_t block, size_t offset);

/* First and last row that show `item`; false when no row does. */
bool layout_find_item(const struct layout *layout, int item, size_t *first, size_t *last);

#endif
