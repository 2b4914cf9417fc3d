/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scam or genuine, sure or not sure. The verdict is scored; how sure somebody is, is kept beside
 * it, because a confident mistake is the one worth coming back to.
 */
#include "content/judge.h"

#include <string.h>

const struct field judge_fields[] = {
    {"specimen", FIELD_ID, offsetof(struct step, specimen_id), .required = true,
     .help = "The message to judge, by its id in specimens.yaml."},
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .max = 400,
     .help = "What is asked, where the usual question does not fit."},
    {0},
};

const char *const judge_verdict_ids[] = {[VERDICT_SCAM] = "scam", [VERDICT_GENUINE] = "genuine"};
const char *const judge_sure_ids[] = {[false] = "unsure", [true] = "sure"};

bool judge_is_right(const struct step *step, const struct response *response)
{
    return response->count &&
           strcmp(response->ids[0], judge_verdict_ids[step->specimen->verdict]) == 0;
}

static struct marking mark(const struct step *step, const struct response *response)
{
    bool correct = judge_is_right(step, response);

    return (struct marking){.correct = correct, .score = correct};
}

static bool check(const struct step *step, struct report *report)
{
    (void)report;
    return step->specimen != NULL;
}

const struct step_kind judge_kind = {.scored = true, .judges = true, .mark = mark, .check = check};
