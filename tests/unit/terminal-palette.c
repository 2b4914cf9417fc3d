/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/palette.h"

#include "base/check.h"

#include "support/dying.h"

#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static const enum palette_theme coloured[] = {PALETTE_DARK, PALETTE_LIGHT, PALETTE_HIGH_CONTRAST};

static void assert_near(double value, double expected)
{
    double distance = value > expected ? value - expected : expected - value;

    if (distance > 0.05)
        fail_msg("%f is not %f", value, expected);
}

static void black_on_white_is_21_to_1(void **state)
{
    (void)state;
    assert_near(palette_contrast(231, 16), 21);
    assert_near(palette_contrast(16, 231), 21);
}

static void a_colour_has_no_contrast_with_itself(void **state)
{
    (void)state;
    for (int index = 16; index < 256; index++)
        assert_near(palette_contrast(index, index), 1);
}

/* Worked out with the standard's own formula and pow(). */
static void contrast_follows_the_standard(void **state)
{
    static const struct {
        int foreground, background;
        double ratio;
    } cases[] = {
        {120, 16, 16.7}, {226, 16, 19.6}, {217, 16, 12.0}, {16, 231, 21.0},
        {18, 231, 15.6}, {88, 231, 10.3}, {22, 231, 8.0},  {252, 236, 8.6},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        assert_near(palette_contrast(cases[i].foreground, cases[i].background), cases[i].ratio);
}

static double contrast_of(enum palette_theme theme, enum style style, bool focused)
{
    struct look look = palette_look(theme, 256, style, focused);

    return palette_contrast(look.foreground, look.background);
}

static void every_style_can_be_read_in_every_theme(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(coloured); i++)
        for (int style = 0; style < STYLE_COUNT; style++)
            for (int focused = 0; focused < 2; focused++)
                if (contrast_of(coloured[i], (enum style)style, focused) < 4.5)
                    fail_msg("style %d of %s", style, palette_name(coloured[i]));
}

static void high_contrast_is_what_it_says(void **state)
{
    (void)state;
    for (int style = 0; style < STYLE_COUNT; style++)
        assert_true(contrast_of(PALETTE_HIGH_CONTRAST, (enum style)style, false) >= 7);
}

static void reverse_means_focus_and_nothing_else(void **state)
{
    (void)state;
    for (int theme = 0; theme < PALETTE_COUNT; theme++) {
        for (int style = 0; style < STYLE_COUNT; style++) {
            struct look plain = palette_look((enum palette_theme)theme, 256, (enum style)style,
                                             false);
            struct look focused = palette_look((enum palette_theme)theme, 256, (enum style)style,
                                               true);

            assert_false(plain.attributes & LOOK_REVERSE);
            assert_int_equal(focused.attributes, plain.attributes | LOOK_REVERSE);
            assert_int_equal(focused.foreground, plain.foreground);
            assert_int_equal(focused.background, plain.background);
        }
    }
}

static void a_marked_part_differs_without_colour(void **state)
{
    (void)state;
    for (int theme = 0; theme < PALETTE_COUNT; theme++)
        assert_int_not_equal(
            palette_look((enum palette_theme)theme, 8, STYLE_PART, false).attributes,
            palette_look((enum palette_theme)theme, 8, STYLE_MARKED, false).attributes);
}

static void attributes_are_the_same_in_every_theme(void **state)
{
    (void)state;
    for (int theme = 0; theme < PALETTE_COUNT; theme++)
        for (int style = 0; style < STYLE_COUNT; style++)
            assert_int_equal(
                palette_look((enum palette_theme)theme, 256, (enum style)style, false).attributes,
                palette_look(PALETTE_NONE, 8, (enum style)style, false).attributes);
}

static void assert_default(struct look look)
{
    assert_int_equal(look.foreground, PALETTE_DEFAULT);
    assert_int_equal(look.background, PALETTE_DEFAULT);
}

static void few_colours_are_left_to_the_terminal(void **state)
{
    static const int counts[] = {-1, 0, 2, 8, 16, 88, 255};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(counts); i++)
        for (int style = 0; style < STYLE_COUNT; style++)
            assert_default(palette_look(PALETTE_DARK, counts[i], (enum style)style, false));
}

static void the_theme_none_has_no_colour(void **state)
{
    (void)state;
    for (int style = 0; style < STYLE_COUNT; style++)
        assert_default(palette_look(PALETTE_NONE, 256, (enum style)style, true));
}

static void a_theme_is_found_by_its_name(void **state)
{
    (void)state;
    for (int theme = 0; theme < PALETTE_COUNT; theme++) {
        enum palette_theme found = PALETTE_COUNT;

        assert_true(palette_find(palette_name((enum palette_theme)theme), &found));
        assert_int_equal(found, theme);
    }
}

static void another_name_is_no_theme(void **state)
{
    static const char *const wrong[] = {"", "Dark", "darker", "dar", "high contrast", "ខ្មៅ"};
    enum palette_theme found = PALETTE_LIGHT;

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++)
        assert_false(palette_find(wrong[i], &found));
    assert_int_equal(found, PALETTE_LIGHT);
}

static void no_color_wins_over_a_theme(void **state)
{
    (void)state;
    assert_int_equal(palette_choose("light", "1"), PALETTE_NONE);
    assert_int_equal(palette_choose(NULL, "0"), PALETTE_NONE);
    assert_int_equal(palette_choose("high-contrast", "false"), PALETTE_NONE);
}

static void an_empty_no_color_says_nothing(void **state)
{
    (void)state;
    assert_int_equal(palette_choose("light", ""), PALETTE_LIGHT);
    assert_int_equal(palette_choose("light", NULL), PALETTE_LIGHT);
}

static void the_theme_is_dark_unless_named(void **state)
{
    (void)state;
    assert_int_equal(palette_choose(NULL, NULL), PALETTE_DARK);
    assert_int_equal(palette_choose("purple", NULL), PALETTE_DARK);
}

static void assert_is_bug(void (*function)(void))
{
    struct death death;

    die(&death, function);
    assert_int_equal(death.signal, SIGABRT);
    assert_non_null(strstr(death.said.bytes, "bug at"));
    death_release(&death);
}

static void ask_for_a_colour_of_the_user(void)
{
    palette_contrast(15, 16);
}

static void ask_for_a_colour_beyond(void)
{
    palette_contrast(16, 256);
}

static void ask_for_no_style(void)
{
    palette_look(PALETTE_DARK, 256, STYLE_COUNT, false);
}

static void what_has_no_known_colour_is_a_bug(void **state)
{
    (void)state;
    assert_is_bug(ask_for_a_colour_of_the_user);
    assert_is_bug(ask_for_a_colour_beyond);
    assert_is_bug(ask_for_no_style);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(black_on_white_is_21_to_1),
        cmocka_unit_test(a_colour_has_no_contrast_with_itself),
        cmocka_unit_test(contrast_follows_the_standard),
        cmocka_unit_test(every_style_can_be_read_in_every_theme),
        cmocka_unit_test(high_contrast_is_what_it_says),
        cmocka_unit_test(reverse_means_focus_and_nothing_else),
        cmocka_unit_test(a_marked_part_differs_without_colour),
        cmocka_unit_test(attributes_are_the_same_in_every_theme),
        cmocka_unit_test(few_colours_are_left_to_the_terminal),
        cmocka_unit_test(the_theme_none_has_no_colour),
        cmocka_unit_test(a_theme_is_found_by_its_name),
        cmocka_unit_test(another_name_is_no_theme),
        cmocka_unit_test(no_color_wins_over_a_theme),
        cmocka_unit_test(an_empty_no_color_says_nothing),
        cmocka_unit_test(the_theme_is_dark_unless_named),
        cmocka_unit_test(what_has_no_known_colour_is_a_bug),
    };

    return cmocka_run_group_tests_name("terminal/palette", tests, NULL, NULL);
}
