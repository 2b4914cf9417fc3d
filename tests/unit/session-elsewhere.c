/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/elsewhere.h"

#include "support/world.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static bool answer(const char *verdict)
{
    struct response response = {{verdict, "sure"}, 2};

    return session_answer(session, &response);
}

/* A step with an answer that waits, for the disk is full. */
static void have_something_wait(void)
{
    session_open_path(session, "phishing/links/guess-notice");
    world_fill_disk(&world, true);
    assert_false(answer("scam"));
}

static void assert_place(const char *expected)
{
    struct text place = TEXT_INIT;

    world_place(&world, &place);
    assert_string_equal(place.bytes, expected);
    text_release(&place);
}

/* The last words; to be free()d. */
static char *parting(void)
{
    struct text words = TEXT_INIT;

    parting_write(session, &words);
    return text_take(&words);
}

static void assert_parting(const char *expected)
{
    char *words = parting();

    assert_string_equal(words, expected);
    free(words);
}

static void nobody_looks_elsewhere_while_all_is_well(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/guess-notice");
    session_look_elsewhere(session);
    assert_place("step phishing/links/guess-notice");
    assert_int_equal(session->elsewhere.count, 0);
}

static void a_guest_has_nothing_to_put_elsewhere(void **state)
{
    (void)state;
    world_close(&world);
    world_open(&world, ".", true);
    session_look_elsewhere(session);
    assert_place("home");
    assert_false(parting_matters(session));
    assert_parting("You were a guest: nothing was kept. Goodbye.");
}

static void what_waits_goes_to_the_place_chosen(void **state)
{
    char *events;

    (void)state;
    have_something_wait();
    session_look_elsewhere(session);
    assert_place("elsewhere");
    assert_int_equal(session->elsewhere.count, 1);
    assert_true(session_move_elsewhere(session, 0));
    assert_int_equal(session->notice, PHRASE_ELSEWHERE_GOOD);
    assert_place("step phishing/links/guess-notice");
    assert_true(session->attempt.answered);
    assert_int_equal(journal_state(session->journal), JOURNAL_GOOD);
    events = world_events(&world);
    assert_non_null(strstr(events, "\"k\":\"answered\""));
    free(events);
    assert_true(answer("genuine"));
}

static void a_place_that_is_gone_is_said_and_nothing_is_lost(void **state)
{
    (void)state;
    have_something_wait();
    session_look_elsewhere(session);
    assert_int_equal(rmdir(world.stick.path), 0);
    assert_false(session_move_elsewhere(session, 0));
    assert_int_equal(session->notice, PHRASE_ELSEWHERE_FAILED);
    assert_place("elsewhere");
    assert_int_equal(journal_state(session->journal), JOURNAL_WAITING);
    session_look_elsewhere(session);
    assert_int_equal(session->elsewhere.count, 0);
    assert_int_equal(mkdir(world.stick.path, 0700), 0); /* for the end */
}

static void places_that_are_not_listed_cannot_be_chosen(void **state)
{
    (void)state;
    have_something_wait();
    assert_false(session_move_elsewhere(session, 0)); /* nobody has looked */
    session_look_elsewhere(session);
    assert_false(session_move_elsewhere(session, 1));
    assert_false(session_move_elsewhere(session, SIZE_MAX));
    assert_int_equal(journal_state(session->journal), JOURNAL_WAITING);
}

static void trouble_in_the_new_place_is_said_anew(void **state)
{
    (void)state;
    have_something_wait();
    assert_int_equal(session->notice, PHRASE_NOT_SAVED);
    session_look_elsewhere(session);
    assert_true(session_move_elsewhere(session, 0));
    world_fill_disk(&world, false);
    session->notice = PHRASE_COUNT;
    world_fill_disk(&world, true);
    assert_false(answer("scam"));
    assert_int_equal(session->notice, PHRASE_NOT_SAVED);
}

static void the_last_words_say_that_all_is_kept(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/guess-notice");
    assert_true(answer("scam"));
    assert_false(parting_matters(session));
    assert_parting("Your progress is kept. Goodbye.");
}

static void the_last_words_try_once_more(void **state)
{
    (void)state;
    have_something_wait();
    assert_true(parting_matters(session));
    world_fill_disk(&world, false);
    assert_parting("Your progress is kept. Goodbye.");
}

static void the_last_words_say_what_is_lost(void **state)
{
    (void)state;
    have_something_wait();
    assert_true(parting_matters(session));
    assert_parting("The last answers could not be kept. Goodbye.");
}

static void without_a_place_nothing_was_kept(void **state)
{
    (void)state;
    world_close(&world);
    world_open(&world, ".", true);
    journal_open_nowhere(&world.journal, ENOTDIR);
    session_open_path(session, "phishing/links/guess-notice");
    assert_int_equal(session->notice, PHRASE_NOT_SAVED);
    assert_false(answer("scam"));
    assert_true(parting_matters(session));
    assert_parting("Nothing could be written: nothing was kept. Goodbye.");
}

static void the_last_words_name_the_file_and_the_way_back(void **state)
{
    char *words;

    (void)state;
    have_something_wait();
    session_look_elsewhere(session);
    assert_true(session_move_elsewhere(session, 0));
    assert_true(parting_matters(session));
    words = parting();
    assert_non_null(strstr(words, "Your latest answers lie in another place. To bring them back: "
                                  "siaga profile import "));
    assert_non_null(strstr(words, world.stick.path));
    assert_non_null(strstr(words, world.journal.name));
    assert_null(strstr(words, "Your progress is kept"));
    assert_null(strchr(words, '\n'));
    free(words);
}

static void every_file_has_its_line_and_what_is_lost_the_last(void **state)
{
    char *words;

    (void)state;
    have_something_wait();
    session_look_elsewhere(session);
    assert_true(session_move_elsewhere(session, 0));
    world_fill_disk(&world, false);
    world_fill_disk(&world, true);
    assert_false(answer("scam"));
    words = parting();
    assert_non_null(strstr(words, ".jsonl\nThe last answers could not be kept. Goodbye."));
    free(words);
}

static void a_stick_with_a_wild_name_cannot_reach_the_terminal(void **state)
{
    char *wild, *words;

    (void)state;
    scratch_make_folder(&world.stick, "a\x1B[31m b\nc");
    wild = scratch_path(&world.stick, "a\x1B[31m b\nc");
    world.root = (struct elsewhere_root){wild, ELSEWHERE_FOLDER};
    have_something_wait();
    session_look_elsewhere(session);
    assert_true(session_move_elsewhere(session, 0));
    words = parting();
    assert_null(strpbrk(words, "\x1B\n"));
    assert_non_null(strstr(words, "a[31m b c/siaga-progress/"));
    free(words);
    free(wild);
}

/* Nothing waits then that could be written in another place, so none is offered. */
static void a_choice_that_cannot_be_written_is_said(void **state)
{
    (void)state;
    close(world.profile.folder);
    world.profile.folder = open("/proc", O_RDONLY | O_DIRECTORY);
    session_use_theme(session, "light");
    assert_int_equal(session->notice, PHRASE_CHOICE_NOT_SAVED);
    assert_string_equal(session->profile->theme, "light");
    session_look_elsewhere(session);
    assert_place("home");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nobody_looks_elsewhere_while_all_is_well),
        TEST(a_guest_has_nothing_to_put_elsewhere),
        TEST(what_waits_goes_to_the_place_chosen),
        TEST(a_place_that_is_gone_is_said_and_nothing_is_lost),
        TEST(places_that_are_not_listed_cannot_be_chosen),
        TEST(trouble_in_the_new_place_is_said_anew),
        TEST(the_last_words_say_that_all_is_kept),
        TEST(the_last_words_try_once_more),
        TEST(the_last_words_say_what_is_lost),
        TEST(without_a_place_nothing_was_kept),
        TEST(the_last_words_name_the_file_and_the_way_back),
        TEST(every_file_has_its_line_and_what_is_lost_the_last),
        TEST(a_choice_that_cannot_be_written_is_said),
        TEST(a_stick_with_a_wild_name_cannot_reach_the_terminal),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/elsewhere", tests, NULL, NULL);
}
