/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/report.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static int set_up(void **state)
{
    static struct report report;

    report_init(&report);
    *state = &report;
    return 0;
}

static int tear_down(void **state)
{
    report_release(*state);
    return 0;
}

static struct location at(const char *file, unsigned line, unsigned column)
{
    return (struct location){.file = file, .line = line, .column = column};
}

static void assert_prints(const struct report *report, const char *expected)
{
    char *printed;
    size_t length;
    FILE *stream = open_memstream(&printed, &length);

    report_print(report, stream);
    fclose(stream);
    assert_string_equal(printed, expected);
    free(printed);
}

static void reporting_is_always_false(void **state)
{
    assert_false(report_error(*state, at("a.yaml", 1, 1), "wrong"));
    assert_false(report_warning(*state, at("a.yaml", 1, 1), "odd"));
    assert_false(report_error(NULL, at("a.yaml", 1, 1), "wrong"));
    assert_false(report_warning(NULL, at("a.yaml", 1, 1), "odd"));
}

static void errors_and_warnings_are_counted_apart(void **state)
{
    const struct report *report = *state;

    for (unsigned i = 0; i < 40; i++)
        report_error(*state, at("a.yaml", i, 1), "wrong");
    report_warning(*state, at("a.yaml", 1, 1), "odd");
    assert_int_equal(report->errors, 40);
    assert_int_equal(report->warnings, 1);
    assert_int_equal(report->count, 41);
}

static void a_line_has_the_form_that_editors_understand(void **state)
{
    struct location where = at("phishing/links.yaml", 12, 7);

    where.path = "steps[1].options[0].text";
    report_error(*state, where, "'%s' is not a %s", "tru", "boolean");
    report_warning(*state, at("phishing/links.yaml", 13, 1), "no source");
    assert_prints(*state, "phishing/links.yaml:12:7: error: 'tru' is not a boolean "
                          "(steps[1].options[0].text)\n"
                          "phishing/links.yaml:13:1: warning: no source\n");
}

static void what_is_not_known_of_a_place_is_left_out(void **state)
{
    struct location where = at("d.yaml", 3, 4);

    where.path = "";
    report_error(*state, at("a.yaml", 0, 0), "cannot be read");
    report_error(*state, at("b.yaml", 3, 0), "too long");
    report_error(*state, at("c.yaml", 0, 9), "column without a line");
    report_error(*state, where, "empty path");
    assert_prints(*state, "a.yaml: error: cannot be read\n"
                          "b.yaml:3: error: too long\n"
                          "c.yaml: error: column without a line\n"
                          "d.yaml:3:4: error: empty path\n");
}

static void the_report_keeps_copies(void **state)
{
    char file[] = "a.yaml", path[] = "title", word[] = "bank";
    struct location where = at(file, 1, 2);

    where.path = path;
    report_error(*state, where, "no %s", word);
    memset(file, 'x', 6);
    memset(path, 'x', 5);
    memset(word, 'x', 4);
    assert_prints(*state, "a.yaml:1:2: error: no bank (title)\n");
}

static void sorting_goes_by_file_line_and_column(void **state)
{
    report_error(*state, at("b.yaml", 1, 1), "5");
    report_error(*state, at("a.yaml", 10, 2), "4");
    report_error(*state, at("a.yaml", 10, 1), "3");
    report_error(*state, at("a.yaml", 9, 99), "2");
    report_warning(*state, at("a.yaml", 0, 0), "1");
    report_sort(*state);
    assert_prints(*state, "a.yaml: warning: 1\n"
                          "a.yaml:9:99: error: 2\n"
                          "a.yaml:10:1: error: 3\n"
                          "a.yaml:10:2: error: 4\n"
                          "b.yaml:1:1: error: 5\n");
}

static void faults_at_one_place_keep_their_order(void **state)
{
    report_error(*state, at("b.yaml", 2, 2), "first");
    report_error(*state, at("b.yaml", 2, 2), "second");
    report_error(*state, at("a.yaml", 2, 2), "before");
    report_error(*state, at("b.yaml", 2, 2), "third");
    report_sort(*state);
    assert_prints(*state, "a.yaml:2:2: error: before\n"
                          "b.yaml:2:2: error: first\n"
                          "b.yaml:2:2: error: second\n"
                          "b.yaml:2:2: error: third\n");
}

/* Files are read in another order than that of their names: nothing may be squared here. */
static void many_faults_in_the_wrong_order_are_sorted(void **state)
{
    const struct report *report = *state;
    enum { EACH = 100000 };

    for (unsigned i = 0; i < EACH; i++)
        report_error(*state, at("z.yaml", EACH - i, 1), "x");
    for (unsigned i = 0; i < EACH; i++)
        report_error(*state, at("a.yaml", 1, 1), "%u", i);
    report_sort(*state);
    assert_string_equal(report->items[0].message, "0");
    assert_string_equal(report->items[EACH - 1].message, "99999");
    assert_int_equal(report->items[EACH].location.line, 1);
    assert_int_equal(report->items[2 * EACH - 1].location.line, EACH);
}

static void an_empty_report_sorts_and_prints_nothing(void **state)
{
    report_sort(*state);
    assert_prints(*state, "");
}

static void a_very_long_message_is_kept_whole(void **state)
{
    const struct report *report = *state;

    report_error(*state, at("a.yaml", 1, 1), "%*s", 100000, "x");
    assert_int_equal(strlen(report->items[0].message), 100000);
}

static void a_fault_is_one_line_whatever_it_quotes(void **state)
{
    struct location place = at("a.yaml", 1, 1);

    place.path = "key\nb.yaml:1:1: error: forged";
    report_error(*state, place, "'\x1B[31m\t\x7F'");
    assert_prints(*state, "a.yaml:1:1: error: ' [31m  ' (key b.yaml:1:1: error: forged)\n");
}

static void percent_signs_in_what_is_quoted_are_text(void **state)
{
    report_error(*state, at("%s.yaml", 1, 1), "'%s' is no id", "%n%s%d");
    assert_prints(*state, "%s.yaml:1:1: error: '%n%s%d' is no id\n");
}

static void a_released_report_can_be_used_again(void **state)
{
    report_error(*state, at("a.yaml", 1, 1), "old");
    report_release(*state);
    report_error(*state, at("a.yaml", 1, 1), "new");
    assert_prints(*state, "a.yaml:1:1: error: new\n");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reporting_is_always_false),
        TEST(errors_and_warnings_are_counted_apart),
        TEST(a_line_has_the_form_that_editors_understand),
        TEST(what_is_not_known_of_a_place_is_left_out),
        TEST(the_report_keeps_copies),
        TEST(sorting_goes_by_file_line_and_column),
        TEST(faults_at_one_place_keep_their_order),
        TEST(many_faults_in_the_wrong_order_are_sorted),
        TEST(an_empty_report_sorts_and_prints_nothing),
        TEST(a_very_long_message_is_kept_whole),
        TEST(a_fault_is_one_line_whatever_it_quotes),
        TEST(percent_signs_in_what_is_quoted_are_text),
        TEST(a_released_report_can_be_used_again),
    };

    return cmocka_run_group_tests_name("base/report", tests, NULL, NULL);
}
