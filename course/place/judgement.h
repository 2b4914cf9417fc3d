/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A message and the four judgements of it, one key for verdict and sureness: what judging and
 * acting both ask first. Options are named `scam-sure`, `genuine-unsure` and so on.
 *
 *     judgement_ask(session, sheet, step, level);
 *     ...
 *     if (judgement_take(item, &response))
 *         session_answer(session, &response);
 */
#ifndef PLACE_JUDGEMENT_H
#define PLACE_JUDGEMENT_H

#include "place/step.h"

/* The step's message, its prompt or the usual question, and the judgements as options. */
void judgement_ask(struct session *session, struct sheet *sheet, const struct step *step,
                   size_t level);

/* The response that the item stands for; false when it is none of the judgements. */
bool judgement_take(int item, struct response *response);

/* The judgement that a response begins with, in words; NULL when there is none. */
const char *judgement_text(const struct session *session, const struct response *response);

#endif
