/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A session of somebody who leaves nothing behind, for the targets that play: a guest, or a
 * learner without a place to write to, whose answers are kept in memory. No file of the machine
 * is looked at but the course, and no clock.
 *
 *     struct playing playing;
 *     playing_begin(&playing, &bytes);      // the input says who plays what, in which language
 *     ...playing.session...
 *     playing_end(&playing);                // what the journal has is what the session knows
 *
 * Behind a line that begins with `=== ` the input goes on with a journal of earlier days. Courses
 * stay open from one input to the next: nothing in them changes.
 */
#ifndef FUZZ_PLAYING_H
#define FUZZ_PLAYING_H

#include "fuzz/fuzz.h"
#include "session/session.h"

struct playing {
    struct course *course; /* lent */
    bool is_guest;
    int languages_chosen;
    struct profile profile;
    struct journal journal;
    struct fold fold;
    struct session session;
};

void playing_begin(struct playing *playing, struct bytes *bytes);
void playing_end(struct playing *playing);

/* The program ends and is started again, where the learner left off. */
void playing_restart(struct playing *playing);

/* So many days go by. */
void playing_wait(struct playing *playing, long days);

#endif
