/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first hour after a scam: a check-list that remembers what is done.
 *
 * Nothing of it is written down unless the learner asks for it: until then the ticks live in memory
 * and are gone when the program ends. Asked to keep them, every tick becomes an event; asked no
 * longer to, all are taken back.
 *
 *     if (first_hour_open(&session))
 *         ...session.first_hour.aid...
 *
 * A course without modules/countries/ borrows those of the built-in course, so that the page can be
 * reached from everywhere.
 */
#ifndef SESSION_FIRST_HOUR_H
#define SESSION_FIRST_HOUR_H

#include "session/session.h"

/* Reads what is needed, once. False when neither course has it. */
bool first_hour_open(struct session *session);

/* Goes there; on the way the country is asked for, once. */
void first_hour_enter(struct session *session);

void first_hour_tick(struct session *session, size_t step);
void first_hour_keep(struct session *session, bool is_kept);

#endif
