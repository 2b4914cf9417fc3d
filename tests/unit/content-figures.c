/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/figures.h"

#include "base/text.h"

#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* All figures of a text, a bar before each; a share ends in '%'. */
static void assert_figures(const char *text, const char *expected)
{
    struct text found = TEXT_INIT;
    struct figure figure = {0};

    text_add(&found, "", 0);
    while (figures_next(text, &figure))
        text_add_format(&found, "|%.*s%s", (int)figure.length, figure.digits,
                        figure.is_share ? "%" : "");
    assert_string_equal(found.bytes, expected);
    text_release(&found);
}

static void big_numbers_decimals_and_shares_are_figures(void **state)
{
    (void)state;
    assert_figures("In 2025 there were 3,363 cases.", "|2025|3,363");
    assert_figures("85.2 % of them, or 7% or 9 per cent", "|85.2%|7%|9%");
    assert_figures("100", "|100");
    assert_figures("US$42.3m and VND129m, 1,000,000.", "|42.3|1,000,000");
}

static void small_numbers_times_names_and_code_are_none(void **state)
{
    (void)state;
    assert_figures("", "");
    assert_figures("3 copies, 2 kinds, 1 away: 99.", "");
    assert_figures("at 21:00, or 4:05", "");
    assert_figures("ASEAN 2045: a vision", "|2045");
    assert_figures("parcel KC-2041, form B2000", "");
    assert_figures("type `555-0142` or `2025`", "");
    assert_figures("a lone ` before 300", "|300");
    assert_figures("`never closed 2025", "|2025");
}

static void punctuation_does_not_belong_to_a_number(void **state)
{
    (void)state;
    assert_figures("In 2025, 2026. (2027)", "|2025|2026|2027");
    assert_figures("2021-2025", "|2021|2025");
}

static bool is_claim(const char *text)
{
    struct figure figure = {0};

    assert_true(figures_next(text, &figure));
    return figures_is_claim(&figure);
}

static void shares_and_years_are_claims_and_amounts_are_not(void **state)
{
    (void)state;
    assert_true(is_claim("9%"));
    assert_true(is_claim("1900"));
    assert_true(is_claim("2099"));
    assert_false(is_claim("1899"));
    assert_false(is_claim("2100"));
    assert_false(is_claim("20250"));
    assert_false(is_claim("150"));
    assert_false(is_claim("2,025"));
}

static bool is_said(const char *says, const char *text)
{
    struct figure figure = {0};

    assert_true(figures_next(text, &figure));
    return figures_said(says, &figure);
}

static void a_source_says_a_number_only_as_a_whole(void **state)
{
    (void)state;
    assert_true(is_said("63% (63 of every 100) in 2025", "100"));
    assert_true(is_said("3,363 cases", "3,363"));
    assert_false(is_said("3,363 cases", "363"));
    assert_false(is_said("1,363 cases", "1,363,000"));
    assert_false(is_said("12025", "2025"));
    assert_false(is_said("85.2", "852"));
    assert_false(is_said("", "100"));
    assert_false(is_said(NULL, "100"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(big_numbers_decimals_and_shares_are_figures),
        cmocka_unit_test(small_numbers_times_names_and_code_are_none),
        cmocka_unit_test(punctuation_does_not_belong_to_a_number),
        cmocka_unit_test(shares_and_years_are_claims_and_amounts_are_not),
        cmocka_unit_test(a_source_says_a_number_only_as_a_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
