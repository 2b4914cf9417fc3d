/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs together: for each left side the right one, each of which is used once. */
#include "content/parts.h"

#include <string.h>

static const struct field pair_fields[] = {
    FIELD_AN_ID(struct match_pair, id),
    {"left", FIELD_PHRASE, offsetof(struct match_pair, left), .required = true, .max = 120,
     .help = "What is asked about."},
    {"right", FIELD_PHRASE, offsetof(struct match_pair, right), .required = true, .max = 200,
     .help = "What belongs to it."},
    {"feedback", FIELD_PROSE, offsetof(struct match_pair, feedback), .required = true, .max = 600,
     .help = "Why the two belong together."},
    {0},
};

static const struct schema pair_schema = {
    .name = "pair",
    .fields = pair_fields,
    .size = sizeof(struct match_pair),
    .node = offsetof(struct match_pair, node),
};

const struct field match_fields[] = {
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .required = true, .max = 600,
     .help = "The question."},
    {"pairs", FIELD_LIST, offsetof(struct step, pairs), .required = true, .min = 3, .max = 6,
     .of = &pair_schema,
     .help = "What belongs together."},
    {"explain", FIELD_PROSE, offsetof(struct step, explain), .max = 1000,
     .help = "What is said to everybody after the answer."},
    {0},
};

const struct match_pair *match_pair(const struct step *step, size_t index)
{
    return index < step->pairs.count ? (const struct match_pair *)step->pairs.items + index : NULL;
}

static struct marking mark(const struct step *step, const struct response *response)
{
    const struct match_pair *pair;
    size_t right = 0;

    for (size_t i = 0; (pair = match_pair(step, i)); i++) {
        const char *chosen = response_value(response, pair->id);

        right += chosen && strcmp(chosen, pair->id) == 0;
    }
    return (struct marking){
        .correct = right == step->pairs.count,
        .score = step->pairs.count ? (double)right / (double)step->pairs.count : 1,
    };
}

static size_t places(const struct step *step)
{
    return step->pairs.count;
}

/* Two right sides that read alike could not be told apart. */
static bool check(const struct step *step, struct report *report)
{
    const struct match_pair *pair, *other;
    bool good = true;

    for (size_t i = 1; (pair = match_pair(step, i)); i++) {
        for (size_t j = 0; j < i && (other = match_pair(step, j)); j++) {
            if (strcmp(pair->right, other->right) == 0)
                good = node_error(report, node_find(pair->node, "right"),
                                  "'%s' has the same right side", other->id);
        }
    }
    return good;
}

const struct step_kind match_kind = {
    .scored = true, .never_in_order = true, .mark = mark, .places = places, .check = check};
