/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "linear/linear.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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

static void assert_place(const char *expected)
{
    struct text place = TEXT_INIT;

    world_place(&world, &place);
    assert_string_equal(place.bytes, expected);
    text_release(&place);
}

/* Everything that is said when these bytes are typed. To be free()d. */
static char *run_bytes(const char *bytes, size_t length)
{
    FILE *in = fmemopen((void *)(uintptr_t)bytes, length, "r");
    char *said = NULL;
    size_t said_length;
    FILE *out = open_memstream(&said, &said_length);

    assert_non_null(in);
    assert_non_null(out);
    assert_true(linear_run(session, in, out, 72));
    fclose(in);
    fclose(out);
    assert_int_equal(strlen(said), said_length); /* no NUL is said */
    assert_null(strpbrk(said, "\x1B\r\t\b"));
    return said;
}

static char *run(const char *typed)
{
    return run_bytes(typed, strlen(typed));
}

static void assert_ends_with(const char *said, const char *end)
{
    assert_true(strlen(said) >= strlen(end));
    assert_string_equal(said + strlen(said) - strlen(end), end);
}

static size_t times(const char *said, const char *words)
{
    size_t count = 0;

    for (const char *at = said; (at = strstr(at, words)); at++)
        count++;
    return count;
}

static void the_end_of_input_is_a_polite_end(void **state)
{
    char *said = run("\n");

    (void)state;
    assert_place("step start/what-it-is/first-guess");
    assert_non_null(strstr(said, "# Siaga"));
    assert_ends_with(said, "> \nYour progress is kept. Goodbye.\n");
    free(said);
}

static void q_leaves(void **state)
{
    char *said = run("q\n\n\n\n");

    (void)state;
    assert_false(session->running);
    assert_place("home");
    assert_ends_with(said, "Your progress is kept. Goodbye.\n");
    free(said);
}

static void a_number_answers_and_the_answer_is_kept(void **state)
{
    char *said = run("\n1\n");
    char *events = world_events(&world);

    (void)state;
    assert_non_null(strstr(said, "Yes. Your answer: A scam, and I am sure"));
    assert_non_null(strstr(events, "\"response\":[\"scam\",\"sure\"]"));
    free(said);
    free(events);
}

static void enter_alone_is_never_an_answer(void **state)
{
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    said = run("\n\n \n\t\n,,\n");
    assert_false(session->attempt.answered);
    free(said);
    session_enter(session, PLACE_SETTINGS);
    said = run("\n");
    assert_string_equal(world.profile.theme, "");
    free(said);
}

static void several_numbers_on_a_line_mark_several(void **state)
{
    char *said;

    (void)state;
    session_open_path(session, "phishing/links/same-family");
    said = run("1 3, 5\n");
    assert_true(session->attempt.marked[0] && session->attempt.marked[2] &&
                session->attempt.marked[4]);
    assert_int_equal(times(said, "[x]"), 3);
    assert_int_equal(times(said, "# "), 1); /* only what changed is said again */
    free(said);
}

static void what_follows_an_answer_is_not_taken_for_the_next_page(void **state)
{
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    said = run("1 2 3 4\n");
    assert_place("step phishing/first-look/guess-bank");
    free(said);
}

static void letters_are_the_keys_of_the_screen(void **state)
{
    char *said;

    (void)state;
    session_open_path(session, "phishing/links/padlock");
    said = run("?\nb\ns\nb\nl\nb\nh\n");
    assert_place("home");
    assert_non_null(strstr(said, "# Keys"));
    assert_non_null(strstr(said, "# Settings"));
    assert_non_null(strstr(said, "# Languages"));
    free(said);
}

static void what_means_nothing_is_said_and_harmless(void **state)
{
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    said = run("hello\n99\n0\n-1\n1x\n99999999999999999999999\nz\n1.\n\xE0\xB8\x81\n");
    assert_false(session->attempt.answered);
    assert_int_equal(times(said, "means nothing here. Type ? for help."), 9);
    assert_non_null(strstr(said, "\"hello\""));
    free(said);
}

static void junk_is_cleaned_before_it_is_said_again(void **state)
{
    static const char junk[] = "\x1B[2J\x1B]0;x\a\n\xFF\xFE\xC0\x80\n\x01\x7F\n"
                               "\xE2\x80\xAE" "abc\n";
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    said = run(junk);
    assert_false(session->attempt.answered);
    assert_null(strpbrk(said, "\x07\x01\x7F"));
    assert_null(strstr(said, "\xE2\x80\xAE"));
    free(said);
}

static void nul_bytes_are_no_answer(void **state)
{
    static const char bytes[] = "\0\0\n\0" "1\nhe\0llo\n\0";
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    said = run_bytes(bytes, sizeof bytes - 1);
    assert_false(session->attempt.answered);
    assert_ends_with(said, "Your progress is kept. Goodbye.\n");
    free(said);
}

static void an_overlong_line_is_one_line(void **state)
{
    struct text typed = TEXT_INIT;
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    text_add_repeated(&typed, "x", 100000);
    text_add_string(&typed, " 1\n2\n");
    said = run(typed.bytes);
    assert_true(response_has(&session->attempt.response, "unsure"));
    assert_int_equal(times(said, "means nothing here"), 1);
    free(said);
    text_release(&typed);
}

static void a_line_without_an_end_is_a_line(void **state)
{
    char *said;

    (void)state;
    session_open_path(session, "phishing/first-look/guess-bank");
    said = run("1");
    assert_true(session->attempt.answered);
    free(said);
}

static void an_output_that_is_full_ends_it(void **state)
{
    char typed[] = "\n1\n\n";
    FILE *in = fmemopen(typed, strlen(typed), "r");
    FILE *out = fopen("/dev/full", "we");

    (void)state;
    assert_non_null(out);
    setvbuf(out, NULL, _IONBF, 0);
    assert_false(linear_run(session, in, out, 72));
    fclose(in);
    fclose(out);
    assert_place("home");
}

static void rows_keep_to_the_width(void **state)
{
    char *said;
    FILE *out, *in = fmemopen((char[]){"?\n"}, 2, "r");
    size_t length;

    (void)state;
    session_open_path(session, "phishing/links/padlock");
    out = open_memstream(&said, &length);
    assert_true(linear_run(session, in, out, 30));
    fclose(in);
    fclose(out);
    assert_non_null(strstr(said, "\nThe padlock beside an address\n"));
    free(said);
}

/* The course that has a step to type in. */
static void open_typing(void)
{
    world_close(&world);
    world_open(&world, "tests/play/kinds", false);
    assert_true(session_open_path(session, "kinds/act-recall/number"));
}

static void a_whole_line_is_what_is_typed(void **state)
{
    char *said, *events;

    (void)state;
    open_typing();
    said = run(" 555 01 42. \n");
    events = world_events(&world);
    assert_non_null(
        strstr(said, "Enter answer, .i hint, .b back, .? help, .l languages, .q leave\n"));
    assert_non_null(strstr(said, "Yes. Your answer:  555 01 42."));
    assert_non_null(strstr(events, "\"response\":[\"card\",\" 555 01 42. \"]"));
    free(said);
    free(events);
}

static void a_key_is_typed_with_a_full_stop(void **state)
{
    char *said;

    (void)state;
    open_typing();
    said = run(".i\n.? \nb\n.b\n");
    assert_non_null(strstr(said, "Hint 1 of 1"));
    assert_non_null(strstr(said, "# Keys"));
    assert_int_equal(times(said, ".i hint"), 1); /* there is one hint */
    assert_place("module kinds");
    free(said);
}

static void without_its_full_stop_a_letter_is_an_answer(void **state)
{
    char *said;

    (void)state;
    open_typing();
    said = run("q\n");
    assert_true(session->running);
    assert_non_null(strstr(said, "Not quite. Your answer: q"));
    assert_non_null(strstr(said, "The answer: 555 0142"));
    free(said);
}

static void more_behind_a_full_stop_is_text(void **state)
{
    char *said;

    (void)state;
    open_typing();
    said = run(".qq\n");
    assert_true(session->running);
    assert_non_null(strstr(said, "Your answer: .qq"));
    free(said);
}

static void a_blank_line_is_no_answer(void **state)
{
    char *said;

    (void)state;
    open_typing();
    said = run("\n  \n?\n.\n...\n.z\n.1\n");
    assert_false(session->attempt.answered);
    assert_int_equal(times(said, "Type an answer first."), 5);
    assert_int_equal(times(said, "means nothing here"), 2);
    free(said);
}

static void junk_is_cleaned_before_it_is_kept(void **state)
{
    struct text typed = TEXT_INIT;
    char *said, *events;

    (void)state;
    open_typing();
    text_add_string(&typed, "\x1B[2J\a\xFF\xE2\x80\xAE");
    text_add_repeated(&typed, "\xE0\xB8\x81", 5000);
    text_add_string(&typed, "\n");
    said = run(typed.bytes);
    events = world_events(&world);
    assert_true(session->attempt.answered);
    assert_null(strpbrk(events, "\x1B\a\xFF"));
    assert_null(strstr(events, "\xE2\x80\xAE"));
    assert_true(strlen(session->attempt.response.ids[1]) < (size_t)60 * 3);
    free(said);
    free(events);
    text_release(&typed);
}

static void one_line_answers_one_part(void **state)
{
    char *said;

    (void)state;
    world_close(&world);
    world_open(&world, "tests/play/kinds", false);
    session_open_path(session, "kinds/act-recall/parcel");
    said = run("1 2 3\n");
    assert_int_equal(session->attempt.draft.count, 2);
    assert_false(session->attempt.answered);
    assert_non_null(strstr(said, "Your judgement: A scam, and I am sure"));
    free(said);
    said = run("b\n4 2\n9\n0\n\n1\n");
    assert_true(session->attempt.answered);
    assert_non_null(strstr(said, "Your judgement: Genuine, and I am sure"));
    assert_int_equal(session->attempt.response.count, 3);
    free(said);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_end_of_input_is_a_polite_end),
        TEST(q_leaves),
        TEST(a_number_answers_and_the_answer_is_kept),
        TEST(enter_alone_is_never_an_answer),
        TEST(several_numbers_on_a_line_mark_several),
        TEST(what_follows_an_answer_is_not_taken_for_the_next_page),
        TEST(letters_are_the_keys_of_the_screen),
        TEST(what_means_nothing_is_said_and_harmless),
        TEST(junk_is_cleaned_before_it_is_said_again),
        TEST(nul_bytes_are_no_answer),
        TEST(an_overlong_line_is_one_line),
        TEST(a_line_without_an_end_is_a_line),
        TEST(an_output_that_is_full_ends_it),
        TEST(rows_keep_to_the_width),
        TEST(a_whole_line_is_what_is_typed),
        TEST(a_key_is_typed_with_a_full_stop),
        TEST(without_its_full_stop_a_letter_is_an_answer),
        TEST(more_behind_a_full_stop_is_text),
        TEST(a_blank_line_is_no_answer),
        TEST(junk_is_cleaned_before_it_is_kept),
        TEST(one_line_answers_one_part),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("linear/linear", tests, NULL, NULL);
}
