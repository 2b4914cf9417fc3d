/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/terms.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

enum { OTP, MULE };

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, "tests/play/learning", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static void each_term_is_found_once_in_the_order_of_the_text(void **state)
{
    const char text[] = "Money mules ask for an OTP, an otp, a one-time code.";
    struct term_set said = {0};
    struct term_hit hit;

    (void)state;
    assert_true(terms_next(session, text, &said, &hit));
    assert_int_equal(hit.term, MULE);
    assert_int_equal(hit.start, 0);
    assert_int_equal(hit.length, strlen("Money mules"));
    assert_true(terms_next(session, text, &said, &hit));
    assert_int_equal(hit.term, OTP);
    assert_memory_equal(text + hit.start, "OTP,", 4);
    assert_int_equal(hit.length, 3);
    assert_false(terms_next(session, text, &said, &hit));
}

static void where_no_term_stands_none_is_found(void **state)
{
    struct term_set said = {0};
    struct term_hit hit;

    (void)state;
    assert_false(terms_next(session, "", &said, &hit));
    assert_false(terms_next(session, "A mule carries money.", &said, &hit));
    assert_false(terms_next(session, "()", &said, &hit));
}

static void a_course_without_a_glossary_has_no_terms(void **state)
{
    struct term_set said = {0};
    struct term_hit hit;

    (void)state;
    world_close(&world);
    world_open(&world, "tests/play/course", false);
    assert_false(terms_next(session, "An OTP.", &said, &hit));
}

static void a_step_has_the_terms_of_what_is_on_its_screen(void **state)
{
    struct term_set set;

    (void)state;
    session_open_path(session, "one/talk/read");
    session_enter(session, PLACE_WORDS);
    terms_of_step(session, &set);
    assert_true(set.has[OTP]);
    assert_false(set.has[MULE]); /* that is in the notes */
    session_back(session);
    session_open_path(session, "one/talk/hurry");
    session_enter(session, PLACE_WORDS);
    terms_of_step(session, &set);
    assert_false(set.has[OTP]);
}

static void outside_of_a_step_there_are_none(void **state)
{
    struct term_set set = {.has = {true}};

    (void)state;
    terms_of_step(session, &set);
    assert_false(set.has[OTP]);
    session_enter(session, PLACE_WORDS);
    terms_of_step(session, &set);
    assert_false(set.has[OTP]);
}

static void names_are_in_the_learners_language(void **state)
{
    struct term_set said = {0}, thai = {0};
    struct term_hit hit;

    (void)state;
    world_close(&world);
    world_open(&world, ".", false);
    assert_true(terms_next(session, "Phishing", &said, &hit));
    session_use_language(session, language_find("th"));
    assert_true(terms_next(session, terms_name(session, hit.term), &thai, &hit));
    assert_false(terms_next(session, "Evidence", &thai, &hit));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_term_is_found_once_in_the_order_of_the_text),
        TEST(where_no_term_stands_none_is_found),
        TEST(a_course_without_a_glossary_has_no_terms),
        TEST(a_step_has_the_terms_of_what_is_on_its_screen),
        TEST(outside_of_a_step_there_are_none),
        TEST(names_are_in_the_learners_language),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/terms", tests, NULL, NULL);
}
