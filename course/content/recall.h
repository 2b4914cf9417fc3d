/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether what was typed is an expected answer, where only knowing it should count, not typing.
 *
 *     recall_matches(" ๑๙๑ ", "191")          // true
 *     recall_matches("ONE TIME CODE.", "one-time code")   // false: make it an answer, too
 *
 * What typing may differ in, script/plain.h says.
 */
#ifndef CONTENT_RECALL_H
#define CONTENT_RECALL_H

#include "content/step.h"

enum { RECALL_ANSWER, RECALL_TYPED, RECALL_RESPONSE_COUNT }; /* places in a response */

extern const char recall_other[]; /* stands for the answer's id when it is none of them */

/* Both are valid UTF-8. A blank one matches nothing. */
bool recall_matches(const char *typed, const char *expected);

/* Nothing would be left of it to compare. */
bool recall_is_blank(const char *typed);

/* The answer with this id, or NULL. */
const struct answer *recall_answer(const struct step *step, const char *id);

#endif
