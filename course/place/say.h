/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Phrases and texts in the learner's language, as strings of a sheet.
 *
 *     say(session, sheet, PHRASE_STEPS_DONE, "done", "3", "all", "13", NULL)
 *
 * What comes back lives in the sheet's arena.
 */
#ifndef PLACE_SAY_H
#define PLACE_SAY_H

#include "session/session.h"
#include "sheet/sheet.h"

/* A phrase with its placeholders: pairs of name and value, ended by NULL. */
const char *say(struct session *session, struct sheet *sheet, enum phrase phrase, ...)
    __attribute__((sentinel));

/* A counted phrase; {n} is filled in by itself. */
const char *say_counted(struct session *session, struct sheet *sheet, enum phrase phrase,
                        unsigned long n, ...) __attribute__((sentinel));

/* A number, a date (YYYY, YYYY-MM or YYYY-MM-DD) as the learner's language writes them. */
const char *say_number(struct session *session, struct sheet *sheet, unsigned long number);
const char *say_date(struct session *session, struct sheet *sheet, const char *date);

/* A text of the course, `path/key` being its context, at the first level that has it. */
const char *say_text(struct session *session, struct sheet *sheet, const char *path,
                     const char *key, const char *text);

/* The title of the module `entry`, of a lesson. */
const char *say_module_title(struct session *session, struct sheet *sheet,
                             const struct course_entry *entry);
const char *say_lesson_title(struct session *session, struct sheet *sheet,
                             const struct lesson *lesson);

/* The usual hints at the bottom, after those that the place has put there. */
void say_common_hints(struct session *session, struct sheet *sheet);

/* What Enter does here. */
void say_go_hint(struct session *session, struct sheet *sheet, enum phrase phrase);

/* A hint: `phrase` with the key's name in it, which is a phrase itself or a letter. */
void say_hint(struct session *session, struct sheet *sheet, enum phrase phrase, enum phrase key);
void say_letter_hint(struct session *session, struct sheet *sheet, enum phrase phrase,
                     const char *letter);

#endif
