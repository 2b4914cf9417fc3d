/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/linebreak.h"

#include "base/check.h"
#include "script/cluster.h"
#include "script/ranges.h"
#include "script/spelling.h"

/*
 * Classes as UAX #14 has them, some of them put together: what it calls AL, SA, PO and more is a
 * letter here, CL, CP, EX, IS and SY are all closing.
 */
enum line_class {
    LETTER,      /* AL and every other class that breaks nowhere by itself */
    SPACE,       /* SP */
    ZERO_WIDTH,  /* ZW */
    GLUE,        /* GL, WJ */
    NEWLINE,     /* BK, LF */
    OPENING,     /* OP */
    CLOSING,     /* CL, CP, EX, IS, SY, NS */
    QUOTE,       /* QU */
    HYPHEN,      /* HY */
    LONG_DASH,   /* B2 */
    BREAK_AFTER, /* BA */
    IDEOGRAPH,   /* ID */
    DIGIT,       /* NU */
    ELLIPSIS,    /* IN */
};

static const unsigned char ascii_classes[0x80] = {
    ['\t'] = BREAK_AFTER, ['\n'] = NEWLINE, [' '] = SPACE,   ['!'] = CLOSING, ['"'] = QUOTE,
    ['\''] = QUOTE,       ['('] = OPENING,  [')'] = CLOSING, [','] = CLOSING, ['-'] = HYPHEN,
    ['.'] = CLOSING,      ['/'] = CLOSING,  ['0'] = DIGIT,   ['1'] = DIGIT,   ['2'] = DIGIT,
    ['3'] = DIGIT,        ['4'] = DIGIT,    ['5'] = DIGIT,   ['6'] = DIGIT,   ['7'] = DIGIT,
    ['8'] = DIGIT,        ['9'] = DIGIT,    [':'] = CLOSING, [';'] = CLOSING, ['?'] = CLOSING,
    ['['] = OPENING,      [']'] = CLOSING,  ['{'] = OPENING, ['|'] = BREAK_AFTER,
    ['}'] = CLOSING,
};

static const struct range classes[] = {
    {0x00A0, 0x00A0, GLUE},        /* no-break space */
    {0x00A1, 0x00A1, OPENING},     /* inverted exclamation mark */
    {0x00AB, 0x00AB, QUOTE},       /* left guillemet */
    {0x00AD, 0x00AD, BREAK_AFTER}, /* soft hyphen */
    {0x00BB, 0x00BB, QUOTE},       /* right guillemet */
    {0x00BF, 0x00BF, OPENING},     /* inverted question mark */
    {0x2000, 0x2006, BREAK_AFTER}, /* typographic spaces */
    {0x2007, 0x2007, GLUE},        /* figure space */
    {0x2008, 0x200A, BREAK_AFTER}, /* typographic spaces */
    {0x200B, 0x200B, ZERO_WIDTH},
    {0x2010, 0x2010, BREAK_AFTER}, /* hyphen */
    {0x2011, 0x2011, GLUE},        /* no-break hyphen */
    {0x2012, 0x2013, BREAK_AFTER}, /* figure dash, en dash */
    {0x2014, 0x2014, LONG_DASH},   /* em dash; Chinese writes two */
    {0x2018, 0x2019, QUOTE},       /* single quotes */
    {0x201C, 0x201D, QUOTE},       /* double quotes */
    {0x2025, 0x2026, ELLIPSIS},    /* leaders; Chinese writes two */
    {0x202F, 0x202F, GLUE},        /* narrow no-break space */
    {0x2060, 0x2060, GLUE},        /* word joiner */
    {0x2E80, 0x2FFF, IDEOGRAPH},   /* radicals */
    {0x3000, 0x3000, BREAK_AFTER}, /* ideographic space */
    {0x3001, 0x3002, CLOSING},     /* Chinese comma and full stop */
    {0x3003, 0x3004, IDEOGRAPH},
    {0x3005, 0x3005, CLOSING}, /* ideographic repetition sign */
    {0x3006, 0x3007, IDEOGRAPH},
    {0x3008, 0x3008, OPENING}, /* brackets, each pair in turn */
    {0x3009, 0x3009, CLOSING},
    {0x300A, 0x300A, OPENING},
    {0x300B, 0x300B, CLOSING},
    {0x300C, 0x300C, OPENING},
    {0x300D, 0x300D, CLOSING},
    {0x300E, 0x300E, OPENING},
    {0x300F, 0x300F, CLOSING},
    {0x3010, 0x3010, OPENING},
    {0x3011, 0x3011, CLOSING},
    {0x3012, 0x3013, IDEOGRAPH},
    {0x3014, 0x3014, OPENING},
    {0x3015, 0x3015, CLOSING},
    {0x3016, 0x3016, OPENING},
    {0x3017, 0x3017, CLOSING},
    {0x3018, 0x3018, OPENING},
    {0x3019, 0x3019, CLOSING},
    {0x301A, 0x301A, OPENING},
    {0x301B, 0x301B, CLOSING},
    {0x301C, 0x30FA, IDEOGRAPH},
    {0x30FB, 0x30FB, CLOSING}, /* katakana middle dot */
    {0x30FC, 0x9FFF, IDEOGRAPH},
    {0xF900, 0xFAFF, IDEOGRAPH},
    {0xFF00, 0xFF00, IDEOGRAPH},
    {0xFF01, 0xFF01, CLOSING}, /* full-width ! */
    {0xFF02, 0xFF04, IDEOGRAPH},
    {0xFF05, 0xFF05, CLOSING}, /* full-width % */
    {0xFF06, 0xFF07, IDEOGRAPH},
    {0xFF08, 0xFF08, OPENING}, /* full-width ( */
    {0xFF09, 0xFF09, CLOSING}, /* full-width ) */
    {0xFF0A, 0xFF0B, IDEOGRAPH},
    {0xFF0C, 0xFF0C, CLOSING}, /* full-width , */
    {0xFF0D, 0xFF0D, IDEOGRAPH},
    {0xFF0E, 0xFF0E, CLOSING}, /* full-width . */
    {0xFF0F, 0xFF19, IDEOGRAPH},
    {0xFF1A, 0xFF1B, CLOSING}, /* full-width : ; */
    {0xFF1C, 0xFF1E, IDEOGRAPH},
    {0xFF1F, 0xFF1F, CLOSING}, /* full-width ? */
    {0xFF20, 0xFF3A, IDEOGRAPH},
    {0xFF3B, 0xFF3B, OPENING}, /* full-width [ */
    {0xFF3C, 0xFF3C, IDEOGRAPH},
    {0xFF3D, 0xFF3D, CLOSING}, /* full-width ] */
    {0xFF3E, 0xFF5A, IDEOGRAPH},
    {0xFF5B, 0xFF5B, OPENING}, /* full-width { */
    {0xFF5C, 0xFF5C, IDEOGRAPH},
    {0xFF5D, 0xFF5D, CLOSING}, /* full-width } */
    {0xFF5E, 0xFF60, IDEOGRAPH},
    {0x1F300, 0x1FAFF, IDEOGRAPH}, /* pictographs */
    {0x20000, 0x3FFFF, IDEOGRAPH}, /* rare Chinese characters */
};

static enum line_class class_of(uint32_t point)
{
    const struct range *range;

    if (point < 0x80)
        return (enum line_class)ascii_classes[point];
    if (point > 0xBF && point < 0x2000)
        return LETTER; /* no exception in all of these scripts */
    if (point >= 0x4E00 && point <= 0x9FFF)
        return IDEOGRAPH; /* nearly all of Chinese: spared the search */
    range = range_find(classes, ARRAY_LENGTH(classes), point);
    return range ? (enum line_class)range->value : LETTER;
}

/* Chinese punctuation stands in the middle of a full-width cell: no word is glued to it. */
static bool is_full_width_sign(uint32_t point)
{
    return point > 0x3000;
}

bool linebreak_is_space(uint32_t point)
{
    return point == ' ';
}

bool linebreak_is_newline(uint32_t point)
{
    return point == '\n';
}

bool linebreak_is_zero_width(uint32_t point)
{
    return point == 0x200B;
}

bool linebreak_vetoed(const uint32_t *points, size_t count, size_t at)
{
    return cluster_inside(points, count, at) || spelling_forbids_start(points, count, at);
}

/* LB14: an opening bracket stays with its word even when a space stands between them. */
static bool allowed_after_spaces(const uint32_t *points, size_t at)
{
    if (spelling_stays_behind(points[at]))
        return false;
    while (at > 0 && points[at - 1] == ' ')
        at--;
    return at == 0 || class_of(points[at - 1]) != OPENING;
}

/*
 * LB19 and LB19a: no break at a quote, but Chinese has no spaces around its own, which have a
 * direction: it may break before an opening and after a closing one.
 */
static bool allowed_at_quote(uint32_t before, uint32_t after)
{
    enum line_class left = class_of(before), right = class_of(after);
    bool closed = before == 0x2019 || before == 0x201D;
    bool opens = after == 0x2018 || after == 0x201C;

    if (closed && right == IDEOGRAPH)
        return true;
    if (!opens)
        return false;
    return left == IDEOGRAPH || (left == CLOSING && is_full_width_sign(before));
}

/* Longer addresses than this are broken anyway. */
enum { ADDRESS_MAX = 120 };

static bool is_address_sign(uint32_t point)
{
    return point > ' ' && point < 0x7F;
}

/* `a.b`: a dot between two letters or digits makes a word an address. */
static bool is_dot_of_address(const uint32_t *points, size_t count, size_t at)
{
    enum line_class before = at ? class_of(points[at - 1]) : SPACE;
    enum line_class after = at + 1 < count ? class_of(points[at + 1]) : SPACE;

    return points[at] == '.' && (before == LETTER || before == DIGIT) &&
           (after == LETTER || after == DIGIT);
}

static bool is_in_address(const uint32_t *points, size_t count, size_t at)
{
    size_t start = at, end = at;

    while (start > 0 && at - start < ADDRESS_MAX && is_address_sign(points[start - 1]))
        start--;
    while (end < count && end - at < ADDRESS_MAX && is_address_sign(points[end]))
        end++;
    for (size_t i = start; i < end; i++) {
        if (is_dot_of_address(points, count, i))
            return true;
    }
    return false;
}

/*
 * LB21: after a hyphen inside a word, but not after a minus sign or before digits (LB25). Nor in
 * an address, where nobody could tell a hyphen of its own from one that the line end brought.
 */
static bool allowed_after_hyphen(const uint32_t *points, size_t count, size_t at)
{
    enum line_class word = at >= 2 ? class_of(points[at - 2]) : SPACE;

    if (class_of(points[at]) == DIGIT || is_in_address(points, count, at))
        return false;
    return word == LETTER || word == DIGIT || word == IDEOGRAPH;
}

/* Between two visible signs: LB17 to LB31. */
static bool allowed_between(const uint32_t *points, size_t count, size_t at, enum line_class left,
                            enum line_class right)
{
    uint32_t before = points[at - 1], after = points[at];

    if (left == OPENING)
        return false;
    if (left == QUOTE || right == QUOTE)
        return allowed_at_quote(before, after);
    if (right == HYPHEN || right == BREAK_AFTER || right == ELLIPSIS)
        return false;
    if (left == HYPHEN)
        return allowed_after_hyphen(points, count, at);
    if (left == BREAK_AFTER)
        return true;
    if (left == LONG_DASH || right == LONG_DASH)
        return left != right;
    if (left == IDEOGRAPH || right == IDEOGRAPH)
        return true;
    if (left == CLOSING)
        return is_full_width_sign(before) || (before == '/' && right == LETTER);
    return right == OPENING && is_full_width_sign(after);
}

bool linebreak_allowed(const uint32_t *points, size_t count, size_t at)
{
    enum line_class left, right;

    if (!at || at >= count)
        return false;
    left = class_of(points[at - 1]);
    right = class_of(points[at]);
    if (left == LETTER && right == LETTER)
        return false; /* nearly everywhere: spared all that follows */
    if (left == NEWLINE || (left == IDEOGRAPH && right == IDEOGRAPH))
        return true;
    if (right == SPACE || right == ZERO_WIDTH || right == NEWLINE)
        return false;
    if (left == ZERO_WIDTH)
        return !linebreak_vetoed(points, count, at);
    if (left == GLUE || right == GLUE || right == CLOSING || cluster_inside(points, count, at))
        return false;
    if (left == SPACE)
        return allowed_after_spaces(points, at);
    return allowed_between(points, count, at, left, right);
}

bool linebreak_emergency(const uint32_t *points, size_t count, size_t at)
{
    enum line_class left, right;

    if (!at || at >= count)
        return false;
    left = class_of(points[at - 1]);
    right = class_of(points[at]);
    if (left == OPENING || left == GLUE || right == GLUE || right == CLOSING)
        return false;
    if (right == SPACE || right == ZERO_WIDTH || right == NEWLINE)
        return false; /* what is not drawn goes with the line before it */
    return !linebreak_vetoed(points, count, at);
}
