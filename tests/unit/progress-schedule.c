/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/schedule.h"

#include "schedule-testing.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define MIDNIGHT (EVENING + 5 * HOUR)  /* the end of that day in Bangkok */

static void assert_list(const struct item_state *const *items, size_t count, const char *expected)
{
    struct text names = TEXT_INIT;

    for (size_t i = 0; i < count; i++)
        text_add_format(&names, "%s%s", i ? " " : "", items[i]->item);
    assert_string_equal(names.bytes, expected);
    text_release(&names);
}

static void assert_picked(int64_t now, size_t limit, const char *expected)
{
    const struct item_state *items[SCHEDULE_DAILY];
    struct schedule schedule = {.fold = &fold, .now = now};

    assert_list(items, schedule_pick(&schedule, limit, items), expected);
}

static void assert_due(int64_t now, const char *expected)
{
    const struct item_state **items;
    struct schedule schedule = {.fold = &fold, .now = now};
    size_t count = schedule_due(&schedule, &items);

    assert_list(items, count, expected);
    free(items);
}

static void nothing_answered_is_nothing_to_review(void **state)
{
    (void)state;
    assert_picked(EVENING, 5, "");
    assert_due(EVENING, "");
}

static void sure_and_wrong_come_first_then_wrong_then_the_longest_overdue(void **state)
{
    (void)state;
    answer("m/l/right", NULL, '+', EVENING);
    answer("m/l/older", NULL, '+', EVENING - DAY);
    answer("m/l/wrong", NULL, '-', EVENING + 2);
    answer("m/l/wrong-older", NULL, '-', EVENING + 1);
    answer("m/l/sure", NULL, '!', EVENING + 3);
    answer("m/l/future", NULL, '+', EVENING + YEAR);
    answer("m/l/b", NULL, '+', EVENING);
    assert_due(EVENING + 2 * DAY, "m/l/sure m/l/wrong-older m/l/wrong m/l/older m/l/b m/l/right "
                                  "m/l/future");
    assert_picked(EVENING + 2 * DAY, 5, "m/l/sure m/l/wrong-older m/l/wrong m/l/older m/l/b");
    assert_picked(EVENING + 2 * DAY, 2, "m/l/sure m/l/wrong-older");
    assert_picked(EVENING + 2 * DAY, 0, "");
    assert_due(EVENING + 10, "m/l/older m/l/future");
}

static void only_steps_of_lessons_are_asked(void **state)
{
    static const char *const items[] = {"m",          "m/l",             "m/extra/pool/a",
                                        "checks/a/1", "first-hour/bank", "",
                                        "//",         "m/l/a/b/c"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(items); i++)
        answer(items[i], NULL, '+', EVENING);
    answer("checkspoint/a/1", NULL, '+', EVENING);
    assert_due(EVENING + DAY, "// checkspoint/a/1");
}

static bool is_not_gone(void *context, const char *item)
{
    ++*(size_t *)context;
    return strcmp(item, "m/l/gone") != 0;
}

static void a_step_that_left_the_course_takes_no_place(void **state)
{
    const struct item_state *items[SCHEDULE_DAILY];
    size_t asked = 0;
    struct schedule schedule = {&fold, EVENING + DAY, is_not_gone, &asked};

    (void)state;
    answer("m/l/gone", NULL, '!', EVENING);
    answer("m/l/here", NULL, '+', EVENING);
    assert_list(items, schedule_pick(&schedule, 1, items), "m/l/here");
    assert_int_equal(asked, 2);
}

static void a_review_counts_for_its_item_and_not_for_the_message_it_is_made_with(void **state)
{
    (void)state;
    answer("m/l/a", NULL, '!', EVENING);
    answer("m/extra/pool/x", "m/l/a", '+', EVENING + DAY);
    assert_true(fold_find(&fold, "m/l/a")->review.box == 1);
    assert_int_equal(fold_find(&fold, "m/l/a")->attempts, 1);
    assert_false(fold_find(&fold, "m/extra/pool/x")->review.started);
    assert_true(fold_find(&fold, "m/extra/pool/x")->answered);
    assert_due(EVENING + 7 * DAY, "");
    assert_due(EVENING + 8 * DAY, "m/l/a");
}

static void a_reset_leaves_the_schedule_alone(void **state)
{
    struct event reset = {.kind = EVENT_RESET, .item = "m", .order = 99};

    (void)state;
    answer("m/l/a", NULL, '!', EVENING);
    fold_add(&fold, &reset);
    assert_due(EVENING + DAY, "m/l/a");
}

static void add_eight(int64_t time)
{
    for (char name[] = "m/l/1"; name[4] <= '8'; name[4]++)
        answer(name, NULL, '+', time);
}

static void no_more_than_five_are_asked_on_one_local_day(void **state)
{
    static const struct {
        int64_t now;
        const char *picked;
    } cases[] = {
        {MIDNIGHT - HOUR, "m/l/4 m/l/5"},     /* three are done */
        {MIDNIGHT - 1, "m/l/4 m/l/5"},
        {MIDNIGHT, "m/l/4 m/l/5 m/l/6 m/l/7 m/l/8"},
        {MIDNIGHT - DAY, "m/l/4 m/l/5"},      /* the same day's first moment */
        {MIDNIGHT - DAY - 1, "m/l/1 m/l/2 m/l/3 m/l/4 m/l/5"}, /* a day back: all is due */
    };

    (void)state;
    add_eight(EVENING - 10 * DAY);
    answer("m/extra/pool/x", "m/l/1", '+', EVENING);
    answer("m/extra/pool/x", "m/l/2", '-', EVENING + 1);
    answer("m/extra/pool/x", "m/l/2", '+', EVENING + 2); /* again: still one item */
    answer("m/extra/pool/y", "m/l/3", '+', MIDNIGHT - DAY);
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        const struct item_state *items[SCHEDULE_DAILY];
        struct schedule schedule = {.fold = &fold, .now = cases[i].now};
        size_t count = schedule_pick(&schedule, 5, items);

        if (i == 4)
            assert_int_equal(count, 5);
        else
            assert_list(items, count, cases[i].picked);
    }
}

static void the_day_is_that_of_the_machines_time_zone(void **state)
{
    (void)state;
    add_eight(EVENING - 10 * DAY);
    for (char name[] = "m/l/1"; name[4] <= '5'; name[4]++)
        answer("m/extra/pool/x", name, '+', EVENING);
    assert_picked(MIDNIGHT - 1, 5, "");
    assert_picked(MIDNIGHT, 5, "m/l/6 m/l/7 m/l/8");
    setenv("TZ", "UTC0", 1);
    tzset();
    assert_picked(MIDNIGHT, 5, "");
    assert_picked(MIDNIGHT + 7 * HOUR, 5, "m/l/6 m/l/7 m/l/8");
}

static void times_beyond_all_calendars_are_no_trouble(void **state)
{
    static const int64_t times[] = {INT64_MIN, INT64_MIN + 1, -1, 0, INT64_MAX - 1, INT64_MAX};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(times); i++) {
        answer("m/l/a", NULL, '+', times[i]);
        answer("m/extra/pool/x", "m/l/b", '+', times[i]);
        for (size_t j = 0; j < ARRAY_LENGTH(times); j++) {
            const struct item_state *items[SCHEDULE_DAILY];
            struct schedule schedule = {.fold = &fold, .now = times[j]};

            assert_true(schedule_pick(&schedule, 5, items) <= 2);
            assert_true(schedule_done_today(&schedule) <= 1);
        }
    }
}

static void all_lists_what_is_due_and_then_what_will_be(void **state)
{
    const struct item_state **items;
    struct schedule schedule = {.fold = &fold, .now = EVENING + DAY};
    size_t count;

    (void)state;
    answer("m/l/later", NULL, '+', EVENING + 2 * HOUR);
    answer("m/l/sooner", NULL, '+', EVENING + HOUR);
    answer("m/l/due", NULL, '+', EVENING);
    count = schedule_all(&schedule, &items);
    assert_list(items, count, "m/l/due m/l/sooner m/l/later");
    free(items);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(nothing_answered_is_nothing_to_review),
        TEST(sure_and_wrong_come_first_then_wrong_then_the_longest_overdue),
        TEST(only_steps_of_lessons_are_asked),
        TEST(a_step_that_left_the_course_takes_no_place),
        TEST(a_review_counts_for_its_item_and_not_for_the_message_it_is_made_with),
        TEST(a_reset_leaves_the_schedule_alone),
        TEST(no_more_than_five_are_asked_on_one_local_day),
        TEST(the_day_is_that_of_the_machines_time_zone),
        TEST(times_beyond_all_calendars_are_no_trouble),
        TEST(all_lists_what_is_due_and_then_what_will_be),
    };

    return cmocka_run_group_tests_name("progress/schedule", tests, NULL, NULL);
}
