/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The check before and after the course: which form is offered when, and what came of those taken.
 *
 * A form is offered before the first step of the course, after its last one, and again four weeks
 * and four months after that: knowledge of this kind lasts for about four months (Reinheimer et al.
 * 2020, SOUPS). Forms take turns, so that what is compared are different messages of equal
 * difficulty. Offered, never forced: who goes on without is not asked again for that one.
 *
 *     struct check_offer offer;
 *     if (checks_offer(&session, &offer))
 *         ...checks_begin(&session, &offer)...
 */
#ifndef SESSION_CHECKS_H
#define SESSION_CHECKS_H

#include "session/session.h"

enum check_stage { CHECK_BEFORE, CHECK_AFTER, CHECK_MONTH, CHECK_SEASON, CHECK_STAGE_COUNT };

enum { CHECK_MONTH_DAYS = 28, CHECK_SEASON_DAYS = 120 };

/* As the journal keeps them. */
extern const char *const check_stage_names[CHECK_STAGE_COUNT];

struct check_offer {
    enum check_stage stage;
    size_t module; /* that holds the forms */
    bool is_begun; /* some of a form is answered */
};

/* False when none is offered now. No module is read for it. */
bool checks_offer(struct session *session, struct check_offer *offer);

/* Opens the form where it was left, or anew. */
void checks_begin(struct session *session, const struct check_offer *offer);

/* The stage that a form's completion belongs to now, or NULL: taken without being offered. */
const char *checks_stage_of(struct session *session, const struct lesson *form);

/* The latest sitting of all stages, or NULL. */
const struct sitting *checks_latest(const struct session *session);

/* The latest sitting of a stage, or NULL. */
const struct sitting *checks_sitting(const struct session *session, enum check_stage stage);

/* Whether every module was gone through, or is known. */
bool checks_course_is_done(struct session *session);

#endif
