/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step on screen: beginning it, marking, answering, and what is written down about it. */
#ifndef SESSION_ATTEMPT_H
#define SESSION_ATTEMPT_H

#include "session/session.h"

/* A step comes on screen: an earlier answer is shown as given, else the step is ready. */
void attempt_begin(struct session *session);

/* A step is left by going on: a page has then been read. */
void attempt_leave(struct session *session);

/* The lesson whose last step was left is completed. */
void attempt_complete_lesson(struct session *session);

#endif
