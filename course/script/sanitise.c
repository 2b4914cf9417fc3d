/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/sanitise.h"

#include "script/cluster.h"
#include "script/ranges.h"
#include "script/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD, FIRST_MARK = 0x0300 };

static const struct range refused_ranges[] = {
    {0x0000, 0x0008, 0},    /* C0, without tab and newline: terminals obey them */
    {0x000B, 0x001F, 0},    /* C0 */
    {0x007F, 0x009F, 0},    /* DEL and C1: CSI is among them */
    {0x00AD, 0x00AD, 0},    /* soft hyphen: drawn by some terminals only */
    {0x061C, 0x061C, 0},    /* Arabic letter mark */
    {0x180E, 0x180E, 0},    /* Mongolian vowel separator: invisible */
    {0x200E, 0x200F, 0},    /* left-to-right and right-to-left mark */
    {0x2028, 0x2029, 0},    /* line and paragraph separator */
    {0x202A, 0x202E, 0},    /* bidirectional embeddings and overrides */
    {0x2061, 0x206F, 0},    /* invisible operators, isolates, deprecated formatting */
    {0xD800, 0xDFFF, 0},    /* surrogates */
    {0xE000, 0xF8FF, 0},    /* private use */
    {0xFDD0, 0xFDEF, 0},    /* noncharacters */
    {0xFEFF, 0xFEFF, 0},    /* byte order mark */
    {0xFFF9, 0xFFFB, 0},    /* interlinear annotation */
    {0xE0000, 0xE0FFF, 0},  /* tags, variation selectors: invisible */
    {0xF0000, 0x10FFFF, 0}, /* private use */
};

/* Marks of scripts that the course is not written in, which somebody may pile up all the same. */
static const struct range foreign_marks[] = {
    {0x0483, 0x0489, 0},   /* Cyrillic */
    {0x0591, 0x05BD, 0},   /* Hebrew */
    {0x0610, 0x061A, 0},   /* Arabic */
    {0x064B, 0x065F, 0},   /* Arabic */
    {0x06D6, 0x06DC, 0},   /* Arabic */
    {0x06DF, 0x06E8, 0},   /* Arabic */
    {0x06EA, 0x06ED, 0},   /* Arabic */
    {0x0730, 0x074A, 0},   /* Syriac */
    {0x07A6, 0x07B0, 0},   /* Thaana */
    {0x07EB, 0x07F3, 0},   /* N'Ko */
    {0x0816, 0x082D, 0},   /* Samaritan */
    {0x08D3, 0x0903, 0},   /* Arabic, Devanagari */
    {0x093A, 0x094F, 0},   /* Devanagari */
    {0x0951, 0x0957, 0},   /* Vedic accents */
    {0x09BC, 0x09CD, 0},   /* Bengali */
    {0x0A3C, 0x0A51, 0},   /* Gurmukhi */
    {0x0ABC, 0x0ACD, 0},   /* Gujarati */
    {0x0B3C, 0x0B57, 0},   /* Oriya */
    {0x0C3C, 0x0C56, 0},   /* Telugu */
    {0x0CBC, 0x0CD6, 0},   /* Kannada */
    {0x0D3B, 0x0D4D, 0},   /* Malayalam */
    {0x0DCA, 0x0DDF, 0},   /* Sinhala */
    {0x0F18, 0x0F19, 0},   /* Tibetan */
    {0x0F71, 0x0F84, 0},   /* Tibetan */
    {0x0F8D, 0x0FBC, 0},   /* Tibetan */
    {0x135D, 0x135F, 0},   /* Ethiopic */
    {0x1A55, 0x1A7F, 0},   /* Tai Tham */
    {0x1B34, 0x1B44, 0},   /* Balinese */
    {0x1BA1, 0x1BAD, 0},   /* Sundanese */
    {0x302A, 0x302F, 0},   /* East Asian tone marks */
    {0x3099, 0x309A, 0},   /* kana voicing marks */
    {0xA66F, 0xA672, 0},   /* Cyrillic */
    {0xA674, 0xA67D, 0},   /* Cyrillic */
    {0xA8E0, 0xA8F1, 0},   /* Devanagari */
    {0xA9B3, 0xA9C0, 0},   /* Javanese */
    {0x1D165, 0x1D169, 0}, /* musical */
    {0x1E000, 0x1E02A, 0}, /* Glagolitic */
};

/* Not drawn, so marks on both sides of it land on the same sign. */
static bool is_transparent(uint32_t point)
{
    return point == 0x200B || point == 0x2060;
}

bool sanitise_allows(uint32_t point)
{
    return point <= 0x10FFFF && (point & 0xFFFE) != 0xFFFE && /* the last two of every plane */
           !range_find(refused_ranges, ARRAY_LENGTH(refused_ranges), point);
}

/* Printable ASCII at the start of `bytes`, which is copied as it stands. */
static size_t plain_length(const char *bytes, size_t length)
{
    size_t at = 0;

    while (at < length && bytes[at] >= 0x20 && bytes[at] < 0x7F)
        at++;
    return at;
}

/* What is known while a text is cleaned. Text keeps to one script for long: see range_recall(). */
struct cleaner {
    struct range_memo refused, foreign;
    unsigned marks; /* combining marks since the last sign that stands by itself */
};

static bool allows(struct cleaner *cleaner, uint32_t point)
{
    return point <= 0x10FFFF && (point & 0xFFFE) != 0xFFFE &&
           !range_recall(refused_ranges, ARRAY_LENGTH(refused_ranges), point, &cleaner->refused);
}

static bool combines(struct cleaner *cleaner, uint32_t point)
{
    return point >= FIRST_MARK &&
           (cluster_is_mark(point) ||
            range_recall(foreign_marks, ARRAY_LENGTH(foreign_marks), point, &cleaner->foreign));
}

static bool keeps(struct cleaner *cleaner, uint32_t point)
{
    if (!allows(cleaner, point))
        return false;
    if (combines(cleaner, point))
        return ++cleaner->marks <= SANITISE_MARKS_MAX;
    if (!is_transparent(point))
        cleaner->marks = 0;
    return true;
}

/* Takes what stands at the start of `bytes` and gives its length; *point is what it was. */
static size_t take(struct cleaner *cleaner, const char *bytes, size_t length, uint32_t *point,
                   bool *kept)
{
    size_t step = plain_length(bytes, length);

    *kept = true;
    if (step) {
        cleaner->marks = 0;
        return step;
    }
    step = utf8_decode(bytes, length, point);
    *kept = step && keeps(cleaner, *point);
    if (step)
        return step;
    *point = REPLACEMENT;
    cleaner->marks = 0;
    return 1;
}

bool sanitise_add(struct text *out, const char *bytes, size_t length, uint32_t *refused,
                  size_t *offset)
{
    struct cleaner cleaner = {.marks = 0};
    size_t run = 0; /* where the clean bytes begin that are not yet in `out` */
    bool all_clean = true;
    size_t step;

    for (size_t at = 0; at < length; at += step) {
        uint32_t point = 0;
        bool kept;

        step = take(&cleaner, bytes + at, length - at, &point, &kept);
        if (kept)
            continue;
        text_add(out, bytes + run, at - run);
        if (point == REPLACEMENT)
            text_add_string(out, "\uFFFD");
        run = at + step;
        if (all_clean && refused)
            *refused = point;
        if (all_clean && offset)
            *offset = at;
        all_clean = false;
    }
    text_add(out, bytes + run, length - run);
    return all_clean;
}

void sanitise_add_line(struct text *out, const char *string)
{
    size_t start = out->length;

    sanitise_add(out, string, strlen(string), NULL, NULL);
    for (size_t i = start; i < out->length; i++) {
        if (out->bytes[i] == '\n' || out->bytes[i] == '\t')
            out->bytes[i] = ' ';
    }
}
