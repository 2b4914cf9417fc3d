/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "script/points.h"
#include "script/sanitise.h"
#include "script/width.h"

#include <string.h>

/* What may not be in a picture: controls, and what output form leaves out. */
static bool is_foul(uint32_t point)
{
    return !sanitise_allows(point) || point == '\n' || point == '\t' || point == 0x200B ||
           point == 0x2060 || point == 0x0E33 || point == 0x0EB3;
}

static void check_run(struct stage *stage, int row, const struct run *run)
{
    struct points points = {0};

    points_add_utf8(&points, run->text, strlen(run->text));
    for (size_t i = 0; i < points.count; i++) {
        if (is_foul(points.items[i]))
            stage_fault(stage, "row %d holds U+%04X", row, (unsigned)points.items[i]);
    }
    points_release(&points);
}

/* Where the focused piece of a row begins; -1 when it has none. */
static int check_row(struct stage *stage, int row)
{
    const struct frame *frame = &stage->player.frame;
    int width = 0, focused = -1;

    for (const struct run *run = frame->row[row].first; run; run = run->next) {
        check_run(stage, row, run);
        if (run->focused && focused < 0)
            focused = width;
        width += width_of_string(run->text);
    }
    if (width >= frame->columns && frame->columns > 1)
        stage_fault(stage, "row %d is %d columns wide", row, width);
    return focused;
}

void rules_check(struct stage *stage)
{
    const struct frame *frame = &stage->player.frame;
    bool is_found = false;

    if (frame->cursor_row < 0 || frame->cursor_row >= frame->rows || frame->cursor_column < 0 ||
        frame->cursor_column >= frame->columns)
        stage_fault(stage, "the cursor is outside the screen");
    for (int row = 0; row < frame->rows; row++) {
        int focused = check_row(stage, row);

        if (focused < 0 || is_found)
            continue;
        is_found = true;
        if (frame->cursor_row != row || frame->cursor_column != focused)
            stage_fault(stage, "the cursor is at %d %d, what has the focus at %d %d",
                        frame->cursor_row, frame->cursor_column, row, focused);
    }
}
