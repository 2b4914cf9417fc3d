/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A message, what it is, and what the learner would do. The action is what counts: somebody who is
 * taken in and still checks first loses nothing. The judgement is kept beside it.
 */
#include "content/act.h"

#include "content/option.h"

static const struct field action_fields[] = {
    FIELD_AN_ID(struct option, id),
    {"text", FIELD_PHRASE, offsetof(struct option, text), .required = true, .max = 200,
     .help = "What one could do."},
    {"feedback", FIELD_PROSE, offsetof(struct option, feedback), .required = true, .max = 800,
     .help = "What is said to whoever chose it: what would come of it."},
    {"good", FIELD_BOOL, .offset = offsetof(struct option, correct),
     .help = "This is a good thing to do."},
    {"pin", FIELD_ENUM, offsetof(struct option, pin), .names = option_pin_names,
     .help = "Where it stands whatever the order: \"last\" is for \"none of these\" and the like."},
    {0},
};

static const struct schema action_schema = {
    .name = "action",
    .fields = action_fields,
    .size = sizeof(struct option),
    .node = offsetof(struct option, node),
};

const struct field act_fields[] = {
    {"specimen", FIELD_ID, offsetof(struct step, specimen_id), .required = true,
     .help = "The message to judge, by its id in specimens.yaml."},
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .max = 400,
     .help = "What is asked, where the usual question does not fit."},
    {"actions", FIELD_LIST, offsetof(struct step, options), .required = true, .min = 3, .max = 6,
     .of = &action_schema,
     .help = "What could be done about the message."},
    {0},
};

const struct option *act_action(const struct step *step, const struct response *response)
{
    return response->count > ACT_ACTION ? step_option(step, response->ids[ACT_ACTION]) : NULL;
}

static struct marking mark(const struct step *step, const struct response *response)
{
    const struct option *action = act_action(step, response);
    bool correct = action && action->correct;

    return (struct marking){.correct = correct, .score = correct};
}

static bool check(const struct step *step, struct report *report)
{
    const struct node *node = node_find(step->node, "actions");
    size_t right = option_count_right(step);
    bool good = option_check_pins(step, report);

    if (right == 0)
        good = node_error(report, node, "no action is marked 'good: true'");
    else if (right == step->options.count)
        good = node_error(report, node, "every action is good: nothing is asked");
    return step->specimen && good;
}

const struct step_kind act_kind = {
    .scored = true, .judges = true, .mark = mark, .places = option_count, .check = check};
