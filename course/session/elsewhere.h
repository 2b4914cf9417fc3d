/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Going on in another place when answers cannot be written where they belong.
 *
 *     session_look_elsewhere(&session);        // PLACE_ELSEWHERE, with session.elsewhere listed
 *     session_move_elsewhere(&session, 0);     // what waits is there when it returns true
 *     parting_write(&session, &out);           // at the end: where answers lie, or what is lost
 */
#ifndef SESSION_ELSEWHERE_H
#define SESSION_ELSEWHERE_H

#include "session/session.h"

/* Lists the places, anew each time, and enters PLACE_ELSEWHERE. Nothing when nothing waits. */
void session_look_elsewhere(struct session *session);

/* Writes what waits there and goes back to where the learner was; when that fails, says so. */
bool session_move_elsewhere(struct session *session, size_t index);

/*
 * Adds the last words to a learner, a line each: a command for every file of answers that lies in
 * another place; then, whether all is kept. Tries once more to write what waits.
 */
void parting_write(struct session *session, struct text *out);

/* True when there is more to say at the end than that all is as it should be. */
bool parting_matters(const struct session *session);

#endif
