/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/source.h"

#include <string.h>

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

struct location source_location(const struct source *source, size_t offset)
{
    struct location location = {.file = source->file, .line = 1, .column = 1};

    for (size_t i = 0; i < offset; i++) {
        if (source->bytes[i] == '\n') {
            location.line++;
            location.column = 1;
        } else if (!is_continuation(source->bytes[i])) {
            location.column++;
        }
    }
    return location;
}

char source_byte(struct source *source, size_t index)
{
    while (source->cursor_index < index && source->cursor < source->length) {
        source->cursor++;
        while (source->cursor < source->length && is_continuation(source->bytes[source->cursor]))
            source->cursor++;
        source->cursor_index++;
    }
    return source->cursor < source->length ? source->bytes[source->cursor] : '\0';
}

/* Where a byte order mark or the first character of a text in another encoding shows. */
static bool is_wide(const char *bytes, size_t length)
{
    return length >= 2 && (!bytes[0] || !bytes[1] || memcmp(bytes, "\xFF\xFE", 2) == 0 ||
                           memcmp(bytes, "\xFE\xFF", 2) == 0);
}

static const char *find_lone_return(const char *bytes, size_t length)
{
    const char *end = bytes + length, *at = bytes;

    while ((at = memchr(at, '\r', (size_t)(end - at)))) {
        if (at + 1 == end || at[1] != '\n')
            return at;
        at++;
    }
    return NULL;
}

/* Searches by the first byte, which is rare in every language: quicker than memmem(). */
static const char *find_sequence(const struct source *source, const char *sequence)
{
    const char *end = source->bytes + source->length, *at = source->bytes;
    size_t size = strlen(sequence);

    while ((at = memchr(at, sequence[0], (size_t)(end - at)))) {
        if ((size_t)(end - at) >= size && memcmp(at, sequence, size) == 0)
            return at;
        at++;
    }
    return NULL;
}

static bool refuse_line_breaks(const struct source *source, struct report *report)
{
    static const struct {
        const char *bytes;
        unsigned point;
    } breaks[] = {{"\xC2\x85", 0x85}, {"\xE2\x80\xA8", 0x2028}, {"\xE2\x80\xA9", 0x2029}};
    const char *at = find_lone_return(source->bytes, source->length);
    unsigned point = '\r';

    for (size_t i = 0; !at && i < ARRAY_LENGTH(breaks); i++) {
        at = find_sequence(source, breaks[i].bytes);
        point = breaks[i].point;
    }
    if (!at)
        return true;
    return report_error(report, source_location(source, (size_t)(at - source->bytes)),
                        "the line break U+%04X may not be used; end lines with U+000A", point);
}

static bool may_hold_bare_tag(const char *bytes, size_t length)
{
    const char *end = bytes + length, *at = bytes;

    for (; at < end && (at = memchr(at, '!', (size_t)(end - at))); at++) {
        bool may_begin = at == bytes || strchr(" \t\r\n[{,:", at[-1]);
        bool may_end = at + 1 == end || strchr(" \t\r\n]},", at[1]);

        if (may_begin && may_end)
            return true;
    }
    return false;
}

bool source_open(struct source *source, const char *file, const char *bytes, size_t length,
                 struct report *report)
{
    static const char mark[] = "\xEF\xBB\xBF";
    size_t skip = length >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;

    *source = (struct source){.file = file, .bytes = bytes + skip, .length = length - skip};
    if (is_wide(source->bytes, source->length))
        return report_error(report, source_location(source, 0),
                            "this is UTF-16 or UTF-32; files must be UTF-8");
    source->may_hold_bare_tag = may_hold_bare_tag(source->bytes, source->length);
    return refuse_line_breaks(source, report);
}
