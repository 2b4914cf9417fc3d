/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as the table of a spreadsheet, and its cells written and read again: translate/csv.h */
#include "fuzz/fuzz.h"

#include "translate/csv.h"

#include <string.h>

const char fuzz_name[] = "csv";

static void write_row(struct text *out, const struct csv *csv)
{
    for (size_t i = 0; i < csv->count; i++)
        csv_add(out, csv->cells[i].bytes, i + 1 == csv->count);
}

static bool is_empty(const struct csv *csv)
{
    return csv->count == 1 && !csv->cells[0].length;
}

static void must_be_same_row(const struct csv *row, const struct csv *again)
{
    BUG_ON(row->count != again->count);
    for (size_t i = 0; i < row->count; i++)
        BUG_ON(strcmp(row->cells[i].bytes, again->cells[i].bytes) != 0);
}

static void must_be_read_again(const struct csv *row)
{
    struct text written = TEXT_INIT;
    struct csv again;

    /* A first row that shows what parts the cells. */
    csv_begin(&written);
    csv_add(&written, "a", false);
    csv_add(&written, "b", true);
    write_row(&written, row);
    again = (struct csv){.at = written.bytes};
    BUG_ON(!csv_row(&again) || !csv_row(&again) || again.is_open);
    must_be_same_row(row, &again);
    BUG_ON(csv_row(&again));
    csv_release(&again);
    text_release(&written);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    struct text text = TEXT_INIT;
    struct csv csv;
    unsigned line = 0;

    bytes_take_clean(&bytes, &text);
    csv = (struct csv){.at = text.bytes};
    while (csv_row(&csv)) {
        BUG_ON(csv.line <= line || !csv.count || csv.count > CSV_CELLS_MAX);
        line = csv.line;
        if (!is_empty(&csv))
            must_be_read_again(&csv);
    }
    csv_release(&csv);
    text_release(&text);
    return 0;
}
