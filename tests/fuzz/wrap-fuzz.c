/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text in lines of any width, alone and in the blocks of a sheet: script/wrap.h, sheet/. */
#include "fuzz/fuzz.h"

#include "fuzz/lines.h"
#include "script/sanitise.h"

#include <string.h>

const char fuzz_name[] = "wrap";

static void wrap(const struct text *text, int columns)
{
    struct points points = {0};

    points_add_utf8(&points, text->bytes, text->length);
    must_wrap(&points, columns);
    points_release(&points);
}

/* A line of the input is a block or, after a `+`, one more span of the last one. */
static void add_line(struct sheet *sheet, const char *line, int role)
{
    enum style style = (enum style)((unsigned char)*line % STYLE_COUNT);

    if (*line == '+' && sheet->last)
        sheet_add_span(sheet, sheet->last, style, line + 1)->item = sheet_new_item(sheet);
    else if (role == BLOCK_OPTION)
        sheet_add_option(sheet, MARK_SIGN_OFF, line);
    else if (role == BLOCK_BAR)
        sheet_add_bar(sheet, strlen(line) % 12, 11, line);
    else if (role == BLOCK_ENTRY)
        sheet_add_entry(sheet, line);
    else
        sheet_add_line(sheet, (enum block_role)role, style, line);
}

static void describe(struct sheet *sheet, const struct text *text, int role)
{
    struct text line = TEXT_INIT;
    const char *at = text->bytes;

    for (;;) {
        size_t length = strcspn(at, "\v\n");

        text_clear(&line);
        text_add(&line, at, length);
        add_line(sheet, line.bytes, role);
        role = (role + 1) % (BLOCK_NOTE + 1);
        if (!at[length])
            break;
        at += length + 1;
    }
    text_release(&line);
}

static void lay_out(const struct text *text, int role, int columns, bool is_plain)
{
    struct sheet sheet;
    struct layout layout;

    sheet_init(&sheet);
    layout_init(&layout);
    layout.is_plain = is_plain;
    describe(&sheet, text, role);
    layout_sheet(&layout, &sheet, columns);
    must_be_laid_out(&layout, &sheet, columns);
    /* A second time into the same, as when the screen changes its size. */
    layout_sheet(&layout, &sheet, columns + 7);
    must_be_laid_out(&layout, &sheet, columns + 7);
    layout_release(&layout);
    sheet_release(&sheet);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    int columns = bytes_take(&bytes, 100), role = bytes_take(&bytes, 2 * (BLOCK_NOTE + 1));
    struct text text = TEXT_INIT;

    bytes_take_clean(&bytes, &text);
    wrap(&text, columns + 1);
    /* Beside a margin of eleven columns there have to be some for words. */
    lay_out(&text, role % (BLOCK_NOTE + 1), columns + 24, role > BLOCK_NOTE);
    text_release(&text);
    return 0;
}
