/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When one item is to be asked again: four boxes with longer and longer gaps, as pure rules over a
 * small struct. Which items of a profile are asked today is in progress/schedule.h.
 *
 *     box   0      1       2        3
 *     gap   1 day  7 days  30 days  120 days
 *
 * - The first answer puts an item into box 0. A wrong one too: a mistake is what is most worth
 *   coming back to.
 * - A right review that came in its time (as long after the last answer as the gap, or longer)
 *   moves it to the next box; in the last box it stays.
 * - A right review that came early keeps its box, and so does one of which nobody knows how long
 *   it took to come, because the clock is behind the last answer. So does every right answer in
 *   the lesson itself after the first: repeating at once is no review.
 * - A wrong answer, wherever it was given, puts it into box 0.
 * - The gap begins anew with every answer.
 * - An item whose last answer lies in the future of the clock is due: better asked too early than
 *   lost until the clock gets there.
 *
 * Times are UTC milliseconds as the clock gave them (`t` of an event, not `h`). A day is 24 hours.
 *
 *     struct review_state state = {0};
 *     review_state_advance(&state, true, false, monday, false);
 *     review_due(&state, tuesday);                              // true
 *
 * Four gaps are our choice: research supports gaps and a last one before six months, not these
 * numbers (Latimier et al. 2021, doi 10.1007/s10648-020-09572-8).
 */
#ifndef PROGRESS_REVIEW_H
#define PROGRESS_REVIEW_H

#include <stdbool.h>
#include <stdint.h>

enum { REVIEW_BOXES = 4 };

extern const int review_gap_days[REVIEW_BOXES];

/* Zeroed: never answered, never due. */
struct review_state {
    bool started;
    int box;
    int64_t answered_at;
    bool correct, sure; /* the last answer; `sure` is of judgements only */
};

/* Why an item is due, in the order in which items are asked. */
enum review_reason {
    REVIEW_SURE_BUT_WRONG,
    REVIEW_WRONG,
    REVIEW_IN_TIME,   /* its gap is over */
    REVIEW_CLOCK,     /* answered in the future of the clock: nobody knows */
    REVIEW_NOT_DUE,
};

/* One more answer. `is_review`: asked by a review, not by the item's lesson. */
void review_state_advance(struct review_state *state, bool correct, bool sure, int64_t time,
                          bool is_review);

bool review_due(const struct review_state *state, int64_t now);
enum review_reason review_reason(const struct review_state *state, int64_t now);

/* When the gap after the last answer is over; INT64_MAX when nothing was ever answered. */
int64_t review_due_at(const struct review_state *state);

#endif
