/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tests of the reviews share: answers in memory and hours of Bangkok.
 *
 *     answer("a/b/c", NULL, '-', EVENING);
 *     answer("a/b/c", NULL, '+', EVENING + DAY);
 */
#ifndef SCHEDULE_TESTING_H
#define SCHEDULE_TESTING_H

#include "progress/schedule.h"

#include <time.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
/* cmocka wants the above first */
#include <setjmp.h>
#include <cmocka.h>

#define MINUTE INT64_C(60000)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define YEAR (365 * DAY)
#define EVENING INT64_C(1795521600000) /* 2026-11-24 12:00 UTC, 19:00 in Bangkok */

static struct fold fold;
static int64_t order;

static int set_up(void **state)
{
    (void)state;
    setenv("TZ", "ICT-7", 1);
    tzset();
    order = 0;
    fold_init(&fold);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    fold_release(&fold);
    return 0;
}

/* `how`: + right, - wrong, ! wrong and sure. `review_of` may be NULL. */
static void answer(const char *item, const char *review_of, char how, int64_t time)
{
    struct event event = {
        .kind = EVENT_ANSWERED,
        .item = item,
        .review_of = review_of,
        .time = time,
        .order = order + 1,
        .correct = how == '+',
        .signal = SIGNAL_SCAM,
        .response = {how == '+' ? "scam" : "genuine", how == '!' ? "sure" : "unsure"},
        .response_count = 2,
    };

    order++;
    fold_add(&fold, &event);
}

#endif
