/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is asked again today. From all that is due by the rules of progress/review.h: first what was
 * answered wrongly and surely, then what was answered wrongly, then what has waited longest.
 *
 *     const struct item_state *items[SCHEDULE_DAILY];
 *     struct schedule schedule = {.fold = &fold, .now = journal.clock(), .accepts = is_in_course,
 *                                 .context = &course};
 *     size_t count = schedule_pick(&schedule, SCHEDULE_DAILY, items);
 *
 * At most SCHEDULE_DAILY items are asked on one calendar day of the machine's time zone. Those
 * that a review (an answer with `for`) asked on that date already count, so leaving and coming
 * back gives no second five. What is not asked today stays due; nothing is ever dropped.
 *
 * A clock without a battery that says the same date at every start gives five on "that day" until
 * it is right again, and then everything is there.
 *
 * Only steps of lessons are asked (module/lesson/step). Check forms (`checks/...`) are kept fresh,
 * and extra messages (`module/extra/...`) are what reviews are made with, so both stay out.
 *
 * Items belong to the fold and are lent until its next change.
 */
#ifndef PROGRESS_SCHEDULE_H
#define PROGRESS_SCHEDULE_H

#include "progress/fold.h"
#include "progress/review.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCHEDULE_DAILY = 5 };

struct schedule {
    const struct fold *fold;
    int64_t now; /* UTC milliseconds, as the clock says */

    /* Whether the item can be asked at all; a step may have left the course. NULL: all can. */
    bool (*accepts)(void *context, const char *item);
    void *context;
};

/* What to ask now, best first; at most `limit`, and no more than the day still allows. */
size_t schedule_pick(const struct schedule *schedule, size_t limit,
                     const struct item_state *items[]);

/* How many were asked today; SCHEDULE_DAILY also stands for more. */
size_t schedule_done_today(const struct schedule *schedule);

/* All that is due, in the same order, without a daily limit. The list is to be freed. */
size_t schedule_due(const struct schedule *schedule, const struct item_state ***items);

/* All that has a place in the schedule, what is due first, then by the time when it will be. */
size_t schedule_all(const struct schedule *schedule, const struct item_state ***items);

#endif
