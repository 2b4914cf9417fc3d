/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/width.h"

#include "base/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <locale.h>
#include <wchar.h>

static void letters_count_one_and_chinese_two(void **state)
{
    (void)state;
    assert_int_equal(width_of_point('a'), 1);
    assert_int_equal(width_of_point('~'), 1);
    assert_int_equal(width_of_point(0x1EA3), 1);
    assert_int_equal(width_of_point(0x0E01), 1);
    assert_int_equal(width_of_point(0x4E2D), 2);
    assert_int_equal(width_of_point(0xFF0C), 2);
}

static void marks_count_as_the_library_says(void **state)
{
    (void)state;
    assert_int_equal(width_of_point(0x0301), 0);
    assert_int_equal(width_of_point(0x0E49), 0);
    assert_int_equal(width_of_point(0x17B6), 1); /* a spacing vowel */
    assert_int_equal(width_of_point(0x0E33), 1); /* AM, and what it is split into: */
    assert_int_equal(width_of_point(0x0E4D) + width_of_point(0x0E32), 1);
}

static void invisible_signs_and_controls_count_nothing(void **state)
{
    static const uint32_t points[] = {0, '\n', 0x1B, 0x7F, 0x9B, 0x200B, 0x200D, 0x2060, 0xFEFF};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(points); i++)
        assert_int_equal(width_of_point(points[i]), 0);
}

static void a_tab_is_the_space_it_becomes(void **state)
{
    (void)state;
    assert_int_equal(width_of_point('\t'), 1);
}

static void values_that_are_no_characters_count_nothing(void **state)
{
    (void)state;
    assert_int_equal(width_of_point(0xD800), 0);
    assert_int_equal(width_of_point(0x110000), 0);
    assert_int_equal(width_of_point(UINT32_MAX), 0);
    assert_int_equal(width_of_point(0x80000000), 0);
}

static void every_point_agrees_with_the_library(void **state)
{
    (void)state;
    for (uint32_t point = 0xA0; point <= 0x10FFFF; point++) {
        int width = wcwidth((wchar_t)point);

        if (width_of_point(point) != (width < 0 ? 0 : width))
            fail_msg("U+%04X", point);
    }
}

static void strings_add_up(void **state)
{
    (void)state;
    assert_int_equal(width_of_string(""), 0);
    assert_int_equal(width_of_string("tài khoản"), 9);
    assert_int_equal(width_of_string("密码，"), 6);
    assert_int_equal(width_of_string("น้ำ\u200Bท่วม"), 5);
    assert_int_equal(width_of_string("ស្ត្រី"), 3);
}

static void a_malformed_string_ends_the_count(void **state)
{
    (void)state;
    assert_int_equal(width_of_string("ab\xFFz"), 2);
    assert_int_equal(width_of_string("\xE0\xB8"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_count_one_and_chinese_two),
        cmocka_unit_test(marks_count_as_the_library_says),
        cmocka_unit_test(invisible_signs_and_controls_count_nothing),
        cmocka_unit_test(a_tab_is_the_space_it_becomes),
        cmocka_unit_test(values_that_are_no_characters_count_nothing),
        cmocka_unit_test(every_point_agrees_with_the_library),
        cmocka_unit_test(strings_add_up),
        cmocka_unit_test(a_malformed_string_ends_the_count),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests_name("script/width", tests, NULL, NULL);
}
