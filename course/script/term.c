/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/term.h"

#include "base/check.h"
#include "script/ranges.h"
#include "script/utf8.h"

#include <stdint.h>
#include <string.h>

enum { ZERO_WIDTH_SPACE = 0x200B, WORD_JOINER = 0x2060 };

/* What a word is made of where the ends of words are marked or have spaces; value: is it Latin. */
static const struct range letters[] = {
    {0x0030, 0x0039, 1}, {0x0041, 0x005A, 1}, {0x0061, 0x007A, 1}, {0x00C0, 0x024F, 1},
    {0x0300, 0x036F, 1}, {0x0B80, 0x0BFF, 0}, {0x0E00, 0x0EFF, 0}, {0x1000, 0x109F, 0},
    {0x1780, 0x17FF, 0}, {0x1E00, 0x1EFF, 1},
};

static bool is_invisible(uint32_t point)
{
    return point == ZERO_WIDTH_SPACE || point == WORD_JOINER;
}

static size_t decode(const char *at, uint32_t *point)
{
    return utf8_decode(at, strnlen(at, 4), point);
}

static const struct range *letter(uint32_t point)
{
    return range_find(letters, ARRAY_LENGTH(letters), point);
}

static bool is_letter(uint32_t point)
{
    if (point < 0x80)
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
               (point >= '0' && point <= '9');
    return letter(point) != NULL;
}

static bool is_latin(uint32_t point)
{
    const struct range *range = letter(point);

    return range && range->value;
}

/* Capitals and small letters of ASCII, and of the Latin-1 ones, are 0x20 apart. */
static uint32_t small(uint32_t point)
{
    bool is_capital = (point >= 'A' && point <= 'Z') ||
                      (point >= 0xC0 && point <= 0xDE && point != 0xD7);

    return is_capital ? point + 0x20 : point;
}

/* The next visible code point, or 0; moves behind it. */
static uint32_t next_visible(const char **at)
{
    uint32_t point;
    size_t size;

    while ((size = decode(*at, &point))) {
        *at += size;
        if (!is_invisible(point))
            return small(point);
    }
    return 0;
}

/* The bytes that begin at `at` and read like the term; 0: they do not. */
static size_t length_of_match(const char *at, const char *term, uint32_t *last)
{
    const char *start = at;
    uint32_t wanted;

    while ((wanted = next_visible(&term))) {
        if (next_visible(&at) != wanted)
            return 0;
        *last = wanted;
    }
    return (size_t)(at - start);
}

/* Whether a word can end `*length` bytes behind the start: with an ending, if need be. */
static bool take_ending(const char *start, size_t *length, uint32_t last)
{
    uint32_t point;
    size_t taken = 0, size;

    if (!is_letter(last))
        return true;
    for (int i = 0; (size = decode(start + *length + taken, &point)) && is_letter(point); i++) {
        if (!is_latin(last) || !is_latin(point) || i == TERM_ENDING_MAX)
            return false;
        taken += size;
    }
    *length += taken;
    return true;
}

/* The bytes of a sign between names, and of the spaces around it, at `at`; 0: there is none. */
static size_t gap_length(const char *at)
{
    static const char *const gaps[] = {"(", ")", "/", " (", "\uFF08", "\uFF09", "\uFF0F"};

    for (size_t i = 0; i < ARRAY_LENGTH(gaps); i++) {
        if (strncmp(at, gaps[i], strlen(gaps[i])) == 0)
            return strlen(gaps[i]) + strspn(at + strlen(gaps[i]), " ");
    }
    return 0;
}

size_t term_next_name(const char **text, const char **name)
{
    size_t gap, length = 0;

    while ((gap = gap_length(*text)) || **text == ' ')
        *text += gap ? gap : 1;
    *name = *text;
    while ((*name)[length] && !gap_length(*name + length))
        length++;
    *text += length;
    while (length && (*name)[length - 1] == ' ')
        length--;
    return length;
}

size_t term_length(const char *at, const char *term)
{
    uint32_t last = 0;
    size_t length = length_of_match(at, term, &last);

    return length && take_ending(at, &length, last) ? length : 0;
}

uint32_t term_first(const char *term)
{
    return next_visible(&term);
}

bool term_walk(struct term_walk *walk)
{
    uint32_t point;
    size_t size;

    while ((size = decode(walk->next, &point))) {
        bool can_begin = !is_letter(walk->before) || !is_letter(point);

        walk->at = walk->next;
        walk->next += size;
        walk->before = point;
        walk->first = small(point);
        if (can_begin && !is_invisible(point))
            return true;
    }
    return false;
}
