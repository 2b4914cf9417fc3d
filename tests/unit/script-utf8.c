/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/utf8.h"

#include "base/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#define BYTES(literal)                                                                             \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

struct bytes {
    const char *bytes;
    size_t length;
};

static void assert_malformed(const char *bytes, size_t length)
{
    uint32_t point = 'x';

    assert_int_equal(utf8_decode(bytes, length, &point), 0);
    assert_int_equal(point, 'x');
}

static void each_form_is_decoded_at_its_edges(void **state)
{
    static const struct {
        const char *bytes;
        uint32_t point;
    } cases[] = {
        {"\x01", 0x01},
        {"\x7F", 0x7F},
        {"\xC2\x80", 0x80},
        {"\xDF\xBF", 0x7FF},
        {"\xE0\xA0\x80", 0x800},
        {"\xED\x9F\xBF", 0xD7FF},
        {"\xEE\x80\x80", 0xE000},
        {"\xEF\xBF\xBF", 0xFFFF},
        {"\xF0\x90\x80\x80", 0x10000},
        {"\xF4\x8F\xBF\xBF", 0x10FFFF},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        size_t length = strlen(cases[i].bytes);
        uint32_t point;
        char again[4];

        assert_int_equal(utf8_decode(cases[i].bytes, length, &point), length);
        assert_int_equal(point, cases[i].point);
        assert_int_equal(utf8_encode(point, again), length);
        assert_memory_equal(again, cases[i].bytes, length);
    }
}

static void every_point_survives_both_ways(void **state)
{
    (void)state;
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        uint32_t again;
        char bytes[4];
        size_t length;

        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        length = utf8_encode(point, bytes);
        if (utf8_decode(bytes, length, &again) != length || again != point)
            fail_msg("U+%04X came back as U+%04X", point, again);
    }
}

static void malformed_bytes_are_not_decoded(void **state)
{
    static const struct bytes cases[] = {
        BYTES("\x80"),             /* a continuation first */
        BYTES("\xBF"),             /* another */
        BYTES("\xC0\x80"),         /* overlong NUL */
        BYTES("\xC1\xBF"),         /* overlong */
        BYTES("\xE0\x9F\xBF"),     /* overlong */
        BYTES("\xF0\x8F\xBF\xBF"), /* overlong */
        BYTES("\xED\xA0\x80"),     /* a surrogate */
        BYTES("\xED\xBF\xBF"),     /* the last surrogate */
        BYTES("\xF4\x90\x80\x80"), /* above U+10FFFF */
        BYTES("\xF8\x88\x80\x80\x80"),
        BYTES("\xFE"),
        BYTES("\xFF"),
        BYTES("\xC3("),         /* no continuation */
        BYTES("\xE1\x80("),     /* one missing */
        BYTES("\xF1\x80\x80("), /* one missing */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        assert_malformed(cases[i].bytes, cases[i].length);
}

static void a_cut_sequence_is_malformed_not_read_over_its_end(void **state)
{
    static const char whole[] = "\xF0\x9F\x94\x92";

    (void)state;
    for (size_t length = 0; length < 4; length++)
        assert_malformed(whole, length);
    assert_malformed("\xE0\xB8\x81", 2);
}

static void a_nul_is_a_code_point_of_its_own(void **state)
{
    uint32_t point = 'x';

    (void)state;
    assert_int_equal(utf8_decode("\0", 1, &point), 1);
    assert_int_equal(point, 0);
}

static void validity_names_the_first_malformed_byte(void **state)
{
    size_t offset = 99;

    (void)state;
    assert_true(utf8_valid("", 0, &offset));
    assert_true(utf8_valid("ngân hàng", strlen("ngân hàng"), &offset));
    assert_int_equal(offset, 99);
    assert_false(utf8_valid("ab\xFF\xFE", 4, &offset));
    assert_int_equal(offset, 2);
    assert_false(utf8_valid("ก\xE0\xB8", 5, &offset));
    assert_int_equal(offset, 3);
    assert_false(utf8_valid("\x80", 1, NULL));
}

static void points_are_counted_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(""), 0);
    assert_int_equal(utf8_count("abc"), 3);
    assert_int_equal(utf8_count("密码"), 2);
    assert_int_equal(utf8_count("a\xF0\x9F\x94\x92z"), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_form_is_decoded_at_its_edges),
        cmocka_unit_test(every_point_survives_both_ways),
        cmocka_unit_test(malformed_bytes_are_not_decoded),
        cmocka_unit_test(a_cut_sequence_is_malformed_not_read_over_its_end),
        cmocka_unit_test(a_nul_is_a_code_point_of_its_own),
        cmocka_unit_test(validity_names_the_first_malformed_byte),
        cmocka_unit_test(points_are_counted_not_bytes),
    };

    return cmocka_run_group_tests_name("script/utf8", tests, NULL, NULL);
}
