/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The whole screen from a laid-out sheet: title at the top, a page of the body, a row that says how
 * much is left, and a row of keys.
 *
 *     struct screen_form form = compose_form(24, 80);
 *     layout_sheet(&layout, &sheet, form.text_columns);
 *     compose(&frame, &form, &sheet, &layout, top, focus, "3 more lines below");
 *
 * The text keeps to SCREEN_TEXT_MAX columns, in the middle of a wide screen.
 */
#ifndef SHEET_COMPOSE_H
#define SHEET_COMPOSE_H

#include "sheet/frame.h"
#include "sheet/layout.h"

enum { SCREEN_ROWS_MIN = 12, SCREEN_COLUMNS_MIN = 40, SCREEN_TEXT_MAX = 70 };

struct screen_form {
    int rows, columns;
    int margin;       /* columns left of everything */
    int text_columns;
    int body_top, body_rows;
    int status_rows; /* below the body, above the keys; 1 unless there is much to say */
};

struct screen_form compose_form(int rows, int columns);

/* Takes rows from the body, so that a sentence that is wider than the screen is shown whole. */
void compose_make_room(struct screen_form *form, const char *status);

/* Too small for the course: only a sentence fits. */
bool compose_is_too_small(int rows, int columns);
void compose_sentence(struct frame *frame, int rows, int columns, const char *sentence);

/*
 * Fills the frame: rows of the layout from `top` on, the item `focus` (-1: none) shown as focused,
 * the cursor on it, or on the first row of text where it is out of sight.
 */
void compose(struct frame *frame, const struct screen_form *form, const struct sheet *sheet,
             const struct layout *layout, size_t top, int focus, const char *status);

#endif
