/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/decompose.h"

#include "base/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

/* Both lists end with 0. */
static void assert_points(const struct points *points, const uint32_t *expected)
{
    size_t count = 0;

    while (expected[count])
        count++;
    assert_int_equal(points->count, count);
    assert_memory_equal(points->items, expected, count * sizeof *expected);
}

static void expect_parts(uint32_t point, const uint32_t *expected)
{
    struct points points = {0};

    decompose_add(&points, point);
    assert_points(&points, expected);
    points_release(&points);
}

static void expect_order(const uint32_t *typed, const uint32_t *expected)
{
    struct points points = {0};

    for (; *typed; typed++)
        points_add(&points, *typed);
    decompose_order(&points);
    assert_points(&points, expected);
    points_release(&points);
}

#define LIST(...) ((const uint32_t[]){__VA_ARGS__, 0})

static void an_accent_comes_off_its_letter(void **state)
{
    (void)state;
    expect_parts(0x00F1, LIST('n', 0x0303)); /* Filipino */
    expect_parts(0x00E7, LIST('c', 0x0327)); /* Tetum, in Portuguese words */
    expect_parts(0x1EF9, LIST('y', 0x0303)); /* the last row of the table */
    expect_parts(0x0BCA, LIST(0x0BC6, 0x0BBE));
    expect_parts(0x1026, LIST(0x1025, 0x102E));
}

static void two_accents_come_off_one_by_one(void **state)
{
    (void)state;
    expect_parts(0x1EDB, LIST('o', 0x031B, 0x0301));
    expect_parts(0x1EAD, LIST('a', 0x0323, 0x0302));
}

static void what_has_no_parts_stays(void **state)
{
    static const uint32_t whole[] = {1, 'a', '0', 0x00DF, 0x0111, 0x0E33, 0x17D2, 0x4E00, 0x10FFFF};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(whole); i++)
        expect_parts(whole[i], LIST(whole[i]));
    expect_parts(0x00C9, LIST(0x00C9)); /* capitals are not in the table */
}

static void accents_of_a_letter_get_one_order(void **state)
{
    (void)state;
    expect_order(LIST('a', 0x0323, 0x0302), LIST('a', 0x0302, 0x0323));
    expect_order(LIST('a', 0x0302, 0x0323), LIST('a', 0x0302, 0x0323));
    expect_order(LIST('o', 0x031B, 0x0301, 'n'), LIST('o', 0x0301, 0x031B, 'n'));
}

static void accents_stay_with_their_letter(void **state)
{
    (void)state;
    expect_order(LIST('a', 0x0323, 'b', 0x0301), LIST('a', 0x0323, 'b', 0x0301));
    expect_order(LIST('b', 'a'), LIST('b', 'a'));
    expect_order(LIST(0x0E48, 0x0E34), LIST(0x0E48, 0x0E34)); /* Thai marks are no accents */
}

static void nothing_is_put_in_order_too(void **state)
{
    struct points points = {0};

    (void)state;
    decompose_order(&points);
    assert_int_equal(points.count, 0);
    expect_order(LIST(0x0323, 0x0301), LIST(0x0301, 0x0323));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_accent_comes_off_its_letter),
        cmocka_unit_test(two_accents_come_off_one_by_one),
        cmocka_unit_test(what_has_no_parts_stays),
        cmocka_unit_test(accents_of_a_letter_get_one_order),
        cmocka_unit_test(accents_stay_with_their_letter),
        cmocka_unit_test(nothing_is_put_in_order_too),
    };

    return cmocka_run_group_tests_name("script/decompose", tests, NULL, NULL);
}
