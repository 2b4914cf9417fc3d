/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Put steps in order. The author writes them in the right one; the score is the part of all pairs
 * of items that stand in the right order (Kendall 1938, doi 10.1093/biomet/30.1-2.81), so that one
 * item out of place does not spoil everything.
 */
#include "content/parts.h"

#include <string.h>

static const struct field item_fields[] = {
    FIELD_AN_ID(struct order_item, id),
    {"text", FIELD_PHRASE, offsetof(struct order_item, text), .required = true, .max = 200,
     .help = "What is done at this place."},
    {"feedback", FIELD_PROSE, offsetof(struct order_item, feedback), .required = true, .max = 600,
     .help = "Why it stands at this place."},
    {0},
};

static const struct schema item_schema = {
    .name = "item",
    .fields = item_fields,
    .size = sizeof(struct order_item),
    .node = offsetof(struct order_item, node),
};

const struct field order_fields[] = {
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .required = true, .max = 600,
     .help = "The question."},
    {"items", FIELD_LIST, offsetof(struct step, items), .required = true, .min = 3, .max = 7,
     .of = &item_schema,
     .help = "What is to be put in order, written in the right one."},
    {"explain", FIELD_PROSE, offsetof(struct step, explain), .max = 1000,
     .help = "What is said to everybody after the answer."},
    {0},
};

const struct order_item *order_item(const struct step *step, size_t index)
{
    return index < step->items.count ? (const struct order_item *)step->items.items + index : NULL;
}

static bool is_item(const struct step *step, const char *id)
{
    const struct order_item *item;

    for (size_t i = 0; (item = order_item(step, i)); i++) {
        if (item->id && strcmp(item->id, id) == 0)
            return true;
    }
    return false;
}

/* Whether the id at `index` stands further ahead, too. */
static bool is_repeated(const struct response *response, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (strcmp(response->ids[i], response->ids[index]) == 0)
            return true;
    }
    return false;
}

long order_place(const struct step *step, const struct response *response, const char *id)
{
    long place = 0;

    for (size_t i = 0; i < response->count; i++) {
        if (strcmp(response->ids[i], id) == 0)
            return place;
        place += is_item(step, response->ids[i]) && !is_repeated(response, i);
    }
    return -1;
}

size_t order_pairs_wrong(const struct step *step, const struct response *response)
{
    size_t wrong = 0;

    for (size_t i = 0; i < step->items.count; i++) {
        long first = order_place(step, response, order_item(step, i)->id);

        for (size_t j = i + 1; j < step->items.count; j++) {
            long second = order_place(step, response, order_item(step, j)->id);

            wrong += first < 0 || second < 0 || first > second;
        }
    }
    return wrong;
}

static struct marking mark(const struct step *step, const struct response *response)
{
    size_t count = step->items.count, all = count * (count - 1) / 2;
    size_t wrong = order_pairs_wrong(step, response);

    return (struct marking){
        .correct = wrong == 0,
        .score = all ? (double)(all - wrong) / (double)all : 1,
    };
}

static size_t places(const struct step *step)
{
    return step->items.count;
}

static bool check(const struct step *step, struct report *report)
{
    (void)step;
    (void)report;
    return true;
}

const struct step_kind order_kind = {
    .scored = true, .never_in_order = true, .mark = mark, .places = places, .check = check};
