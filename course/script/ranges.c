/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/ranges.h"

/* The first range that does not end before `point`; `count` when all do. */
static size_t find_end(const struct range *ranges, size_t count, uint32_t point)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (point > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct range *range_find(const struct range *ranges, size_t count, uint32_t point)
{
    size_t at = find_end(ranges, count, point);

    return at < count && point >= ranges[at].first ? &ranges[at] : NULL;
}

static struct range_memo look_up(const struct range *ranges, size_t count, uint32_t point)
{
    size_t at = find_end(ranges, count, point);

    if (at < count && point >= ranges[at].first)
        return (struct range_memo){ranges[at].first, ranges[at].last + 1, &ranges[at]};
    return (struct range_memo){
        .first = at ? ranges[at - 1].last + 1 : 0,
        .end = at < count ? ranges[at].first : UINT32_MAX,
    };
}

const struct range *range_recall(const struct range *ranges, size_t count, uint32_t point,
                                 struct range_memo *memo)
{
    if (point < memo->first || point >= memo->end)
        *memo = look_up(ranges, count, point);
    return memo->range;
}
