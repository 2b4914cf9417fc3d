/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Somebody who presses any key at all, and mostly those that get on: a seed gives the same keys
 * for ever.
 *
 *     struct learner learner;
 *     learner_init(&learner, 7);
 *     player_press(&player, learner_key(&learner, player.rows));
 *     if (learner_chance(&learner, 100))          // once in a hundred times
 *         ...
 */
#ifndef SOAK_LEARNER_H
#define SOAK_LEARNER_H

#include "base/key.h"

#include <stdbool.h>
#include <stdint.h>

struct learner {
    uint64_t random;
};

void learner_init(struct learner *learner, unsigned long seed);

/* 0 to `limit` - 1. */
unsigned long learner_below(struct learner *learner, unsigned long limit);
bool learner_chance(struct learner *learner, unsigned long once_in);

/* The next key, on a screen of so many rows. Never one that ends the program but `q`. */
struct key learner_key(struct learner *learner, int rows);

#endif
