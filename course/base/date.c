/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/date.h"

#include "base/check.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum {
    YEAR_MAX = 9999,
    ERA_YEARS = 400, /* the calendar repeats itself after these */
    ERA_DAYS = 146097,
    YEAR_DAYS = 365,
    EPOCH_DAYS = 719468, /* from 0000-03-01 to 1970-01-01 */
};

struct civil {
    int year, month, day;
};

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/*
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013, public domain),
 * days_from_civil and civil_from_days. Years begin in March, so that a leap day comes last; the
 * year 0 of day_of_civil() is one before the first that is ever asked for.
 */
static long day_of_civil(struct civil date)
{
    long year = date.month > 2 ? date.year : date.year - 1;
    long era = year / ERA_YEARS, year_of_era = year % ERA_YEARS;
    long month = (date.month + 9) % 12; /* March is 0 */
    long day_of_year = (153 * month + 2) / 5 + date.day - 1;
    long day_of_era = year_of_era * YEAR_DAYS + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * ERA_DAYS + day_of_era - EPOCH_DAYS;
}

static struct civil civil_of_day(long day)
{
    long days = day + EPOCH_DAYS;
    long era = days / ERA_DAYS, day_of_era = days % ERA_DAYS;
    long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / YEAR_DAYS;
    long day_of_year = day_of_era - (YEAR_DAYS * year_of_era + year_of_era / 4 - year_of_era / 100);
    long month = (5 * day_of_year + 2) / 153; /* March is 0 */
    struct civil date = {
        .year = (int)(year_of_era + era * ERA_YEARS) + (month >= 10),
        .month = (int)(month < 10 ? month + 3 : month - 9),
        .day = (int)(day_of_year - (153 * month + 2) / 5) + 1,
    };

    return date;
}

/* The pattern has a 9 for each digit. */
static bool matches(const char *text, const char *pattern)
{
    for (; *pattern; pattern++, text++) {
        if (*pattern == '9' ? *text < '0' || *text > '9' : *text != *pattern)
            return false;
    }
    return !*text;
}

/* `count` digits as a number; they were looked at before. */
static int digits_value(const char *digits, int count)
{
    int value = 0;

    while (count--)
        value = 10 * value + (*digits++ - '0');
    return value;
}

enum date_result date_parse(const char *text, long *day)
{
    size_t length = strlen(text);
    struct civil date = {.month = 1, .day = 1};

    if (!matches(text, "9999") && !matches(text, "9999-99") && !matches(text, "9999-99-99"))
        return DATE_MALFORMED;
    date.year = digits_value(text, 4);
    if (length > 4)
        date.month = digits_value(text + 5, 2);
    if (length > 7)
        date.day = digits_value(text + 8, 2);
    if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > days_in_month(date.year, date.month))
        return DATE_IMPOSSIBLE;
    *day = day_of_civil(date);
    return DATE_GOOD;
}

void date_write(long day, char text[DATE_SIZE])
{
    struct civil date = civil_of_day(day);

    BUG_ON(date.year < 1 || date.year > YEAR_MAX);
    /* The remainders are there for compilers that count what could be printed. */
    snprintf(text, DATE_SIZE, "%04u-%02u-%02u", (unsigned)date.year % (YEAR_MAX + 1u),
             (unsigned)date.month % 100u, (unsigned)date.day % 100u);
}

long date_add_years(long day, int years)
{
    struct civil date = civil_of_day(day);

    date.year += years;
    if (date.year > YEAR_MAX)
        date.year = YEAR_MAX;
    if (date.day > days_in_month(date.year, date.month))
        date = (struct civil){.year = date.year, .month = 3, .day = 1};
    return day_of_civil(date);
}

long date_today(void)
{
    time_t now = time(NULL);
    struct tm parts;

    if (!localtime_r(&now, &parts))
        return 0;
    return day_of_civil((struct civil){parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday});
}
