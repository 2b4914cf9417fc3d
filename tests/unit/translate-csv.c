/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/csv.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

/* All rows as `line:cell|cell` with a newline behind each. */
static void assert_rows(const char *csv, const char *expected)
{
    struct csv reading = {.at = csv};
    struct text rows = TEXT_INIT;

    while (csv_row(&reading)) {
        text_add_format(&rows, "%u:", reading.line);
        for (size_t i = 0; i < reading.count; i++)
            text_add_format(&rows, "%s%s", i ? "|" : "", reading.cells[i].bytes);
        text_add_string(&rows, reading.is_open ? "(open)\n" : "\n");
    }
    assert_string_equal(rows.bytes, expected);
    text_release(&rows);
    csv_release(&reading);
}

static void rows_and_cells_are_read(void **state)
{
    (void)state;
    assert_rows("a,b\r\nc,d\r\n", "1:a|b\n2:c|d\n");
    assert_rows("a,b\nc,d", "1:a|b\n2:c|d\n");
    assert_rows("a,,\n", "1:a||\n");
    assert_rows("", "");
}

static void quotes_hold_commas_lines_and_quotes(void **state)
{
    (void)state;
    assert_rows("\"a,b\",c\n", "1:a,b|c\n");
    assert_rows("\"a\nb\",c\nd,e\n", "1:a\nb|c\n3:d|e\n");
    assert_rows("\"say \"\"stop\"\"\",c\n", "1:say \"stop\"|c\n");
    assert_rows("\"\",\"\"\nx,y\n", "1:|\n2:x|y\n");
}

static void what_spreadsheets_do_is_understood(void **state)
{
    (void)state;
    assert_rows("\xEF\xBB\xBF"
                "a,b\n",
                "1:a|b\n");
    assert_rows("a;b\n\"c;d\";e,f\n", "1:a|b\n2:c;d|e,f\n");
    assert_rows("a\tb\nc\td\n", "1:a|b\n2:c|d\n");
    assert_rows("a,b\n\n\nc,d\n", "1:a|b\n4:c|d\n");
}

static void a_quote_inside_a_word_is_a_quote(void **state)
{
    (void)state;
    assert_rows("5\" disk,b\n", "1:5\" disk|b\n");
}

static void a_table_that_is_cut_off_says_so(void **state)
{
    (void)state;
    assert_rows("a,b\nc,\"half", "1:a|b\n2:c|half(open)\n");
}

static void cells_beyond_the_limit_are_dropped(void **state)
{
    (void)state;
    assert_rows("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18\nx,y\n",
                "1:1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16\n2:x|y\n");
}

static void what_is_written_is_read_again(void **state)
{
    static const char *const cells[] = {"- a list", "=1+1", "'quoted'", "a \"b\"\nc, d; e", ""};
    struct text out = TEXT_INIT;
    struct csv csv = {0};

    (void)state;
    csv_begin(&out);
    for (size_t i = 0; i < 5; i++)
        csv_add(&out, cells[i], i == 4);
    csv.at = out.bytes;
    assert_true(csv_row(&csv));
    assert_int_equal(csv.count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(csv.cells[i].bytes, cells[i]);
    assert_false(csv_row(&csv));
    csv_release(&csv);
    text_release(&out);
}

static void nothing_is_written_that_a_spreadsheet_would_run(void **state)
{
    struct text out = TEXT_INIT;

    (void)state;
    csv_add(&out, "=HYPERLINK(\"x\")", true);
    assert_string_equal(out.bytes, "\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    text_release(&out);
}

static void an_apostrophe_of_the_writer_stays(void **state)
{
    static const char *const cells[] = {"'=x", "''-1", "'", "''", "'a", "'@"};

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct text out = TEXT_INIT;
        struct csv csv = {0};

        csv_add(&out, cells[i], false);
        csv_add(&out, "b", true);
        csv.at = out.bytes;
        assert_true(csv_row(&csv));
        assert_string_equal(csv.cells[0].bytes, cells[i]);
        csv_release(&csv);
        text_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_and_cells_are_read),
        cmocka_unit_test(quotes_hold_commas_lines_and_quotes),
        cmocka_unit_test(what_spreadsheets_do_is_understood),
        cmocka_unit_test(a_quote_inside_a_word_is_a_quote),
        cmocka_unit_test(a_table_that_is_cut_off_says_so),
        cmocka_unit_test(cells_beyond_the_limit_are_dropped),
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(an_apostrophe_of_the_writer_stays),
        cmocka_unit_test(nothing_is_written_that_a_spreadsheet_would_run),
    };

    return cmocka_run_group_tests_name("translate/csv", tests, NULL, NULL);
}
