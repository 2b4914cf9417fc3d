/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/step.h"

#include "base/check.h"
#include "content/parts.h"

#include <string.h>

const struct step_kind *const step_kinds[STEP_KIND_COUNT] = {
    [STEP_PAGE] = &page_kind,
    [STEP_CHOICE] = &choice_kind,
    [STEP_JUDGE] = &judge_kind,
    [STEP_POINT] = &point_kind,
    [STEP_ACT] = &act_kind,
    [STEP_RECALL] = &recall_kind,
    [STEP_ORDER] = &order_kind,
    [STEP_MATCH] = &match_kind,
    [STEP_SORT] = &sort_kind,
    [STEP_SCENARIO] = &scenario_kind,
};

static const char *const kind_names[] = {
    [STEP_PAGE] = "page",
    [STEP_CHOICE] = "choice",
    [STEP_JUDGE] = "judge",
    [STEP_POINT] = "point",
    [STEP_ACT] = "act",
    [STEP_RECALL] = "recall",
    [STEP_ORDER] = "order",
    [STEP_MATCH] = "match",
    [STEP_SORT] = "sort",
    [STEP_SCENARIO] = "scenario",
    [STEP_KIND_COUNT] = NULL,
};

static const struct field *const kind_fields[STEP_KIND_COUNT] = {
    [STEP_PAGE] = page_fields,
    [STEP_CHOICE] = choice_fields,
    [STEP_JUDGE] = judge_fields,
    [STEP_POINT] = point_fields,
    [STEP_ACT] = act_fields,
    [STEP_RECALL] = recall_fields,
    [STEP_ORDER] = order_fields,
    [STEP_MATCH] = match_fields,
    [STEP_SORT] = sort_fields,
    [STEP_SCENARIO] = scenario_fields,
};

static const struct field hint_fields[] = {
    FIELD_AN_ID(struct hint, id),
    {"text", FIELD_PROSE, offsetof(struct hint, text), .required = true, .max = 400,
     .help = "A hint that helps and does not give the answer away."},
    {0},
};

static const struct schema hint_schema = {
    .name = "hint",
    .fields = hint_fields,
    .size = sizeof(struct hint),
    .node = offsetof(struct hint, node),
};

static const struct field common_fields[] = {
    {"kind", FIELD_ENUM, offsetof(struct step, kind), .required = true, .names = kind_names,
     .help = "What kind of step it is; it decides which further keys there are."},
    FIELD_AN_ID(struct step, id),
    {"source", FIELD_ID, .offset = offsetof(struct step, source),
     .help = "Where the facts of the step come from, by the id in module.yaml."},
    {"also", FIELD_IDS, .offset = offsetof(struct step, also), .min = 1, .max = 8,
     .help = "Further sources, by their ids."},
    {"hints", FIELD_LIST, offsetof(struct step, hints), .min = 1, .max = 5, .of = &hint_schema,
     .help = "Hints, shown one at a time to whoever asks. Not for a page."},
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

const char *step_kind_name(const struct step *step)
{
    BUG_ON(step->kind < 0 || step->kind >= STEP_KIND_COUNT);
    return kind_names[step->kind];
}

struct marking step_mark(const struct step *step, const struct response *response)
{
    const struct step_kind *kind = step_kind(step);

    return kind->mark ? kind->mark(step, response) : (struct marking){0};
}

bool step_check(const struct step *step, struct report *report)
{
    bool good = step_kind(step)->check(step, report);

    if (step->hints.count && !step_kind(step)->scored)
        good = node_error(report, node_find(step->node, "hints"),
                          "a page asks nothing, so it has no hints");
    return good;
}

const char *response_value(const struct response *response, const char *id)
{
    for (size_t i = 0; i + 1 < response->count; i += 2) {
        if (strcmp(response->ids[i], id) == 0)
            return response->ids[i + 1];
    }
    return NULL;
}

bool response_has(const struct response *response, const char *id)
{
    for (size_t i = 0; i < response->count; i++) {
        if (strcmp(response->ids[i], id) == 0)
            return true;
    }
    return false;
}
