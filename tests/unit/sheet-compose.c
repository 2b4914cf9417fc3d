/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/compose.h"

#include "script/width.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct sheet sheet;
static struct layout layout;
static struct frame frame;

static int set_up(void **state)
{
    (void)state;
    sheet_init(&sheet);
    layout_init(&layout);
    frame_init(&frame);
    sheet.title = "Title";
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    sheet_release(&sheet);
    layout_release(&layout);
    frame_release(&frame);
    return 0;
}

static struct screen_form draw(int rows, int columns, size_t top, int focus, const char *status)
{
    struct screen_form form = compose_form(rows, columns);

    compose_make_room(&form, status);
    layout_sheet(&layout, &sheet, form.text_columns);
    compose(&frame, &form, &sheet, &layout, top, focus, status);
    return form;
}

/* A row without the margin before it. */
static void assert_row(int row, const char *expected)
{
    struct text text = TEXT_INIT;

    for (const struct run *run = frame.row[row].first; run; run = run->next)
        text_add_string(&text, run->text);
    assert_string_equal(text.bytes + strspn(text.bytes, " "), expected);
    assert_in_range(width_of_string(text.bytes), 0, frame.columns - 1);
    text_release(&text);
}

static void add_options(int count)
{
    for (int i = 0; i < count; i++)
        sheet_add_option(&sheet, MARK_SIGN_NONE, "option");
}

static void the_form_fits_the_screen(void **state)
{
    (void)state;
    for (int rows = SCREEN_ROWS_MIN; rows < 110; rows += 7) {
        for (int columns = SCREEN_COLUMNS_MIN; columns < 310; columns += 3) {
            struct screen_form form = compose_form(rows, columns);

            assert_in_range(form.text_columns, 30, SCREEN_TEXT_MAX);
            assert_true(form.margin + form.text_columns < columns);
            assert_int_equal(form.body_top + form.body_rows + form.status_rows + 1, rows);
            assert_true(form.body_rows >= 9);
        }
    }
}

static void wide_screens_keep_the_text_in_the_middle(void **state)
{
    struct screen_form form = compose_form(100, 300);

    (void)state;
    assert_int_equal(form.text_columns, SCREEN_TEXT_MAX);
    assert_int_equal(form.margin, (299 - SCREEN_TEXT_MAX) / 2);
}

static void too_small_is_below_forty_by_twelve(void **state)
{
    (void)state;
    assert_false(compose_is_too_small(12, 40));
    assert_true(compose_is_too_small(11, 40));
    assert_true(compose_is_too_small(12, 39));
    assert_true(compose_is_too_small(0, 0));
    assert_true(compose_is_too_small(-1, 500));
}

static void every_part_has_its_row(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "Words");
    sheet.go_hint = "Enter go on";
    sheet_add_hint(&sheet, "q leave");
    draw(15, 40, 0, -1, "all shown");
    assert_row(0, "Title");
    assert_row(1, "Words");
    assert_row(2, "");
    assert_row(13, "all shown");
    assert_row(14, "Enter go on   q leave");
}

static void a_roomy_screen_has_a_rule_below_the_title(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "Words");
    draw(16, 40, 0, -1, "");
    assert_int_equal(frame.row[1].first->style, STYLE_RULE);
    assert_row(2, "Words");
}

static void hints_that_do_not_fit_are_left_out_whole(void **state)
{
    (void)state;
    sheet.go_hint = "Enter go on";
    sheet_add_hint(&sheet, "a hint that is much too long for this screen");
    sheet_add_hint(&sheet, "q leave");
    draw(15, 40, 0, -1, "");
    assert_row(14, "Enter go on   q leave");
}

static void a_title_too_long_is_cut_at_the_edge(void **state)
{
    (void)state;
    sheet.title = "A title that is much too long to be shown on a screen this small";
    draw(15, 40, 0, -1, "");
    assert_non_null(strstr(frame.row[0].first->text, "..."));
    assert_true(width_of_string(frame.row[0].first->text) < 40);
}

static void the_focus_has_a_sign_and_the_cursor(void **state)
{
    (void)state;
    add_options(3);
    draw(15, 40, 0, 1, "");
    assert_row(1, "1. option");
    assert_row(2, "> 2. option");
    assert_int_equal(frame.cursor_row, 2);
    assert_int_equal(frame.cursor_column, 5);
    assert_true(frame.row[2].last->focused);
    assert_false(frame.row[1].last->focused);
}

static void a_part_with_the_focus_has_the_cursor_at_its_beginning(void **state)
{
    struct block *block = sheet_add_line(&sheet, BLOCK_MESSAGE, STYLE_MESSAGE, "some ");

    (void)state;
    sheet_add_span(&sheet, block, STYLE_PART, "part")->item = sheet_new_item(&sheet);
    draw(15, 40, 0, 0, "");
    assert_int_equal(frame.cursor_row, 1);
    assert_int_equal(frame.cursor_column, 7);
}

static void without_a_focus_in_sight_the_cursor_is_at_the_text(void **state)
{
    (void)state;
    add_options(40);
    draw(15, 40, 20, 1, "");
    assert_int_equal(frame.cursor_row, 1);
    assert_int_equal(frame.cursor_column, 0);
    draw(15, 40, 0, -1, "");
    assert_int_equal(frame.cursor_row, 1);
}

static void rows_know_what_a_click_on_them_chooses(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "Words");
    add_options(2);
    draw(15, 40, 0, 0, "");
    assert_int_equal(frame.row[0].target, -1);
    assert_int_equal(frame.row[1].target, -1);
    assert_int_equal(frame.row[3].target, 0);
    assert_int_equal(frame.row[4].target, 1);
    assert_int_equal(frame.row[14].target, -1);
}

static void a_page_past_the_end_is_blank(void **state)
{
    (void)state;
    add_options(2);
    draw(15, 40, 99, 0, "");
    assert_row(1, "");
    assert_row(12, "");
}

static void a_long_status_takes_rows_from_the_body(void **state)
{
    struct screen_form form;

    (void)state;
    add_options(20);
    form = draw(15, 40, 0, 0, "Cannot write to the disk: answers are kept until you leave.");
    assert_int_equal(form.status_rows, 2);
    assert_int_equal(form.body_rows, 11);
    assert_row(12, "Cannot write to the disk: answers are");
    assert_row(13, "kept until you leave.");
    assert_row(11, "11. option");
}

static void an_endless_status_takes_three_rows_and_no_more(void **state)
{
    struct screen_form form = compose_form(12, 40);
    char status[500];

    (void)state;
    memset(status, 'x', sizeof status - 1);
    status[sizeof status - 1] = '\0';
    compose_make_room(&form, status);
    assert_int_equal(form.status_rows, 3);
    assert_int_equal(form.body_rows, 7);
    compose_make_room(&form, "");
    assert_int_equal(form.status_rows, 3);
}

static void a_sentence_is_wrapped_into_any_screen(void **state)
{
    (void)state;
    compose_sentence(&frame, 5, 12, "Please make it larger");
    assert_row(0, "Please make");
    assert_row(1, "it larger");
    for (int columns = 1; columns < 12; columns++) {
        compose_sentence(&frame, 1, columns, "Please make it larger");
        assert_int_equal(frame.rows, 1);
    }
    compose_sentence(&frame, 3, 20, "");
    assert_row(0, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_form_fits_the_screen, set_up, tear_down),
        cmocka_unit_test_setup_teardown(wide_screens_keep_the_text_in_the_middle,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_small_is_below_forty_by_twelve, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_part_has_its_row, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_roomy_screen_has_a_rule_below_the_title,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(hints_that_do_not_fit_are_left_out_whole,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_title_too_long_is_cut_at_the_edge, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_focus_has_a_sign_and_the_cursor, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_part_with_the_focus_has_the_cursor_at_its_beginning,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(without_a_focus_in_sight_the_cursor_is_at_the_text,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(rows_know_what_a_click_on_them_chooses, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_page_past_the_end_is_blank, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_long_status_takes_rows_from_the_body, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_endless_status_takes_three_rows_and_no_more,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_sentence_is_wrapped_into_any_screen, set_up, tear_down),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("sheet/compose", tests, NULL, NULL);
}
