/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/entry.h"

#include "script/cluster.h"
#include "script/points.h"
#include "script/sanitise.h"
#include "script/utf8.h"

#include <string.h>

void entry_clear(struct session *session)
{
    text_clear(&session->entry);
    session->revision++;
}

/* Adds the point, unless there is too much already or no file could hold it: one mark too many. */
static void add_point(struct text *entry, uint32_t point)
{
    char bytes[4];
    struct text longer = TEXT_INIT;

    if (!sanitise_allows(point) || point < ' ' || utf8_count(entry->bytes) >= ENTRY_MAX)
        return;
    text_add(&longer, entry->bytes, entry->length);
    text_add(&longer, bytes, utf8_encode(point, bytes));
    text_clear(entry);
    sanitise_add(entry, longer.bytes, longer.length, NULL, NULL);
    text_release(&longer);
}

void entry_type(struct session *session, uint32_t point)
{
    add_point(&session->entry, point);
    session->revision++;
}

void entry_untype(struct session *session)
{
    struct points points = {0};
    size_t count = points_add_utf8(&points, session->entry.bytes, session->entry.length);

    if (count)
        count--;
    while (count && cluster_inside(points.items, points.count, count))
        count--;
    entry_clear(session);
    for (size_t i = 0; i < count; i++)
        entry_type(session, points.items[i]);
    points_release(&points);
}

void entry_clean(struct text *out, const char *line)
{
    struct points points = {0};

    points_add_utf8(&points, line, strlen(line));
    for (size_t i = 0; i < points.count; i++)
        add_point(out, points.items[i]);
    points_release(&points);
}

void entry_set(struct session *session, const char *line)
{
    entry_clear(session);
    entry_clean(&session->entry, line);
}
