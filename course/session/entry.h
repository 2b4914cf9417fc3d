/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is typed where a place takes text: session->entry, sanitised, at most ENTRY_MAX code points.
 * It is forgotten whenever the place changes.
 *
 *     entry_type(&session, 0x0E01);
 *     entry_untype(&session);          // the last visible sign, with all its marks
 *     puts(session.entry.bytes);
 */
#ifndef SESSION_ENTRY_H
#define SESSION_ENTRY_H

#include "session/session.h"

enum { ENTRY_MAX = 60 };

void entry_type(struct session *session, uint32_t point);
void entry_untype(struct session *session);
void entry_clear(struct session *session);

/* All of a line at once, in place of what was there. */
void entry_set(struct session *session, const char *line);

/* What entry_set() would make of a line, added to `out`, which is empty. */
void entry_clean(struct text *out, const char *line);

#endif
