/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/fit.h"

#include "script/utf8.h"
#include "script/width.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <limits.h>
#include <locale.h>
#include <string.h>

static void assert_fit(const char *string, int columns, const char *expected, bool all)
{
    struct text out = TEXT_INIT;

    assert_int_equal(fit_add(&out, string, columns), all);
    assert_string_equal(out.bytes, expected);
    if (columns > 0)
        assert_true(width_of_string(out.bytes) <= columns);
    text_release(&out);
}

static void a_label_that_fits_is_whole(void **state)
{
    (void)state;
    assert_fit("", 10, "", true);
    assert_fit("Phishing", 8, "Phishing", true);
    assert_fit("Phishing", INT_MAX, "Phishing", true);
    assert_fit("密码安全", 8, "密码安全", true);
    assert_fit("กี่", 1, "กี่", true);
}

static void a_longer_one_ends_in_three_dots(void **state)
{
    (void)state;
    assert_fit("Phishing", 7, "Phis...", false);
    assert_fit("Phishing", 4, "P...", false);
    assert_fit("Phishing", 3, "...", false);
    assert_fit("How to spot it", 10, "How to...", false);
}

static void the_mark_itself_is_shortened_below_three_columns(void **state)
{
    (void)state;
    assert_fit("Phishing", 2, "..", false);
    assert_fit("Phishing", 1, ".", false);
    assert_fit("Phishing", 0, "", false);
    assert_fit("Phishing", -5, "", false);
    assert_fit("Phishing", INT_MIN, "", false);
    assert_fit("", 0, "", true);
    assert_fit("", -1, "", true);
}

static void no_sign_is_cut(void **state)
{
    (void)state;
    assert_fit("密码安全课", 8, "密码...", false); /* a half would be left over */
    assert_fit("ស្ត្រីខ្ញុំក", 5, "...", false);
    assert_fit("ស្ត្រីខ្ញុំក", 6, "ស្ត្រីខ្ញុំក", true);
    assert_fit("கொடுக்கும்", 6, "கொ...", false);
    assert_fit("a\u0301b\u0301c\u0301d\u0301e\u0301", 4, "a\u0301...", false);
}

static void newlines_are_spaces(void **state)
{
    (void)state;
    assert_fit("one\ntwo", 7, "one two", true);
    assert_fit("one\ntwo", 6, "one...", false);
    assert_fit("one \n two", 8, "one...", false);
}

static void labels_come_in_output_form(void **state)
{
    (void)state;
    assert_fit("น้ำ\u200Bท่วม", 5, "น\u0E4D\u0E49\u0E32ท่วม", true);
    assert_fit("รหัส\u200Bผ่าน", 6, "รหัสผ่าน", true);
    assert_fit("รหัส\u200Bผ่าน\u200Bกก", 6, "รหัส...", false);
}

static void it_adds_to_what_is_there(void **state)
{
    struct text out = TEXT_INIT;

    (void)state;
    text_add_string(&out, "1. ");
    assert_false(fit_add(&out, "Passwords", 6));
    assert_string_equal(out.bytes, "1. Pas...");
    text_release(&out);
}

static void any_bytes_at_any_width_stay_within_it(void **state)
{
    static const char *const strings[] = {
        "\u0301\u0301\u0301", "\xFF\xFE\xFD\xFC", "\u200B\u200B\u200B\u200Bก", "中\u0301中\u0301",
        "ប្ប្ប្ប្", "\n\n\n\n", "     ", "အင်္ဂလိပ်အင်္ဂလိပ်",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(strings); i++)
        for (int columns = 0; columns < 12; columns++) {
            struct text out = TEXT_INIT;

            fit_add(&out, strings[i], columns);
            assert_true(width_of_string(out.bytes) <= columns);
            assert_true(utf8_valid(out.bytes, out.length, NULL));
            text_release(&out);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_that_fits_is_whole),
        cmocka_unit_test(a_longer_one_ends_in_three_dots),
        cmocka_unit_test(the_mark_itself_is_shortened_below_three_columns),
        cmocka_unit_test(no_sign_is_cut),
        cmocka_unit_test(newlines_are_spaces),
        cmocka_unit_test(labels_come_in_output_form),
        cmocka_unit_test(it_adds_to_what_is_there),
        cmocka_unit_test(any_bytes_at_any_width_stay_within_it),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests_name("script/fit", tests, NULL, NULL);
}
