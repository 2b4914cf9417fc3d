/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/commonmark.h"

#include "prose/prose.h"

struct place {
    struct report *report;
    const struct node *node;
};

static void on_fault(void *data, unsigned line, const char *message)
{
    const struct place *place = data;

    node_error_in_line(place->report, place->node, line, "%s", message);
}

void commonmark_check_phrase(void *report, const char *context, const char *text,
                             enum field_type type, const struct node *node)
{
    struct place place = {.report = report, .node = node};
    struct arena arena;
    struct prose prose;

    (void)context;
    if (type != FIELD_PROSE)
        return;
    arena_init(&arena);
    prose_read(&prose, &arena, text, on_fault, &place);
    arena_release(&arena);
}
