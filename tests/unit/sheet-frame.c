/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/frame.h"

#include "support/dying.h"

#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct frame frame;

static int set_up(void **state)
{
    (void)state;
    frame_init(&frame);
    frame_reset(&frame, 3, 20);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    frame_release(&frame);
    return 0;
}

static void assert_written(const char *expected)
{
    struct text out = TEXT_INIT;

    frame_write(&frame, &out);
    assert_string_equal(out.bytes, expected);
    text_release(&out);
}

static void a_new_picture_is_blank(void **state)
{
    (void)state;
    assert_int_equal(frame.rows, 3);
    assert_int_equal(frame.columns, 20);
    assert_int_equal(frame.cursor_row, 0);
    assert_int_equal(frame.cursor_column, 0);
    assert_written("\n\n\n");
}

static void a_click_on_a_new_row_chooses_nothing(void **state)
{
    (void)state;
    for (int row = 0; row < frame.rows; row++)
        assert_int_equal(frame.row[row].target, -1);
}

static void runs_stand_from_left_to_right(void **state)
{
    (void)state;
    frame_add(&frame, 1, STYLE_BODY, false, "one ");
    frame_add(&frame, 1, STYLE_CODE, true, "two");
    frame_add(&frame, 2, STYLE_BODY, false, "three");
    assert_written("\none two\nthree\n");
}

static void a_run_keeps_its_style_and_focus(void **state)
{
    (void)state;
    frame_add(&frame, 0, STYLE_BODY, false, "1. ");
    frame_add(&frame, 0, STYLE_CODE, true, "bank.example");

    const struct run *first = frame.row[0].first;

    assert_int_equal(first->style, STYLE_BODY);
    assert_false(first->focused);
    assert_int_equal(first->next->style, STYLE_CODE);
    assert_true(first->next->focused);
    assert_null(first->next->next);
    assert_ptr_equal(frame.row[0].last, first->next);
}

static void the_picture_owns_its_text(void **state)
{
    char text[] = "ភ្លាម";

    (void)state;
    frame_add(&frame, 0, STYLE_BODY, false, text);
    memset(text, 'x', sizeof text - 1);
    assert_written("ភ្លាម\n\n\n");
}

static void writing_adds_to_what_is_there(void **state)
{
    struct text out = TEXT_INIT;

    (void)state;
    text_add_string(&out, "screen:\n");
    frame_add(&frame, 0, STYLE_BODY, false, "x");
    frame_write(&frame, &out);
    assert_string_equal(out.bytes, "screen:\nx\n\n\n");
    text_release(&out);
}

static void a_reset_lets_go_of_everything(void **state)
{
    (void)state;
    frame_add(&frame, 0, STYLE_BODY, false, "old");
    frame.cursor_row = 2;
    frame.cursor_column = 5;
    frame.row[1].target = 4;
    frame_reset(&frame, 2, 40);
    assert_int_equal(frame.columns, 40);
    assert_int_equal(frame.cursor_row, 0);
    assert_int_equal(frame.cursor_column, 0);
    assert_int_equal(frame.row[1].target, -1);
    assert_written("\n\n");
}

static void the_smallest_picture_has_one_cell(void **state)
{
    (void)state;
    frame_reset(&frame, 1, 1);
    assert_written("\n");
}

static void rows_outside_the_picture_are_ignored(void **state)
{
    static const int outside[] = {-1, 3, 4, INT_MAX, INT_MIN};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(outside); i++)
        frame_add(&frame, outside[i], STYLE_BODY, false, "lost");
    assert_written("\n\n\n");
}

static void an_empty_run_is_no_run(void **state)
{
    (void)state;
    frame_add(&frame, 0, STYLE_BODY, true, "");
    assert_null(frame.row[0].first);
}

static void a_released_picture_has_no_rows(void **state)
{
    (void)state;
    frame_release(&frame);
    frame_add(&frame, 0, STYLE_BODY, false, "lost");
    assert_written("");
}

static void assert_is_bug(void (*function)(void))
{
    struct death death;

    die(&death, function);
    assert_int_equal(death.signal, SIGABRT);
    assert_non_null(strstr(death.said.bytes, "bug at"));
    death_release(&death);
}

static void reset_to_no_rows(void)
{
    frame_reset(&frame, 0, 80);
}

static void reset_to_no_columns(void)
{
    frame_reset(&frame, 24, 0);
}

static void a_picture_without_cells_is_a_bug(void **state)
{
    (void)state;
    assert_is_bug(reset_to_no_rows);
    assert_is_bug(reset_to_no_columns);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_new_picture_is_blank, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_click_on_a_new_row_chooses_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(runs_stand_from_left_to_right, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_run_keeps_its_style_and_focus, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_picture_owns_its_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(writing_adds_to_what_is_there, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_reset_lets_go_of_everything, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_smallest_picture_has_one_cell, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rows_outside_the_picture_are_ignored, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_empty_run_is_no_run, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_released_picture_has_no_rows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_picture_without_cells_is_a_bug, set_up, tear_down),
    };

    return cmocka_run_group_tests_name("sheet/frame", tests, NULL, NULL);
}
