/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include "support/dying.h"

#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static int set_up(void **state)
{
    static struct text text;

    text_init(&text);
    *state = &text;
    return 0;
}

static int tear_down(void **state)
{
    text_release(*state);
    assert_string_equal(text_empty, ""); /* nobody wrote into what all share */
    return 0;
}

static void add_more_than_there_can_be(void)
{
    static volatile size_t all = SIZE_MAX;
    struct text text = TEXT_INIT;

    text_add(&text, "x", 1);
    text_add(&text, "x", all);
}

static void a_new_text_is_an_empty_string(void **state)
{
    const struct text *text = *state;
    struct text constant = TEXT_INIT;

    assert_string_equal(text->bytes, "");
    assert_int_equal(text->length, 0);
    assert_string_equal(constant.bytes, "");
}

static void parts_are_joined_in_order(void **state)
{
    struct text *text = *state;

    text_add_string(text, "links.yaml");
    text_add_byte(text, ':');
    text_add_format(text, "%d", 12);
    text_add(text, ":345", 2);
    text_add_repeated(text, "ab", 3);
    assert_string_equal(text->bytes, "links.yaml:12:3ababab");
    assert_int_equal(text->length, strlen(text->bytes));
}

static void adding_nothing_changes_nothing(void **state)
{
    struct text *text = *state;

    text_add(text, NULL, 0);
    text_add_string(text, "");
    text_add_repeated(text, "ab", 0);
    text_add_format(text, "%s", "");
    assert_string_equal(text->bytes, "");
    assert_int_equal(text->length, 0);
}

static void a_nul_inside_is_counted(void **state)
{
    struct text *text = *state;

    text_add(text, "a\0b", 3);
    text_add_byte(text, '\0');
    assert_int_equal(text->length, 4);
    assert_memory_equal(text->bytes, "a\0b\0\0", 5);
}

static void a_text_grows_by_single_bytes_without_losing_any(void **state)
{
    struct text *text = *state;

    for (int i = 0; i < 100000; i++)
        text_add_byte(text, (char)('a' + i % 26));
    assert_int_equal(text->length, 100000);
    assert_int_equal(strlen(text->bytes), 100000);
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(text->bytes[i], 'a' + i % 26);
}

static void a_format_longer_than_the_room_fits(void **state)
{
    struct text *text = *state;

    text_add_string(text, "<");
    text_add_format(text, "%*s", 70000, ">");
    assert_int_equal(text->length, 70001);
    assert_int_equal(text->bytes[70000], '>');
    assert_int_equal(text->bytes[70001], '\0');
}

static void clearing_empties_and_keeps_the_memory(void **state)
{
    struct text *text = *state;
    const char *memory;

    text_add_string(text, "phishing");
    memory = text->bytes;
    text_clear(text);
    assert_string_equal(text->bytes, "");
    text_add_string(text, "sms");
    assert_ptr_equal(text->bytes, memory);
    assert_string_equal(text->bytes, "sms");
}

static void clearing_an_empty_text_is_harmless(void **state)
{
    text_clear(*state);
    text_clear(*state);
}

static void taking_gives_the_bytes_away(void **state)
{
    struct text *text = *state;
    char *taken;

    text_add_string(text, "phishing");
    taken = text_take(text);
    text_add_string(text, "other");
    assert_string_equal(taken, "phishing");
    assert_string_equal(text->bytes, "other");
    free(taken);
}

static void what_is_taken_from_an_empty_text_can_be_freed(void **state)
{
    char *taken = text_take(*state);

    assert_string_equal(taken, "");
    free(taken);
}

static void a_released_text_can_be_used_again(void **state)
{
    struct text *text = *state;

    text_add_string(text, "one");
    text_release(text);
    text_release(text);
    assert_string_equal(text->bytes, "");
    text_add_string(text, "two");
    assert_string_equal(text->bytes, "two");
}

static void a_length_that_overflows_is_a_bug(void **state)
{
    struct death death;

    (void)state;
    die(&death, add_more_than_there_can_be);
    assert_int_equal(death.signal, SIGABRT);
    death_release(&death);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_new_text_is_an_empty_string),
        TEST(parts_are_joined_in_order),
        TEST(adding_nothing_changes_nothing),
        TEST(a_nul_inside_is_counted),
        TEST(a_text_grows_by_single_bytes_without_losing_any),
        TEST(a_format_longer_than_the_room_fits),
        TEST(clearing_empties_and_keeps_the_memory),
        TEST(clearing_an_empty_text_is_harmless),
        TEST(taking_gives_the_bytes_away),
        TEST(what_is_taken_from_an_empty_text_can_be_freed),
        TEST(a_released_text_can_be_used_again),
        TEST(a_length_that_overflows_is_a_bug),
    };

    return cmocka_run_group_tests_name("base/text", tests, NULL, NULL);
}
