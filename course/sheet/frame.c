/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/frame.h"

void frame_init(struct frame *frame)
{
    *frame = (struct frame){0};
    arena_init(&frame->arena);
}

void frame_release(struct frame *frame)
{
    arena_release(&frame->arena);
    frame_init(frame);
}

void frame_reset(struct frame *frame, int rows, int columns)
{
    BUG_ON(rows < 1 || columns < 1);

    arena_clear(&frame->arena);
    frame->rows = rows;
    frame->columns = columns;
    frame->cursor_row = frame->cursor_column = 0;
    frame->row = arena_new(&frame->arena, (size_t)rows, sizeof *frame->row);
    for (int row = 0; row < rows; row++)
        frame->row[row].target = -1;
}

void frame_add(struct frame *frame, int row, enum style style, bool focused, const char *text)
{
    if (row < 0 || row >= frame->rows || !*text)
        return;

    struct frame_row *line = &frame->row[row];
    struct run *run = arena_new(&frame->arena, 1, sizeof *run);

    run->style = style;
    run->focused = focused;
    run->text = arena_copy_string(&frame->arena, text);
    if (line->last)
        line->last->next = run;
    else
        line->first = run;
    line->last = run;
}

void frame_write(const struct frame *frame, struct text *out)
{
    for (int row = 0; row < frame->rows; row++) {
        for (const struct run *run = frame->row[row].first; run; run = run->next)
            text_add_string(out, run->text);
        text_add_byte(out, '\n');
    }
}
