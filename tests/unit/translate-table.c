/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/table.h"

#include "content/course.h"
#include "language/languages.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD "part,context,form,state,note,english,translation\r\n"

/* Imports into a course that has no such row, and says the first fault that came of it. */
static void assert_refused(const char *csv, const char *path, const char *message)
{
    struct table_counts counts;
    struct course course;
    struct report report;

    course_init(&course);
    report_init(&report);
    assert_true(course_open(&course, "tests/broken/base", &report));
    table_import(csv, "x.csv", &course, &(struct table_folders){course.folder, -1},
                 language_find("id"), &report, &counts);
    assert_int_equal(counts.taken, 0);
    assert_int_equal(counts.refused, 1);
    assert_int_equal(report.errors, 1);
    assert_string_equal(report.items[0].message, message);
    assert_string_equal(report.items[0].location.path, path);
    report_release(&report);
    course_release(&course);
}

static void cells_that_are_quoted_cannot_steer_the_terminal(void **state)
{
    (void)state;
    assert_refused(HEAD "a\x1B[2J,b\xE2\x80\xAE,,,,c,d\r\n", "b", "there is no such part: a[2J");
    assert_refused(HEAD "demo,b\x1B,,,,\"c\nd\xC2\x9B\",e\r\n", "b",
                   "the course has no such text (any more): c d");
}

static void a_translation_that_would_steer_it_is_refused(void **state)
{
    (void)state;
    assert_refused(HEAD "demo,demo/two/start/text,,,,Read.,a\x1B[2J\r\n", "demo/two/start/text",
                   "U+001B may not reach a terminal");
}

static void a_cell_has_at_most_64_kib(void **state)
{
    struct text table = TEXT_INIT;

    (void)state;
    text_add_string(&table, HEAD "demo,demo/two/start/text,,,,Read.,");
    text_add_repeated(&table, "x", (64 << 10) + 1);
    assert_refused(table.bytes, "demo/two/start/text", "text of more than 65536 bytes");
    text_release(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_that_are_quoted_cannot_steer_the_terminal),
        cmocka_unit_test(a_translation_that_would_steer_it_is_refused),
        cmocka_unit_test(a_cell_has_at_most_64_kib),
    };

    return cmocka_run_group_tests_name("translate/table", tests, NULL, NULL);
}
