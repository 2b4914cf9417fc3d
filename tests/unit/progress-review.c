/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/review.h"

#include "base/check.h"

#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

#define MINUTE INT64_C(60000)
#define DAY INT64_C(86400000)
#define YEAR (365 * DAY)
#define MONDAY INT64_C(1795478400000) /* 2026-11-24T00:00:00Z */
#define ENDLESS (INT64_MAX - MONDAY)
#define IN_2015 (INT64_C(1420070400000) - MONDAY)

/*
 * One answer after another: `L` in the lesson, `R` in a review; then `+` right, `-` wrong,
 * `!` wrong and sure, `s` right and sure; and when, counted from MONDAY.
 */
struct answer {
    const char *what;
    int64_t when;
};

static void answer(struct review_state *state, const struct answer *answer)
{
    char how = answer->what[1];

    review_state_advance(state, how == '+' || how == 's', how == '!' || how == 's',
                         MONDAY + answer->when, answer->what[0] == 'R');
}

static void boxes_follow_the_rules(void **state)
{
    static const struct {
        const char *name;
        struct answer answers[6];
        int box;
    } cases[] = {
        {"first right answer", {{"L+", 0}}, 0},
        {"first wrong answer", {{"L-", 0}}, 0},
        {"repeated at once", {{"L+", 0}, {"L+", MINUTE}, {"L+", 2 * MINUTE}}, 0},
        {"repeated in the lesson after a month", {{"L+", 0}, {"L+", 30 * DAY}}, 0},
        {"reviewed after a day", {{"L+", 0}, {"R+", DAY}}, 1},
        {"a millisecond too early", {{"L+", 0}, {"R+", DAY - 1}}, 0},
        {"a year late", {{"L+", 0}, {"R+", YEAR}}, 1},
        {"early counts anew", {{"L+", 0}, {"R+", DAY - 1}, {"R+", DAY + 5}}, 0},
        {"in time after early", {{"L+", 0}, {"R+", DAY - 1}, {"R+", 2 * DAY - 1}}, 1},
        {"all boxes", {{"L+", 0}, {"R+", DAY}, {"R+", 8 * DAY}, {"R+", 38 * DAY}}, 3},
        {"stays in the last",
         {{"L+", 0}, {"R+", DAY}, {"R+", 8 * DAY}, {"R+", 38 * DAY}, {"R+", 158 * DAY},
          {"R+", 400 * DAY}}, 3},
        {"six days are not seven", {{"L+", 0}, {"R+", DAY}, {"R+", 7 * DAY}}, 1},
        {"wrong in a review", {{"L+", 0}, {"R+", DAY}, {"R+", 8 * DAY}, {"R-", 40 * DAY}}, 0},
        {"wrong in the lesson", {{"L+", 0}, {"R+", DAY}, {"L!", 2 * DAY}}, 0},
        {"wrong, then right", {{"L+", 0}, {"R+", DAY}, {"R-", 8 * DAY}, {"R+", 8 * DAY}}, 0},
        {"right but unsure, right and sure", {{"L+", 0}, {"Rs", DAY}, {"R+", 8 * DAY}}, 2},
        {"a review without a lesson", {{"R+", 0}}, 0},
        {"clock 20 years back", {{"L+", 0}, {"R+", -20 * YEAR}}, 0},
        {"and right again", {{"L+", 0}, {"R+", -20 * YEAR}, {"R+", DAY}}, 1},
        {"clock 10 years ahead, then right",
         {{"L+", 0}, {"R+", DAY}, {"R+", 10 * YEAR}, {"R+", 20 * DAY}, {"R+", 50 * DAY}}, 3},
        {"battery dead, stuck at 2015",
         {{"L+", 0}, {"R+", IN_2015}, {"R+", IN_2015}, {"R+", IN_2015}}, 0},
        {"before 1970", {{"L+", -60 * YEAR}, {"R+", -59 * YEAR}}, 0},
        {"beyond calendars", {{"L+", 0}, {"R+", ENDLESS}, {"R+", ENDLESS}}, 1},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct review_state review = {0};

        for (size_t j = 0; j < ARRAY_LENGTH(cases[i].answers) && cases[i].answers[j].what; j++)
            answer(&review, &cases[i].answers[j]);
        if (review.box != cases[i].box)
            fail_msg("%s: box %d", cases[i].name, review.box);
    }
}

static void reasons_follow_the_last_answer_and_the_clock(void **state)
{
    static const struct {
        const char *what;
        int64_t now;
        enum review_reason reason;
    } cases[] = {
        {"L+", 0, REVIEW_NOT_DUE},
        {"L+", DAY - 1, REVIEW_NOT_DUE},
        {"L+", DAY, REVIEW_IN_TIME},
        {"L+", 5 * YEAR, REVIEW_IN_TIME},
        {"Ls", DAY, REVIEW_IN_TIME},
        {"L-", DAY - 1, REVIEW_NOT_DUE},
        {"L-", DAY, REVIEW_WRONG},
        {"L!", DAY - 1, REVIEW_NOT_DUE},
        {"L!", DAY, REVIEW_SURE_BUT_WRONG},
        {"R!", 30 * DAY, REVIEW_SURE_BUT_WRONG},
        {"L+", -1, REVIEW_CLOCK},
        {"L+", -20 * YEAR, REVIEW_CLOCK},
        {"L-", -1, REVIEW_WRONG},
        {"L!", -20 * YEAR, REVIEW_SURE_BUT_WRONG},
        {"L+", INT64_MIN + 1, REVIEW_CLOCK},
        {"L+", ENDLESS, REVIEW_IN_TIME},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct review_state review = {0};
        int64_t now = cases[i].now == INT64_MIN + 1 ? INT64_MIN : MONDAY + cases[i].now;

        answer(&review, &(struct answer){cases[i].what, 0});
        if (review_reason(&review, now) != cases[i].reason ||
            review_due(&review, now) != (cases[i].reason != REVIEW_NOT_DUE))
            fail_msg("case %zu: %d", i, (int)review_reason(&review, now));
    }
}

static void what_was_never_answered_is_never_due(void **state)
{
    static const int64_t times[] = {INT64_MIN, -1, 0, 1, MONDAY, INT64_MAX};
    const struct review_state review = {0};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(times); i++)
        assert_false(review_due(&review, times[i]));
    assert_true(review_due_at(&review) == INT64_MAX);
}

static void each_box_is_due_when_its_gap_is_over(void **state)
{
    static const int days[REVIEW_BOXES] = {1, 7, 30, 120};

    (void)state;
    for (int box = 0; box < REVIEW_BOXES; box++) {
        struct review_state review = {.started = true, .box = box, .answered_at = MONDAY,
                                      .correct = true};

        assert_int_equal(review_gap_days[box], days[box]);
        assert_true(review_due_at(&review) == MONDAY + days[box] * DAY);
        assert_false(review_due(&review, MONDAY + days[box] * DAY - 1));
        assert_true(review_due(&review, MONDAY + days[box] * DAY));
    }
}

/* Whatever happened: after at most the longest gap it is due, so nothing is ever lost. */
static void whatever_happened_an_item_comes_back(void **state)
{
    static const int64_t moves[] = {0, MINUTE, DAY, 7 * DAY, 30 * DAY, 120 * DAY, YEAR,
                                    -DAY, -20 * YEAR, 10 * YEAR};
    static const char *const kinds[] = {"L+", "Ls", "L-", "L!", "R+", "Rs", "R-", "R!"};
    uint64_t random = 88172645463325252U;
    struct review_state review = {0};
    int64_t when = 0;

    (void)state;
    for (int i = 0; i < 20000; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        when += moves[random % ARRAY_LENGTH(moves)];
        if (when > 50 * YEAR || when < -50 * YEAR)
            when = 0;

        int before = review.box;
        const char *kind = kinds[random / 16 % ARRAY_LENGTH(kinds)];

        answer(&review, &(struct answer){kind, when});
        assert_true(review.box >= 0 && review.box < REVIEW_BOXES && review.box <= before + 1);
        assert_false(review_due(&review, MONDAY + when));
        assert_true(review_due(&review, MONDAY + when + 120 * DAY));
        assert_true(review_due(&review, MONDAY + when - 1));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(boxes_follow_the_rules),
        cmocka_unit_test(reasons_follow_the_last_answer_and_the_clock),
        cmocka_unit_test(what_was_never_answered_is_never_due),
        cmocka_unit_test(each_box_is_due_when_its_gap_is_over),
        cmocka_unit_test(whatever_happened_an_item_comes_back),
    };

    return cmocka_run_group_tests_name("progress/review", tests, NULL, NULL);
}
