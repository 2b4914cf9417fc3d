/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/checks.h"

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

static void do_lesson(void)
{
    static const char *const steps[] = {"hurry", "calm", "read", "pick", "chat"};

    for (size_t i = 0; i < ARRAY_LENGTH(steps); i++) {
        struct text path = TEXT_INIT;
        struct event event = {.kind = EVENT_READ, .course = "learning"};

        text_add_format(&path, "one/talk/%s", steps[i]);
        event.item = path.bytes;
        fold_add(&world.fold, &event);
        text_release(&path);
    }
}

/* Answers the form on screen to its end: every message is called a scam. */
static void answer_form(void)
{
    for (size_t i = 0; i < 4; i++) {
        struct response response = {.ids = {"scam", "sure"}, .count = 2};

        assert_int_equal(session_spot(session)->place, PLACE_STEP);
        session_answer(session, &response);
    }
    assert_int_equal(session_spot(session)->place, PLACE_CHECKS);
}

static enum check_stage offered(void)
{
    struct check_offer offer;

    return checks_offer(session, &offer) ? offer.stage : CHECK_STAGE_COUNT;
}

static void take(void)
{
    struct check_offer offer;

    assert_true(checks_offer(session, &offer));
    checks_begin(session, &offer);
    answer_form();
}

static void each_stage_is_offered_in_its_time(void **state)
{
    (void)state;
    assert_int_equal(offered(), CHECK_BEFORE);
    take();
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
    do_lesson();
    assert_int_equal(offered(), CHECK_AFTER);
    take();
    world_pass_days(&world, CHECK_MONTH_DAYS - 1);
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
    world_pass_days(&world, 1);
    assert_int_equal(offered(), CHECK_MONTH);
    take();
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
    world_pass_days(&world, CHECK_SEASON_DAYS - CHECK_MONTH_DAYS);
    assert_int_equal(offered(), CHECK_SEASON);
    take();
    world_pass_days(&world, 5000);
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
}

static void who_begins_without_it_is_not_asked_again(void **state)
{
    (void)state;
    session_open_path(session, "one/talk/read");
    session_next(session);
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
}

static void who_comes_after_a_season_is_offered_that_only(void **state)
{
    (void)state;
    do_lesson();
    take();
    world_pass_days(&world, 100L + CHECK_SEASON_DAYS);
    assert_int_equal(offered(), CHECK_SEASON);
    take();
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
}

static void a_form_that_was_begun_goes_on(void **state)
{
    struct response response = {.ids = {"scam", "sure"}, .count = 2};
    struct check_offer offer;

    (void)state;
    assert_true(checks_offer(session, &offer));
    assert_false(offer.is_begun);
    checks_begin(session, &offer);
    session_answer(session, &response);
    do_lesson(); /* even when the course was begun meanwhile */
    world_restart(&world);
    assert_true(checks_offer(session, &offer));
    assert_true(offer.is_begun);
}

static void sittings_are_kept_apart_by_their_stage(void **state)
{
    const struct sitting *before, *after;

    (void)state;
    assert_null(checks_latest(session));
    take();
    do_lesson();
    take();
    before = checks_sitting(session, CHECK_BEFORE);
    after = checks_sitting(session, CHECK_AFTER);
    assert_non_null(before);
    assert_string_equal(before->item, "checks/a");
    assert_string_equal(after->item, "checks/b");
    assert_int_equal(before->detection.hits, 2);
    assert_int_equal(before->detection.false_alarms, 2);
    assert_null(checks_sitting(session, CHECK_MONTH));
    assert_ptr_equal(checks_latest(session), after);
}

static void a_clock_set_back_offers_nothing(void **state)
{
    (void)state;
    do_lesson();
    take();
    world_pass_days(&world, -4000);
    assert_int_equal(offered(), CHECK_STAGE_COUNT);
    world_pass_days(&world, 4000L + CHECK_MONTH_DAYS);
    assert_int_equal(offered(), CHECK_MONTH);
}

static void a_course_without_forms_offers_none(void **state)
{
    struct check_offer offer;

    (void)state;
    world_close(&world);
    world_open(&world, "tests/play/course", false);
    assert_false(checks_offer(session, &offer));
}

static void lessons_belong_to_no_stage(void **state)
{
    (void)state;
    session_open_path(session, "one/talk/hurry");
    assert_null(checks_stage_of(session, session_lesson(session)));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_stage_is_offered_in_its_time),
        TEST(who_begins_without_it_is_not_asked_again),
        TEST(who_comes_after_a_season_is_offered_that_only),
        TEST(a_form_that_was_begun_goes_on),
        TEST(sittings_are_kept_apart_by_their_stage),
        TEST(a_clock_set_back_offers_nothing),
        TEST(a_course_without_forms_offers_none),
        TEST(lessons_belong_to_no_stage),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/checks", tests, NULL, NULL);
}
