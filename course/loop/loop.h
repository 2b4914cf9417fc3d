/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The full-screen program: draw, read a key, act, until the learner leaves. */
#ifndef LOOP_LOOP_H
#define LOOP_LOOP_H

#include "session/session.h"

/* False when the terminal could not be opened. */
bool loop_run(struct session *session, bool mouse);

#endif
