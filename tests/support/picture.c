/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/picture.h"

#include "script/sanitise.h"
#include "script/utf8.h"
#include "script/width.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct viewer {
    const struct frame *frame;
    void (*tell)(void *context, const char *fault);
    void *context;
};

static void PRINTF_LIKE(2, 3) tell(const struct viewer *viewer, const char *format, ...)
{
    char fault[128];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(fault, sizeof fault, format, arguments);
    va_end(arguments);
    viewer->tell(viewer->context, fault);
}

/*
 * Controls, and what output form leaves out: the vowel AM is in one piece only where there is no
 * consonant before it.
 */
static bool is_foul(uint32_t point, bool is_first)
{
    return !sanitise_allows(point) || point == '\n' || point == '\t' || point == 0x200B ||
           point == 0x2060 || ((point == 0x0E33 || point == 0x0EB3) && !is_first);
}

static void check_run(const struct viewer *viewer, int row, const char *text)
{
    size_t length = strlen(text), at = 0, step;
    uint32_t point;

    for (; at < length && (step = utf8_decode(text + at, length - at, &point)); at += step) {
        if (is_foul(point, at == 0))
            tell(viewer, "row %d holds U+%04X", row, (unsigned)point);
    }
    if (at < length)
        tell(viewer, "row %d is no UTF-8", row);
}

/* Where the focused piece of a row begins; -1 when it has none. */
static int check_row(const struct viewer *viewer, int row)
{
    const struct frame *frame = viewer->frame;
    int width = 0, focused = -1;

    for (const struct run *run = frame->row[row].first; run; run = run->next) {
        check_run(viewer, row, run->text);
        if (run->focused && focused < 0)
            focused = width;
        width += width_of_string(run->text);
    }
    if (width >= frame->columns && frame->columns > 1)
        tell(viewer, "row %d is %d columns wide", row, width);
    return focused;
}

void picture_check(const struct frame *frame, void (*tell_one)(void *context, const char *fault),
                   void *context)
{
    const struct viewer viewer = {.frame = frame, .tell = tell_one, .context = context};
    bool is_found = false;

    if (frame->cursor_row < 0 || frame->cursor_row >= frame->rows || frame->cursor_column < 0 ||
        frame->cursor_column >= frame->columns)
        tell(&viewer, "the cursor is outside the screen");
    for (int row = 0; row < frame->rows; row++) {
        int focused = check_row(&viewer, row);

        if (focused < 0 || is_found)
            continue;
        is_found = true;
        if (frame->cursor_row != row || frame->cursor_column != focused)
            tell(&viewer, "the cursor is at %d %d, what has the focus at %d %d", frame->cursor_row,
                 frame->cursor_column, row, focused);
    }
}

bool picture_has_focus(const struct frame *frame)
{
    for (int row = 0; row < frame->rows; row++) {
        for (const struct run *run = frame->row[row].first; run; run = run->next) {
            if (run->focused)
                return true;
        }
    }
    return false;
}
