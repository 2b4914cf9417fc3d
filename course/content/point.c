/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mark the suspicious parts of a message. The parts are its cues and its harmless parts; the answer
 * is the list of parts that were marked. A genuine message is answered by marking nothing.
 */
#include "content/step.h"

const struct field point_fields[] = {
    {"specimen", FIELD_ID, offsetof(struct step, specimen_id), .required = true,
     .help = "The message to mark, by its id in specimens.yaml."},
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .max = 400,
     .help = "What is asked, where the usual question does not fit."},
    {0},
};

static size_t count_marked(const struct list *list, const struct response *response)
{
    const struct cue *parts = list->items;
    size_t count = 0;

    for (size_t i = 0; i < list->count; i++)
        count += response_has(response, parts[i].id);
    return count;
}

/*
 * Found cues out of all that were looked for and all that were wrongly doubted (the Jaccard index
 * of the parts marked and the cues), so that marking everything does not pay.
 */
static struct marking mark(const struct step *step, const struct response *response)
{
    const struct specimen *specimen = step->specimen;
    size_t found = count_marked(&specimen->cues, response);
    size_t doubted = count_marked(&specimen->harmless, response);
    size_t all = specimen->cues.count + doubted;

    return (struct marking){
        .correct = found == specimen->cues.count && doubted == 0,
        .score = all ? (double)found / (double)all : 1,
    };
}

static bool check(const struct step *step, struct report *report)
{
    if (!step->specimen || !step->specimen->is_sound)
        return false;
    if (step->specimen->harmless.count < 2)
        return node_error(report, node_find(step->node, "specimen"),
                          "a message to point at has at least two harmless parts, [ok:...]");
    if (step->specimen->cues.count + step->specimen->harmless.count > RESPONSE_MAX)
        return node_error(report, node_find(step->node, "specimen"), "more than %d parts",
                          RESPONSE_MAX);
    return true;
}

const struct step_kind point_kind = {.scored = true, .mark = mark, .check = check};
