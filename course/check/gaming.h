/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether somebody who understands nothing, but has noticed a habit of the authors, would pass: who
 * always takes the longest option, or the second; who calls every message a scam that hurries, that
 * is clumsy, or that has an address in it, or takes the same for a sign that it is genuine. Who
 * measures knowledge must not measure that.
 *
 * Counted over the whole course, its tests and checks included, and only where there is enough to
 * count (GAMING_CHOICES_MIN choices with one right option, GAMING_JUDGEMENTS_MIN messages).
 */
#ifndef CHECK_GAMING_H
#define CHECK_GAMING_H

#include "content/course.h"

#include <stddef.h>

enum {
    GAMING_CHOICES_MIN = 20,
    GAMING_JUDGEMENTS_MIN = 40,
    GAMING_LONGEST_PERCENT = 45,  /* so often at most is the longest option the right one */
    GAMING_POSITION_POINTS = 10,  /* so far at most is a place from its share of right options */
    GAMING_STRATEGY_PERCENT = 60, /* so often at most is a naive reader right */
};

/* Ways to judge a message without understanding it. */
enum naive_strategy { NAIVE_CLUMSY, NAIVE_URGENT, NAIVE_LINK, NAIVE_STRATEGY_COUNT };

enum { GAMING_OPTIONS_MAX = 6 };

struct gaming {
    size_t choices, longest;
    double expected[GAMING_OPTIONS_MAX]; /* how many right options a place would hold by chance */
    size_t at_position[GAMING_OPTIONS_MAX];
    size_t judgements, right[NAIVE_STRATEGY_COUNT];
};

struct gaming gaming_measure(struct course *course);

/* Reports each habit that pays, at the list of modules. */
void gaming_check(struct course *course, struct report *report);

#endif
