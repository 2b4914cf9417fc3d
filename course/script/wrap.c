/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/wrap.h"

#include "base/check.h"
#include "script/cluster.h"
#include "script/linebreak.h"
#include "script/width.h"

/* Most of most pages: between two of these no line ends. */
static bool is_ascii_letter(uint32_t point)
{
    return (point | 0x20) - 'a' < 26u;
}

static bool may_start(const uint32_t *points, size_t count, size_t at)
{
    if (is_ascii_letter(points[at]) && is_ascii_letter(points[at - 1]))
        return false;
    return linebreak_allowed(points, count, at);
}

static int columns_of(uint32_t point)
{
    return point - 0x20 < 0x5F ? 1 : width_of_point(point);
}

static bool is_trailing(uint32_t point)
{
    return linebreak_is_space(point) || linebreak_is_zero_width(point) ||
           linebreak_is_newline(point);
}

/* Ends the line before points[next]; what nobody sees at its end is not part of it. */
static void end_line(const uint32_t *points, size_t next, struct line *line)
{
    size_t end = next;

    while (end > line->start && is_trailing(points[end - 1]))
        end--;
    line->length = end - line->start;
    line->next = next;
}

static void measure(const uint32_t *points, struct line *line)
{
    line->columns = 0;
    for (size_t i = 0; i < line->length; i++)
        line->columns += columns_of(points[line->start + i]);
}

/* Where to cut when points[limit] does not fit and no line may end before it. */
static size_t emergency_cut(const uint32_t *points, size_t count, size_t start, size_t limit)
{
    for (size_t at = limit; at > start; at--)
        if (linebreak_emergency(points, count, at))
            return at;
    for (size_t at = limit; at > start; at--)
        if (!cluster_inside(points, count, at))
            return at;
    do {
        limit++; /* one sign is wider than the line: it takes with it what is not seen */
    } while (limit < count && !linebreak_allowed(points, count, limit) &&
             (cluster_inside(points, count, limit) || is_trailing(points[limit])));
    return limit;
}

void wrap_line(const uint32_t *points, size_t count, size_t start, int columns, struct line *line)
{
    size_t at, next = start; /* the last place at which the following line may start */
    int used = 0;            /* columns so far */
    int seen = 0;            /* columns so far without trailing spaces */

    BUG_ON(columns < 1 || start >= count);
    *line = (struct line){.start = start};
    for (at = start; at < count; at++) {
        if (at > start && may_start(points, count, at)) {
            next = at;
            line->columns = seen;
            if (linebreak_is_newline(points[at - 1]))
                break;
        }
        if (linebreak_is_space(points[at])) {
            used++; /* spaces may hang over the edge */
        } else if (!is_trailing(points[at])) {
            int width = columns_of(points[at]);

            if (used + width > columns)
                break;
            used += width;
            seen = used;
        }
    }
    if (at == count) {
        next = count;
        line->columns = seen;
    }
    if (next > start) {
        end_line(points, next, line);
        return;
    }
    next = emergency_cut(points, count, start, at);
    line->emergency = next < count && !linebreak_allowed(points, count, next);
    end_line(points, next, line);
    measure(points, line);
}
