/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/points.h"

#include "base/array.h"
#include "script/utf8.h"

#include <stdlib.h>

enum { REPLACEMENT = 0xFFFD };

void points_release(struct points *points)
{
    free(points->items);
    *points = (struct points){0};
}

void points_clear(struct points *points)
{
    points->count = 0;
}

void points_add(struct points *points, uint32_t point)
{
    ARRAY_GROW(points->items, points->count, points->capacity);
    points->items[points->count++] = point;
}

size_t points_add_utf8(struct points *points, const char *bytes, size_t length)
{
    size_t before = points->count;

    for (size_t at = 0; at < length;) {
        uint32_t point;
        size_t step = utf8_decode(bytes + at, length - at, &point);

        points_add(points, step ? point : REPLACEMENT);
        at += step ? step : 1;
    }
    return points->count - before;
}
