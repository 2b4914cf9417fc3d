/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Today's review: a few steps of lessons taken long enough ago, asked again one after the other
 * (progress/schedule.h says which are due and in which order).
 *
 * Where the module keeps a pool of further messages, a judgement is asked about a new message: of
 * the same verdict and with a trick of the old one, or, for a genuine message, by the same channel.
 * Of several the one that was not seen for longest is taken. The answer counts for the step that
 * was due, whichever message was shown.
 *
 *     if (review_begin(&session))
 *         ...the first step is on screen; session_next() leads through the others...
 *
 * No module is read to say how many are due; beginning reads those that are asked about.
 */
#ifndef SESSION_REVIEW_H
#define SESSION_REVIEW_H

#include "session/session.h"

/* How many would be asked now; 0 when nothing is due or the day's share was asked. */
size_t review_count(struct session *session);

/* False, and nothing changes, when nothing is due. */
bool review_begin(struct session *session);

/* Goes to the next step of the review, or to its end. */
void review_next(struct session *session);

/* Whether the item is a step of a module of this course: what progress/schedule.h asks. */
bool review_accepts(void *session, const char *item);

#endif
