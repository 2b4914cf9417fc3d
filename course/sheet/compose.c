/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/compose.h"

#include "script/fit.h"
#include "script/output.h"
#include "script/width.h"
#include "script/wrap.h"

#include <string.h>

enum {
    ROOMY_ROWS = 16,    /* from here on there is room for a rule under the title */
    ROOMY_COLUMNS = 60, /* ... and for a margin on the left */
    ROOMY_MARGIN = 4,
    STATUS_ROWS_MAX = 3,
    HINT_GAP = 3,
};

static const char rule_piece[] = "\xE2\x94\x80"; /* U+2500 */
static const char focus_sign = '>';              /* followed by a space of the gutter */

bool compose_is_too_small(int rows, int columns)
{
    return rows < SCREEN_ROWS_MIN || columns < SCREEN_COLUMNS_MIN;
}

struct screen_form compose_form(int rows, int columns)
{
    bool is_roomy = rows >= ROOMY_ROWS;
    int text = columns - 1; /* the last column is never written to */
    int margin = 0;

    if (columns >= ROOMY_COLUMNS)
        margin = ROOMY_MARGIN;
    if (text - margin > SCREEN_TEXT_MAX)
        margin = (text - SCREEN_TEXT_MAX) / 2;
    text -= margin;
    return (struct screen_form){
        .rows = rows,
        .columns = columns,
        .margin = margin,
        .text_columns = text < SCREEN_TEXT_MAX ? text : SCREEN_TEXT_MAX,
        .body_top = is_roomy ? 2 : 1,
        .body_rows = rows - (is_roomy ? 4 : 3),
        .status_rows = 1,
    };
}

static void add_margin(struct frame *frame, const struct screen_form *form, int row)
{
    char spaces[512];
    size_t count = (size_t)form->margin < sizeof spaces ? (size_t)form->margin : sizeof spaces - 1;

    memset(spaces, ' ', count);
    spaces[count] = '\0';
    if (count)
        frame_add(frame, row, STYLE_BODY, false, spaces);
}

/* One line of the program's own, cut to the screen. */
static void add_label(struct frame *frame, const struct screen_form *form, int row,
                      enum style style, const char *label)
{
    struct text fitted = TEXT_INIT, out = TEXT_INIT;

    fit_add(&fitted, label, form->columns - 1 - form->margin);
    output_add_string(&out, fitted.bytes);
    add_margin(frame, form, row);
    frame_add(frame, row, style, false, out.bytes);
    text_release(&fitted);
    text_release(&out);
}

/* Words of the program's own, wrapped into at most `rows` rows; gives how many it took. */
static int add_wrapped(struct frame *frame, const struct screen_form *form, int top, int rows,
                       enum style style, const char *words)
{
    int columns = form->columns - 1 - form->margin, row = 0;
    struct points points = {0};
    struct line line = {0};
    struct text text = TEXT_INIT;

    points_add_utf8(&points, words, strlen(words));
    for (; row < rows && line.next < points.count; row++) {
        wrap_line(points.items, points.count, line.next, columns > 1 ? columns : 1, &line);
        if (!frame)
            continue;
        text_clear(&text);
        output_add(&text, points.items + line.start, line.length);
        add_margin(frame, form, top + row);
        frame_add(frame, top + row, style, false, text.bytes);
    }
    text_release(&text);
    points_release(&points);
    return row;
}

void compose_make_room(struct screen_form *form, const char *status)
{
    int rows = add_wrapped(NULL, form, 0, STATUS_ROWS_MAX, STYLE_QUIET, status);

    if (rows > form->status_rows) {
        form->body_rows -= rows - form->status_rows;
        form->status_rows = rows;
    }
}

static void add_rule(struct frame *frame, const struct screen_form *form, int row)
{
    struct text line = TEXT_INIT;

    text_add_repeated(&line, rule_piece, (size_t)form->text_columns);
    add_margin(frame, form, row);
    frame_add(frame, row, STYLE_RULE, false, line.bytes);
    text_release(&line);
}

/* Half a hint helps nobody: one that does not fit whole is left out. */
static void add_hint(struct text *line, const char *hint, int room)
{
    int gap = line->length ? HINT_GAP : 0;

    if (!hint || width_of_string(line->bytes) + gap + width_of_string(hint) > room)
        return;
    text_add_repeated(line, " ", (size_t)gap);
    text_add_string(line, hint);
}

static void add_hints(struct frame *frame, const struct screen_form *form,
                      const struct sheet *sheet)
{
    struct text line = TEXT_INIT;
    int room = form->columns - 1 - form->margin;

    add_hint(&line, sheet->go_hint, room);
    for (size_t i = 0; i < sheet->hint_count; i++)
        add_hint(&line, sheet->hints[i], room);
    add_label(frame, form, form->rows - 1, STYLE_QUIET, line.bytes);
    text_release(&line);
}

/* The prefix of the focused option's first row carries a sign, for screens without colours. */
static const char *prefix_of(struct frame *frame, const struct layout_row *row, bool focused)
{
    size_t gutter = strspn(row->prefix, " ");
    char *prefix;

    if (!focused || row->offset || gutter < 2 || !row->prefix[gutter])
        return row->prefix;
    prefix = arena_copy_string(&frame->arena, row->prefix);
    prefix[gutter - 2] = focus_sign;
    return prefix;
}

static void place_cursor(struct frame *frame, int row, int column)
{
    frame->cursor_row = row;
    frame->cursor_column = column < frame->columns - 1 ? column : frame->columns - 2;
}

/*
 * Adds a row of the body; true when the cursor has its place: on the focused item, else behind what
 * is typed.
 */
static bool add_body_row(struct frame *frame, const struct screen_form *form, int at,
                         const struct layout_row *row, int focus, bool cursor_is_placed)
{
    bool is_focused_option = focus >= 0 && row->item == focus && row->is_option;
    const char *prefix = prefix_of(frame, row, is_focused_option);
    int column = form->margin + width_of_string(prefix);

    add_margin(frame, form, at);
    if (*prefix)
        frame_add(frame, at, row->prefix_style, false, prefix);
    for (const struct layout_run *run = row->first; run; run = run->next) {
        bool focused = is_focused_option || (focus >= 0 && run->item == focus);

        frame_add(frame, at, run->style, focused, run->text);
        if (focused && !cursor_is_placed) {
            place_cursor(frame, at, column);
            cursor_is_placed = true;
        }
        column += width_of_string(run->text);
    }
    if (row->is_entry && !cursor_is_placed)
        place_cursor(frame, at, column);
    if (at < frame->rows)
        frame->row[at].target = row->item;
    return cursor_is_placed;
}

static void add_body(struct frame *frame, const struct screen_form *form,
                     const struct layout *layout, size_t top, int focus)
{
    bool cursor_is_placed = false;

    place_cursor(frame, form->body_top, form->margin);
    for (int i = 0; i < form->body_rows && top + (size_t)i < layout->count; i++)
        cursor_is_placed = add_body_row(frame, form, form->body_top + i,
                                        &layout->rows[top + (size_t)i], focus, cursor_is_placed);
}

void compose(struct frame *frame, const struct screen_form *form, const struct sheet *sheet,
             const struct layout *layout, size_t top, int focus, const char *status)
{
    frame_reset(frame, form->rows, form->columns);
    add_label(frame, form, 0, STYLE_TITLE, sheet->title);
    if (form->body_top > 1)
        add_rule(frame, form, 1);
    add_body(frame, form, layout, top, focus);
    add_wrapped(frame, form, form->rows - 1 - form->status_rows, form->status_rows, STYLE_QUIET,
                status);
    add_hints(frame, form, sheet);
}

void compose_sentence(struct frame *frame, int rows, int columns, const char *sentence)
{
    struct screen_form form = {.rows = rows, .columns = columns};

    frame_reset(frame, rows, columns);
    add_wrapped(frame, &form, 0, rows, STYLE_BODY, sentence);
}
