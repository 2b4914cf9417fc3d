/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/cluster.h"

#include "base/check.h"
#include "script/ranges.h"

enum {
    TAMIL_PULLI = 0x0BCD,
    BURMESE_STACKER = 0x1039,
    KHMER_COENG = 0x17D2,
    ZERO_WIDTH_SPACE = 0x200B,
    ZERO_WIDTH_JOINER = 0x200D,
};

/*
 * Everything that hangs on the sign before it: nonspacing marks, and those spacing vowel signs,
 * medials and finals that are written after, before or around their consonant.
 */
static const struct range marks[] = {
    {0x0300, 0x036F, 0}, /* diacritics: Vietnamese in decomposed form */
    {0x0B82, 0x0B82, 0}, /* Tamil anusvara */
    {0x0BBE, 0x0BCD, 0}, /* Tamil vowel signs and pulli */
    {0x0BD7, 0x0BD7, 0}, /* Tamil au length mark */
    {0x0E31, 0x0E31, 0}, /* Thai mai han-akat */
    {0x0E33, 0x0E3A, 0}, /* Thai am, vowels above and below, phinthu */
    {0x0E47, 0x0E4E, 0}, /* Thai tone marks, thanthakhat, nikhahit */
    {0x0EB1, 0x0EB1, 0}, /* Lao mai kan */
    {0x0EB3, 0x0EBC, 0}, /* Lao am, vowels above and below, semivowel lo */
    {0x0EC8, 0x0ECE, 0}, /* Lao tone marks, cancellation, niggahita */
    {0x102B, 0x103E, 0}, /* Burmese vowel signs, tones, stacker, asat, medials */
    {0x1056, 0x1059, 0}, /* Sanskrit vowels in Burmese script */
    {0x105E, 0x1060, 0}, /* Mon medials */
    {0x1062, 0x1064, 0}, /* Karen vowel and tones */
    {0x1067, 0x106D, 0}, /* Pwo Karen vowels and tones */
    {0x1071, 0x1074, 0}, /* Kayah vowels */
    {0x1082, 0x108D, 0}, /* Shan vowels and tones */
    {0x108F, 0x108F, 0}, /* Palaung tone */
    {0x109A, 0x109D, 0}, /* Khamti tones, Aiton vowels */
    {0x17B4, 0x17D3, 0}, /* Khmer vowels, signs above, coeng */
    {0x17DD, 0x17DD, 0}, /* Khmer atthacan */
    {0x1AB0, 0x1AFF, 0}, /* diacritics, extended */
    {0x1DC0, 0x1DFF, 0}, /* diacritics, supplement */
    {0x200C, 0x200D, 0}, /* zero width non-joiner and joiner */
    {0x20D0, 0x20FF, 0}, /* diacritics for symbols */
    {0xFE00, 0xFE0F, 0}, /* variation selectors */
    {0xFE20, 0xFE2F, 0}, /* half marks */
};

/* Two consonants that a pulli joins into one sign. All other Tamil pairs stand side by side. */
static const struct {
    uint32_t first, second;
} tamil_conjuncts[] = {
    {0x0B95, 0x0BB7}, /* KSSA */
    {0x0BB8, 0x0BB0}, /* SRI with SA */
    {0x0BB6, 0x0BB0}, /* SRI with SHA */
};

bool cluster_is_mark(uint32_t point)
{
    if (point < 0x0300)
        return false;
    return range_find(marks, ARRAY_LENGTH(marks), point) != NULL;
}

static bool is_tamil_conjunct(uint32_t first, uint32_t second)
{
    for (size_t i = 0; i < ARRAY_LENGTH(tamil_conjuncts); i++)
        if (tamil_conjuncts[i].first == first && tamil_conjuncts[i].second == second)
            return true;
    return false;
}

/* Signs that draw the next letter into their own place: below, stacked or joined. */
static bool is_joiner(uint32_t point)
{
    return point == KHMER_COENG || point == BURMESE_STACKER || point == ZERO_WIDTH_JOINER;
}

bool cluster_inside(const uint32_t *points, size_t count, size_t at)
{
    size_t before, after = at;

    if (!at || at >= count)
        return false;
    before = at - 1;
    if (points[before] < 0x0300 && points[after] < 0x0300)
        return false; /* no mark can be near */
    if (before && points[before] == ZERO_WIDTH_SPACE)
        before--;
    if (after + 1 < count && points[after] == ZERO_WIDTH_SPACE)
        after++;
    if (cluster_is_mark(points[after]) || is_joiner(points[before]))
        return true;
    return points[before] == TAMIL_PULLI && before &&
           is_tamil_conjunct(points[before - 1], points[after]);
}
