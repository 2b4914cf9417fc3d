/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "manual/page.h"

#include "command/version.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LINE_COLUMNS = 56 };

/* A minus is a minus, to be found and copied; a quote is no accent. */
static void put_byte(char byte, bool begins_line)
{
    switch (byte) {
    case '\\':
        fputs("\\e", stdout);
        break;
    case '-':
        fputs("\\-", stdout);
        break;
    case '\'':
        fputs("\\(aq", stdout);
        break;
    case '~':
        fputs("\\(ti", stdout);
        break;
    case '^':
        fputs("\\(ha", stdout);
        break;
    case '`':
        fputs("\\(ga", stdout);
        break;
    case '.':
        fputs(begins_line ? "\\&." : ".", stdout);
        break;
    default:
        putchar(byte);
    }
}

/* Lines are broken at blanks, as roff sources are, or left as they are. */
static void put_lines(const char *text, bool breaks)
{
    int column = 0;

    for (; *text; text++) {
        bool ends_line = *text == '\n' || (breaks && *text == ' ' && column >= LINE_COLUMNS);

        put_byte(ends_line ? '\n' : *text, column == 0);
        column = ends_line ? 0 : column + 1;
    }
}

static void put(const char *text)
{
    put_lines(text, false);
}

static void put_in(char font, const char *text)
{
    printf("\\f%c", font);
    put(text);
    printf("\\fR");
}

void page_open(const char *title, int section, const char *name, const char *about)
{
    printf(".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n.TH ");
    put(title);
    printf(" %d %s \"Siaga %s\"\n.SH NAME\n", section, SIAGA_VERSION_DATE, SIAGA_VERSION);
    put(name);
    printf(" \\- ");
    put(about);
    printf("\n");
}

void page_section(const char *title)
{
    printf(".SH ");
    put(title);
    printf("\n");
}

void page_part(const char *title)
{
    printf(".SS ");
    put(title);
    printf("\n");
}

void page_text(const char *text)
{
    put_lines(text, true);
    printf("\n");
}

void page_paragraph(const char *text)
{
    printf(".PP\n");
    page_text(text);
}

void page_item(const char *item, const char *argument)
{
    printf(".TP\n");
    put_in('B', item);
    if (argument && *argument) {
        if (strncmp(argument, "[=", 2) != 0)
            printf(" ");
        put_in('I', argument);
    }
    printf("\n");
}

void page_example(const char *lines)
{
    printf(".PP\n.RS 4\n.nf\n");
    put(lines);
    printf(".fi\n.RE\n");
}

void page_see_also(const char *const *pages)
{
    page_section("SEE ALSO");
    for (; *pages; pages++) {
        put(*pages);
        printf("%s\n", pages[1] ? "," : "");
    }
}
