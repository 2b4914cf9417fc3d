/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far somebody is and how they did, counted from the fold. Nothing here is stored: it follows
 * from the journal and the course.
 */
#ifndef SESSION_SCORE_H
#define SESSION_SCORE_H

#include "content/course.h"
#include "progress/fold.h"

struct ratio {
    size_t part, all;
};

struct lesson_score {
    struct ratio steps;   /* done of all */
    struct ratio answers; /* right of answered */
    struct ratio scams;   /* judgements of scams: caught of judged */
    struct ratio genuine; /* judgements of genuine messages: trusted of judged */
    size_t sure_but_wrong; /* of these judgements */
    bool completed;
};

/* A page is done when it was read, any other step when it was answered. */
bool score_step_done(const struct fold *fold, const struct step *step);

struct lesson_score score_lesson(const struct fold *fold, const struct lesson *lesson);

/* The sum over the lessons of a module. */
struct lesson_score score_module(const struct fold *fold, const struct module *module);

/* Steps done in a module that need not be loaded: counted from the journal, at most `all`. */
struct ratio score_entry(const struct fold *fold, const char *module_id, size_t all);

/* Whether so many right answers pass a module's test. */
bool score_is_passed(struct ratio answers);

/* Whether its check was passed, so that nobody need take it. */
bool score_entry_is_known(const struct fold *fold, const struct course_entry *entry);

/* Whether every step is done, or it is known. */
bool score_entry_is_done(const struct fold *fold, const struct course_entry *entry);

/* The first step of a lesson that is not done, or 0 when all are. */
size_t score_next_step(const struct fold *fold, const struct lesson *lesson);

#endif
