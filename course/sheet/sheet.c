/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include "prose/prose.h"

#include <string.h>

enum { LIST_INDENT = 2 };

void sheet_init(struct sheet *sheet)
{
    *sheet = (struct sheet){.title = ""};
    arena_init(&sheet->arena);
}

void sheet_release(struct sheet *sheet)
{
    arena_release(&sheet->arena);
    sheet_init(sheet);
}

void sheet_clear(struct sheet *sheet)
{
    struct arena arena = sheet->arena;

    arena_clear(&arena);
    *sheet = (struct sheet){.title = "", .arena = arena};
}

/* What belongs together stands together. */
static bool joins(const struct block *above, enum block_role role)
{
    return above && above->role == role &&
           (role == BLOCK_OPTION || role == BLOCK_MESSAGE || role == BLOCK_ITEM ||
            role == BLOCK_BAR);
}

struct block *sheet_add_block(struct sheet *sheet, enum block_role role)
{
    struct block *block = arena_new(&sheet->arena, 1, sizeof *block);

    block->role = role;
    block->marker = "";
    block->item = -1;
    block->gap = sheet->last && !joins(sheet->last, role);
    if (sheet->last)
        sheet->last->next = block;
    else
        sheet->first = block;
    sheet->last = block;
    sheet->block_count++;
    return block;
}

struct span *sheet_add_span(struct sheet *sheet, struct block *block, enum style style,
                            const char *text)
{
    struct span *span = arena_new(&sheet->arena, 1, sizeof *span);

    span->style = style;
    span->text = arena_copy_string(&sheet->arena, text);
    span->item = -1;
    if (block->last)
        block->last->next = span;
    else
        block->first = span;
    block->last = span;
    return span;
}

struct block *sheet_add_line(struct sheet *sheet, enum block_role role, enum style style,
                             const char *text)
{
    struct block *block = sheet_add_block(sheet, role);

    sheet_add_span(sheet, block, style, text);
    return block;
}

int sheet_new_item(struct sheet *sheet)
{
    return sheet->items++;
}

struct block *sheet_add_option(struct sheet *sheet, enum mark_sign sign, const char *text)
{
    static const char *const signs[] = {
        [MARK_SIGN_NONE] = "", [MARK_SIGN_OFF] = "[ ] ", [MARK_SIGN_ON] = "[x] "};
    struct block *block = sheet_add_line(sheet, BLOCK_OPTION, STYLE_BODY, text);

    block->item = sheet_new_item(sheet);
    block->marker = arena_format(&sheet->arena, "%d. %s", block->item + 1, signs[sign]);
    return block;
}

void sheet_add_bar(struct sheet *sheet, size_t part, size_t all, const char *words)
{
    struct block *block = sheet_add_line(sheet, BLOCK_BAR, STYLE_BODY, words);

    block->bar_part = part;
    block->bar_all = all;
}

struct block *sheet_add_named_option(struct sheet *sheet, enum mark_sign sign, const char *id,
                                     const char *text)
{
    struct block *block = sheet_add_option(sheet, sign, text);

    block->id = arena_copy_string(&sheet->arena, id);
    return block;
}

void sheet_add_entry(struct sheet *sheet, const char *typed)
{
    sheet_add_line(sheet, BLOCK_ENTRY, STYLE_STRONG, typed)->marker = "> ";
    sheet->takes_text = true;
}

static enum style style_of(enum prose_weight weight, enum style plain)
{
    switch (weight) {
    case PROSE_EMPHASIS:
        return STYLE_EMPHASIS;
    case PROSE_STRONG:
        return STYLE_STRONG;
    case PROSE_LITERAL:
        return STYLE_CODE;
    case PROSE_PLAIN:
        break;
    }
    return plain;
}

static const char *marker_of(struct sheet *sheet, const struct prose_block *from)
{
    if (from->begins_item)
        return from->number ? arena_format(&sheet->arena, "%d. ", from->number) : "- ";
    return from->quoted ? "> " : "";
}

static void add_prose_block(struct sheet *sheet, enum style plain, const struct prose_block *from)
{
    bool is_heading = from->kind == PROSE_HEADING;
    struct block *block = sheet_add_block(sheet, is_heading          ? BLOCK_HEADING
                                                 : from->begins_item ? BLOCK_ITEM
                                                                     : BLOCK_PARAGRAPH);

    block->marker = marker_of(sheet, from);
    if (from->depth)
        block->indent = (from->depth - 1) * LIST_INDENT + (from->begins_item ? 0 : LIST_INDENT);
    for (const struct prose_span *span = from->first; span; span = span->next)
        sheet_add_span(sheet, block, style_of(span->weight, is_heading ? STYLE_HEADING : plain),
                       span->text);
}

void sheet_add_prose(struct sheet *sheet, enum style style, const char *prose)
{
    struct prose read;

    prose_read(&read, &sheet->arena, prose, NULL, NULL);
    for (const struct prose_block *block = read.first; block; block = block->next)
        add_prose_block(sheet, style, block);
}

void sheet_add_hint(struct sheet *sheet, const char *hint)
{
    if (sheet->hint_count < SHEET_HINTS_MAX)
        sheet->hints[sheet->hint_count++] = arena_copy_string(&sheet->arena, hint);
}

void block_write(const struct block *block, struct text *out)
{
    for (const struct span *span = block->first; span; span = span->next)
        text_add_string(out, span->text);
}
