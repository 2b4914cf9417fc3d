/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is past its review date: facts that were true when somebody looked, and have to be looked at
 * again. That is a warning, for a course does not become wrong over night.
 *
 *     size_t count = stale_check(&course, date_today(), &report);    // and says each
 *     size_t count = stale_check(&course, date_today(), NULL);       // counts only
 *
 * A further kind of dated item is a function that visits each, and a row of the table in stale.c.
 */
#ifndef CHECK_STALE_H
#define CHECK_STALE_H

#include "content/course.h"

#include <stddef.h>

/* How many items were to be reviewed before the day `today` (base/date.h). */
size_t stale_check(struct course *course, long today, struct report *report);

#endif
