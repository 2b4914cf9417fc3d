/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * CommonMark, and all else that a text of the course is taken apart by: prose/, sheet/,
 * content/marks.h, language/paragraphs.h and placeholder.h.
 */
#include "fuzz/fuzz.h"

#include "content/marks.h"
#include "fuzz/lines.h"
#include "language/paragraphs.h"
#include "language/placeholder.h"
#include "prose/prose.h"

#include <stdlib.h>
#include <string.h>

const char fuzz_name[] = "prose";

struct said {
    unsigned lines, count;
};

static void take_fault(void *data, unsigned line, const char *message)
{
    struct said *said = data;

    BUG_ON(!message || !*message || line < 1 || line > said->lines);
    said->count++;
}

static void read_prose(const char *text)
{
    struct said said = {.lines = text_line(text, text + strlen(text))};
    struct arena arena;
    struct prose prose;
    bool good;

    arena_init(&arena);
    good = prose_read(&prose, &arena, text, take_fault, &said);
    BUG_ON(good != (said.count == 0));
    for (const struct prose_block *block = prose.first; block; block = block->next) {
        BUG_ON(block->depth < 0 || block->number < 0);
        for (const struct prose_span *span = block->first; span; span = span->next)
            must_be_clean(span->text, strlen(span->text));
    }
    arena_release(&arena);
}

static void lay_out(const char *text, int columns)
{
    struct sheet sheet;
    struct layout layout;

    sheet_init(&sheet);
    layout_init(&layout);
    sheet_add_prose(&sheet, STYLE_BODY, text);
    layout_sheet(&layout, &sheet, columns);
    must_be_laid_out(&layout, &sheet, columns);
    layout_release(&layout);
    sheet_release(&sheet);
}

/* The parts stand in the text one behind the other, and are what the text shows. */
static void read_marks(const char *text)
{
    struct marked part = {0};
    struct mark_fault fault = {0};
    const char *at = text, *end = text + strlen(text);

    while (marks_next(text, &part)) {
        BUG_ON(part.text < at || part.text + part.length > end || part.rest > end);
        BUG_ON(part.rest < part.text + part.length || (part.kind == MARK_NONE) != !*part.id);
        BUG_ON(part.kind != MARK_NONE && !marks_count(text, part.kind, part.id));
        BUG_ON(part.kind != MARK_NONE && !marks_begun(text, part.kind, part.id));
        BUG_ON(part.kind == MARK_NONE && part.text != at);
        at = part.rest;
    }
    BUG_ON(*at);
    for (unsigned line = 0; marks_next_fault(text, &fault); line = fault.line)
        BUG_ON(fault.line <= line || !*fault.message);
}

/* Nothing but line ends and blanks stands between two paragraphs. */
static void read_paragraphs(const char *text)
{
    struct paragraph paragraph = {0};
    const char *at = text;

    while (paragraph_next(text, &paragraph)) {
        BUG_ON(paragraph.text < at || !paragraph.length);
        BUG_ON(at + strspn(at, " \t\n") < paragraph.text);
        BUG_ON(paragraph.line != text_line(text, paragraph.text));
        at = paragraph.text + paragraph.length;
    }
    BUG_ON(at[strspn(at, " \t\n")]);
}

static void fill(const char *text)
{
    const struct placeholder values[] = {{"n", "{m}"}, {"name", "{{"}};
    struct text filled = TEXT_INIT;
    char *name = NULL;
    bool missing;

    placeholder_fill(&filled, text, values, ARRAY_LENGTH(values));
    must_be_clean(filled.bytes, filled.length);
    BUG_ON(!placeholder_same(text, text, &name, &missing) || name);
    text_release(&filled);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    int columns = 38 + bytes_take(&bytes, 63);
    struct text text = TEXT_INIT;

    bytes_take_clean(&bytes, &text);
    read_prose(text.bytes);
    lay_out(text.bytes, columns);
    read_marks(text.bytes);
    read_paragraphs(text.bytes);
    fill(text.bytes);
    text_release(&text);
    return 0;
}
