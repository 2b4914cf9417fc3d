/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is learning: going on as somebody else, a guest or somebody new.
 *
 * A session belongs to one profile from its beginning to its end. So to switch it ends, and says in
 * session->switching who comes next; whoever ran it begins another one.
 *
 *     who_switch(&session, "Dara");      // NULL: a guest
 *     if (who_name(&session, "Bopha"))   // somebody new, or another name for this profile
 *         ...
 *     who_is_taken(&session);            // the notice has said so
 */
#ifndef SESSION_WHO_H
#define SESSION_WHO_H

#include "progress/profiles.h"
#include "session/session.h"

/* Lists all profiles; to be released with profiles_release(). */
void who_list(const struct session *session, struct profiles *profiles);

void who_switch(struct session *session, const char *nickname);

/*
 * Takes the name that was asked for: for the open profile (session->switching.is_rename), or for a
 * new one, which is gone on with. False, and a notice says why, when it is no name or is taken.
 */
bool who_name(struct session *session, const char *nickname);

/* Nine signs of one column, for names without a keyboard. */
enum { WHO_SYMBOLS = 9 };
extern const char *const who_symbols[WHO_SYMBOLS];

#endif
