/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/screens.h"

#include "course-testing.h"

/* Lays all out in a language; the number of screens. */
static size_t check(struct course_fixture *fixture, const char *tag)
{
    struct course course;
    size_t screens;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    screens = screens_check(&course, -1, language_find(tag), &fixture->report);
    course_release(&course);
    return screens;
}

/* One page and four questions, each asked and explained, at two sizes. */
enum { ALL_SCREENS = (1 + 4 * 2) * 2 };

static void every_step_is_laid_out_at_both_sizes(void **state)
{
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, "");
}

static void a_translation_is_laid_out_too(void **state)
{
    assert_int_equal(check(*state, "id"), ALL_SCREENS);
    assert_int_equal(check(*state, "th"), ALL_SCREENS);
    assert_said(*state, "");
}

static void a_module_that_cannot_be_played_has_no_screens(void **state)
{
    edit(*state, TWO, "minutes: 5", "minutes: five");
    assert_int_equal(check(*state, "en"), 0);
    assert_said(*state, "");
}

static void a_part_taller_than_the_screen_is_said(void **state)
{
    struct text words = TEXT_INIT;

    text_add_string(&words, "[ok:us]");
    text_add_repeated(&words, "words ", 100);
    edit(*state, SPECIMENS, "[ok:us]", words.bytes);
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, ONE ":11:5: error: an item is taller than the screen, when asked in en at "
                            "40x15 (steps[2])\n");
    text_release(&words);
}

static void a_title_that_is_cut_off_is_worth_a_warning(void **state)
{
    edit(*state, TWO, "title: Two", "title: A title that no screen of forty columns shows whole");
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, TWO ":2:8: warning: the title is cut off in en at 40x15 (title)\n");
}

static void a_word_longer_than_the_screen_loses_nothing(void **state)
{
    struct text words = TEXT_INIT;

    text_add_repeated(&words, "x", 900);
    edit(*state, TWO, "And that.", words.bytes);
    edit(*state, SPECIMENS, "Your parcel comes.", words.bytes);
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, "");
    text_release(&words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(every_step_is_laid_out_at_both_sizes),
        COURSE_TEST(a_translation_is_laid_out_too),
        COURSE_TEST(a_module_that_cannot_be_played_has_no_screens),
        COURSE_TEST(a_part_taller_than_the_screen_is_said),
        COURSE_TEST(a_title_that_is_cut_off_is_worth_a_warning),
        COURSE_TEST(a_word_longer_than_the_screen_loses_nothing),
    };

    return cmocka_run_group_tests_name("check/screens", tests, NULL, NULL);
}
