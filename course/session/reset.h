/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Beginning a step or a lesson anew. It is asked first; the journal keeps everything.
 *
 *     reset_ask(&session, item);      // PLACE_RESET, when there is something to begin anew here
 *     reset_do(&session);             // after it was confirmed, and the question was left
 */
#ifndef SESSION_RESET_H
#define SESSION_RESET_H

#include "session/session.h"

/* A step asks for itself, a lesson's result for the lesson, a module's page for the `item`th. */
void reset_ask(struct session *session, int item);

/* The lesson that the question is about, or whose step it is about. */
const struct lesson *reset_lesson(struct session *session);

void reset_do(struct session *session);

#endif
