/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/review.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    setenv("TZ", "UTC", 1);
    tzset();
    world_open(&world, "tests/play/learning", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

enum { DAYS = 120, ITEMS = 4 };

static const char *const items[ITEMS] = {"one/talk/hurry", "one/talk/calm", "one/talk/pick",
                                         "one/talk/chat"};

/* Answers the step on screen: rightly, or surely wrong. */
static void answer(bool right)
{
    const struct step *step = session_step(session);
    struct response response = {.count = 1};

    if (step->kind == STEP_JUDGE) {
        bool is_scam = step->specimen->verdict == VERDICT_SCAM;

        response.ids[0] = is_scam == right ? "scam" : "genuine";
        response.ids[response.count++] = "sure";
    } else {
        response.ids[0] = right ? "first" : "second";
    }
    session_answer(session, &response);
}

static void take_lesson(void)
{
    for (size_t i = 0; i < ITEMS; i++) {
        assert_true(session_open_path(session, items[i]));
        answer(true);
    }
}

static void nothing_answered_is_nothing_to_review(void **state)
{
    (void)state;
    assert_int_equal(review_count(session), 0);
    assert_false(review_begin(session));
    assert_int_equal(session_spot(session)->place, PLACE_HOME);
}

static void an_answer_comes_back_after_a_day_and_not_before(void **state)
{
    (void)state;
    take_lesson();
    assert_int_equal(review_count(session), 0);
    world_pass_days(&world, 1);
    assert_int_equal(review_count(session), ITEMS);
}

static void answers_count_for_the_step_that_was_due(void **state)
{
    const struct item_state *before;
    unsigned long attempts;

    (void)state;
    take_lesson();
    attempts = fold_find(&world.fold, items[0])->attempts;
    world_pass_days(&world, 1);
    assert_true(review_begin(session));
    for (size_t i = 0; i < ITEMS; i++) {
        answer(true);
        session_next(session);
    }
    assert_int_equal(session_spot(session)->place, PLACE_REVIEW_DONE);
    assert_int_equal(session->review.right, ITEMS);
    before = fold_find(&world.fold, items[0]);
    assert_int_equal(before->review.box, 1);
    assert_int_equal(before->attempts, attempts); /* a message of the pool was shown */
    assert_string_equal(world.fold.last_item, items[ITEMS - 1]);
}

static void a_genuine_message_is_replaced_by_one_of_its_channel(void **state)
{
    (void)state;
    session_open_path(session, "one/talk/calm");
    answer(true);
    session_open_path(session, "one/talk/chat"); /* by web: the pool has none */
    answer(true);
    world_pass_days(&world, 1);
    assert_true(review_begin(session));
    assert_string_equal(session_step(session)->path, "one/extra/more/more-calm");
    answer(true);
    session_next(session);
    assert_string_equal(session_step(session)->path, "one/talk/chat");
}

static void the_message_seen_longest_ago_is_taken(void **state)
{
    (void)state;
    session_open_path(session, "one/talk/hurry");
    answer(true);
    for (int i = 0; i < 4; i++) {
        world_pass_days(&world, 130);
        assert_true(review_begin(session));
        assert_string_equal(session_step(session)->path,
                            i % 2 ? "one/extra/more/more-hurry-too" : "one/extra/more/more-hurry");
        answer(true);
    }
}

static void what_is_no_step_of_a_lesson_is_not_accepted(void **state)
{
    (void)state;
    assert_true(review_accepts(session, "one/talk/hurry"));
    assert_false(review_accepts(session, "checks/a/s1"));
    assert_false(review_accepts(session, "gone/talk/hurry"));
    assert_false(review_accepts(session, ""));
}

static void a_step_that_left_the_course_is_passed_over(void **state)
{
    struct event event = {.kind = EVENT_ANSWERED, .course = "learning",
                          .item = "one/talk/gone", .time = 1};

    (void)state;
    fold_add(&world.fold, &event);
    assert_int_equal(review_count(session), 1); /* no module is read to count */
    assert_false(review_begin(session));
    assert_int_equal(session_spot(session)->place, PLACE_HOME);
}

/* The schedule of one item, worked out anew from the days on which it was answered. */
struct plain {
    int day, box;
};

static bool plain_is_due(const struct plain *plain, int today)
{
    static const int gaps[] = {1, 7, 30, 120};

    return today - plain->day >= gaps[plain->box];
}

static size_t item_number(const char *path)
{
    for (size_t i = 0; i < ITEMS; i++) {
        if (strcmp(items[i], path) == 0)
            return i;
    }
    fail();
    return 0;
}

/* Wrong now and then, by a fixed pattern. */
static bool is_right(size_t item, int day)
{
    return (item * 7 + (size_t)day) % 11 != 0;
}

static void review_one(struct plain plain[ITEMS], int day)
{
    size_t item = item_number(session->review.items[session->review.at].of);
    bool right = is_right(item, day);

    assert_true(plain_is_due(&plain[item], day));
    plain[item].box = !right ? 0 : plain[item].box < 3 ? plain[item].box + 1 : 3;
    plain[item].day = day;
    answer(right);
    session_next(session);
}

static void over_120_days_each_evening_asks_what_is_due_and_no_more(void **state)
{
    struct plain plain[ITEMS] = {{0}};
    size_t asked = 0;

    (void)state;
    take_lesson();
    for (int day = 1; day <= DAYS; day++) {
        size_t due = 0;

        world_pass_days(&world, 1);
        if (day % 10 == 0)
            world_restart(&world); /* what is due is known from the journal alone */
        for (size_t i = 0; i < ITEMS; i++)
            due += plain_is_due(&plain[i], day);
        assert_int_equal(review_count(session), due);
        assert_int_equal(review_begin(session), due > 0);
        for (size_t i = 0; i < due; i++)
            review_one(plain, day);
        assert_int_equal(review_count(session), 0);
        asked += due;
    }
    assert_in_range(asked, ITEMS * 3, ITEMS * 30);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_answered_is_nothing_to_review),
        TEST(an_answer_comes_back_after_a_day_and_not_before),
        TEST(answers_count_for_the_step_that_was_due),
        TEST(a_genuine_message_is_replaced_by_one_of_its_channel),
        TEST(the_message_seen_longest_ago_is_taken),
        TEST(what_is_no_step_of_a_lesson_is_not_accepted),
        TEST(a_step_that_left_the_course_is_passed_over),
        TEST(over_120_days_each_evening_asks_what_is_due_and_no_more),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/review", tests, NULL, NULL);
}
