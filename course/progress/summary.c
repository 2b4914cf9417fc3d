/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/summary.h"

#include "base/check.h"

#include <jansson.h>

static json_t *checked(json_t *json)
{
    if (!json)
        check_exhausted("out of memory");
    return json;
}

void summary_init(struct summary *summary, const char *course, long version, const char *profile,
                  const char *last_item)
{
    summary->root = checked(json_pack("{s:s, s:I, s:s, s:s?, s:[]}", "course", course,
                                      "course_version", (json_int_t)version, "profile", profile,
                                      "last", last_item, "modules"));
    summary->modules = json_object_get(summary->root, "modules");
    summary->lessons = NULL;
}

void summary_release(struct summary *summary)
{
    json_decref(summary->root);
    *summary = (struct summary){0};
}

static json_t *row_object(struct summary_row row)
{
    return checked(json_pack("{s:s, s:I, s:I, s:I, s:I, s:b}", "item", row.item, "steps_done",
                             (json_int_t)row.steps_done, "steps", (json_int_t)row.steps,
                             "answers_right", (json_int_t)row.answers_right, "answers",
                             (json_int_t)row.answers, "completed", (int)row.completed));
}

void summary_add_module(struct summary *summary, struct summary_row row)
{
    json_t *module = row_object(row);

    summary->lessons = checked(json_array());
    json_object_set_new(module, "lessons", summary->lessons);
    json_array_append_new(summary->modules, module);
}

void summary_add_lesson(struct summary *summary, struct summary_row row)
{
    BUG_ON(!summary->lessons);
    json_array_append_new(summary->lessons, row_object(row));
}

char *summary_json(const struct summary *summary)
{
    char *json = json_dumps(summary->root, JSON_INDENT(2));

    if (!json)
        check_exhausted("out of memory");
    return json;
}
