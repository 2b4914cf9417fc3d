/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/review.h"

#include "progress/event.h"

#define DAY INT64_C(86400000)

const int review_gap_days[REVIEW_BOXES] = {1, 7, 30, 120};

/* Within the years that events have, so that no sum of times can overflow. */
static int64_t clip(int64_t time)
{
    if (time < 0)
        return 0;
    return time < EVENT_ORDER_MAX ? time : EVENT_ORDER_MAX;
}

static bool gap_is_over(const struct review_state *state, int64_t now)
{
    return state->started && now - state->answered_at >= review_gap_days[state->box] * DAY;
}

void review_state_advance(struct review_state *state, bool correct, bool sure, int64_t time,
                          bool is_review)
{
    time = clip(time);
    if (!correct)
        state->box = 0;
    else if (is_review && gap_is_over(state, time) && state->box + 1 < REVIEW_BOXES)
        state->box++;
    state->started = true;
    state->answered_at = time;
    state->correct = correct;
    state->sure = sure;
}

enum review_reason review_reason(const struct review_state *state, int64_t now)
{
    bool is_ahead = state->started && state->answered_at > clip(now);

    if (!is_ahead && !gap_is_over(state, clip(now)))
        return REVIEW_NOT_DUE;
    if (!state->correct)
        return state->sure ? REVIEW_SURE_BUT_WRONG : REVIEW_WRONG;
    return is_ahead ? REVIEW_CLOCK : REVIEW_IN_TIME;
}

bool review_due(const struct review_state *state, int64_t now)
{
    return review_reason(state, now) != REVIEW_NOT_DUE;
}

int64_t review_due_at(const struct review_state *state)
{
    return state->started ? state->answered_at + review_gap_days[state->box] * DAY : INT64_MAX;
}
