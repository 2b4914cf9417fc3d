/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hash.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void hashes_are_those_of_fnv_1a(void **state)
{
    (void)state;
    assert_true(hash_bytes(HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
    assert_true(hash_bytes(HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
}

static void the_end_of_a_string_belongs_to_its_hash(void **state)
{
    (void)state;
    assert_true(hash_string(hash_string(HASH_START, "ab"), "c") !=
                hash_string(hash_string(HASH_START, "a"), "bc"));
}

static void an_empty_index_finds_nothing(void **state)
{
    struct hash_index index = {0};
    size_t step = 0, position;

    (void)state;
    assert_false(hash_index_next(&index, 7, &step, &position));
    hash_index_release(&index);
}

static void everything_added_is_found_while_the_index_grows(void **state)
{
    struct hash_index index = {0};

    (void)state;
    for (uint64_t i = 0; i < 5000; i++)
        hash_index_add(&index, i * 64, (size_t)i);
    for (uint64_t i = 0; i < 5000; i++) {
        size_t step = 0, position;

        assert_true(hash_index_next(&index, i * 64, &step, &position));
        assert_int_equal(position, i);
        assert_false(hash_index_next(&index, i * 64, &step, &position));
        step = 0;
        assert_false(hash_index_next(&index, i * 64 + 1, &step, &position));
    }
    hash_index_release(&index);
}

static void all_positions_of_one_hash_are_found(void **state)
{
    struct hash_index index = {0};
    size_t step = 0, position, sum = 0;

    (void)state;
    for (size_t i = 0; i < 100; i++)
        hash_index_add(&index, UINT64_MAX, i);
    while (hash_index_next(&index, UINT64_MAX, &step, &position))
        sum += position;
    assert_int_equal(sum, 4950);
    hash_index_release(&index);
    assert_int_equal(index.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_are_those_of_fnv_1a),
        cmocka_unit_test(the_end_of_a_string_belongs_to_its_hash),
        cmocka_unit_test(an_empty_index_finds_nothing),
        cmocka_unit_test(everything_added_is_found_while_the_index_grows),
        cmocka_unit_test(all_positions_of_one_hash_are_found),
    };

    return cmocka_run_group_tests_name("base/hash", tests, NULL, NULL);
}
