/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/sanitise.h"

#include "script/utf8.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static void assert_cleaned(const char *bytes, size_t length, const char *expected,
                           uint32_t expected_point, size_t expected_offset)
{
    struct text out = TEXT_INIT;
    uint32_t refused = 0;
    size_t offset = SIZE_MAX;

    assert_false(sanitise_add(&out, bytes, length, &refused, &offset));
    assert_string_equal(out.bytes, expected);
    assert_int_equal(refused, expected_point);
    assert_int_equal(offset, expected_offset);
    text_release(&out);
}

static void assert_kept(const char *string)
{
    struct text out = TEXT_INIT;
    uint32_t refused = 'x';
    size_t offset = 99;

    assert_true(sanitise_add(&out, string, strlen(string), &refused, &offset));
    assert_string_equal(out.bytes, string);
    assert_int_equal(refused, 'x');
    assert_int_equal(offset, 99);
    text_release(&out);
}

static void text_of_every_script_is_kept(void **state)
{
    static const char *const strings[] = {
        "",
        "Never tell anyone.\n\tTab",
        "Kẻ lừa đảo thường nói “tài khoản”.",
        "e\u0302\u0301",
        "รหัส\u200Bผ่าน น้ำ",
        "ລະຫັດ\u200Bຜ່ານ",
        "ស្ត្រី ពាក្យ\u200Bសម្ងាត់",
        "လွှို့ဝှက် \u2060 အင်္ဂလိပ်",
        "拨打“110”报警……谢谢！",
        "க்ஷ ஸ்ரீ கொ",
        "a\u200Cb\u200Dc",
        "🔒",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(strings); i++)
        assert_kept(strings[i]);
}

static void escape_sequences_lose_their_escape(void **state)
{
    (void)state;
    assert_cleaned("a\x1B[31mb", 7, "a[31mb", 0x1B, 1);
    assert_cleaned("\x1B]0;title\x07", 10, "]0;title", 0x1B, 0);
    assert_cleaned("x\xC2\x9B"
                   "2J",
                   5, "x2J", 0x9B, 1);
    assert_cleaned("a\rb", 3, "ab", '\r', 1);
    assert_cleaned("a\x7F", 2, "a", 0x7F, 1);
    assert_cleaned("a\0b", 3, "ab", 0, 1);
}

static void text_cannot_be_turned_round_or_hidden(void **state)
{
    (void)state;
    assert_cleaned("gpj.\u202Eexe", 10, "gpj.exe", 0x202E, 4);
    assert_cleaned("\u2066a\u2069", 7, "a", 0x2066, 0);
    assert_cleaned("a\u200Fb", 5, "ab", 0x200F, 1);
    assert_cleaned("pass\u00ADword", 10, "password", 0xAD, 4);
    assert_cleaned("\uFEFFa", 4, "a", 0xFEFF, 0);
    assert_cleaned("a\U000E0041b", 6, "ab", 0xE0041, 1);
    assert_cleaned("a\u2028b", 5, "ab", 0x2028, 1);
}

static void points_without_a_meaning_are_left_out(void **state)
{
    (void)state;
    assert_cleaned("a\uE000", 4, "a", 0xE000, 1);
    assert_cleaned("a\U000F0000", 5, "a", 0xF0000, 1);
    assert_cleaned("a\xEF\xBF\xBE", 4, "a", 0xFFFE, 1);
    assert_cleaned("a\xEF\xB7\x90", 4, "a", 0xFDD0, 1);
    assert_cleaned("\xF0\x9F\xBF\xBFz", 5, "z", 0x1FFFF, 0);
    assert_false(sanitise_allows(0xD800));
    assert_false(sanitise_allows(0x110000));
    assert_false(sanitise_allows(UINT32_MAX));
}

static void malformed_bytes_become_replacements(void **state)
{
    (void)state;
    assert_cleaned("a\xFFz", 3, "a\uFFFDz", 0xFFFD, 1);
    assert_cleaned("\xC3", 1, "\uFFFD", 0xFFFD, 0);
    assert_cleaned("\xED\xA0\x80", 3, "\uFFFD\uFFFD\uFFFD", 0xFFFD, 0);
}

static void the_first_fault_is_named(void **state)
{
    struct text out = TEXT_INIT;

    (void)state;
    assert_cleaned("ok \x01 and \xFF", 10, "ok  and \uFFFD", 0x01, 3);
    assert_false(sanitise_add(&out, "\x01", 1, NULL, NULL));
    assert_int_equal(out.length, 0);
    text_release(&out);
}

/* `base`, `count` times `mark`, and whether all of it was kept. */
static size_t kept_length(const char *base, const char *mark, size_t count)
{
    struct text in = TEXT_INIT, out = TEXT_INIT;
    size_t length;

    text_add_string(&in, base);
    text_add_repeated(&in, mark, count);
    text_add_string(&in, "z\u0301");
    sanitise_add(&out, in.bytes, in.length, NULL, NULL);
    assert_true(utf8_valid(out.bytes, out.length, NULL));
    length = utf8_count(out.bytes);
    text_release(&in);
    text_release(&out);
    return length - 2;
}

static void marks_do_not_pile_up(void **state)
{
    static const char *const towers[] = {
        "\u0301", "\u0E49", "\u0ECB", "\u17C6", "\u103B", "\u20DD", "\u0489", "\u0903", "\u065F",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(towers); i++) {
        assert_int_equal(kept_length("a", towers[i], SANITISE_MARKS_MAX), 1 + SANITISE_MARKS_MAX);
        assert_int_equal(kept_length("a", towers[i], 500), 1 + SANITISE_MARKS_MAX);
    }
}

static void an_invisible_space_does_not_start_a_new_pile(void **state)
{
    size_t length = kept_length("a", "\u0301\u200B\u0301\u2060", 100);

    (void)state;
    assert_int_equal(length, 1 + SANITISE_MARKS_MAX + 200); /* the invisible ones are all there */
}

static void a_mark_too_many_is_named(void **state)
{
    struct text in = TEXT_INIT, expected = TEXT_INIT;

    (void)state;
    text_add_string(&expected, "a");
    text_add_repeated(&expected, "\u0301", SANITISE_MARKS_MAX);
    text_add_string(&in, expected.bytes);
    text_add_string(&in, "\u0323b");
    text_add_string(&expected, "b");
    assert_cleaned(in.bytes, in.length, expected.bytes, 0x0323, in.length - strlen("\u0323b"));
    text_release(&in);
    text_release(&expected);
}

static void a_name_is_a_part_of_one_line(void **state)
{
    struct text line = TEXT_INIT;

    (void)state;
    text_add_string(&line, "a\n");
    sanitise_add_line(&line, "b\nc\td\x1B[2J\u202Ee\xFF");
    assert_string_equal(line.bytes, "a\nb c d[2Je\uFFFD");
    text_release(&line);
}

static void clean_text_is_left_alone_the_second_time(void **state)
{
    struct text dirty = TEXT_INIT, clean = TEXT_INIT;

    (void)state;
    for (unsigned byte = 0; byte < 256; byte++) {
        text_add_byte(&dirty, (char)byte);
        text_add_byte(&dirty, (char)(byte * 7 + 0x80));
    }
    assert_false(sanitise_add(&clean, dirty.bytes, dirty.length, NULL, NULL));
    assert_kept(clean.bytes);
    text_release(&dirty);
    text_release(&clean);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_every_script_is_kept),
        cmocka_unit_test(escape_sequences_lose_their_escape),
        cmocka_unit_test(text_cannot_be_turned_round_or_hidden),
        cmocka_unit_test(points_without_a_meaning_are_left_out),
        cmocka_unit_test(malformed_bytes_become_replacements),
        cmocka_unit_test(the_first_fault_is_named),
        cmocka_unit_test(marks_do_not_pile_up),
        cmocka_unit_test(an_invisible_space_does_not_start_a_new_pile),
        cmocka_unit_test(a_mark_too_many_is_named),
        cmocka_unit_test(a_name_is_a_part_of_one_line),
        cmocka_unit_test(clean_text_is_left_alone_the_second_time),
    };

    return cmocka_run_group_tests_name("script/sanitise", tests, NULL, NULL);
}
