/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/csv.h"

#include <string.h>

static const char formula_signs[] = "=+-@";
static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* The one of the three that the first row has outside of quotes; a row of one cell has none. */
static char find_separator(const char *at)
{
    bool quoted = false;

    for (; *at && (quoted || *at != '\n'); at++) {
        quoted ^= *at == '"';
        if (!quoted && strchr(",;\t", *at))
            return *at;
    }
    return ',';
}

static void begin(struct csv *csv)
{
    if (strncmp(csv->at, byte_order_mark, strlen(byte_order_mark)) == 0)
        csv->at += strlen(byte_order_mark);
    csv->separator = find_separator(csv->at);
    csv->next_line = 1;
    for (size_t i = 0; i < CSV_CELLS_MAX; i++)
        text_init(&csv->cells[i]);
}

/* Whether something that is taken for a formula follows, behind any apostrophes. */
static bool is_formula(const char *cell)
{
    cell += strspn(cell, "'");
    return *cell && strchr(formula_signs, *cell);
}

/* Up to the closing quotes; two of them stand for one. */
static void read_quoted(struct csv *csv, struct text *cell)
{
    for (csv->at++; *csv->at; csv->at++) {
        if (*csv->at == '"' && *++csv->at != '"')
            return;
        csv->next_line += *csv->at == '\n';
        text_add_byte(cell, *csv->at);
    }
    csv->is_open = true;
}

static bool ends_cell(const struct csv *csv)
{
    return !*csv->at || *csv->at == csv->separator || *csv->at == '\n' ||
           (*csv->at == '\r' && csv->at[1] == '\n');
}

static void read_cell(struct csv *csv, struct text *cell)
{
    text_clear(cell);
    while (!ends_cell(csv)) {
        if (*csv->at == '"' && !cell->length)
            read_quoted(csv, cell);
        else
            text_add_byte(cell, *csv->at++);
    }
    if (*cell->bytes == '\'' && is_formula(cell->bytes)) {
        memmove(cell->bytes, cell->bytes + 1, cell->length); /* with the NUL */
        cell->length--;
    }
}

static void read_row(struct csv *csv)
{
    struct text dropped = TEXT_INIT;

    csv->line = csv->next_line;
    csv->count = 0;
    for (;;) {
        bool kept = csv->count < CSV_CELLS_MAX;

        read_cell(csv, kept ? &csv->cells[csv->count] : &dropped);
        csv->count += kept;
        if (*csv->at != csv->separator)
            break;
        csv->at++;
    }
    csv->at += *csv->at == '\r';
    if (*csv->at == '\n') {
        csv->at++;
        csv->next_line++;
    }
    text_release(&dropped);
}

bool csv_row(struct csv *csv)
{
    if (!csv->separator)
        begin(csv);
    while (*csv->at) {
        read_row(csv);
        if (csv->count > 1 || csv->cells[0].length)
            return true;
    }
    return false;
}

void csv_release(struct csv *csv)
{
    for (size_t i = 0; csv->separator && i < CSV_CELLS_MAX; i++)
        text_release(&csv->cells[i]);
}

void csv_begin(struct text *out)
{
    text_add_string(out, byte_order_mark);
}

void csv_add(struct text *out, const char *cell, bool is_last)
{
    text_add_byte(out, '"');
    if (is_formula(cell))
        text_add_byte(out, '\'');
    for (; *cell; cell++) {
        if (*cell == '"')
            text_add_byte(out, '"');
        text_add_byte(out, *cell);
    }
    text_add_string(out, is_last ? "\"\r\n" : "\",");
}
