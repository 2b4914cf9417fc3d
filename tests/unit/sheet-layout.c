/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/layout.h"

#include "script/width.h"

#include <limits.h>
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct sheet sheet;
static struct layout layout;

static int set_up(void **state)
{
    (void)state;
    sheet_init(&sheet);
    layout_init(&layout);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    sheet_release(&sheet);
    layout_release(&layout);
    return 0;
}

static void write_row(const struct layout_row *row, struct text *out)
{
    if (!row->is_gap)
        text_add_string(out, row->prefix);
    for (const struct layout_run *run = row->first; run; run = run->next)
        text_add_string(out, run->text);
}

/* All rows, joined by slashes. */
static void assert_rows(int columns, const char *expected)
{
    struct text text = TEXT_INIT;

    layout_sheet(&layout, &sheet, columns);
    for (size_t i = 0; i < layout.count; i++) {
        if (i)
            text_add_byte(&text, '/');
        write_row(&layout.rows[i], &text);
    }
    assert_string_equal(text.bytes, expected);
    text_release(&text);
}

static void add_thai_paragraph(void)
{
    /* Three words with zero width spaces between them. */
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   "\u0E40\u0E1A\u0E2D\u0E23\u0E4C\u200B\u0E02\u0E2D\u0E07\u200B"
                   "\u0E04\u0E38\u0E13");
}

static void nothing_is_no_rows(void **state)
{
    (void)state;
    assert_rows(40, "");
    assert_int_equal(layout.count, 0);
    assert_int_equal(layout_find(&layout, 3, 4), 0);
}

static void words_are_wrapped_and_blocks_parted(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_HEADING, STYLE_HEADING, "Title");
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "one two three four");
    assert_rows(10, "Title//one two/three four");
    assert_true(layout.rows[1].is_gap);
    assert_rows(40, "Title//one two three four");
}

static void later_lines_stand_below_the_words(void **state)
{
    (void)state;
    sheet_add_option(&sheet, MARK_SIGN_OFF, "one two three");
    assert_rows(17, "  1. [ ] one two/         three");
    assert_int_equal(layout.rows[1].item, 0);
    assert_true(layout.rows[1].is_option);
}

static void a_message_has_a_rule_on_every_line(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_MESSAGE, STYLE_MESSAGE, "one two three");
    sheet_add_block(&sheet, BLOCK_MESSAGE);
    assert_rows(10, "\u2502 one two/\u2502 three/\u2502 ");
    layout.is_plain = true;
    assert_rows(10, "| one two/| three/| ");
}

static void a_newline_ends_a_row(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "one\ntwo");
    assert_rows(40, "one/two");
}

static void pieces_keep_their_styles_over_line_ends(void **state)
{
    struct block *block = sheet_add_block(&sheet, BLOCK_PARAGRAPH);

    (void)state;
    sheet_add_span(&sheet, block, STYLE_BODY, "one ");
    sheet_add_span(&sheet, block, STYLE_STRONG, "two three")->item = 4;
    sheet_add_span(&sheet, block, STYLE_BODY, " four");
    assert_rows(8, "one two/three/four");
    assert_int_equal(layout.rows[0].first->style, STYLE_BODY);
    assert_int_equal(layout.rows[0].last->style, STYLE_STRONG);
    assert_int_equal(layout.rows[1].first->style, STYLE_STRONG);
    assert_int_equal(layout.rows[0].item, 4);
    assert_int_equal(layout.rows[1].item, 4);
    assert_int_equal(layout.rows[2].item, -1);
    assert_false(layout.rows[0].is_option);
}

static void rows_are_in_output_form(void **state)
{
    (void)state;
    add_thai_paragraph();
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "\u0E01\u0E33");
    layout_sheet(&layout, &sheet, 40);
    assert_null(strstr(layout.rows[0].first->text, "\u200B"));
    assert_string_equal(layout.rows[2].first->text, "\u0E01\u0E4D\u0E32");
}

static void thai_ends_between_words_only(void **state)
{
    (void)state;
    add_thai_paragraph();
    assert_rows(8, "\u0E40\u0E1A\u0E2D\u0E23\u0E4C\u0E02\u0E2D\u0E07/\u0E04\u0E38\u0E13");
}

static void a_word_wider_than_the_row_is_cut_up_and_not_off(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "abcdefghijklmnopqrst");
    assert_rows(8, "abcdefgh/ijklmnop/qrst");
}

static void senseless_widths_are_the_least_one(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "abcdefghij");
    assert_rows(0, "abcdefgh/ij");
    assert_rows(-7, "abcdefgh/ij");
    assert_rows(INT_MIN, "abcdefgh/ij");
    assert_rows(INT_MAX, "abcdefghij");
}

static void a_prefix_wider_than_the_row_leaves_room_for_text(void **state)
{
    struct block *block = sheet_add_line(&sheet, BLOCK_ITEM, STYLE_BODY, "abcdef");

    (void)state;
    block->marker = "a very long marker ";
    layout_sheet(&layout, &sheet, 8);
    assert_int_equal(layout.count, 2);
    assert_string_equal(layout.rows[0].first->text, "abcd");
}

static void lists_in_lists_leave_room_for_words(void **state)
{
    struct block *block = sheet_add_line(&sheet, BLOCK_ITEM, STYLE_BODY, "abcdef");

    (void)state;
    block->marker = "- ";
    block->indent = 1000;
    assert_rows(20, "          - abcdef");
    block->indent = INT_MAX;
    assert_rows(20, "          - abcdef");
    block->indent = 9;
    assert_rows(20, "         - abcdef");
}

static void a_place_is_found_again_at_another_width(void **state)
{
    size_t offset;

    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "first");
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "one two three four five six");
    layout_sheet(&layout, &sheet, 8);
    offset = layout.rows[4].offset; /* "four" */
    assert_int_equal(layout_find(&layout, 1, offset), 4);
    layout_sheet(&layout, &sheet, 14);
    assert_int_equal(layout_find(&layout, 1, offset), 3);
    layout_sheet(&layout, &sheet, 80);
    assert_int_equal(layout_find(&layout, 1, offset), 2);
    assert_int_equal(layout_find(&layout, 0, 0), 0);
    assert_int_equal(layout_find(&layout, 99, 0), layout.count - 1);
    assert_int_equal(layout_find(&layout, 1, SIZE_MAX), layout.count - 1);
}

static void an_item_is_found_from_its_first_row_to_its_last(void **state)
{
    size_t first = 77, last = 77;

    (void)state;
    sheet_add_option(&sheet, MARK_SIGN_NONE, "short");
    sheet_add_option(&sheet, MARK_SIGN_NONE, "one two three four");
    layout_sheet(&layout, &sheet, 14);
    assert_true(layout_find_item(&layout, 1, &first, &last));
    assert_int_equal(first, 1);
    assert_int_equal(last, 3);
    first = last = 77;
    assert_false(layout_find_item(&layout, 2, &first, &last));
    assert_false(layout_find_item(&layout, -1, &first, &last));
    assert_int_equal(first, 77);
}

static void no_row_is_wider_than_asked(void **state)
{
    (void)state;
    sheet_add_prose(&sheet, STYLE_BODY,
                    "A page with `an-address.in.it.example/and-a-path` and more words.\n\n"
                    "1. one\n2. two and a half, **strongly** said\n");
    add_thai_paragraph();
    for (int columns = 8; columns < 90; columns++) {
        layout_sheet(&layout, &sheet, columns);
        for (size_t i = 0; i < layout.count; i++) {
            struct text text = TEXT_INIT;

            write_row(&layout.rows[i], &text);
            assert_in_range(width_of_string(text.bytes), 0, columns);
            text_release(&text);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_is_no_rows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(words_are_wrapped_and_blocks_parted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(later_lines_stand_below_the_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_message_has_a_rule_on_every_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_newline_ends_a_row, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pieces_keep_their_styles_over_line_ends,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(rows_are_in_output_form, set_up, tear_down),
        cmocka_unit_test_setup_teardown(thai_ends_between_words_only, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_word_wider_than_the_row_is_cut_up_and_not_off,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(senseless_widths_are_the_least_one, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_prefix_wider_than_the_row_leaves_room_for_text,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_in_lists_leave_room_for_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_place_is_found_again_at_another_width,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_item_is_found_from_its_first_row_to_its_last,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_row_is_wider_than_asked, set_up, tear_down),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("sheet/layout", tests, NULL, NULL);
}
