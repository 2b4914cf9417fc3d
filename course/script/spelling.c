/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/spelling.h"

#include "base/check.h"
#include "script/ranges.h"

enum {
    BURMESE_A = 0x1021,
    BURMESE_ASAT = 0x103A,
    BURMESE_DOT = 0x1037,
    BURMESE_GREAT_SA = 0x103F,
    BURMESE_STACKER = 0x1039,
    LAO_CANCELLATION = 0x0ECC,
    THAI_SARA_I = 0x0E34,
    THAI_SARA_U = 0x0E38,
    THAI_THANTHAKHAT = 0x0E4C,
    ZERO_WIDTH_SPACE = 0x200B,
};

/* Signs that are letters to Unicode but never begin a syllable. */
enum follower { ENDS_SYLLABLE, ENDS_PHRASE };

static const struct range followers[] = {
    {0x0E2F, 0x0E2F, ENDS_SYLLABLE}, /* Thai paiyannoi: shortens the word before it */
    {0x0E30, 0x0E30, ENDS_SYLLABLE}, /* Thai sara a */
    {0x0E32, 0x0E32, ENDS_SYLLABLE}, /* Thai sara aa */
    {0x0E45, 0x0E45, ENDS_SYLLABLE}, /* Thai lakkhangyao */
    {0x0E46, 0x0E46, ENDS_PHRASE},   /* Thai maiyamok: repeats the word before it */
    {0x0EAF, 0x0EAF, ENDS_SYLLABLE}, /* Lao ellipsis */
    {0x0EB0, 0x0EB0, ENDS_SYLLABLE}, /* Lao vowel a */
    {0x0EB2, 0x0EB2, ENDS_SYLLABLE}, /* Lao vowel aa */
    {0x0EBD, 0x0EBD, ENDS_SYLLABLE}, /* Lao semivowel nyo */
    {0x0EC6, 0x0EC6, ENDS_PHRASE},   /* Lao ko la: repeats the word before it */
    {0x104A, 0x104B, ENDS_PHRASE},   /* Burmese comma and full stop */
    {0x104F, 0x104F, ENDS_SYLLABLE}, /* Burmese genitive sign */
    {0x17D4, 0x17D8, ENDS_PHRASE},   /* Khmer full stops, colon, repetition, et cetera */
    {0x17DA, 0x17DA, ENDS_PHRASE},   /* Khmer koomuut: the end of a text */
};

static bool is_between(uint32_t point, uint32_t first, uint32_t last)
{
    return point >= first && point <= last;
}

/*
 * Thai and Lao write these vowels before the consonant that is spoken first. The Burmese A without
 * a sign of its own is the prefix that makes nouns, and no word alone.
 */
static bool needs_what_follows(uint32_t point)
{
    return is_between(point, 0x0E40, 0x0E44) || is_between(point, 0x0EC0, 0x0EC4) ||
           point == BURMESE_A;
}

/* A consonant silenced by thanthakhat, alone or with its vowel, ends a loan word: -rat(n). */
static bool is_thai_final(uint32_t letter, uint32_t second, uint32_t third)
{
    if (!is_between(letter, 0x0E01, 0x0E2E))
        return false;
    if (second == THAI_SARA_I || second == THAI_SARA_U)
        return third == THAI_THANTHAKHAT;
    return second == THAI_THANTHAKHAT;
}

static bool is_lao_final(uint32_t letter, uint32_t second)
{
    return is_between(letter, 0x0E81, 0x0EAE) && second == LAO_CANCELLATION;
}

/* Bantoc, robat and toandakhiat stand on the last consonant of a syllable. */
static bool is_khmer_final(uint32_t letter, uint32_t second)
{
    return is_between(letter, 0x1780, 0x17A2) && is_between(second, 0x17CB, 0x17CD);
}

/*
 * Asat takes a consonant's vowel away, so it ends a syllable; the tone dot or a medial may stand
 * between them. A consonant with a stacker under it ends one syllable and carries the next.
 */
static bool is_burmese_final(uint32_t letter, uint32_t second, uint32_t third)
{
    if (!is_between(letter, 0x1000, 0x1021) && letter != BURMESE_GREAT_SA)
        return false;
    if (second == BURMESE_DOT || is_between(second, 0x103B, 0x103E))
        return third == BURMESE_ASAT;
    return second == BURMESE_ASAT || second == BURMESE_STACKER;
}

bool spelling_forbids_start(const uint32_t *points, size_t count, size_t at)
{
    uint32_t before, letter, second, third;

    if (!at || at >= count)
        return false;
    before = points[at - 1];
    if (before == ZERO_WIDTH_SPACE && at > 1)
        before = points[at - 2]; /* a break put there by mistake */
    if (needs_what_follows(before))
        return true;
    letter = points[at];
    if (!is_between(letter, 0x0E00, 0x17FF))
        return false; /* none of the four scripts */
    if (range_find(followers, ARRAY_LENGTH(followers), letter))
        return true;
    second = at + 1 < count ? points[at + 1] : 0;
    third = at + 2 < count ? points[at + 2] : 0;
    return is_thai_final(letter, second, third) || is_lao_final(letter, second) ||
           is_khmer_final(letter, second) || is_burmese_final(letter, second, third);
}

bool spelling_stays_behind(uint32_t point)
{
    const struct range *follower;

    if (!is_between(point, 0x0E00, 0x17FF))
        return false;
    follower = range_find(followers, ARRAY_LENGTH(followers), point);
    return follower && follower->value == ENDS_PHRASE;
}
