/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/model.h"

#include "script/utf8.h"

#include <string.h>
#include <wchar.h>

enum { ESCAPE = 27, PARAMETERS_MAX = 16 };

struct sequence {
    bool private; /* ECMA-48, 5.4: parameters that start with one of < = > ? */
    int parameter[PARAMETERS_MAX];
    int count;
    char final;
};

/* General category Mc in the scripts of the samples, Unicode 15: what terminals dispute. */
static const struct {
    uint32_t first, last;
} spacing_marks[] = {
    {0x0BBE, 0x0BBF}, {0x0BC1, 0x0BC2}, {0x0BC6, 0x0BC8}, {0x0BCA, 0x0BCC}, {0x0BD7, 0x0BD7},
    {0x102B, 0x102C}, {0x1031, 0x1031}, {0x1038, 0x1038}, {0x103B, 0x103C}, {0x1056, 0x1057},
    {0x17B6, 0x17B6}, {0x17BE, 0x17C5}, {0x17C7, 0x17C8},
};

static bool is_spacing_mark(uint32_t point)
{
    for (size_t i = 0; i < ARRAY_LENGTH(spacing_marks); i++)
        if (point >= spacing_marks[i].first && point <= spacing_marks[i].last)
            return true;
    return false;
}

static int width(const struct model *model, uint32_t point)
{
    int columns = wcwidth((wchar_t)point);
    bool is_am = point == 0x0E33 || point == 0x0EB3;

    if (model->policy != MODEL_AS_THE_LIBRARY && is_spacing_mark(point))
        return 0;
    if (model->policy == MODEL_BY_CLUSTER && is_am)
        return 0;
    return columns < 0 ? 0 : columns;
}

static int within(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

static void blank(struct model *model, int row, int from, int to)
{
    for (int column = within(from, 0, model->columns); column < to && column < model->columns;
         column++)
        memcpy(model->cell[row][column].text, " ", 2);
}

void model_init(struct model *model, int rows, int columns, enum model_policy policy)
{
    BUG_ON(rows < 1 || rows > MODEL_ROWS_MAX || columns < 2 || columns > MODEL_COLUMNS_MAX);

    memset(model, 0, sizeof *model);
    model->rows = rows;
    model->columns = columns;
    model->policy = policy;
    model->bottom = rows - 1;
    model->mark_row = -1;
    model->wraps = true;
    for (int row = 0; row < rows; row++)
        blank(model, row, 0, columns);
}

static void copy_row(struct model *model, int to, int from)
{
    memcpy(model->cell[to], model->cell[from], sizeof model->cell[to]);
}

/* Rows from `at` to the bottom move up (count > 0) or down; blank ones come in. */
static void shift_rows(struct model *model, int at, int count)
{
    int span = model->bottom - at + 1;

    if (at < model->top || span <= 0)
        return;
    count = within(count, -span, span);
    for (int i = 0; i < span; i++) {
        int row = count > 0 ? at + i : model->bottom - i;
        int from = row + count;

        if (from >= at && from <= model->bottom)
            copy_row(model, row, from);
        else
            blank(model, row, 0, model->columns);
    }
}

static void go(struct model *model, int row, int column)
{
    model->row = within(row, 0, model->rows - 1);
    model->column = within(column, 0, model->columns - 1);
}

static void line_down(struct model *model)
{
    if (model->row == model->bottom)
        shift_rows(model, model->top, 1);
    else
        go(model, model->row + 1, model->column);
}

static void line_up(struct model *model)
{
    if (model->row == model->top)
        shift_rows(model, model->top, -1);
    else
        go(model, model->row - 1, model->column);
}

static void join_mark(struct model *model, const char *bytes, size_t length)
{
    if (model->mark_row < 0) {
        model->strange++;
        return;
    }

    char *text = model->cell[model->mark_row][model->mark_column].text;

    size_t end = strlen(text);

    if (end + length < MODEL_CELL_MAX) {
        memcpy(text + end, bytes, length);
        text[end + length] = '\0';
    }
}

/* The end of a row: over its last columns, or on the next row. */
static void make_room(struct model *model, int columns)
{
    if (model->column + columns <= model->columns)
        return;
    if (!model->wraps) {
        model->column = model->columns - columns;
        return;
    }
    model->strange++;
    model->column = 0;
    line_down(model);
}

static void put(struct model *model, uint32_t point)
{
    char bytes[4];
    size_t length = utf8_encode(point, bytes);
    int columns = width(model, point);

    if (columns == 0) {
        join_mark(model, bytes, length);
        return;
    }
    make_room(model, columns);

    struct model_cell *cell = &model->cell[model->row][model->column];

    memcpy(cell->text, bytes, length);
    cell->text[length] = '\0';
    if (columns == 2)
        cell[1].text[0] = '\0';
    model->mark_row = model->row;
    model->mark_column = model->column;
    model->column += columns;
    model->last = point;
}

static void erase_on_screen(struct model *model, int what)
{
    for (int row = 0; row < model->rows; row++)
        if (what == 2 || (what == 0 && row > model->row) || (what == 1 && row < model->row))
            blank(model, row, 0, model->columns);
}

static void erase_on_row(struct model *model, int what)
{
    blank(model, model->row, what == 0 ? model->column : 0,
          what == 1 ? model->column + 1 : model->columns);
}

/* What stands from the cursor on moves to the right, and out at the end of the row. */
static void insert_blanks(struct model *model, int count)
{
    struct model_cell *row = model->cell[model->row];
    int from = within(model->column, 0, model->columns);

    count = within(count, 0, model->columns - from);
    memmove(row + from + count, row + from,
            sizeof *row * (size_t)(model->columns - from - count));
    blank(model, model->row, from, from + count);
}

static void repeat(struct model *model, int times)
{
    for (int i = 0; i < times && i < MODEL_COLUMNS_MAX; i++)
        put(model, model->last);
}

static void set_margins(struct model *model, int top, int bottom)
{
    model->top = within(top, 1, model->rows) - 1;
    model->bottom = within(bottom ? bottom : model->rows, 1, model->rows) - 1;
    go(model, 0, 0);
}

/* Moves of the cursor; false when it is something else. */
static bool obey_move(struct model *model, const struct sequence *sequence)
{
    int first = sequence->parameter[0] ? sequence->parameter[0] : 1;
    int second = sequence->parameter[1] ? sequence->parameter[1] : 1;
    int row = model->row, column = within(model->column, 0, model->columns - 1);

    switch (sequence->final) {
    case 'H': go(model, first - 1, second - 1); return true;
    case 'd': go(model, first - 1, column); return true;
    case 'G': go(model, row, first - 1); return true;
    case 'A': go(model, row - first, column); return true;
    case 'B': go(model, row + first, column); return true;
    case 'C': go(model, row, column + first); return true;
    case 'D': go(model, row, column - first); return true;
    default: return false;
    }
}

/* Changes of what stands on the screen. */
static void obey_change(struct model *model, const struct sequence *sequence)
{
    const int *parameter = sequence->parameter;
    int count = parameter[0] ? parameter[0] : 1;

    switch (sequence->final) {
    case 'J': erase_on_screen(model, parameter[0]); /* and the row's own part: */ /* fall through */
    case 'K': erase_on_row(model, parameter[0]); return;
    case 'X': blank(model, model->row, model->column, model->column + count); return;
    case '@': insert_blanks(model, count); return;
    case 'L': shift_rows(model, model->row, -count); return;
    case 'M': shift_rows(model, model->row, count); return;
    case 'S': shift_rows(model, model->top, count); return;
    case 'T': shift_rows(model, model->top, -count); return;
    case 'b': repeat(model, count); return;
    case 'r': set_margins(model, parameter[0], parameter[1]); return;
    case 'm': case 't': case 'l': case 'h': return; /* looks, titles, modes */
    default: model->strange++; return;
    }
}

static void obey(struct model *model, const struct sequence *sequence)
{
    if (sequence->final != 'm' && sequence->final != 'b')
        model->mark_row = -1;
    if (sequence->private) {
        if (sequence->parameter[0] == 7)
            model->wraps = sequence->final == 'h';
        return;
    }
    if (!obey_move(model, sequence))
        obey_change(model, sequence);
}

/* What follows ESC [; returns how many bytes it took. */
static size_t control_sequence(struct model *model, const char *bytes, size_t length)
{
    struct sequence sequence = {.count = 1};
    size_t at = 0;

    for (; at < length && (unsigned char)bytes[at] < '@'; at++) {
        int *last = &sequence.parameter[sequence.count - 1];

        if (bytes[at] >= '0' && bytes[at] <= '9')
            *last = within(*last * 10 + bytes[at] - '0', 0, 9999);
        else if (bytes[at] == ';')
            sequence.count = within(sequence.count + 1, 1, PARAMETERS_MAX);
        else
            sequence.private = true;
    }
    if (at == length)
        return at;
    sequence.final = bytes[at];
    obey(model, &sequence);
    return at + 1;
}

/* A sequence that starts with ESC at bytes[0]. */
static size_t escape(struct model *model, const char *bytes, size_t length)
{
    if (length < 2)
        return length;
    switch (bytes[1]) {
    case '[':
        return 2 + control_sequence(model, bytes + 2, length - 2);
    case '7':
        model->saved_row = model->row;
        model->saved_column = model->column;
        return 2;
    case '8':
        go(model, model->saved_row, model->saved_column);
        model->mark_row = -1;
        return 2;
    case 'M':
        line_up(model);
        return 2;
    case '(': case ')':
        return length < 3 ? length : 3;
    case '=': case '>':
        return 2;
    default:
        model->strange++;
        return 2;
    }
}

static void control(struct model *model, char byte)
{
    model->mark_row = -1;
    if (byte == '\r')
        model->column = 0;
    else if (byte == '\n')
        line_down(model);
    else if (byte == '\b')
        go(model, model->row, model->column - 1);
    else if (byte == '\t')
        go(model, model->row, (model->column / 8 + 1) * 8);
}

void model_feed(struct model *model, const char *bytes, size_t length)
{
    size_t at = 0;

    while (at < length) {
        uint32_t point;
        size_t step = utf8_decode(bytes + at, length - at, &point);

        if (step && point == ESCAPE) {
            step = escape(model, bytes + at, length - at);
        } else if (step && point >= ' ') {
            put(model, point);
        } else if (step) {
            control(model, bytes[at]);
        } else {
            model->strange++;
            step = 1;
        }
        at += step;
    }
}

void model_row(const struct model *model, int row, struct text *out)
{
    text_clear(out);
    for (int column = 0; column < model->columns; column++)
        text_add_string(out, model->cell[row][column].text);
    while (out->length && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = '\0';
}
