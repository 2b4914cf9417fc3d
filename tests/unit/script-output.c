/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/output.h"

#include "script/points.h"
#include "script/width.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <locale.h>
#include <string.h>

static void assert_output(const char *string, const char *expected)
{
    struct text out = TEXT_INIT;

    output_add_string(&out, string);
    assert_string_equal(out.bytes, expected);
    assert_int_equal(width_of_string(expected), width_of_string(string));
    text_clear(&out);
    output_add_string(&out, expected);
    assert_string_equal(out.bytes, expected); /* again changes nothing */
    text_release(&out);
}

static void plain_text_goes_through(void **state)
{
    (void)state;
    assert_output("", "");
    assert_output("Call 110.\nNow!", "Call 110.\nNow!");
    assert_output("tài khoản 密码 க்ஷ ស្ត្រី", "tài khoản 密码 க்ஷ ស្ត្រី");
}

static void invisible_signs_are_left_out(void **state)
{
    (void)state;
    assert_output("a\u200Bb\u2060c\uFEFF", "abc");
    assert_output("\u200B", "");
    assert_output("ក\u200Bខ", "កខ");
}

static void a_tab_is_a_space(void **state)
{
    (void)state;
    assert_output("a\tb", "a b");
    assert_output("\tก", " ก");
}

static void thai_am_is_split_before_tone_marks(void **state)
{
    (void)state;
    assert_output("กำ", "ก\u0E4D\u0E32");
    assert_output("น้ำ", "น\u0E4D\u0E49\u0E32");
    assert_output("ทำงาน", "ท\u0E4D\u0E32งาน");
    assert_output("น้า", "น้า");
    assert_output("ก้", "ก้");
}

static void lao_am_is_split_before_tone_marks(void **state)
{
    (void)state;
    assert_output("ກຳລັງ", "ກ\u0ECD\u0EB2ລັງ");
    assert_output("ນ້ຳ", "ນ\u0ECD\u0EC9\u0EB2");
}

static void am_with_nothing_to_stand_on_stays_whole(void **state)
{
    (void)state;
    assert_output("\u0E33", "\u0E33");
    assert_output("\u0EB3ກ", "\u0EB3ກ");
}

static void marks_of_one_script_do_not_move_for_the_other(void **state)
{
    (void)state;
    assert_output("ก\u0EC9\u0E33", "ก\u0EC9\u0E4D\u0E32");
    assert_output("\u0E49\u0E49", "\u0E49\u0E49");
}

static void a_part_of_an_array_is_not_read_past_its_end(void **state)
{
    static const uint32_t points[] = {0x0E19, 0x0E49, 0x0E33};
    struct text out = TEXT_INIT;

    (void)state;
    output_add(&out, points, 2);
    assert_string_equal(out.bytes, "น้");
    output_add(&out, points, 0);
    output_add(&out, NULL, 0);
    assert_string_equal(out.bytes, "น้");
    text_release(&out);
}

static void malformed_bytes_are_shown_as_replacements(void **state)
{
    struct text out = TEXT_INIT;

    (void)state;
    output_add_string(&out, "a\xFFz");
    assert_string_equal(out.bytes, "a\uFFFDz");
    text_release(&out);
}

/* What is drawn on a terminal, as a file gets it. */
static void assert_composed(const char *string, const char *expected)
{
    struct text drawn = TEXT_INIT, out = TEXT_INIT;

    output_add_string(&drawn, string);
    output_add_composed(&out, drawn.bytes);
    assert_string_equal(out.bytes, expected);
    text_release(&drawn);
    text_release(&out);
}

static void a_file_gets_am_as_one_sign(void **state)
{
    (void)state;
    assert_composed("คำ ทำ น้ำ", "คำ ทำ น้ำ");
    assert_composed("ກຳລັງ ນ້ຳ", "ກຳລັງ ນ້ຳ");
    assert_composed("a\u200Bb", "ab");
}

static void a_ring_without_aa_stays_as_it_is(void **state)
{
    (void)state;
    assert_composed("ก\u0E4D", "ก\u0E4D");
    assert_composed("ก\u0E4D\u0E48", "ก\u0E4D\u0E48");
    assert_composed("ก\u0E4Dก\u0E32", "ก\u0E4Dก\u0E32");
    assert_composed("\u0E32", "\u0E32");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_text_goes_through),
        cmocka_unit_test(invisible_signs_are_left_out),
        cmocka_unit_test(a_tab_is_a_space),
        cmocka_unit_test(thai_am_is_split_before_tone_marks),
        cmocka_unit_test(lao_am_is_split_before_tone_marks),
        cmocka_unit_test(am_with_nothing_to_stand_on_stays_whole),
        cmocka_unit_test(marks_of_one_script_do_not_move_for_the_other),
        cmocka_unit_test(a_part_of_an_array_is_not_read_past_its_end),
        cmocka_unit_test(malformed_bytes_are_shown_as_replacements),
        cmocka_unit_test(a_file_gets_am_as_one_sign),
        cmocka_unit_test(a_ring_without_aa_stays_as_it_is),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests_name("script/output", tests, NULL, NULL);
}
