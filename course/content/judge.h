/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ids that a judgement is kept under in the journal: one verdict, then sure or not. A response
 * to any kind of step that asks for a judgement begins with these two.
 */
#ifndef CONTENT_JUDGE_H
#define CONTENT_JUDGE_H

#include "content/step.h"

extern const char *const judge_verdict_ids[]; /* by enum verdict */
extern const char *const judge_sure_ids[];    /* by bool: unsure, sure */

/* Whether the response begins with the right verdict on the step's message. */
bool judge_is_right(const struct step *step, const struct response *response);

#endif
