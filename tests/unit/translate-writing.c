/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/sound.h"

#include "base/text.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <setjmp.h>
#include <cmocka.h>

/* What is said of a translation, without the place; one line for each fault. */
static void assert_said(const char *tag, const char *english, const char *translation,
                        const char *expected)
{
    struct sound sound = {.language = language_find(tag)};
    struct part_text text = {.context = "m/a/title", .source = english, .type = FIELD_PHRASE};
    struct text said = TEXT_INIT;
    struct report report;
    bool good;

    report_init(&report);
    good = sound_check(&sound, &text, translation, (struct location){.file = "x.po"}, &report);
    for (size_t i = 0; i < report.count; i++)
        text_add_format(&said, "%s\n", report.items[i].message);
    assert_string_equal(said.bytes, expected);
    assert_int_equal(good, report.errors == 0);
    text_release(&said);
    report_release(&report);
}

static void good_writing_passes(void **state)
{
    (void)state;
    assert_said("vi", "Stop", "Dừng lại", "");
    assert_said("th", "Stop", "หยุด​ก่อน​จ่าย", "");
    assert_said("my", "Stop", "ခဏ​ရပ်ပါ", "");
    assert_said("ta", "Stop", "நிதானியுங்கள்", "");
    assert_said("zh-Hans", "Stop", "停一停", "");
}

static void letters_written_apart_are_refused(void **state)
{
    (void)state;
    assert_said("vi", "Stop", "Du\u031B\u0300ng la\u0323i",
                "not in normal form C: letters and their signs are written apart\n");
    assert_said("ta", "Go", "ப\u0BC6\u0BBEது",
                "not in normal form C: letters and their signs are written apart\n");
}

static void a_letter_with_too_many_signs_is_refused(void **state)
{
    (void)state;
    assert_said("th", "Stop", "ก\u0E34\u0E48\u0E4D\u0E4C", "");
    assert_said("th", "Stop", "ก\u0E34\u0E48\u0E4D\u0E4C\u0E4E",
                "U+0E01 and its signs are 6 code points: a cell holds 5\n");
    assert_said("km", "Officer", "មន្ត្រី", ""); /* six code points, three cells */
}

static void a_sign_without_its_letter_is_refused(void **state)
{
    (void)state;
    assert_said("th", "Stop", "\u0E34หยุด",
                "U+0E34 belongs to the letter before it, and there is none\n");
    assert_said("km", "Stop", "ឈប់ \u17B6",
                "U+17B6 belongs to the letter before it, and there is none\n");
    assert_said("th", "Stop", "ก\u200B\u0E34น",
                "U+0E34 belongs to the letter before it, and there is none\n");
}

static void a_long_run_needs_a_break(void **state)
{
    (void)state;
    assert_said("th", "Stop", "กกกกกกกกกกกกกกกก", "");
    assert_said("th", "Stop", "กกกกกกกกกกกกกกกกก",
                "17 columns without a break: กกกกกกกกกกกกกกกกก\n");
    assert_said("th", "Stop", "กกกกกกกกก​กกกกกกกก", "");
    assert_said("id", "Stop", "berkesinambungannyaterus", "");
}

static void english_that_was_left_is_a_warning(void **state)
{
    (void)state;
    assert_said("id", "Never tell the code to anybody", "Never tell the code to anybody",
                "the translation is the English text\n");
    assert_said("km", "Never tell the code", "never tell this code to anybody",
                "mostly left in Latin letters\n");
}

static void names_addresses_and_terms_are_not_english(void **state)
{
    (void)state;
    assert_said("id", "Bank Teratai", "Bank Teratai", "");
    assert_said("fil", "fake base station", "fake base station", "");
    assert_said("km", "x", "bankteratai-stop.example/cancel", "");
    assert_said("th", "x", "แจ้ง: eReport, eGovPH, SMS, OTP", "");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths */

    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_writing_passes),
        cmocka_unit_test(letters_written_apart_are_refused),
        cmocka_unit_test(a_letter_with_too_many_signs_is_refused),
        cmocka_unit_test(a_sign_without_its_letter_is_refused),
        cmocka_unit_test(a_long_run_needs_a_break),
        cmocka_unit_test(english_that_was_left_is_a_warning),
        cmocka_unit_test(names_addresses_and_terms_are_not_english),
    };

    return cmocka_run_group_tests_name("translate/writing", tests, NULL, NULL);
}
