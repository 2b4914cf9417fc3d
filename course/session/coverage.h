/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much of the interface, of course.yaml and of the module at hand is there in a language.
 * Counted once per language and module and remembered, because a menu asks at every key.
 */
#ifndef SESSION_COVERAGE_H
#define SESSION_COVERAGE_H

#include "session/session.h"

struct coverage_count {
    size_t found, all; /* texts: phrases, and paragraphs of prose */
};

/* Over the interface, course.yaml and every module. English has all of it. */
struct coverage_count coverage_of_course(struct session *session, const struct language *language);

/* Whole per cent, rounded down, so that 100 means all; English is 100. */
unsigned coverage_percent(struct session *session, const struct language *language);

#endif
