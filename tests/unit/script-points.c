/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/points.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static void decoding_adds_to_what_is_there(void **state)
{
    struct points points = {0};

    (void)state;
    assert_int_equal(points_add_utf8(&points, "aก", 4), 2);
    assert_int_equal(points_add_utf8(&points, "码", 3), 1);
    points_add(&points, 0x1F512);
    assert_int_equal(points.count, 4);
    assert_int_equal(points.items[0], 'a');
    assert_int_equal(points.items[1], 0x0E01);
    assert_int_equal(points.items[2], 0x7801);
    assert_int_equal(points.items[3], 0x1F512);
    points_release(&points);
}

static void nothing_decodes_to_nothing(void **state)
{
    struct points points = {0};

    (void)state;
    assert_int_equal(points_add_utf8(&points, "", 0), 0);
    assert_int_equal(points.count, 0);
    points_release(&points);
    points_release(&points);
}

static void each_malformed_byte_becomes_a_replacement(void **state)
{
    struct points points = {0};

    (void)state;
    assert_int_equal(points_add_utf8(&points, "a\xFF\xC3(\xE0\xB8", 6), 6);
    assert_int_equal(points.items[0], 'a');
    assert_int_equal(points.items[1], 0xFFFD);
    assert_int_equal(points.items[2], 0xFFFD);
    assert_int_equal(points.items[3], '(');
    assert_int_equal(points.items[4], 0xFFFD);
    assert_int_equal(points.items[5], 0xFFFD);
    points_release(&points);
}

static void a_cleared_array_is_filled_from_its_start(void **state)
{
    struct points points = {0};

    (void)state;
    for (uint32_t i = 0; i < 1000; i++)
        points_add(&points, i);
    assert_int_equal(points.items[999], 999);
    points_clear(&points);
    assert_int_equal(points.count, 0);
    points_add(&points, 7);
    assert_int_equal(points.items[0], 7);
    points_release(&points);
    assert_null(points.items);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decoding_adds_to_what_is_there),
        cmocka_unit_test(nothing_decodes_to_nothing),
        cmocka_unit_test(each_malformed_byte_becomes_a_replacement),
        cmocka_unit_test(a_cleared_array_is_filled_from_its_start),
    };

    return cmocka_run_group_tests_name("script/points", tests, NULL, NULL);
}
