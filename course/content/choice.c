/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question with two to six options, of which one or more are right. */
#include "content/option.h"

static const char *const order_names[] = {
    [ORDER_SHUFFLED] = "shuffled", [ORDER_FIXED] = "fixed", NULL};

static const struct field option_fields[] = {
    FIELD_AN_ID(struct option, id),
    {"text", FIELD_PHRASE, offsetof(struct option, text), .required = true, .max = 200,
     .help = "The answer as it is shown."},
    {"feedback", FIELD_PROSE, offsetof(struct option, feedback), .required = true, .max = 800,
     .help = "What is said to whoever chose it: why it is right or wrong."},
    {"correct", FIELD_BOOL, .offset = offsetof(struct option, correct),
     .help = "This answer is right."},
    {"pin", FIELD_ENUM, offsetof(struct option, pin), .names = option_pin_names,
     .help = "Where it stands whatever the order: \"last\" is for \"all of these\" and the like."},
    {0},
};

static const struct schema option_schema = {
    .name = "option",
    .fields = option_fields,
    .size = sizeof(struct option),
    .node = offsetof(struct option, node),
};

const struct field choice_fields[] = {
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .required = true, .max = 600,
     .help = "The question."},
    {"specimen", FIELD_ID, .offset = offsetof(struct step, specimen_id),
     .help = "The message that is shown above the question, by its id in specimens.yaml."},
    {"many", FIELD_BOOL, .offset = offsetof(struct step, many),
     .help = "More than one answer may be marked; all right ones have to be."},
    {"order", FIELD_ENUM, offsetof(struct step, order), .names = order_names,
     .help = "Answers are shuffled for each learner unless their order is fixed."},
    {"options", FIELD_LIST, offsetof(struct step, options), .required = true, .min = 2, .max = 6,
     .of = &option_schema,
     .help = "The answers to choose from."},
    {"explain", FIELD_PROSE, offsetof(struct step, explain), .max = 1000,
     .help = "What is said to everybody after the answer."},
    {0},
};

/*
 * Right options chosen, out of all right ones and all wrongly chosen ones (the Jaccard index of the
 * two sets), so that neither choosing everything nor choosing only wrong ones pays.
 */
static struct marking mark(const struct step *step, const struct response *response)
{
    const struct option *options = step->options.items;
    size_t right = 0, all = 0;

    for (size_t i = 0; i < step->options.count; i++) {
        bool chosen = response_has(response, options[i].id);

        right += chosen && options[i].correct;
        all += chosen || options[i].correct;
    }
    return (struct marking){
        .correct = right == all,
        .score = all ? (double)right / (double)all : 0,
    };
}

static bool check(const struct step *step, struct report *report)
{
    const struct node *node = node_find(step->node, "options");
    size_t correct = option_count_right(step);
    bool good = option_check_pins(step, report);

    if (correct == 0)
        good = node_error(report, node, "no option is marked 'correct: true'");
    else if (correct == step->options.count && !step->many)
        good = node_error(report, node, "every option is correct: nothing is asked");
    else if (correct > 1 && !step->many)
        good = node_error(report, node, "%zu options are correct, so 'many: true' is missing",
                          correct);
    return good;
}

const struct step_kind choice_kind = {
    .scored = true, .mark = mark, .places = option_count, .check = check};
