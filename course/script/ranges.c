/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/ranges.h"

const struct range *range_find(const struct range *ranges, size_t count, uint32_t point)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (point > ranges[middle].last)
            low = middle + 1;
        else if (point < ranges[middle].first)
            high = middle;
        else
            return &ranges[middle];
    }
    return NULL;
}
