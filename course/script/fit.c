/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/fit.h"

#include "script/cluster.h"
#include "script/linebreak.h"
#include "script/output.h"
#include "script/points.h"
#include "script/width.h"

#include <string.h>

static const char omission[] = "...";
enum { OMISSION_COLUMNS = sizeof omission - 1 };

static void decode_label(struct points *points, const char *string)
{
    points_add_utf8(points, string, strlen(string));
    for (size_t i = 0; i < points->count; i++)
        if (linebreak_is_newline(points->items[i]))
            points->items[i] = ' ';
}

/* How many points, whole signs only, stand in `columns` columns. */
static size_t fitting(const struct points *points, int columns)
{
    size_t at = 0, edge = 0;
    int used = 0;

    for (; at < points->count; at++) {
        if (!cluster_inside(points->items, points->count, at))
            edge = at;
        used += width_of_point(points->items[at]);
        if (used > columns)
            return edge;
    }
    return points->count;
}

static size_t without_trailing_spaces(const struct points *points, size_t count)
{
    while (count > 0 && (linebreak_is_space(points->items[count - 1]) ||
                         linebreak_is_zero_width(points->items[count - 1])))
        count--;
    return count;
}

bool fit_add(struct text *out, const char *string, int columns)
{
    struct points points = {0};
    int room = columns > 0 ? columns : 0;
    int mark = room < OMISSION_COLUMNS ? room : OMISSION_COLUMNS;
    size_t end;
    bool all;

    decode_label(&points, string);
    all = fitting(&points, room) == points.count;
    end = all ? points.count : without_trailing_spaces(&points, fitting(&points, room - mark));
    output_add(out, points.items, end);
    if (!all)
        text_add(out, omission, (size_t)mark);
    points_release(&points);
    return all;
}
