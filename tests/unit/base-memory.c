/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include "base/array.h"
#include "support/dying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

/* More than any machine has, and not known to the compiler. */
static volatile size_t far_too_much = SIZE_MAX / 4;

static void ask_for_too_much(void)
{
    free(memory_new(far_too_much, 1));
}

static void ask_for_a_product_that_overflows(void)
{
    free(memory_new(far_too_much, 8));
}

static void grow_beyond_all(void)
{
    free(memory_resize(NULL, far_too_much, 8));
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

static void new_memory_is_zeroed(void **state)
{
    unsigned char *bytes = memory_new(100, 3);

    (void)state;
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(bytes[i], 0);
    free(bytes);
}

static void nothing_asked_for_is_still_a_pointer(void **state)
{
    void *none = memory_new(0, 8), *flat = memory_new(8, 0), *shrunk = memory_new(8, 8);

    (void)state;
    shrunk = memory_resize(shrunk, 0, 8);
    assert_non_null(none);
    assert_non_null(flat);
    assert_non_null(shrunk);
    free(none);
    free(flat);
    free(shrunk);
}

static void resizing_keeps_what_was_there(void **state)
{
    char *bytes = memory_copy_string("phishing");

    (void)state;
    bytes = memory_resize(bytes, 100000, 1);
    assert_string_equal(bytes, "phishing");
    bytes = memory_resize(bytes, 9, 1);
    assert_string_equal(bytes, "phishing");
    free(bytes);
}

static void a_copy_is_a_copy(void **state)
{
    char original[] = "sms";
    char *copy = memory_copy_string(original);

    (void)state;
    original[0] = 'X';
    assert_string_equal(original, "Xms");
    assert_string_equal(copy, "sms");
    free(copy);
}

static void a_copy_of_nothing_is_nothing(void **state)
{
    (void)state;
    assert_null(memory_copy_string(NULL));
}

static void copied_bytes_may_hold_a_nul_and_get_one_behind_them(void **state)
{
    char *copy = memory_copy_bytes("a\0b!", 3);

    (void)state;
    assert_memory_equal(copy, "a\0b\0", 4);
    free(copy);
}

static void no_bytes_from_nowhere_are_an_empty_string(void **state)
{
    char *copy = memory_copy_bytes(NULL, 0);

    (void)state;
    assert_string_equal(copy, "");
    free(copy);
}

static void an_array_grows_and_keeps_its_items(void **state)
{
    struct {
        size_t *items;
        size_t count, capacity;
    } list = {0};

    (void)state;
    for (size_t i = 0; i < 1000; i++) {
        ARRAY_GROW(list.items, list.count, list.capacity);
        list.items[list.count++] = i * i;
    }
    assert_int_equal(list.count, 1000);
    assert_true(list.capacity < 2100);
    assert_int_equal(list.items[999], 999 * 999);
    assert_int_equal(list.items[0], 0);
    free(list.items);
}

static void memory_that_is_not_there_ends_the_program_with_a_sentence(void **state)
{
    (void)state;
    assert_ends_with_a_sentence(ask_for_too_much);
}

static void a_size_that_overflows_is_not_made_small(void **state)
{
    (void)state;
    assert_ends_with_a_sentence(ask_for_a_product_that_overflows);
}

static void growing_beyond_all_ends_the_program_with_a_sentence(void **state)
{
    (void)state;
    assert_ends_with_a_sentence(grow_beyond_all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_memory_is_zeroed),
        cmocka_unit_test(nothing_asked_for_is_still_a_pointer),
        cmocka_unit_test(resizing_keeps_what_was_there),
        cmocka_unit_test(a_copy_is_a_copy),
        cmocka_unit_test(a_copy_of_nothing_is_nothing),
        cmocka_unit_test(copied_bytes_may_hold_a_nul_and_get_one_behind_them),
        cmocka_unit_test(no_bytes_from_nowhere_are_an_empty_string),
        cmocka_unit_test(an_array_grows_and_keeps_its_items),
        cmocka_unit_test(memory_that_is_not_there_ends_the_program_with_a_sentence),
        cmocka_unit_test(a_size_that_overflows_is_not_made_small),
        cmocka_unit_test(growing_beyond_all_ends_the_program_with_a_sentence),
    };

    return cmocka_run_group_tests_name("base/memory", tests, NULL, NULL);
}
