/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sort into groups. An item may be right in two of them: phishing is a crime specific to the
 * internet, and fraud.
 */
#include "content/parts.h"

#include <string.h>

static const struct field group_fields[] = {
    FIELD_AN_ID(struct sort_group, id),
    {"title", FIELD_PHRASE, offsetof(struct sort_group, title), .required = true, .max = 100,
     .help = "The name of the group."},
    {0},
};

static const struct schema group_schema = {
    .name = "group",
    .fields = group_fields,
    .size = sizeof(struct sort_group),
    .node = offsetof(struct sort_group, node),
};

static const struct field item_fields[] = {
    FIELD_AN_ID(struct sort_item, id),
    {"text", FIELD_PHRASE, offsetof(struct sort_item, text), .required = true, .max = 200,
     .help = "What is to be sorted."},
    {"groups", FIELD_IDS, offsetof(struct sort_item, groups), .required = true, .min = 1,
     .max = 2,
     .help = "The groups it belongs to, by their ids."},
    {"feedback", FIELD_PROSE, offsetof(struct sort_item, feedback), .required = true, .max = 600,
     .help = "Why it belongs there."},
    {0},
};

static const struct schema item_schema = {
    .name = "item",
    .fields = item_fields,
    .size = sizeof(struct sort_item),
    .node = offsetof(struct sort_item, node),
};

const struct field sort_fields[] = {
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .required = true, .max = 600,
     .help = "The question."},
    {"groups", FIELD_LIST, offsetof(struct step, groups), .required = true, .min = 2, .max = 4,
     .of = &group_schema,
     .help = "The groups to sort into."},
    {"items", FIELD_LIST, offsetof(struct step, items), .required = true, .min = 3, .max = 8,
     .of = &item_schema,
     .help = "What is to be sorted."},
    {"explain", FIELD_PROSE, offsetof(struct step, explain), .max = 1000,
     .help = "What is said to everybody after the answer."},
    {0},
};

const struct sort_item *sort_item(const struct step *step, size_t index)
{
    return index < step->items.count ? (const struct sort_item *)step->items.items + index : NULL;
}

const struct sort_group *sort_group(const struct step *step, size_t index)
{
    return index < step->groups.count ? (const struct sort_group *)step->groups.items + index
                                      : NULL;
}

const struct sort_group *sort_find_group(const struct step *step, const char *id)
{
    const struct sort_group *group;

    for (size_t i = 0; (group = sort_group(step, i)); i++) {
        if (group->id && strcmp(group->id, id) == 0)
            return group;
    }
    return NULL;
}

bool sort_belongs(const struct sort_item *item, const char *group_id)
{
    for (size_t i = 0; group_id && i < item->groups.count; i++) {
        if (strcmp(item->groups.items[i], group_id) == 0)
            return true;
    }
    return false;
}

static struct marking mark(const struct step *step, const struct response *response)
{
    const struct sort_item *item;
    size_t right = 0;

    for (size_t i = 0; (item = sort_item(step, i)); i++)
        right += sort_belongs(item, response_value(response, item->id));
    return (struct marking){
        .correct = right == step->items.count,
        .score = step->items.count ? (double)right / (double)step->items.count : 1,
    };
}

static bool is_used(const struct step *step, const struct sort_group *group)
{
    const struct sort_item *item;

    for (size_t i = 0; (item = sort_item(step, i)); i++) {
        if (sort_belongs(item, group->id))
            return true;
    }
    return false;
}

static bool check_item(const struct step *step, const struct sort_item *item,
                       struct report *report)
{
    bool good = true;

    for (size_t i = 0; i < item->groups.count; i++) {
        if (!sort_find_group(step, item->groups.items[i]))
            good = node_error(report, node_find(item->node, "groups"), "there is no group '%s'",
                              item->groups.items[i]);
    }
    if (item->groups.count == step->groups.count)
        good = node_error(report, node_find(item->node, "groups"),
                          "right in every group: nothing is asked");
    return good;
}

static bool check(const struct step *step, struct report *report)
{
    const struct sort_group *group;
    const struct sort_item *item;
    bool good = true;

    for (size_t i = 0; (item = sort_item(step, i)); i++)
        good = check_item(step, item, report) && good;
    for (size_t i = 0; (group = sort_group(step, i)); i++) {
        if (!is_used(step, group))
            good = node_error(report, group->node, "nothing belongs into the group '%s'",
                              group->id);
    }
    return good;
}

const struct step_kind sort_kind = {.scored = true, .mark = mark, .check = check};
