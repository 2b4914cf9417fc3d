/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/who.h"

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

static void switching_ends_the_session_and_says_who_is_next(void **state)
{
    (void)state;
    who_switch(session, "Dara");
    assert_false(session->running);
    assert_true(session->switching.is_wanted);
    assert_string_equal(session->switching.nickname, "Dara");
    who_switch(session, NULL);
    assert_null(session->switching.nickname);
}

static void a_new_name_is_gone_on_with(void **state)
{
    (void)state;
    assert_true(who_name(session, "  Bopha "));
    assert_string_equal(session->switching.nickname, "Bopha");
}

static void the_open_profile_gets_another_name(void **state)
{
    struct profiles profiles;

    (void)state;
    session->switching.is_rename = true;
    assert_true(who_name(session, "Dara"));
    assert_true(session->running);
    assert_string_equal(world.profile.nickname, "Dara");
    who_list(session, &profiles);
    assert_int_equal(profiles.count, 1);
    assert_string_equal(profiles.items[0].nickname, "Dara");
    profiles_release(&profiles);
}

static void a_name_that_is_none_or_taken_is_refused(void **state)
{
    static const char *const none[] = {"", "   ", "\n"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(none); i++) {
        session->notice = PHRASE_COUNT;
        assert_false(who_name(session, none[i]));
        assert_int_equal(session->notice, PHRASE_NAME_NONE);
    }
    session->switching.is_rename = true;
    assert_true(who_name(session, "Dara"));
    assert_false(who_name(session, "Dara"));
    assert_int_equal(session->notice, PHRASE_NAME_TAKEN);
    session->switching.is_rename = false;
    assert_false(who_name(session, "Dara"));
    assert_true(session->running);
}

static void without_a_home_nobody_can_be_made(void **state)
{
    struct profiles profiles;

    (void)state;
    session->data_folder = NULL;
    assert_false(who_name(session, "Dara"));
    who_list(session, &profiles);
    assert_int_equal(profiles.count, 0);
    profiles_release(&profiles);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(switching_ends_the_session_and_says_who_is_next),
        TEST(a_new_name_is_gone_on_with),
        TEST(the_open_profile_gets_another_name),
        TEST(a_name_that_is_none_or_taken_is_refused),
        TEST(without_a_home_nobody_can_be_made),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/who", tests, NULL, NULL);
}
