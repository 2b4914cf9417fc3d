/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days of the Gregorian calendar, as ISO 8601 writes them, and counting with them.
 *
 *     long checked, today = date_today();
 *     if (date_parse("2026-08", &checked) == DATE_GOOD && date_add_years(checked, 1) < today)
 *         ...                                   // a year and more ago
 *
 * A day is the number of days since 1970-01-01, which is day 0; earlier ones are negative. Years
 * are 1 to 9999, the calendar being reckoned backwards (proleptic) where it is older than itself.
 * Nothing here is owned by anybody, and only date_today() looks at the clock.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

enum date_result {
    DATE_GOOD,
    DATE_MALFORMED,   /* not of the form YYYY, YYYY-MM or YYYY-MM-DD */
    DATE_IMPOSSIBLE,  /* of the form, but not in the calendar: 2026-02-30 */
};

enum { DATE_SIZE = sizeof "9999-12-31" };

/* The first day of a year or month. *day is written when the result is DATE_GOOD. */
enum date_result date_parse(const char *text, long *day);

/* YYYY-MM-DD. */
void date_write(long day, char text[DATE_SIZE]);

/* The same day so many years later; 29 February becomes 1 March where there is none. */
long date_add_years(long day, int years);

/* Today in the local time zone. */
long date_today(void);

#endif
