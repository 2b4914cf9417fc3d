/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include "support/dying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static volatile size_t far_too_much = SIZE_MAX / 4;

static int set_up(void **state)
{
    static struct arena arena;

    arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state)
{
    arena_release(*state);
    return 0;
}

static void ask_for_too_much(void)
{
    struct arena arena;

    arena_init(&arena);
    arena_new(&arena, far_too_much, 1);
}

static void ask_for_a_product_that_overflows(void)
{
    struct arena arena;

    arena_init(&arena);
    arena_new(&arena, far_too_much, 8);
}

static void ask_for_what_rounding_up_would_overflow(void)
{
    struct arena arena;

    arena_init(&arena);
    arena_new(&arena, 1, 4 * far_too_much + 3);
}

static void assert_ends_with_a_sentence(void (*function)(void))
{
    struct death death;

    die(&death, function);
    assert_int_equal(death.signal, 0);
    assert_int_equal(death.status, EXIT_FAILURE);
    assert_non_null(strstr(death.said.bytes, "siaga: out of memory\n"));
    death_release(&death);
}

static void memory_is_zeroed_and_aligned(void **state)
{
    for (size_t size = 1; size < 200; size++) {
        unsigned char *bytes = arena_new(*state, 1, size);

        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xFF, size);
    }
}

static void blocks_do_not_overlap(void **state)
{
    unsigned char *blocks[500];

    for (size_t i = 0; i < 500; i++) {
        blocks[i] = arena_new(*state, i + 1, 1);
        memset(blocks[i], (int)(i % 251), i + 1);
    }
    for (size_t i = 0; i < 500; i++)
        for (size_t j = 0; j <= i; j++)
            assert_int_equal(blocks[i][j], i % 251);
}

static void a_block_bigger_than_a_chunk_is_given(void **state)
{
    char *small = arena_copy_string(*state, "before");
    char *big = arena_new(*state, 1000, 1000);

    memset(big, 'x', (size_t)1000 * 1000);
    assert_string_equal(small, "before");
    assert_string_equal(arena_copy_string(*state, "after"), "after");
}

static void nothing_asked_for_is_still_a_pointer(void **state)
{
    assert_non_null(arena_new(*state, 0, 8));
    assert_non_null(arena_new(*state, 8, 0));
}

static void a_copy_is_a_copy(void **state)
{
    char original[] = "sms";
    char *copy = arena_copy_string(*state, original);

    original[0] = 'X';
    assert_string_equal(original, "Xms");
    assert_string_equal(copy, "sms");
}

static void a_copy_of_nothing_is_nothing(void **state)
{
    assert_null(arena_copy_string(*state, NULL));
}

static void copied_bytes_may_hold_a_nul_and_get_one_behind_them(void **state)
{
    assert_memory_equal(arena_copy_bytes(*state, "a\0b!", 3), "a\0b\0", 4);
    assert_string_equal(arena_copy_bytes(*state, NULL, 0), "");
}

static void formatting_makes_room_for_any_length(void **state)
{
    char *text = arena_format(*state, "%s:%d:%*s", "links.yaml", 12, 50000, "end");

    assert_int_equal(strlen(text), 14 + 50000);
    assert_string_equal(text + 14 + 50000 - 3, "end");
    assert_string_equal(arena_format(*state, "%s", ""), "");
}

static void clearing_forgets_and_gives_zeroed_memory_again(void **state)
{
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
            unsigned char *bytes = arena_new(*state, 1, 1000);

            for (size_t j = 0; j < 1000; j++)
                assert_int_equal(bytes[j], 0);
            memset(bytes, 0xFF, 1000);
        }
        arena_clear(*state);
    }
}

static void an_empty_arena_can_be_cleared_and_released(void **state)
{
    arena_clear(*state);
    arena_release(*state);
    arena_release(*state);
}

static void a_released_arena_can_be_used_again(void **state)
{
    arena_copy_string(*state, "one");
    arena_release(*state);
    assert_string_equal(arena_copy_string(*state, "two"), "two");
}

static void too_much_memory_ends_the_program_with_a_sentence(void **state)
{
    (void)state;
    assert_ends_with_a_sentence(ask_for_too_much);
}

static void a_size_that_overflows_is_not_made_small(void **state)
{
    (void)state;
    assert_ends_with_a_sentence(ask_for_a_product_that_overflows);
    assert_ends_with_a_sentence(ask_for_what_rounding_up_would_overflow);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(memory_is_zeroed_and_aligned),
        TEST(blocks_do_not_overlap),
        TEST(a_block_bigger_than_a_chunk_is_given),
        TEST(nothing_asked_for_is_still_a_pointer),
        TEST(a_copy_is_a_copy),
        TEST(a_copy_of_nothing_is_nothing),
        TEST(copied_bytes_may_hold_a_nul_and_get_one_behind_them),
        TEST(formatting_makes_room_for_any_length),
        TEST(clearing_forgets_and_gives_zeroed_memory_again),
        TEST(an_empty_arena_can_be_cleared_and_released),
        TEST(a_released_arena_can_be_used_again),
        TEST(too_much_memory_ends_the_program_with_a_sentence),
        TEST(a_size_that_overflows_is_not_made_small),
    };

    return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
