/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be found by its name: modules, their lessons, words of the glossary.
 *
 *     size_t count = find_all(&session, "phish", hits, FIND_MAX);
 *     for (size_t i = 0; i < count; i++)
 *         puts(hits[i]->text);
 *
 * The names are collected once for each language, which reads every module; then a key costs no
 * more than a look at each name. Hits are lent until another language is chosen.
 */
#ifndef SESSION_FIND_H
#define SESSION_FIND_H

#include "session/session.h"

enum find_kind { FIND_MODULE, FIND_LESSON, FIND_TERM };

struct find_name {
    enum find_kind kind;
    size_t module, lesson, term; /* as far as the kind has them */
    const char *text;            /* in the learner's language */
    const char *id;              /* of the module or term, path of the lesson */
};

enum { FIND_MAX = 50 };

/* The names that hold what is wanted, at most `limit`; none when it is blank. */
size_t find_all(struct session *session, const char *wanted, const struct find_name *hits[],
                size_t limit);

void find_forget(struct session *session);

#endif
