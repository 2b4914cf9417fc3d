/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/cluster.h"

#include "base/text.h"
#include "script/points.h"
#include "script/utf8.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

/* Adds `string` to `out` with `|` at every edge of a visible sign. */
static void add_edges(struct text *out, const char *string)
{
    struct points points = {0};
    char bytes[4];

    points_add_utf8(&points, string, strlen(string));
    for (size_t at = 0; at < points.count; at++) {
        if (at && !cluster_inside(points.items, points.count, at))
            text_add_byte(out, '|');
        text_add(out, bytes, utf8_encode(points.items[at], bytes));
    }
    points_release(&points);
}

static void assert_edges(const char *expected)
{
    struct text plain = TEXT_INIT, edges = TEXT_INIT;

    for (const char *c = expected; *c; c++)
        if (*c != '|')
            text_add_byte(&plain, *c);
    add_edges(&edges, plain.bytes);
    assert_string_equal(edges.bytes, expected);
    text_release(&plain);
    text_release(&edges);
}

static void letters_stand_by_themselves(void **state)
{
    (void)state;
    assert_edges("a|b|c");
    assert_edges("密|码|，");
    assert_edges("đ|ả|o");
}

static void marks_stay_with_their_letter(void **state)
{
    (void)state;
    assert_edges("e\u0302\u0301|m");
    assert_edges("กี่|ก");
    assert_edges("ผู้|น้ำ");
    assert_edges("ນ້ຳ|ກໍ່");
    assert_edges("ຫຼູ້|ກ");
    assert_edges("⚠\uFE0F|x");
}

static void khmer_subscripts_stay_with_their_letter(void **state)
{
    (void)state;
    assert_edges("ស្ត្រី|ខ្ញុំ");
    assert_edges("ង្គ្រោះ|ប្រា|ក់");
    assert_edges("ភ្លា|ម|ៗ");
}

static void burmese_stacks_and_signs_stay_together(void **state)
{
    (void)state;
    assert_edges("ကော်|ကျ|ကြ");
    assert_edges("ကု|မ္ပ|ဏီ");
    assert_edges("အ|င်္ဂ|လိ|ပ်");
    assert_edges("လျှို့|ဝှ|က်");
}

static void tamil_conjuncts_are_two_pairs_only(void **state)
{
    (void)state;
    assert_edges("கொ|டு|க்|கு|ம்");
    assert_edges("க்ஷ|ஸ்ரீ|ஶ்ரீ");
    assert_edges("க்|ர|ஸ்|ஷ");
}

static void a_misplaced_invisible_space_makes_no_edge(void **state)
{
    (void)state;
    assert_edges("ប្\u200Bរ");
    assert_edges("ក\u200Bា");
    assert_edges("က္\u200Bက");
    assert_edges("ក|\u200B|ក");
}

static void the_ends_of_a_text_are_edges(void **state)
{
    static const uint32_t marks[] = {0x0301, 0x0302};

    (void)state;
    assert_false(cluster_inside(marks, 2, 0));
    assert_true(cluster_inside(marks, 2, 1));
    assert_false(cluster_inside(marks, 2, 2));
    assert_false(cluster_inside(marks, 2, 99));
    assert_false(cluster_inside(NULL, 0, 0));
}

static void a_joiner_at_the_end_reads_nothing_behind_it(void **state)
{
    static const uint32_t pulli[] = {0x0BCD, 0x0BB7};
    static const uint32_t space[] = {0x200B, 0x200B};

    (void)state;
    assert_false(cluster_inside(pulli, 2, 1));
    assert_false(cluster_inside(space, 2, 1));
    assert_edges("ប្");
    assert_edges("က္");
}

static void a_letter_or_a_wild_value_is_no_mark(void **state)
{
    static const uint32_t letters[] = {0,      'a',    0x0E01, 0x0E30, 0x0E32,   0x0E40,
                                       0x1780, 0x1000, 0x4E00, 0xFFFF, 0x110000, UINT32_MAX};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(letters); i++)
        assert_false(cluster_is_mark(letters[i]));
    assert_true(cluster_is_mark(0x0300));
    assert_true(cluster_is_mark(0x036F));
    assert_true(cluster_is_mark(0x17D2));
    assert_true(cluster_is_mark(0x200D));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_stand_by_themselves),
        cmocka_unit_test(marks_stay_with_their_letter),
        cmocka_unit_test(khmer_subscripts_stay_with_their_letter),
        cmocka_unit_test(burmese_stacks_and_signs_stay_together),
        cmocka_unit_test(tamil_conjuncts_are_two_pairs_only),
        cmocka_unit_test(a_misplaced_invisible_space_makes_no_edge),
        cmocka_unit_test(the_ends_of_a_text_are_edges),
        cmocka_unit_test(a_joiner_at_the_end_reads_nothing_behind_it),
        cmocka_unit_test(a_letter_or_a_wild_value_is_no_mark),
    };

    return cmocka_run_group_tests_name("script/cluster", tests, NULL, NULL);
}
