/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/lines.h"

#include "fuzz/fuzz.h"
#include "script/cluster.h"
#include "script/output.h"
#include "script/utf8.h"
#include "script/width.h"
#include "script/wrap.h"

#include <string.h>

static bool is_unseen(uint32_t point)
{
    return point == ' ' || point == '\n' || point == 0x200B;
}

/* True when no sign ends inside the line: what is wider than a line and cannot be cut. */
static bool is_one_sign(const struct points *points, const struct line *line)
{
    for (size_t i = line->start + 1; i < line->start + line->length; i++) {
        if (!cluster_inside(points->items, points->count, i) && !is_unseen(points->items[i]))
            return false;
    }
    return true;
}

static void must_measure(const struct points *points, const struct line *line, int columns)
{
    int width = 0;

    for (size_t i = 0; i < line->length; i++)
        width += width_of_point(points->items[line->start + i]);
    BUG_ON(line->columns != width);
    BUG_ON(width > columns && !is_one_sign(points, line));
}

static void must_be_good_line(const struct points *points, size_t at, int columns,
                              const struct line *line)
{
    const uint32_t *items = points->items;

    BUG_ON(line->start != at || line->next <= at || line->next > points->count);
    BUG_ON(line->start + line->length > line->next);
    must_measure(points, line, columns);
    for (size_t i = line->start + line->length; i < line->next; i++)
        BUG_ON(!is_unseen(items[i]));
    for (size_t i = line->start; i + 1 < line->next; i++)
        BUG_ON(items[i] == '\n');
    if (line->next == points->count || items[line->next - 1] == '\n')
        return;
    BUG_ON(cluster_inside(items, points->count, line->next));
    BUG_ON(cluster_is_mark(items[line->next]));
}

void must_wrap(const struct points *points, int columns)
{
    struct line line;

    for (size_t at = 0; at < points->count; at = line.next) {
        wrap_line(points->items, points->count, at, columns, &line);
        must_be_good_line(points, at, columns, &line);
    }
}

/* Adds what is seen of `string`: neither spaces, which may hang over an edge, nor line ends. */
static void add_seen(struct text *out, const char *string)
{
    struct text shown = TEXT_INIT;

    output_add_string(&shown, string);
    for (const char *at = shown.bytes; *at; at++) {
        if (*at != ' ' && *at != '\n')
            text_add_byte(out, *at);
    }
    text_release(&shown);
}

/* At the beginning of a row AM stays one sign, where elsewhere it is two. */
static bool is_same_text(const struct text *a, const struct text *b)
{
    struct text first = TEXT_INIT, second = TEXT_INIT;
    bool same;

    output_add_composed(&first, a->bytes);
    output_add_composed(&second, b->bytes);
    same = strcmp(first.bytes, second.bytes) == 0;
    text_release(&first);
    text_release(&second);
    return same;
}

static int width_of_row(const struct layout_row *row)
{
    int width = width_of_string(row->prefix);

    for (const struct layout_run *run = row->first; run; run = run->next) {
        must_be_clean(run->text, strlen(run->text));
        BUG_ON(strpbrk(run->text, "\n\t"));
        width += width_of_string(run->text);
    }
    return width;
}

/* One sign that is wider than what is left beside the prefix: there is nowhere to put it. */
static bool is_single_sign(const struct layout_row *row)
{
    struct text text = TEXT_INIT;
    struct points points = {0};
    struct line line = {0};

    for (const struct layout_run *run = row->first; run; run = run->next)
        text_add_string(&text, run->text);
    points_add_utf8(&points, text.bytes, text.length);
    line.length = points.count;

    bool single = is_one_sign(&points, &line);

    text_release(&text);
    points_release(&points);
    return single;
}

static void must_fit(const struct layout_row *row, int columns)
{
    int width = width_of_row(row);

    BUG_ON(width > columns && !is_single_sign(row));
    BUG_ON(row->is_gap && (row->first || *row->prefix));
}

static void must_show_all(const struct layout *layout, const struct block *block, size_t *row,
                          size_t index)
{
    struct text shown = TEXT_INIT, wanted = TEXT_INIT;

    for (; *row < layout->count && layout->rows[*row].block == index; ++*row) {
        const struct layout_run *run = layout->rows[*row].first;

        for (; run; run = run->next)
            add_seen(&shown, run->text);
    }
    for (const struct span *span = block->first; span; span = span->next)
        add_seen(&wanted, span->text);
    BUG_ON(!is_same_text(&shown, &wanted));
    text_release(&shown);
    text_release(&wanted);
}

void must_be_laid_out(const struct layout *layout, const struct sheet *sheet, int columns)
{
    size_t row = 0, index = 0;

    for (size_t i = 0; i < layout->count; i++)
        must_fit(&layout->rows[i], columns);
    for (const struct block *block = sheet->first; block; block = block->next)
        must_show_all(layout, block, &row, index++);
    BUG_ON(row != layout->count);
    for (size_t i = 0; i < layout->count; i++) {
        const struct layout_row *found = &layout->rows[i];

        BUG_ON(layout_find(layout, found->block, found->offset) < i);
    }
}
