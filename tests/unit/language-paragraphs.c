/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/paragraphs.h"

#include "base/check.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* Paragraphs as `line:text`, one after the other with | between. */
static void assert_paragraphs(const char *prose, const char *expected)
{
    struct paragraph paragraph = {0};
    struct text out = TEXT_INIT;

    while (paragraph_next(prose, &paragraph)) {
        assert_true(paragraph.text >= prose && paragraph.length > 0);
        text_add_format(&out, "%s%u:", out.length ? "|" : "", paragraph.line);
        text_add(&out, paragraph.text, paragraph.length);
    }
    assert_string_equal(out.bytes, expected);
    text_release(&out);
}

static void blank_lines_part_paragraphs(void **state)
{
    (void)state;
    assert_paragraphs("One\n\nTwo\n", "1:One|3:Two");
    assert_paragraphs("One\nmore\n\n\n\nTwo", "1:One\nmore|6:Two");
    assert_paragraphs("One\n \t \nTwo\n", "1:One|3:Two");
    assert_paragraphs("One\r\n\r\nTwo", "1:One\r|3:Two");
}

static void blank_lines_at_either_end_are_left_out(void **state)
{
    (void)state;
    assert_paragraphs("\n\n  \nOne\n\n\n", "4:One");
    assert_paragraphs("  One", "1:  One");
}

static void nothing_has_no_paragraphs(void **state)
{
    (void)state;
    assert_paragraphs("", "");
    assert_paragraphs("\n", "");
    assert_paragraphs(" \t\n \n  ", "");
}

static void a_fenced_block_stays_in_one_piece(void **state)
{
    (void)state;
    assert_paragraphs("```\na\n\nb\n```\n\nTwo\n", "1:```\na\n\nb\n```|7:Two");
    assert_paragraphs("~~~ text\na\n\nb\n~~~~\n\nTwo\n", "1:~~~ text\na\n\nb\n~~~~|7:Two");
    assert_paragraphs("See:\n  ```\n\n  ```\nand\n\nTwo", "1:See:\n  ```\n\n  ```\nand|7:Two");
}

static void a_fence_closes_by_its_own_mark_and_length(void **state)
{
    (void)state;
    assert_paragraphs("````\n```\n\n~~~~\n\n````\n\nB", "1:````\n```\n\n~~~~\n\n````|8:B");
    assert_paragraphs("```\n``` x\n\n```\n\nB", "1:```\n``` x\n\n```|6:B");
}

static void a_fence_that_never_closes_runs_to_the_end(void **state)
{
    (void)state;
    assert_paragraphs("A\n\n```\nb\n\nc\n\n", "1:A|3:```\nb\n\nc");
    assert_paragraphs("```", "1:```");
}

static void marks_that_are_no_fence_change_nothing(void **state)
{
    (void)state;
    assert_paragraphs("``\n\nB", "1:``|3:B");
    assert_paragraphs("``` a ` b\n\nB", "1:``` a ` b|3:B");
    assert_paragraphs("a ```\n\nB", "1:a ```|3:B");
    assert_paragraphs("```x```\n\nB", "1:```x```|3:B");
}

static void asking_again_at_the_end_stays_at_the_end(void **state)
{
    struct paragraph paragraph = {0};

    (void)state;
    assert_true(paragraph_next("A\n", &paragraph));
    assert_int_equal(paragraph.length, 1);
    assert_false(paragraph_next("A\n", &paragraph));
    assert_false(paragraph_next("A\n", &paragraph));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blank_lines_part_paragraphs),
        cmocka_unit_test(blank_lines_at_either_end_are_left_out),
        cmocka_unit_test(nothing_has_no_paragraphs),
        cmocka_unit_test(a_fenced_block_stays_in_one_piece),
        cmocka_unit_test(a_fence_closes_by_its_own_mark_and_length),
        cmocka_unit_test(a_fence_that_never_closes_runs_to_the_end),
        cmocka_unit_test(marks_that_are_no_fence_change_nothing),
        cmocka_unit_test(asking_again_at_the_end_stays_at_the_end),
    };

    return cmocka_run_group_tests_name("language/paragraphs", tests, NULL, NULL);
}
