/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/paint.h"

#include "base/array.h"
#include "script/utf8.h"
#include "script/width.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

enum { COLOURS_NEEDED = 256 };

static short pair_of(const struct paint *paint, enum style style)
{
    return paint->coloured ? (short)(style + 1) : 0;
}

static attr_t attributes_of(struct look look)
{
    return (look.attributes & LOOK_BOLD ? A_BOLD : A_NORMAL) |
           (look.attributes & LOOK_UNDERLINE ? A_UNDERLINE : A_NORMAL) |
           (look.attributes & LOOK_REVERSE ? A_REVERSE : A_NORMAL);
}

static void set_background(const struct paint *paint)
{
    bkgdset(' ' | COLOR_PAIR(pair_of(paint, STYLE_BODY)));
}

static void start_colours(struct paint *paint, enum palette_theme theme)
{
    int colours = tigetnum("colors");

    if (theme == PALETTE_NONE || colours < COLOURS_NEEDED || start_color() == ERR ||
        COLOR_PAIRS <= STYLE_COUNT)
        return;
    use_default_colors(); /* or curses would set white on black after each write */
    paint->coloured = true;
    paint->blank_first = tigetflag("bce") != 1;
    for (int style = 0; style < STYLE_COUNT; style++) {
        struct look look = palette_look(theme, colours, (enum style)style, false);

        init_pair(pair_of(paint, (enum style)style), (short)look.foreground,
                  (short)look.background);
    }
}

/* Colour pair 0 is the terminal's own colours; without colour there is no other. */
static void use_colours(struct paint *paint, enum palette_theme theme)
{
    paint->theme = theme;
    paint->coloured = paint->blank_first = false;
    start_colours(paint, theme);
    set_background(paint);
    for (int style = 0; style < STYLE_COUNT; style++)
        for (int focused = 0; focused < 2; focused++)
            paint->attributes[style][focused] =
                attributes_of(palette_look(theme, COLOURS_NEEDED, (enum style)style, focused));
}

void paint_init(struct paint *paint, enum palette_theme theme, bool patches)
{
    *paint = (struct paint){.patches = patches};
    text_init(&paint->runs);
    use_colours(paint, theme);
    paint_forget(paint, LINES, COLS);
}

void paint_use_theme(struct paint *paint, enum palette_theme theme)
{
    use_colours(paint, theme);
    paint_forget(paint, paint->rows, paint->columns);
}

static void release_rows(struct paint *paint)
{
    for (int row = 0; row < paint->rows; row++)
        text_release(&paint->row[row].runs);
    free(paint->row);
    paint->row = NULL;
    paint->rows = 0;
}

void paint_release(struct paint *paint)
{
    release_rows(paint);
    text_release(&paint->runs);
    free(paint->cells);
    *paint = (struct paint){0};
}

void paint_forget(struct paint *paint, int rows, int columns)
{
    release_rows(paint);
    paint->row = memory_new((size_t)rows, sizeof *paint->row);
    paint->rows = rows;
    paint->columns = columns;
    paint->cursor_row = paint->cursor_column = -1;
    for (int row = 0; row < rows; row++)
        text_init(&paint->row[row].runs);
    erase();
    clearok(stdscr, TRUE);
}

/* True for U+0B80-U+17FF in UTF-8: E0 AE 80 to E1 9F BF. */
static bool holds_disputed_width(const struct text *runs)
{
    for (size_t i = 0; i + 1 < runs->length; i++) {
        unsigned char lead = (unsigned char)runs->bytes[i];
        unsigned char next = (unsigned char)runs->bytes[i + 1];

        if ((lead == 0xE0 && next >= 0xAE) || (lead == 0xE1 && next <= 0x9F))
            return true;
    }
    return false;
}

/* Everything that makes a row look as it does, as bytes to compare. */
static void describe_row(struct text *out, const struct frame *frame, int row)
{
    text_clear(out);
    if (row >= frame->rows)
        return;
    for (const struct run *run = frame->row[row].first; run; run = run->next) {
        text_add_byte(out, (char)(1 + 2 * (int)run->style + run->focused));
        text_add_string(out, run->text);
        text_add_byte(out, '\0');
    }
}

static bool note_change(struct paint *paint, const struct frame *frame, int row)
{
    struct painted_row *painted = &paint->row[row];
    struct text old = painted->runs;

    describe_row(&paint->runs, frame, row);
    painted->changed = paint->runs.length != old.length ||
                       memcmp(paint->runs.bytes, old.bytes, old.length) != 0;
    if (!painted->changed)
        return false;
    painted->redraw =
        !paint->patches && (holds_disputed_width(&old) || holds_disputed_width(&paint->runs));
    painted->runs = paint->runs;
    paint->runs = old;
    return true;
}

/* Code points of `string` that fit left of `limit`, from *column on, which moves right. */
static void collect_cells(struct paint *paint, const char *string, int *column, int limit)
{
    size_t length = strlen(string), step;

    paint->count = 0;
    for (size_t at = 0; at < length; at += step) {
        uint32_t point;

        step = utf8_decode(string + at, length - at, &point);
        if (!step) {
            point = 0xFFFD;
            step = 1;
        }
        if (point < 0x20 || (point >= 0x7F && point < 0xA0))
            continue; /* a control character would move curses' cursor */

        int width = width_of_point(point);

        if (*column + width > limit)
            return;
        *column += width;
        ARRAY_GROW(paint->cells, paint->count, paint->capacity);
        paint->cells[paint->count++] = (wchar_t)point;
    }
}

static void write_row(struct paint *paint, const struct frame *frame, int row)
{
    int column = 0;

    move(row, 0);
    clrtoeol();
    for (const struct run *run = row < frame->rows ? frame->row[row].first : NULL; run;
         run = run->next) {
        collect_cells(paint, run->text, &column, paint->columns - 1);
        attr_set(paint->attributes[run->style][run->focused], pair_of(paint, run->style), NULL);
        addnwstr(paint->cells, (int)paint->count);
    }
    attr_set(A_NORMAL, 0, NULL);
    if (paint->row[row].redraw)
        wredrawln(stdscr, row, 1);
}

/*
 * Where a terminal cannot clear in a colour, curses writes blanks up to the last column it counts,
 * which may be left of the real one, and scraps of the old text would stay. In the default colours
 * it does clear.
 */
static void blank_rows(struct paint *paint)
{
    bool any = false;

    bkgdset(' ');
    for (int row = 0; row < paint->rows; row++) {
        if (paint->row[row].changed && paint->row[row].redraw) {
            move(row, 0);
            clrtoeol();
            wredrawln(stdscr, row, 1);
            any = true;
        }
    }
    set_background(paint);
    if (any)
        refresh();
}

static int clamp(int value, int limit)
{
    return value < 0 || limit <= 0 ? 0 : value < limit ? value : limit - 1;
}

static bool cursor_moved(struct paint *paint, const struct frame *frame)
{
    int row = clamp(frame->cursor_row, paint->rows);
    int column = clamp(frame->cursor_column, paint->columns - 1);
    bool moved = row != paint->cursor_row || column != paint->cursor_column;

    paint->cursor_row = row;
    paint->cursor_column = column;
    return moved;
}

bool paint_frame(struct paint *paint, const struct frame *frame)
{
    bool changed = false;

    for (int row = 0; row < paint->rows; row++)
        changed |= note_change(paint, frame, row);
    if (!cursor_moved(paint, frame) && !changed)
        return false;
    if (paint->blank_first)
        blank_rows(paint);
    for (int row = 0; row < paint->rows; row++)
        if (paint->row[row].changed)
            write_row(paint, frame, row);
    move(paint->cursor_row, paint->cursor_column);
    refresh();
    return true;
}
