/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/first_hour.h"

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

static size_t count_of(const char *kind)
{
    char *events = world_events(&world);
    struct text wanted = TEXT_INIT;
    size_t count = 0;

    text_add_format(&wanted, "\"k\":\"%s\"", kind);
    for (const char *at = events; (at = strstr(at, wanted.bytes)); at++)
        count++;
    text_release(&wanted);
    free(events);
    return count;
}

static void the_country_is_asked_for_once(void **state)
{
    (void)state;
    first_hour_enter(session);
    assert_int_equal(session_spot(session)->place, PLACE_COUNTRY);
    session_use_country(session, "th");
    session_home(session);
    first_hour_enter(session);
    assert_int_equal(session_spot(session)->place, PLACE_FIRST_HOUR);
}

static void ticks_are_kept_in_memory_only(void **state)
{
    (void)state;
    assert_true(first_hour_open(session));
    first_hour_tick(session, 0);
    assert_true(session->first_hour.ticked[0]);
    assert_int_equal(count_of("ticked"), 0);
    world_restart(&world);
    assert_true(first_hour_open(session));
    assert_false(session->first_hour.ticked[0]);
    assert_false(session->first_hour.is_kept);
}

static void asked_to_keep_them_all_are_written(void **state)
{
    (void)state;
    first_hour_open(session);
    first_hour_tick(session, 0);
    first_hour_tick(session, 2);
    first_hour_keep(session, true);
    assert_int_equal(count_of("ticked"), 2);
    first_hour_tick(session, 1);
    first_hour_tick(session, 2);
    world_restart(&world);
    first_hour_open(session);
    assert_true(session->first_hour.is_kept);
    assert_true(session->first_hour.ticked[0]);
    assert_true(session->first_hour.ticked[1]);
    assert_false(session->first_hour.ticked[2]);
}

static void asked_no_longer_to_keep_them_all_are_taken_back(void **state)
{
    (void)state;
    first_hour_open(session);
    first_hour_tick(session, 0);
    first_hour_keep(session, true);
    first_hour_keep(session, true);
    first_hour_keep(session, false);
    assert_true(session->first_hour.ticked[0]); /* for this evening */
    world_restart(&world);
    first_hour_open(session);
    assert_false(session->first_hour.ticked[0]);
    assert_false(session->first_hour.is_kept);
}

static void a_step_that_is_none_cannot_be_ticked(void **state)
{
    (void)state;
    first_hour_open(session);
    first_hour_tick(session, 3);
    first_hour_tick(session, SIZE_MAX);
    for (size_t i = 0; i < AID_STEPS_MAX; i++)
        assert_false(session->first_hour.ticked[i]);
}

static void a_course_without_it_borrows_the_built_in_one(void **state)
{
    (void)state;
    world_close(&world);
    world_open(&world, "tests/play/course", false);
    assert_true(first_hour_open(session));
    assert_non_null(session->first_hour.borrowed);
    assert_non_null(aid_country(session->first_hour.aid, "sg"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_country_is_asked_for_once),
        TEST(ticks_are_kept_in_memory_only),
        TEST(asked_to_keep_them_all_are_written),
        TEST(asked_no_longer_to_keep_them_all_are_taken_back),
        TEST(a_step_that_is_none_cannot_be_ticked),
        TEST(a_course_without_it_borrows_the_built_in_one),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/first_hour", tests, NULL, NULL);
}
