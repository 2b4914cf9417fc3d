/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/layout.h"

#include "base/array.h"
#include "script/output.h"
#include "script/width.h"
#include "script/wrap.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS_MIN = 8, TEXT_COLUMNS_MIN = 4, BAR_COLUMNS = 10, BAR_GAP = BAR_COLUMNS + 1 };

static const char rule[] = "\xE2\x94\x82 "; /* U+2502 and a space */
static const char plain_rule[] = "| ";
static const char bar_full[] = "\xE2\x96\x88";  /* U+2588 */
static const char bar_empty[] = "\xE2\x96\x91"; /* U+2591 */
static const char option_gutter[] = "  "; /* where the sign of the focused option stands */

void layout_init(struct layout *layout)
{
    *layout = (struct layout){0};
    arena_init(&layout->arena);
}

void layout_release(struct layout *layout)
{
    free(layout->rows);
    points_release(&layout->points);
    arena_release(&layout->arena);
    layout_init(layout);
}

static struct layout_row *add_row(struct layout *layout, size_t block, size_t offset)
{
    struct layout_row *row;

    ARRAY_GROW(layout->rows, layout->count, layout->capacity);
    row = &layout->rows[layout->count++];
    *row = (struct layout_row){.block = block, .offset = offset, .prefix = "", .item = -1};
    return row;
}

static void add_run(struct layout *layout, struct layout_row *row, const struct span *span,
                    const uint32_t *points, size_t count)
{
    struct layout_run *run = arena_new(&layout->arena, 1, sizeof *run);
    struct text text = TEXT_INIT;

    output_add(&text, points, count);
    run->text = arena_copy_bytes(&layout->arena, text.bytes, text.length);
    run->style = span->style;
    run->item = span->item;
    if (row->last)
        row->last->next = run;
    else
        row->first = run;
    row->last = run;
    if (row->item < 0)
        row->item = span->item;
    text_release(&text);
}

/* The pieces of the block's spans that fall into points[start..end). */
static void add_runs(struct layout *layout, struct layout_row *row, const struct block *block,
                     const size_t *ends, size_t start, size_t end)
{
    size_t index = 0, begin = 0;

    for (const struct span *span = block->first; span && begin < end; span = span->next) {
        size_t from = begin > start ? begin : start;
        size_t to = ends[index] < end ? ends[index] : end;

        if (from < to)
            add_run(layout, row, span, layout->points.items + from, to - from);
        begin = ends[index++];
    }
}

/* Decodes the block into layout->points; where each span ends is returned, to be freed. */
static size_t *decode(struct layout *layout, const struct block *block)
{
    size_t *ends = NULL, count = 0, capacity = 0;

    points_clear(&layout->points);
    for (const struct span *span = block->first; span; span = span->next) {
        points_add_utf8(&layout->points, span->text, strlen(span->text));
        ARRAY_GROW(ends, count, capacity);
        ends[count++] = layout->points.count;
    }
    return ends;
}

/* Rounded, but a little is never nothing, and not all is never all. */
static void add_bar(struct text *out, size_t part, size_t all)
{
    size_t full = all ? (part * BAR_COLUMNS + all / 2) / all : 0;

    if (part && !full)
        full = 1;
    if (part < all && full == BAR_COLUMNS)
        full--;
    text_add_repeated(out, bar_full, full);
    text_add_repeated(out, bar_empty, BAR_COLUMNS - full);
    text_add_byte(out, ' ');
}

/* What stands left of the first row and of the rows below it, equally wide. */
struct margins {
    const char *first, *later;
    int columns;
};

/* Lists in lists in lists go on below one another once half of the row is margin. */
static size_t indent_of(const struct layout *layout, const struct block *block)
{
    int most = layout->columns / 2;

    return (size_t)(block->indent < most ? block->indent : most);
}

static struct margins margins_of(struct layout *layout, const struct block *block)
{
    struct text first = TEXT_INIT, later = TEXT_INIT;
    struct margins margins;

    text_add_repeated(&first, " ", indent_of(layout, block));
    if (block->role == BLOCK_OPTION)
        text_add_string(&first, option_gutter);
    if (block->role == BLOCK_MESSAGE)
        text_add_string(&first, layout->is_plain ? plain_rule : rule);
    text_add_string(&later, first.bytes);
    if (block->role == BLOCK_BAR && !layout->is_plain) {
        add_bar(&first, block->bar_part, block->bar_all);
        text_add_repeated(&later, " ", BAR_GAP);
    }
    output_add_string(&first, block->marker);
    text_add_repeated(&later, " ", (size_t)width_of_string(block->marker));
    margins = (struct margins){
        .first = arena_copy_string(&layout->arena, first.bytes),
        .later = arena_copy_string(&layout->arena, later.bytes),
        .columns = width_of_string(first.bytes),
    };
    text_release(&first);
    text_release(&later);
    return margins;
}

static void lay_out_rows(struct layout *layout, const struct block *block, size_t index,
                         const size_t *ends, struct margins margins)
{
    const struct points *points = &layout->points;
    int columns = layout->columns - margins.columns;
    struct line line = {0};

    if (columns < TEXT_COLUMNS_MIN)
        columns = TEXT_COLUMNS_MIN;
    do {
        struct layout_row *row = add_row(layout, index, line.next);

        row->prefix = line.next ? margins.later : margins.first;
        row->prefix_style = block->role == BLOCK_MESSAGE ? STYLE_RULE : STYLE_QUIET;
        row->item = block->item;
        row->is_option = block->item >= 0;
        row->is_entry = block->role == BLOCK_ENTRY;
        if (!points->count)
            break;
        wrap_line(points->items, points->count, line.next, columns, &line);
        add_runs(layout, row, block, ends, line.start, line.start + line.length);
    } while (line.next < points->count);
}

static void lay_out_block(struct layout *layout, const struct block *block, size_t index)
{
    size_t *ends = decode(layout, block);

    if (block->gap)
        add_row(layout, index, 0)->is_gap = true;
    lay_out_rows(layout, block, index, ends, margins_of(layout, block));
    free(ends);
}

void layout_sheet(struct layout *layout, const struct sheet *sheet, int columns)
{
    size_t index = 0;

    arena_clear(&layout->arena);
    layout->count = 0;
    layout->columns = columns < COLUMNS_MIN ? COLUMNS_MIN : columns;
    for (const struct block *block = sheet->first; block; block = block->next)
        lay_out_block(layout, block, index++);
}

size_t layout_find(const struct layout *layout, size_t block, size_t offset)
{
    size_t found = 0;

    for (size_t i = 0; i < layout->count; i++) {
        const struct layout_row *row = &layout->rows[i];

        if (row->block > block || (row->block == block && row->offset > offset))
            break;
        found = i;
    }
    return found;
}

static bool row_shows(const struct layout_row *row, int item)
{
    if (row->item == item)
        return true;
    for (const struct layout_run *run = row->first; run; run = run->next) {
        if (run->item == item)
            return true;
    }
    return false;
}

bool layout_find_item(const struct layout *layout, int item, size_t *first, size_t *last)
{
    bool found = false;

    for (size_t i = 0; i < layout->count; i++) {
        if (item < 0 || !row_shows(&layout->rows[i], item))
            continue;
        if (!found)
            *first = i;
        *last = i;
        found = true;
    }
    return found;
}
