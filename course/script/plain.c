/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/plain.h"

#include "base/check.h"
#include "script/decompose.h"
#include "script/output.h"
#include "script/ranges.h"

#include <string.h>

static const struct range spaces[] = {
    {0x0009, 0x000D, 0}, {0x0020, 0x0020, 0}, {0x00A0, 0x00A0, 0}, {0x2000, 0x200B, 0},
    {0x202F, 0x202F, 0}, {0x205F, 0x2060, 0}, {0x3000, 0x3000, 0},
};

static const struct range punctuation[] = {
    {0x0021, 0x002F, 0}, {0x003A, 0x0040, 0}, {0x005B, 0x0060, 0}, {0x007B, 0x007E, 0},
    {0x00A1, 0x00A1, 0}, {0x00AB, 0x00AB, 0}, {0x00B7, 0x00B7, 0}, {0x00BB, 0x00BB, 0},
    {0x00BF, 0x00BF, 0}, {0x0964, 0x0965, 0}, {0x0E2F, 0x0E2F, 0}, {0x0E5A, 0x0E5B, 0},
    {0x104A, 0x104B, 0}, {0x17D4, 0x17DA, 0}, {0x2010, 0x2027, 0}, {0x2030, 0x205E, 0},
    {0x3001, 0x3003, 0}, {0x3008, 0x3011, 0}, {0x3014, 0x301F, 0},
};

/* Ten digits each, from zero on. */
static const struct range digits[] = {
    {0x0660, 0x0669, 0}, /* Arabic */
    {0x06F0, 0x06F9, 0}, /* Persian, Jawi */
    {0x0966, 0x096F, 0}, /* Devanagari */
    {0x09E6, 0x09EF, 0}, /* Bengali */
    {0x0A66, 0x0A6F, 0}, /* Gurmukhi */
    {0x0AE6, 0x0AEF, 0}, /* Gujarati */
    {0x0BE6, 0x0BEF, 0}, /* Tamil */
    {0x0C66, 0x0C6F, 0}, /* Telugu */
    {0x0CE6, 0x0CEF, 0}, /* Kannada */
    {0x0D66, 0x0D6F, 0}, /* Malayalam */
    {0x0E50, 0x0E59, 0}, /* Thai */
    {0x0ED0, 0x0ED9, 0}, /* Lao */
    {0x1040, 0x1049, 0}, /* Burmese */
    {0x1090, 0x1099, 0}, /* Shan */
    {0x17E0, 0x17E9, 0}, /* Khmer */
    {0xA9D0, 0xA9D9, 0}, /* Javanese */
};

/* How far a capital is from its small letter; ALTERNATE: they take turns, the capital first. */
enum { ALTERNATE, LATIN_STEP = 0x20 };

static const struct range capitals[] = {
    {0x0041, 0x005A, LATIN_STEP}, {0x00C0, 0x00D6, LATIN_STEP}, {0x00D8, 0x00DE, LATIN_STEP},
    {0x0100, 0x012F, ALTERNATE},  {0x0132, 0x0137, ALTERNATE},  {0x014A, 0x0177, ALTERNATE},
    {0x01A0, 0x01A1, ALTERNATE},  {0x01AF, 0x01B0, ALTERNATE},  {0x1E00, 0x1E95, ALTERNATE},
    {0x1EA0, 0x1EFF, ALTERNATE},
};

static uint32_t narrow(uint32_t point)
{
    return point >= 0xFF01 && point <= 0xFF5E ? point - 0xFF01 + '!' : point;
}

static uint32_t plain_digit(uint32_t point)
{
    const struct range *range = range_find(digits, ARRAY_LENGTH(digits), point);

    return range ? point - range->first + '0' : point;
}

static uint32_t small(uint32_t point)
{
    const struct range *range = range_find(capitals, ARRAY_LENGTH(capitals), point);

    if (!range)
        return point;
    if (range->value)
        return point + (uint32_t)range->value;
    return point + ((point - range->first) % 2 == 0);
}

static bool is_punctuation(uint32_t point)
{
    return range_find(punctuation, ARRAY_LENGTH(punctuation), point) != NULL;
}

static bool is_digit(uint32_t point)
{
    return point >= '0' && point <= '9';
}

/* Some write a phone number with spaces, some with hyphens. */
static void drop_hyphens(struct points *points)
{
    size_t kept = 0;

    for (size_t i = 0; i < points->count; i++) {
        bool is_between = kept && is_digit(points->items[kept - 1]) && i + 1 < points->count &&
                          is_digit(points->items[i + 1]);

        if (points->items[i] != '-' || !is_between)
            points->items[kept++] = points->items[i];
    }
    points->count = kept;
}

/* The part of the points without the punctuation at both ends. */
struct core {
    struct points points;
    size_t start, length;
};

static void trim(struct core *core)
{
    const struct points *points = &core->points;
    size_t end = points->count;

    while (core->start < end && is_punctuation(points->items[core->start]))
        core->start++;
    while (end > core->start && is_punctuation(points->items[end - 1]))
        end--;
    core->length = end - core->start;
}

/* To be released by points_release(&core.points). */
static struct core core_of(const char *string)
{
    struct core core = {.start = 0};
    struct points points = {0};
    struct text shown = TEXT_INIT;

    output_add_string(&shown, string); /* the vowel AM is one sign or two there, too */
    points_add_utf8(&points, shown.bytes, shown.length);
    for (size_t i = 0; i < points.count; i++) {
        uint32_t point = small(plain_digit(narrow(points.items[i])));

        if (!range_find(spaces, ARRAY_LENGTH(spaces), point))
            decompose_add(&core.points, point);
    }
    decompose_order(&core.points);
    drop_hyphens(&core.points);
    trim(&core);
    points_release(&points);
    text_release(&shown);
    return core;
}

static void release(struct core *core)
{
    points_release(&core->points);
}

static bool is_same(const struct core *a, const struct core *b, size_t at)
{
    return memcmp(a->points.items + a->start + at, b->points.items + b->start,
                  b->length * sizeof *b->points.items) == 0;
}

bool plain_equal(const char *one, const char *other)
{
    struct core a = core_of(one), b = core_of(other);
    bool equal = a.length && a.length == b.length && is_same(&a, &b, 0);

    release(&a);
    release(&b);
    return equal;
}

bool plain_holds(const char *text, const char *part)
{
    struct core a = core_of(text), b = core_of(part);
    bool holds = false;

    for (size_t at = 0; !holds && b.length && at + b.length <= a.length; at++)
        holds = is_same(&a, &b, at);
    release(&a);
    release(&b);
    return holds;
}

bool plain_is_blank(const char *string)
{
    struct core core = core_of(string);
    bool is_blank = !core.length;

    release(&core);
    return is_blank;
}
