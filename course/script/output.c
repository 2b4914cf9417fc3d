/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/output.h"

#include "script/points.h"
#include "script/utf8.h"

#include <stdbool.h>
#include <string.h>

/* The vowel AM of Thai and of Lao, and what it is made of (its compatibility decomposition). */
struct am {
    uint32_t sign, nikhahit, aa;
    uint32_t tone_first, tone_last; /* the tone marks that may stand between consonant and AM */
};

static const struct am thai_am = {0x0E33, 0x0E4D, 0x0E32, 0x0E48, 0x0E4B};
static const struct am lao_am = {0x0EB3, 0x0ECD, 0x0EB2, 0x0EC8, 0x0ECB};

static const struct am *am_of_script(uint32_t point)
{
    if (point < 0x0E00 || point > 0x0EFF)
        return NULL;
    return point < 0x0E80 ? &thai_am : &lao_am;
}

static void add_point(struct text *out, uint32_t point)
{
    char bytes[4];

    if (point == 0x200B || point == 0x2060 || point == 0xFEFF)
        return;
    text_add(out, bytes, utf8_encode(point == '\t' ? ' ' : point, bytes));
}

/*
 * Adds the tone marks at points[0..count) and the AM behind them, if there are any, and returns
 * how many points that took; at least one is taken.
 */
static size_t add_thai_or_lao(struct text *out, const uint32_t *points, size_t count,
                              const struct am *am)
{
    size_t tones = 0;
    bool ends_in_am;

    while (tones < count && points[tones] >= am->tone_first && points[tones] <= am->tone_last)
        tones++;
    ends_in_am = tones < count && points[tones] == am->sign;
    if (ends_in_am)
        add_point(out, am->nikhahit);
    for (size_t i = 0; i < tones; i++)
        add_point(out, points[i]);
    if (ends_in_am)
        add_point(out, am->aa);
    else if (!tones)
        add_point(out, points[0]);
    return ends_in_am ? tones + 1 : tones ? tones : 1;
}

void output_add(struct text *out, const uint32_t *points, size_t count)
{
    size_t at = 0;

    while (at < count) {
        /* The first sign has no consonant here that a ring could stand on, so it stays whole. */
        const struct am *am = at ? am_of_script(points[at]) : NULL;

        if (am)
            at += add_thai_or_lao(out, points + at, count - at, am);
        else
            add_point(out, points[at++]);
    }
}

/* How many points from here on make an AM: the ring, tone marks, AA; 0: they do not. */
static size_t length_of_split_am(const uint32_t *points, size_t count, const struct am *am)
{
    size_t length = 1;

    if (points[0] != am->nikhahit)
        return 0;
    while (length < count && points[length] >= am->tone_first && points[length] <= am->tone_last)
        length++;
    return length < count && points[length] == am->aa ? length + 1 : 0;
}

static size_t add_composed(struct text *out, const uint32_t *points, size_t count)
{
    const struct am *am = am_of_script(points[0]);
    size_t length = am ? length_of_split_am(points, count, am) : 0;

    if (!length) {
        add_point(out, points[0]);
        return 1;
    }
    for (size_t i = 1; i + 1 < length; i++)
        add_point(out, points[i]);
    add_point(out, am->sign);
    return length;
}

void output_add_composed(struct text *out, const char *string)
{
    struct points points = {0};

    points_add_utf8(&points, string, strlen(string));
    for (size_t at = 0; at < points.count;)
        at += add_composed(out, points.items + at, points.count - at);
    points_release(&points);
}

static bool is_plain(const char *string, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)string[i] >= 0x80 || string[i] == '\t')
            return false;
    return true;
}

void output_add_string(struct text *out, const char *string)
{
    struct points points = {0};
    size_t length = strlen(string);

    if (is_plain(string, length)) {
        text_add(out, string, length);
        return;
    }
    points_add_utf8(&points, string, length);
    output_add(out, points.items, points.count);
    points_release(&points);
}
