/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables of code point ranges: ordered, without overlap, searched by halving.
 *
 *     static const struct range vowels[] = {{0x0E40, 0x0E44, LEADING}, {0x0EC0, 0x0EC4, LEADING}};
 *     if (range_find(vowels, ARRAY_LENGTH(vowels), point))
 *         ...
 */
#ifndef SCRIPT_RANGES_H
#define SCRIPT_RANGES_H

#include <stddef.h>
#include <stdint.h>

struct range {
    uint32_t first, last; /* both are in it */
    int value;            /* what the table says about them; its owner gives it a meaning */
};

/* The range that holds `point`, or NULL. */
const struct range *range_find(const struct range *ranges, size_t count, uint32_t point);

/*
 * The same for many points in a row. The memo (zeroed at first, one per table) keeps the range or
 * the gap between ranges that the last point fell into, where the next one mostly falls too.
 */
struct range_memo {
    uint32_t first, end; /* not in it: end */
    const struct range *range;
};

const struct range *range_recall(const struct range *ranges, size_t count, uint32_t point,
                                 struct range_memo *memo);

#endif
