/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, ".", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static void assert_place(const char *expected)
{
    struct text place = TEXT_INIT;

    world_place(&world, &place);
    assert_string_equal(place.bytes, expected);
    text_release(&place);
}

static void a_session_starts_at_home_in_english(void **state)
{
    (void)state;
    assert_place("home");
    assert_true(session->running);
    assert_string_equal(session->language->tag, "en");
    assert_null(session_module(session));
    assert_null(session_lesson(session));
    assert_null(session_step(session));
    assert_int_equal(session->notice, PHRASE_COUNT);
}

static void paths_open_modules_lessons_and_steps(void **state)
{
    (void)state;
    assert_true(session_open_path(session, "phishing"));
    assert_place("module phishing");
    assert_true(session_open_path(session, "phishing/links"));
    assert_place("step phishing/links/guess-notice");
    assert_true(session_open_path(session, "phishing/links/padlock"));
    assert_place("step phishing/links/padlock");
    assert_string_equal(session_lesson(session)->id, "links");
    assert_string_equal(session_module(session)->id, "phishing");
}

static void a_slash_at_the_end_is_no_matter(void **state)
{
    (void)state;
    assert_true(session_open_path(session, "phishing/links/padlock/"));
    assert_place("step phishing/links/padlock");
    assert_true(session_open_path(session, "phishing/"));
    assert_place("module phishing");
}

static void paths_to_nothing_change_nothing(void **state)
{
    static const char *const paths[] = {
        "",           "/",           "nothing",  "phishin",          "phishingg",
        "phishing//", "phishing/x",  "PHISHING", "phishing/links/x", "phishing//padlock",
        "/phishing",  "../phishing", " ",        "phishing/padlock", "phishing/links/padlock/x",
    };

    (void)state;
    session_open_path(session, "phishing/links/own-way");
    for (size_t i = 0; i < ARRAY_LENGTH(paths); i++) {
        bool opened = session_open_path(session, paths[i]);

        if (opened)
            print_error("%s was opened\n", paths[i]);
        assert_false(opened);
        assert_place("step phishing/links/own-way");
    }
}

static void numbers_of_nothing_change_nothing(void **state)
{
    (void)state;
    assert_false(session_open_module(session, 99));
    assert_false(session_open_module(session, SIZE_MAX));
    assert_false(session_open_lesson(session, 0, 7));
    assert_false(session_open_step(session, 0, 0, 13));
    assert_false(session_open_step(session, 0, SIZE_MAX, 0));
    assert_false(session_open_step(session, SIZE_MAX, 0, 0));
    assert_place("home");
}

static void back_goes_down_to_home_and_stays(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/own-way");
    session_enter(session, PLACE_HELP);
    assert_place("help");
    assert_string_equal(session_step(session)->id, "own-way");
    session_back(session);
    assert_place("step phishing/links/own-way");
    session_back(session);
    assert_place("module phishing");
    session_back(session);
    session_back(session);
    session_back(session);
    assert_place("home");
}

static void a_place_is_not_entered_twice_in_a_row(void **state)
{
    (void)state;
    session_enter(session, PLACE_HELP);
    session_enter(session, PLACE_HELP);
    assert_int_equal(session->depth, 2);
}

static void going_round_in_menus_never_runs_out_of_room(void **state)
{
    (void)state;
    for (int i = 0; i < 1000; i++) {
        session_enter(session, PLACE_HELP);
        session_enter(session, PLACE_SETTINGS);
        assert_in_range(session->depth, 1, SPOT_DEPTH_MAX);
    }
    for (int i = 0; i < SPOT_DEPTH_MAX; i++)
        session_back(session);
    assert_place("home");
}

static void the_last_step_leads_to_the_result(void **state)
{
    (void)state;
    session_open_path(session, "phishing/what-to-do/take-home");
    session_next(session);
    assert_place("result phishing/what-to-do");
    assert_true(fold_find(&world.fold, "phishing/what-to-do")->completed);
}

static void what_was_left_is_where_one_resumes(void **state)
{
    (void)state;
    assert_false(session_resume(session));
    session_open_path(session, "phishing/links/padlock");
    session_home(session);
    assert_true(session_resume(session));
    assert_place("step phishing/links/padlock");
}

static void a_step_that_is_gone_is_not_resumed(void **state)
{
    struct event event = {.kind = EVENT_VISITED, .course = "siaga", .item = "phishing/links/gone"};

    (void)state;
    fold_add(&world.fold, &event);
    assert_false(session_resume(session));
    assert_place("home");
    event.item = "no-such-module/a/b";
    fold_add(&world.fold, &event);
    assert_int_equal(session_next_module(session), 0);
}

static void going_on_finds_the_first_step_not_done(void **state)
{
    (void)state;
    session_open_path(session, "phishing/first-look/not-easy");
    session_next(session);
    session_go_on(session, 1);
    assert_place("step phishing/first-look/guess-bank");
}

static void a_change_moves_the_revision(void **state)
{
    unsigned long revisions[4];

    (void)state;
    revisions[0] = session->revision;
    session_open_path(session, "phishing/links/own-way");
    revisions[1] = session->revision;
    session_toggle(session, 0);
    revisions[2] = session->revision;
    session_use_language(session, language_find("th"));
    revisions[3] = session->revision;
    for (size_t i = 1; i < ARRAY_LENGTH(revisions); i++)
        assert_true(revisions[i] > revisions[i - 1]);
}

static void choices_are_kept_in_the_profile(void **state)
{
    (void)state;
    session_choose_language(session, language_find("id"));
    session_use_country(session, "la");
    session_use_theme(session, "light");
    world_restart(&world);
    assert_string_equal(session->language->tag, "id");
    assert_string_equal(world.profile.country, "la");
    assert_string_equal(world.profile.theme, "light");
}

static void leaving_ends_the_session(void **state)
{
    (void)state;
    session_quit(session);
    assert_false(session->running);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_session_starts_at_home_in_english),
        TEST(paths_open_modules_lessons_and_steps),
        TEST(a_slash_at_the_end_is_no_matter),
        TEST(paths_to_nothing_change_nothing),
        TEST(numbers_of_nothing_change_nothing),
        TEST(back_goes_down_to_home_and_stays),
        TEST(a_place_is_not_entered_twice_in_a_row),
        TEST(going_round_in_menus_never_runs_out_of_room),
        TEST(the_last_step_leads_to_the_result),
        TEST(what_was_left_is_where_one_resumes),
        TEST(a_step_that_is_gone_is_not_resumed),
        TEST(going_on_finds_the_first_step_not_done),
        TEST(a_change_moves_the_revision),
        TEST(choices_are_kept_in_the_profile),
        TEST(leaving_ends_the_session),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/session", tests, NULL, NULL);
}
