/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/step.h"

#include "base/check.h"

#include <string.h>

const struct step_kind *const step_kinds[STEP_KIND_COUNT] = {
    [STEP_PAGE] = &page_kind,
    [STEP_CHOICE] = &choice_kind,
    [STEP_JUDGE] = &judge_kind,
    [STEP_POINT] = &point_kind,
};

static const char *const kind_names[] = {
    [STEP_PAGE] = "page",   [STEP_CHOICE] = "choice", [STEP_JUDGE] = "judge",
    [STEP_POINT] = "point", [STEP_KIND_COUNT] = NULL,
};

static const struct field *const kind_fields[STEP_KIND_COUNT] = {
    [STEP_PAGE] = page_fields,
    [STEP_CHOICE] = choice_fields,
    [STEP_JUDGE] = judge_fields,
    [STEP_POINT] = point_fields,
};

static const struct field common_fields[] = {
    {"kind", FIELD_ENUM, offsetof(struct step, kind), .required = true, .names = kind_names},
    FIELD_AN_ID(struct step, id),
    {"source", FIELD_ID, .offset = offsetof(struct step, source)},
    {0},
};

const struct schema step_schema = {
    .name = "step",
    .fields = common_fields,
    .size = sizeof(struct step),
    .node = offsetof(struct step, node),
    .sound = offsetof(struct step, is_sound),
    .kind = "kind",
    .variants = kind_fields,
};

const struct step_kind *step_kind(const struct step *step)
{
    BUG_ON(step->kind < 0 || step->kind >= STEP_KIND_COUNT);
    return step_kinds[step->kind];
}

struct marking step_mark(const struct step *step, const struct response *response)
{
    const struct step_kind *kind = step_kind(step);

    return kind->mark ? kind->mark(step, response) : (struct marking){0};
}

bool step_check(const struct step *step, struct report *report)
{
    return step_kind(step)->check(step, report);
}

bool response_has(const struct response *response, const char *id)
{
    for (size_t i = 0; i < response->count; i++) {
        if (strcmp(response->ids[i], id) == 0)
            return true;
    }
    return false;
}

const struct option *step_option(const struct step *step, const char *id)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i < step->options.count; i++) {
        if (options[i].id && strcmp(options[i].id, id) == 0)
            return &options[i];
    }
    return NULL;
}
