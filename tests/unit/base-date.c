/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/date.h"

#include "base/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <setjmp.h>

#include <cmocka.h>

static long day_of(const char *text)
{
    long day = -1;

    assert_int_equal(date_parse(text, &day), DATE_GOOD);
    return day;
}

static void assert_written(long day, const char *expected)
{
    char text[DATE_SIZE];

    date_write(day, text);
    assert_string_equal(text, expected);
}

static void days_are_counted_from_1970(void **state)
{
    (void)state;
    assert_int_equal(day_of("1970-01-01"), 0);
    assert_int_equal(day_of("1969-12-31"), -1);
    assert_int_equal(day_of("2000-03-01"), 11017);
    assert_int_equal(day_of("2038-01-19"), 24855);
    assert_int_equal(day_of("0001-01-01"), -719162);
    assert_int_equal(day_of("9999-12-31"), 2932896);
}

/* The C library counts in its own way. */
static void days_agree_with_those_of_the_c_library(void **state)
{
    (void)state;
    for (long day = -200000; day < 200000; day += 97) {
        time_t seconds = (time_t)day * 86400;
        char expected[64];
        struct tm parts;

        assert_non_null(gmtime_r(&seconds, &parts));
        strftime(expected, sizeof expected, "%Y-%m-%d", &parts);
        assert_written(day, expected);
        assert_int_equal(day_of(expected), day);
    }
}

static void every_day_has_one_name(void **state)
{
    char text[DATE_SIZE];

    (void)state;
    for (long day = day_of("0001-01-01"); day <= day_of("9999-12-31"); day++) {
        long read;

        date_write(day, text);
        if (date_parse(text, &read) != DATE_GOOD || read != day)
            fail_msg("%s is not day %ld", text, day);
    }
}

static void a_partial_date_is_its_first_day(void **state)
{
    (void)state;
    assert_int_equal(day_of("2026"), day_of("2026-01-01"));
    assert_int_equal(day_of("2026-11"), day_of("2026-11-01"));
}

static void leap_years_are_those_of_gregory(void **state)
{
    static const char *const good[] = {"2024-02-29", "2000-02-29", "2400-02-29", "0004-02-29"};
    static const char *const bad[] = {"2025-02-29", "1900-02-29", "2100-02-29", "2024-02-30"};
    long day;

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(good); i++)
        assert_int_equal(date_parse(good[i], &day), DATE_GOOD);
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++)
        assert_int_equal(date_parse(bad[i], &day), DATE_IMPOSSIBLE);
    assert_int_equal(day_of("2000-03-01") - day_of("2000-02-28"), 2);
    assert_int_equal(day_of("2100-03-01") - day_of("2100-02-28"), 1);
}

static void what_is_no_date_is_malformed(void **state)
{
    static const char *const texts[] = {
        "",           " ",           "26",          "202",         "20266",      "2026-",
        "2026-1",     "2026-011",    "2026-01-",    "2026-01-1",   "2026-01-011", "2026/01/01",
        "01-01-2026", " 2026",       "2026 ",       "2026-01-01T", "+2026",      "-2026-01-01",
        "2026-0a-01", "\xE0\xB9\x92\x30\x32\x36", "today", "2026-01-01\n", "20260101",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        long day = 42;

        assert_int_equal(date_parse(texts[i], &day), DATE_MALFORMED);
        assert_int_equal(day, 42);
    }
}

static void what_is_not_in_the_calendar_is_impossible(void **state)
{
    static const char *const texts[] = {"0000",       "0000-01-01", "2026-00",    "2026-13",
                                        "2026-01-00", "2026-01-32", "2026-04-31", "2026-99-99"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        long day = 42;

        assert_int_equal(date_parse(texts[i], &day), DATE_IMPOSSIBLE);
        assert_int_equal(day, 42);
    }
}

static void a_year_later_is_the_same_day_where_there_is_one(void **state)
{
    (void)state;
    assert_written(date_add_years(day_of("2026-11-23"), 1), "2027-11-23");
    assert_written(date_add_years(day_of("2026-12-31"), 0), "2026-12-31");
    assert_written(date_add_years(day_of("2024-02-29"), 1), "2025-03-01");
    assert_written(date_add_years(day_of("2024-02-29"), 4), "2028-02-29");
    assert_written(date_add_years(day_of("2026-03"), 1), "2027-03-01");
}

static void nothing_is_later_than_the_last_year(void **state)
{
    (void)state;
    assert_written(date_add_years(day_of("9999-06-30"), 1), "9999-06-30");
    assert_written(date_add_years(day_of("9990"), 100), "9999-01-01");
}

static void today_is_that_of_the_time_zone(void **state)
{
    long east, west;

    (void)state;
    setenv("TZ", "EAST-14", 1);
    tzset();
    east = date_today();
    setenv("TZ", "WEST+12", 1);
    tzset();
    west = date_today();
    unsetenv("TZ");
    tzset();
    assert_in_range(east - west, 1, 2); /* 26 hours lie between them */
    assert_true(west > day_of("2020"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_counted_from_1970),
        cmocka_unit_test(days_agree_with_those_of_the_c_library),
        cmocka_unit_test(every_day_has_one_name),
        cmocka_unit_test(a_partial_date_is_its_first_day),
        cmocka_unit_test(leap_years_are_those_of_gregory),
        cmocka_unit_test(what_is_no_date_is_malformed),
        cmocka_unit_test(what_is_not_in_the_calendar_is_impossible),
        cmocka_unit_test(a_year_later_is_the_same_day_where_there_is_one),
        cmocka_unit_test(nothing_is_later_than_the_last_year),
        cmocka_unit_test(today_is_that_of_the_time_zone),
    };

    return cmocka_run_group_tests_name("base/date", tests, NULL, NULL);
}
