/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/polines.h"

#include "base/array.h"
#include "base/hash.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* So many msgids may have been dropped by libgettextpo (as duplicates) between two it returns. */
enum { WINDOW = 64 };

static const char simple_escapes[] = "abfnrtv\\\"";
static const char simple_meanings[] = "\a\b\f\n\r\t\v\\\"";

/* Reads up to `digits` digits of `base`. */
static const char *add_number(struct text *out, const char *at, int base, int digits)
{
    char number[4] = "";
    int length = 0;
    const char *allowed = base == 8 ? "01234567" : "0123456789abcdefABCDEF";

    while (length < digits && at[length] && strchr(allowed, at[length])) {
        number[length] = at[length];
        length++;
    }
    text_add_byte(out, (char)strtol(number, NULL, base));
    return at + length;
}

/* The escape behind a backslash; a backslash before anything else stands for nothing. */
static const char *add_escape(struct text *out, const char *at)
{
    const char *simple = *at ? strchr(simple_escapes, *at) : NULL;

    if (simple) {
        text_add_byte(out, simple_meanings[simple - simple_escapes]);
        return at + 1;
    }
    if (*at == 'x')
        return add_number(out, at + 1, 16, 2);
    return strspn(at, "01234567") ? add_number(out, at, 8, 3) : at;
}

/* The strings on one line, `"Con" "tinue"`, up to its end. */
static const char *add_strings(struct text *out, const char *at)
{
    bool inside = false;

    while (*at && *at != '\n') {
        if (*at == '"') {
            inside = !inside;
            at++;
        } else if (inside && *at == '\\') {
            at = add_escape(out, at + 1);
        } else {
            if (inside)
                text_add_byte(out, *at);
            at++;
        }
    }
    return at;
}

static const char *skip_blanks(const char *at)
{
    return at + strspn(at, " \t");
}

static bool is_msgid(const char *at)
{
    return strncmp(at, "msgid", 5) == 0 && (at[5] == ' ' || at[5] == '\t' || at[5] == '"' ||
                                            at[5] == '\n');
}

void polines_init(struct polines *lines, const char *bytes)
{
    struct text source = TEXT_INIT;
    const char *at = bytes;
    unsigned line = 0;
    bool is_source = false;

    *lines = (struct polines){0};
    while (*at) {
        const char *start = skip_blanks(at);

        line++;
        if (*start != '"')
            is_source = is_msgid(start);
        if (is_source && *start != '"') {
            ARRAY_GROW(lines->items, lines->count, lines->capacity);
            lines->items[lines->count++].line = line;
            text_clear(&source);
        }
        at = start;
        if (is_source) {
            at = add_strings(&source, start);
            lines->items[lines->count - 1].hash = hash_string(HASH_START, source.bytes);
        }
        at += strcspn(at, "\n");
        at += *at == '\n';
    }
    text_release(&source);
}

void polines_release(struct polines *lines)
{
    free(lines->items);
    *lines = (struct polines){0};
}

unsigned polines_find(struct polines *lines, const char *source)
{
    uint64_t hash = hash_string(HASH_START, source);

    for (size_t i = lines->next; i < lines->count && i - lines->next < WINDOW; i++) {
        if (lines->items[i].hash == hash) {
            lines->next = i + 1;
            return lines->items[i].line;
        }
    }
    return 0;
}
