/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number or a word to be typed from memory. Several spellings may be right. */
#include "content/recall.h"

#include "base/check.h"
#include "script/plain.h"

#include <string.h>

static const struct field answer_fields[] = {
    FIELD_AN_ID(struct answer, id),
    {"text", FIELD_PHRASE, offsetof(struct answer, text), .required = true, .max = 60,
     .help = "One spelling that counts as right."},
    {0},
};

static const struct schema answer_schema = {
    .name = "answer",
    .fields = answer_fields,
    .size = sizeof(struct answer),
    .node = offsetof(struct answer, node),
};

const struct field recall_fields[] = {
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .required = true, .max = 600,
     .help = "The question; a number or a word is typed."},
    {"answers", FIELD_LIST, offsetof(struct step, answers), .required = true, .min = 1, .max = 8,
     .of = &answer_schema,
     .help = "All spellings that count; the first is the one shown."},
    {"explain", FIELD_PROSE, offsetof(struct step, explain), .required = true, .max = 1000,
     .help = "What is said to everybody after the answer."},
    {0},
};

const char recall_other[] = "other";

bool recall_matches(const char *typed, const char *expected)
{
    return plain_equal(typed, expected);
}

bool recall_is_blank(const char *typed)
{
    return plain_is_blank(typed);
}

/* The step */

const struct answer *recall_answer(const struct step *step, const char *id)
{
    const struct answer *answers = step->answers.items;

    for (size_t i = 0; i < step->answers.count; i++) {
        if (answers[i].id && strcmp(answers[i].id, id) == 0)
            return &answers[i];
    }
    return NULL;
}

/* Which answer it is was found where the words of the language are known: place/recall.c. */
static struct marking mark(const struct step *step, const struct response *response)
{
    bool correct = response->count && recall_answer(step, response->ids[RECALL_ANSWER]);

    return (struct marking){.correct = correct, .score = correct};
}

static bool check(const struct step *step, struct report *report)
{
    const struct answer *answers = step->answers.items;
    bool good = true;

    for (size_t i = 0; i < step->answers.count; i++) {
        if (strcmp(answers[i].id, recall_other) == 0)
            good = node_error(report, node_find(answers[i].node, "id"),
                              "'%s' stands for every wrong answer in the journal", recall_other);
        if (recall_is_blank(answers[i].text))
            good = node_error(report, node_find(answers[i].node, "text"),
                              "punctuation alone cannot be typed as an answer");
    }
    return good;
}

const struct step_kind recall_kind = {.scored = true, .mark = mark, .check = check};
