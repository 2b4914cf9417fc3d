/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet/sheet.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct sheet sheet;

static int set_up(void **state)
{
    (void)state;
    sheet_init(&sheet);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    sheet_release(&sheet);
    return 0;
}

static void assert_block(const struct block *block, enum block_role role, const char *words)
{
    struct text text = TEXT_INIT;

    assert_non_null(block);
    assert_int_equal(block->role, role);
    block_write(block, &text);
    assert_string_equal(text.bytes, words);
    text_release(&text);
}

static void an_empty_sheet_has_nothing(void **state)
{
    (void)state;
    assert_string_equal(sheet.title, "");
    assert_null(sheet.first);
    assert_null(sheet.status);
    assert_null(sheet.go_hint);
    assert_int_equal(sheet.items, 0);
    assert_int_equal(sheet.hint_count, 0);
}

static void blocks_stand_in_their_order(void **state)
{
    (void)state;
    sheet_add_line(&sheet, BLOCK_HEADING, STYLE_HEADING, "one");
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "two");
    assert_int_equal(sheet.block_count, 2);
    assert_block(sheet.first, BLOCK_HEADING, "one");
    assert_block(sheet.first->next, BLOCK_PARAGRAPH, "two");
    assert_null(sheet.first->next->next);
}

static void a_block_is_the_sum_of_its_pieces(void **state)
{
    struct block *block = sheet_add_block(&sheet, BLOCK_PARAGRAPH);

    (void)state;
    assert_block(block, BLOCK_PARAGRAPH, "");
    sheet_add_span(&sheet, block, STYLE_BODY, "a ");
    sheet_add_span(&sheet, block, STYLE_STRONG, "b");
    sheet_add_span(&sheet, block, STYLE_BODY, "");
    assert_block(block, BLOCK_PARAGRAPH, "a b");
    assert_int_equal(block->first->next->style, STYLE_STRONG);
    assert_int_equal(block->first->item, -1);
}

static void text_is_copied(void **state)
{
    char words[] = "first";

    (void)state;
    sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, words);
    sheet_add_hint(&sheet, words);
    memset(words, 'X', strlen(words));
    assert_block(sheet.first, BLOCK_PARAGRAPH, "first");
    assert_string_equal(sheet.hints[0], "first");
}

static void only_what_belongs_together_stands_together(void **state)
{
    (void)state;
    assert_false(sheet_add_block(&sheet, BLOCK_PARAGRAPH)->gap);
    assert_true(sheet_add_block(&sheet, BLOCK_PARAGRAPH)->gap);
    assert_true(sheet_add_block(&sheet, BLOCK_OPTION)->gap);
    assert_false(sheet_add_block(&sheet, BLOCK_OPTION)->gap);
    assert_true(sheet_add_block(&sheet, BLOCK_MESSAGE)->gap);
    assert_false(sheet_add_block(&sheet, BLOCK_MESSAGE)->gap);
    assert_true(sheet_add_block(&sheet, BLOCK_ITEM)->gap);
    assert_false(sheet_add_block(&sheet, BLOCK_ITEM)->gap);
    assert_true(sheet_add_block(&sheet, BLOCK_HEADING)->gap);
}

static void options_are_numbered_from_one(void **state)
{
    (void)state;
    assert_string_equal(sheet_add_option(&sheet, MARK_SIGN_NONE, "a")->marker, "1. ");
    assert_string_equal(sheet_add_option(&sheet, MARK_SIGN_OFF, "b")->marker, "2. [ ] ");
    assert_string_equal(sheet_add_option(&sheet, MARK_SIGN_ON, "c")->marker, "3. [x] ");
    assert_int_equal(sheet.items, 3);
    assert_int_equal(sheet.last->item, 2);
    assert_int_equal(sheet_new_item(&sheet), 3);
    assert_string_equal(sheet_add_option(&sheet, MARK_SIGN_NONE, "d")->marker, "5. ");
}

static void prose_becomes_blocks(void **state)
{
    const struct block *block;

    (void)state;
    sheet_add_prose(&sheet, STYLE_BODY,
                    "# Title\n\nWords with **weight** and `code`.\n\n- one\n- two\n\n1. first\n\n"
                    "> said\n");
    block = sheet.first;
    assert_block(block, BLOCK_HEADING, "Title");
    block = block->next;
    assert_block(block, BLOCK_PARAGRAPH, "Words with weight and code.");
    assert_int_equal(block->first->next->style, STYLE_STRONG);
    assert_int_equal(block->first->next->next->next->style, STYLE_CODE);
    block = block->next;
    assert_block(block, BLOCK_ITEM, "one");
    assert_string_equal(block->marker, "- ");
    block = block->next->next;
    assert_block(block, BLOCK_ITEM, "first");
    assert_string_equal(block->marker, "1. ");
    block = block->next;
    assert_block(block, BLOCK_PARAGRAPH, "said");
    assert_string_equal(block->marker, "> ");
}

static void a_nested_list_is_indented(void **state)
{
    (void)state;
    sheet_add_prose(&sheet, STYLE_BODY, "- one\n  - deeper\n");
    assert_int_equal(sheet.first->indent, 0);
    assert_block(sheet.first->next, BLOCK_ITEM, "deeper");
    assert_int_equal(sheet.first->next->indent, 2);
}

static void prose_of_nothing_adds_nothing(void **state)
{
    (void)state;
    sheet_add_prose(&sheet, STYLE_BODY, "");
    sheet_add_prose(&sheet, STYLE_BODY, "\n \n\n");
    assert_null(sheet.first);
}

static void a_hint_too_many_is_left_out(void **state)
{
    (void)state;
    for (int i = 0; i < SHEET_HINTS_MAX + 3; i++)
        sheet_add_hint(&sheet, "hint");
    assert_int_equal(sheet.hint_count, SHEET_HINTS_MAX);
}

static void clearing_leaves_an_empty_sheet(void **state)
{
    (void)state;
    sheet.title = "Title";
    sheet.status = "Status";
    sheet.focus = 1;
    sheet_add_option(&sheet, MARK_SIGN_ON, "a");
    sheet_add_hint(&sheet, "hint");
    sheet_clear(&sheet);
    an_empty_sheet_has_nothing(NULL);
    assert_int_equal(sheet.focus, 0);
    assert_string_equal(sheet_add_option(&sheet, MARK_SIGN_NONE, "b")->marker, "1. ");
    assert_false(sheet.first->gap);
}

static void releasing_twice_is_fine(void **state)
{
    (void)state;
    sheet_add_option(&sheet, MARK_SIGN_ON, "a");
    sheet_release(&sheet);
    sheet_release(&sheet);
    an_empty_sheet_has_nothing(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_empty_sheet_has_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(blocks_stand_in_their_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_block_is_the_sum_of_its_pieces, set_up, tear_down),
        cmocka_unit_test_setup_teardown(text_is_copied, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_what_belongs_together_stands_together,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(options_are_numbered_from_one, set_up, tear_down),
        cmocka_unit_test_setup_teardown(prose_becomes_blocks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_nested_list_is_indented, set_up, tear_down),
        cmocka_unit_test_setup_teardown(prose_of_nothing_adds_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_hint_too_many_is_left_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(clearing_leaves_an_empty_sheet, set_up, tear_down),
        cmocka_unit_test_setup_teardown(releasing_twice_is_fine, set_up, tear_down),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("sheet/sheet", tests, NULL, NULL);
}
