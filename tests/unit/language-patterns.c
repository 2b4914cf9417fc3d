/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/patterns.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

static void assert_date(const char *tag, const char *date, const char *expected)
{
    struct text text = TEXT_INIT;

    patterns_date(&text, language_find(tag), date);
    assert_string_equal(text.bytes, expected);
    text_release(&text);
}

static void assert_number(const char *tag, unsigned long number, const char *expected)
{
    struct text text = TEXT_INIT;

    patterns_number(&text, language_find(tag), number);
    assert_string_equal(text.bytes, expected);
    text_release(&text);
}

static void rows_stand_in_the_order_of_the_languages(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        assert_string_equal(patterns_of(&languages[i])->tag, languages[i].tag);
}

static void a_date_is_written_as_in_its_language(void **state)
{
    (void)state;
    assert_date("en", "2026-11-28", "28 November 2026");
    assert_date("id", "2026-08-01", "1 Agustus 2026");
    assert_date("fil", "2026-01-09", "Enero 9, 2026");
    assert_date("vi", "2026-11-28", "28 tháng 11, 2026");
    assert_date("zh-Hans", "2026-11-28", "2026年11月28日");
    assert_date("pt", "2026-03-05", "5 de março de 2026");
    assert_date("tet", "2026-05-20", "20 Maiu 2026");
}

static void thai_counts_years_of_the_buddhist_era(void **state)
{
    (void)state;
    assert_date("th", "2026-11-28", "28 พฤศจิกายน 2569");
    assert_date("th", "2025", "2568");
}

static void burmese_has_digits_of_its_own(void **state)
{
    (void)state;
    assert_date("my", "2026-11-28", "၂၀၂၆၊ နိုဝင်ဘာ ၂၈");
    assert_number("my", 1204, "၁,၂၀၄");
}

static void a_date_may_be_a_month_or_a_year(void **state)
{
    (void)state;
    assert_date("en", "2026-11", "November 2026");
    assert_date("vi", "2026-11", "tháng 11 năm 2026");
    assert_date("zh-Hans", "2026-11", "2026年11月");
    assert_date("en", "2026", "2026");
}

static void what_is_no_date_stays_as_it_is(void **state)
{
    (void)state;
    assert_date("en", "", "");
    assert_date("en", "today", "today");
    assert_date("en", "2026-13-01", "2026-13-01");
    assert_date("en", "2026-00", "2026-00");
    assert_date("en", "2026/11/28", "2026/11/28");
    assert_date("en", "2026-11-2", "2026-11-2");
    assert_date("en", "2026-1x", "2026-1x");
}

static void assert_or(const char *tag, size_t count, const char *expected)
{
    static const char *const items[] = {"Esc", "b", "q"};
    struct text text = TEXT_INIT;

    patterns_or(&text, language_find(tag), items, count);
    assert_string_equal(text.bytes, expected);
    text_release(&text);
}

static void a_list_joins_its_last_by_or(void **state)
{
    (void)state;
    assert_or("en", 3, "Esc, b or q");
    assert_or("id", 3, "Esc, b, atau q");
    assert_or("id", 2, "Esc atau b");
    assert_or("th", 2, "Esc หรือ b");
    assert_or("zh-Hans", 3, "Esc、b或q");
    assert_or("tet", 3, "Esc, b ka q");
}

static void a_list_of_one_or_none_has_nothing_to_join(void **state)
{
    (void)state;
    assert_or("my", 1, "Esc");
    assert_or("my", 0, "");
}

static void thousands_are_grouped(void **state)
{
    (void)state;
    assert_number("en", 0, "0");
    assert_number("en", 999, "999");
    assert_number("en", 1000, "1,000");
    assert_number("id", 12345678, "12.345.678");
    assert_number("pt", 12345678, "12\u00A0345\u00A0678");
    assert_number("ta", 12345678, "1,23,45,678");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_stand_in_the_order_of_the_languages),
        cmocka_unit_test(a_date_is_written_as_in_its_language),
        cmocka_unit_test(thai_counts_years_of_the_buddhist_era),
        cmocka_unit_test(burmese_has_digits_of_its_own),
        cmocka_unit_test(a_date_may_be_a_month_or_a_year),
        cmocka_unit_test(what_is_no_date_stays_as_it_is),
        cmocka_unit_test(a_list_joins_its_last_by_or),
        cmocka_unit_test(a_list_of_one_or_none_has_nothing_to_join),
        cmocka_unit_test(thousands_are_grouped),
    };

    return cmocka_run_group_tests_name("language/patterns", tests, NULL, NULL);
}
