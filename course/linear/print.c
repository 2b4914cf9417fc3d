/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "linear/print.h"

#include "script/output.h"

#include <stdlib.h>
#include <unistd.h>

char *print_row(const struct layout_row *row)
{
    struct text text = TEXT_INIT;

    if (!row->is_gap)
        text_add_string(&text, row->prefix);
    for (const struct layout_run *run = row->first; run; run = run->next)
        text_add_string(&text, run->text);
    while (text.length && text.bytes[text.length - 1] == ' ')
        text.bytes[--text.length] = '\0';
    return text_take(&text);
}

void print_line(FILE *out, const char *prefix, const char *line)
{
    struct text text = TEXT_INIT;
    int descriptor = fileno(out);

    if (descriptor >= 0 && isatty(descriptor))
        text_add_string(&text, line);
    else
        output_add_composed(&text, line);
    fprintf(out, "%s%s\n", prefix, text.bytes);
    text_release(&text);
}

void print_label(FILE *out, const char *prefix, const char *label)
{
    struct text text = TEXT_INIT;

    output_add_string(&text, label);
    print_line(out, prefix, text.bytes);
    text_release(&text);
}

bool print_sheet(FILE *out, const struct sheet *sheet, int columns)
{
    struct layout layout;

    layout_init(&layout);
    layout.is_plain = true;
    layout_sheet(&layout, sheet, columns);
    print_label(out, "", sheet->title);
    fputc('\n', out);
    for (size_t i = 0; i < layout.count; i++) {
        char *row = print_row(&layout.rows[i]);

        print_line(out, "", row);
        free(row);
    }
    layout_release(&layout);
    return fflush(out) == 0 && !ferror(out);
}
