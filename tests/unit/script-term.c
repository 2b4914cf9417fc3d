/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/term.h"

#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* What of the text is taken for the term; "" when nothing is. */
static void assert_found(const char *text, const char *term, const char *expected)
{
    struct term_walk walk = {.next = text};
    size_t length = 0;
    char found[100] = "";

    while (!length && term_walk(&walk))
        length = walk.first == term_first(term) ? term_length(walk.at, term) : 0;
    assert_true(length < sizeof found && length <= strlen(walk.at ? walk.at : ""));
    memcpy(found, walk.at ? walk.at : "", length);
    assert_string_equal(found, expected);
}

static void a_term_is_found_as_a_word(void **state)
{
    (void)state;
    assert_found("Tap no link here.", "Link", "link");
    assert_found("LINK", "link", "LINK");
    assert_found("(OTP)", "OTP", "OTP");
    assert_found("Tell no one-time code.", "One-time code", "one-time code");
    assert_found("Não há ÉTICA aqui", "ética", "ÉTICA");
}

static void an_ending_belongs_to_the_word(void **state)
{
    (void)state;
    assert_found("Two links.", "Link", "links");
    assert_found("You reported it.", "Report", "reported");
    assert_found("Reporting helps", "Report", "Reporting");
    assert_found("tautannya", "tautan", "tautannya");
}

static void a_part_of_another_word_is_no_term(void **state)
{
    (void)state;
    assert_found("blinking", "link", "");
    assert_found("Linkable", "link", "");
    assert_found("hyperlink", "link", "");
    assert_found("A linkable link", "link", "link");
    assert_found("mélink", "link", "");
}

static void nothing_is_found_where_nothing_is(void **state)
{
    (void)state;
    assert_found("", "link", "");
    assert_found("link", "", "");
    assert_found("", "", "");
    assert_found("lin", "link", "");
    assert_found("li nk", "link", "");
    assert_found("\xE2\x80\x8B", "link", "");
}

#define ZWSP "\xE2\x80\x8B"

static void marks_of_word_ends_bound_a_term(void **state)
{
    (void)state;
    assert_found("การ" ZWSP "หลอก" ZWSP "ลวง" ZWSP "ทาง", "หลอกลวง", "หลอก" ZWSP "ลวง");
    assert_found("อย่า" ZWSP "แตะ" ZWSP "ลิงก์" ZWSP "นี้", "ลิง" ZWSP "ก์", "ลิงก์");
    assert_found("อย่าแตะลิงก์นี้", "ลิงก์", "");
    assert_found("ลิงก์ นี้", "ลิงก์", "ลิงก์");
    assert_found("တံဆိပ်" ZWSP "လင့်ခ်", "လင့်ခ်", "လင့်ခ်");
}

static void a_term_never_ends_inside_a_sign(void **state)
{
    (void)state;
    assert_found("กี่" ZWSP "คน", "กี", "");
    assert_found("ក្រុម", "ក", "");
    assert_found("பணம்", "பண", "");
}

static void chinese_has_no_marks(void **state)
{
    (void)state;
    assert_found("不要点链接。", "链接", "链接");
    assert_found("二维码骗局", "二维码", "二维码");
    assert_found("用APK文件", "APK", "APK");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_term_is_found_as_a_word),
        cmocka_unit_test(an_ending_belongs_to_the_word),
        cmocka_unit_test(a_part_of_another_word_is_no_term),
        cmocka_unit_test(nothing_is_found_where_nothing_is),
        cmocka_unit_test(marks_of_word_ends_bound_a_term),
        cmocka_unit_test(a_term_never_ends_inside_a_sign),
        cmocka_unit_test(chinese_has_no_marks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
