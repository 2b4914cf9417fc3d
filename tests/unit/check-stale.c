/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/stale.h"

#include "base/date.h"
#include "course-testing.h"

static long day_of(const char *text)
{
    long day;

    assert_int_equal(date_parse(text, &day), DATE_GOOD);
    return day;
}

/* What is stale on a day, each said in the fixture's report. */
static size_t stale_on(struct course_fixture *fixture, const char *today, bool is_said)
{
    struct course course;
    size_t count;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    count = stale_check(&course, day_of(today), is_said ? &fixture->report : NULL);
    course_release(&course);
    return count;
}

static void a_source_is_good_for_a_year(void **state)
{
    assert_int_equal(stale_on(*state, "1970-01-01", true), 0);
    assert_int_equal(stale_on(*state, "2026-11-02", true), 0);
    assert_int_equal(stale_on(*state, "2027-11-01", true), 0);
    assert_said(*state, "");
}

static void after_a_year_it_is_said_where_it_was_checked(void **state)
{
    assert_int_equal(stale_on(*state, "2027-11-02", true), 1);
    assert_said(*state, MODULE ":14:14: warning: the source 'paper' was to be looked at again on "
                               "2027-11-01 (sources[0].checked)\n");
}

static void counting_says_nothing(void **state)
{
    assert_int_equal(stale_on(*state, "9999-12-31", false), 1);
    assert_said(*state, "");
}

static void an_author_may_say_when(void **state)
{
    edit(*state, MODULE, "checked: 2026-11-01", "checked: 2026-11-01\n    review: 2026-12");
    assert_int_equal(stale_on(*state, "2026-12-01", true), 0);
    assert_int_equal(stale_on(*state, "2026-12-02", true), 1);
    assert_said(*state, MODULE ":15:13: warning: the source 'paper' was to be looked at again on "
                               "2026-12-01 (sources[0].review)\n");
}

static void a_later_review_is_waited_for(void **state)
{
    edit(*state, MODULE, "checked: 2026-11-01", "checked: 2026-11-01\n    review: 2030-01-01");
    assert_int_equal(stale_on(*state, "2029-12-31", true), 0);
    assert_said(*state, "");
}

static void a_date_that_is_wrong_is_not_judged(void **state)
{
    edit(*state, MODULE, "checked: 2026-11-01", "checked: 2026-02-30");
    assert_int_equal(stale_on(*state, "9999-12-31", true), 0);
    assert_said(*state, "");
}

static void a_wrong_review_counts_as_none(void **state)
{
    edit(*state, MODULE, "checked: 2026-11-01", "checked: 2026-11-01\n    review: soon");
    assert_int_equal(stale_on(*state, "2027-11-01", true), 0);
    assert_int_equal(stale_on(*state, "2027-11-02", false), 1);
}

static void a_module_that_is_not_there_has_no_sources(void **state)
{
    edit(*state, COURSE, "- id: demo", "- id: other");
    assert_int_equal(stale_on(*state, "9999-12-31", true), 0);
    assert_said(*state, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(a_source_is_good_for_a_year),
        COURSE_TEST(after_a_year_it_is_said_where_it_was_checked),
        COURSE_TEST(counting_says_nothing),
        COURSE_TEST(an_author_may_say_when),
        COURSE_TEST(a_later_review_is_waited_for),
        COURSE_TEST(a_date_that_is_wrong_is_not_judged),
        COURSE_TEST(a_wrong_review_counts_as_none),
        COURSE_TEST(a_module_that_is_not_there_has_no_sources),
    };

    return cmocka_run_group_tests_name("check/stale", tests, NULL, NULL);
}
