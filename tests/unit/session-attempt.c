/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/attempt.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
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

static void answer(const char *first, const char *second)
{
    struct response response = {.ids = {first, second}, .count = second ? 2 : 1};

    session_answer(session, &response);
}

static bool is_shuffle_of(const size_t *order, size_t count)
{
    bool seen[RESPONSE_MAX] = {false};

    for (size_t i = 0; i < count; i++) {
        if (order[i] >= count || seen[order[i]])
            return false;
        seen[order[i]] = true;
    }
    return true;
}

static void a_step_is_ready_when_it_comes(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/same-family");
    assert_false(session->attempt.answered);
    for (size_t i = 0; i < RESPONSE_MAX; i++)
        assert_false(session->attempt.marked[i]);
    assert_true(fold_find(&world.fold, "phishing/links/same-family")->visited);
}

static void every_seed_shows_every_option_once(void **state)
{
    bool differs = false;
    size_t first[RESPONSE_MAX];

    (void)state;
    for (uint64_t seed = 0; seed < 200; seed++) {
        session_seed(session, seed);
        session_open_path(session, "phishing/links/same-family");
        assert_true(is_shuffle_of(session->attempt.order, 6));
        assert_int_equal(session->attempt.order[5], 5); /* pinned */
        if (!seed)
            memcpy(first, session->attempt.order, sizeof first);
        differs = differs || memcmp(first, session->attempt.order, 6 * sizeof *first) != 0;
    }
    assert_true(differs);
}

static void every_place_is_reached_about_equally_often(void **state)
{
    enum { SHOWINGS = 4000 };
    int times[4] = {0};

    (void)state;
    session_seed(session, 5);
    for (int i = 0; i < SHOWINGS; i++) {
        session_open_path(session, "phishing/links/calm-way");
        for (int place = 0; place < 4; place++)
            times[place] += session->attempt.order[place] == 0;
    }
    for (int place = 0; place < 4; place++)
        assert_in_range(times[place], SHOWINGS / 4 - 200, SHOWINGS / 4 + 200);
}

static void senseless_seeds_shuffle_too(void **state)
{
    (void)state;
    session_seed(session, UINT64_MAX);
    session_open_path(session, "phishing/links/same-family");
    assert_true(is_shuffle_of(session->attempt.order, 6));
    session_seed(session, UINT64_MAX / 2 + 1);
    assert_true(session->random != 0);
}

static void an_answer_is_in_the_journal_with_its_time(void **state)
{
    char *events;

    (void)state;
    session_open_path(session, "phishing/links/real-owner");
    answer("both", NULL);
    assert_true(session->attempt.answered);
    assert_false(session->attempt.restored);
    assert_false(session->attempt.marking.correct);
    events = world_events(&world);
    assert_non_null(strstr(events, "\"response\":[\"both\"]"));
    assert_non_null(strstr(events, "\"lang\":\"en\""));
    assert_non_null(strstr(events, "\"course_version\":1"));
    free(events);
}

static int64_t clock_set_back(void)
{
    static int64_t now = 1795478400000;

    return now -= 5000;
}

static void a_clock_that_was_set_back_gives_no_negative_time(void **state)
{
    char *events;

    (void)state;
    session->journal->clock = clock_set_back;
    session_open_path(session, "phishing/links/real-owner");
    answer("both", NULL);
    events = world_events(&world);
    assert_non_null(strstr(events, "\"ms\":0"));
    free(events);
}

static void an_earlier_answer_is_shown_as_given(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/guess-notice");
    answer("genuine", "unsure");
    session_open_path(session, "phishing/links/guess-notice");
    assert_true(session->attempt.answered);
    assert_true(session->attempt.restored);
    assert_int_equal(session->attempt.response.count, 2);
    assert_true(response_has(&session->attempt.response, "unsure"));
    assert_true(session->attempt.marking.correct);
}

static void an_answer_of_options_that_are_gone_is_harmless(void **state)
{
    struct event event = {.kind = EVENT_ANSWERED,
                          .course = "siaga",
                          .item = "phishing/links/real-owner",
                          .response = {"gone", "gone-too"},
                          .response_count = 2,
                          .correct = true,
                          .score = 1};

    (void)state;
    fold_add(&world.fold, &event);
    session_open_path(session, "phishing/links/real-owner");
    assert_true(session->attempt.answered);
    assert_false(session->attempt.marking.correct);
}

static void an_answer_to_what_is_now_a_page_is_forgotten(void **state)
{
    struct event event = {.kind = EVENT_ANSWERED, .course = "siaga",
                          .item = "phishing/links/padlock"};

    (void)state;
    fold_add(&world.fold, &event);
    session_open_path(session, "phishing/links/padlock");
    assert_false(session->attempt.answered);
}

static void again_asks_again_only_after_an_answer(void **state)
{
    (void)state;
    session_again(session); /* at home there is nothing to ask */
    session_open_path(session, "phishing/links/same-family");
    session_toggle(session, 2);
    session_again(session);
    assert_true(session->attempt.marked[2]);
    answer("track", NULL);
    session_again(session);
    assert_false(session->attempt.answered);
    assert_false(session->attempt.marked[2]);
}

static void marks_out_of_range_or_after_the_answer_are_ignored(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/same-family");
    session_toggle(session, RESPONSE_MAX);
    session_toggle(session, SIZE_MAX);
    session_toggle(session, 0);
    session_toggle(session, 0);
    assert_false(session->attempt.marked[0]);
    answer("track", NULL);
    session_toggle(session, 1);
    assert_false(session->attempt.marked[1]);
}

static void a_page_is_read_once(void **state)
{
    char *events;

    (void)state;
    for (int i = 0; i < 3; i++) {
        session_open_path(session, "phishing/links/padlock");
        session_next(session);
    }
    events = world_events(&world);
    assert_non_null(strstr(events, "\"k\":\"read\""));
    assert_null(strstr(strstr(events, "\"k\":\"read\"") + 1, "\"k\":\"read\""));
    free(events);
}

static void a_full_disk_is_said_once_until_it_is_good_again(void **state)
{
    (void)state;
    session_open_path(session, "phishing/links/guess-notice");
    world_fill_disk(&world, true);
    answer("scam", "sure");
    assert_int_equal(session->notice, PHRASE_NOT_SAVED);
    assert_true(session->attempt.answered);
    session->notice = PHRASE_COUNT;
    answer("scam", "sure");
    assert_int_equal(session->notice, PHRASE_COUNT);
    world_fill_disk(&world, false);
    answer("scam", "sure");
    world_fill_disk(&world, true);
    answer("scam", "sure");
    assert_int_equal(session->notice, PHRASE_NOT_SAVED);
}

/* The course that has the kinds of step the real one has not. */
static void open_kinds(const char *path)
{
    world_close(&world);
    world_open(&world, "tests/play/kinds", false);
    assert_true(session_open_path(session, path));
}

static void a_draft_grows_by_choices_and_shrinks_by_choices(void **state)
{
    (void)state;
    open_kinds("kinds/act-recall/parcel");
    session_draft_add(session, "scam", "sure");
    assert_int_equal(session->attempt.draft.count, 2);
    session_draft_add(session, "genuine", "sure");
    assert_int_equal(session->attempt.draft.count, 4);
    assert_true(session_draft_undo(session));
    assert_int_equal(session->attempt.draft.count, 2);
    assert_string_equal(session->attempt.draft.ids[0], "scam");
    assert_true(session_draft_undo(session));
    assert_false(session_draft_undo(session));
    assert_int_equal(session->attempt.draft.count, 0);
}

static void a_draft_is_written_nowhere_and_gone_with_the_step(void **state)
{
    char *events;

    (void)state;
    open_kinds("kinds/act-recall/parcel");
    session_draft_add(session, "scam", "sure");
    session_open_path(session, "kinds/act-recall/clinic");
    assert_int_equal(session->attempt.draft.count, 0);
    session_open_path(session, "kinds/act-recall/parcel");
    assert_false(session->attempt.answered);
    assert_int_equal(session->attempt.draft.count, 0);
    events = world_events(&world);
    assert_null(strstr(events, "answered"));
    free(events);
}

static void an_answer_that_is_given_cannot_be_undone(void **state)
{
    (void)state;
    open_kinds("kinds/act-recall/parcel");
    session_draft_add(session, "scam", "sure");
    session_draft_add(session, "ask", NULL);
    session_answer(session, &session->attempt.draft);
    assert_false(session_draft_undo(session));
    assert_int_equal(session->attempt.response.count, 3);
    session_again(session);
    assert_int_equal(session->attempt.draft.count, 0);
    assert_false(session_draft_undo(session));
}

static void the_strings_of_an_answer_are_copied(void **state)
{
    char typed[] = "555 0142";

    (void)state;
    open_kinds("kinds/act-recall/number");
    session_answer(session, &(struct response){.ids = {"card", typed}, .count = 2});
    memset(typed, 'x', sizeof typed - 1);
    assert_string_equal(session->attempt.response.ids[1], "555 0142");
    assert_true(session->attempt.marking.correct);
    session_answer(session, &(struct response){.ids = {"other", typed}, .count = 2});
    assert_string_equal(session->attempt.response.ids[1], "xxxxxxxx");
    assert_false(session->attempt.marking.correct);
}

static void hints_come_one_by_one_until_the_answer(void **state)
{
    (void)state;
    open_kinds("kinds/act-recall/parcel");
    assert_true(session_has_hint(session));
    session_hint(session);
    session_enter(session, PLACE_HELP);
    assert_false(session_has_hint(session)); /* it lies over the step */
    session_hint(session);
    session_back(session);
    assert_int_equal(session->attempt.hints_shown, 1);
    session_hint(session);
    assert_false(session_has_hint(session));
    session_hint(session);
    assert_int_equal(session->attempt.hints_shown, 2);
    session_again(session);
    assert_int_equal(session->attempt.hints_shown, 2);
}

static void there_is_no_hint_where_nothing_is_asked(void **state)
{
    (void)state;
    assert_false(session_has_hint(session)); /* at home */
    session_hint(session);
    open_kinds("kinds/act-recall/clinic");
    assert_false(session_has_hint(session));
    session_hint(session);
    assert_int_equal(session->attempt.hints_shown, 0);
    session_open_path(session, "kinds/act-recall/number");
    session_answer(session, &(struct response){.ids = {"other", "1"}, .count = 2});
    assert_false(session_has_hint(session));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_step_is_ready_when_it_comes),
        TEST(every_seed_shows_every_option_once),
        TEST(every_place_is_reached_about_equally_often),
        TEST(senseless_seeds_shuffle_too),
        TEST(an_answer_is_in_the_journal_with_its_time),
        TEST(a_clock_that_was_set_back_gives_no_negative_time),
        TEST(an_earlier_answer_is_shown_as_given),
        TEST(an_answer_of_options_that_are_gone_is_harmless),
        TEST(an_answer_to_what_is_now_a_page_is_forgotten),
        TEST(again_asks_again_only_after_an_answer),
        TEST(marks_out_of_range_or_after_the_answer_are_ignored),
        TEST(a_page_is_read_once),
        TEST(a_full_disk_is_said_once_until_it_is_good_again),
        TEST(a_draft_grows_by_choices_and_shrinks_by_choices),
        TEST(a_draft_is_written_nowhere_and_gone_with_the_step),
        TEST(an_answer_that_is_given_cannot_be_undone),
        TEST(the_strings_of_an_answer_are_copied),
        TEST(hints_come_one_by_one_until_the_answer),
        TEST(there_is_no_hint_where_nothing_is_asked),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/attempt", tests, NULL, NULL);
}
