/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/entry.h"

#include "script/sanitise.h"
#include "script/utf8.h"
#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, ".", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static void assert_entry(const char *expected)
{
    assert_string_equal(session->entry.bytes, expected);
}

static void characters_add_up(void **state)
{
    unsigned long before = session->revision;

    (void)state;
    assert_entry("");
    entry_type(session, 'a');
    entry_type(session, ' ');
    entry_type(session, 0x0E01);
    entry_type(session, 0x1F512);
    assert_entry("a \u0E01\U0001F512");
    assert_int_not_equal(session->revision, before);
    entry_clear(session);
    assert_entry("");
}

static void the_last_sign_goes_with_all_its_marks(void **state)
{
    (void)state;
    entry_set(session, "ก็น้ำ");
    entry_untype(session);
    entry_untype(session);
    assert_entry("");
    entry_set(session, "ma\u0323\u0302");
    entry_untype(session);
    assert_entry("m");
    entry_set(session, "ខ្ញុំ");
    entry_untype(session);
    assert_entry("");
}

static void where_nothing_is_typed_nothing_can_go(void **state)
{
    (void)state;
    entry_untype(session);
    entry_untype(session);
    assert_entry("");
}

static void what_no_text_may_hold_is_not_typed(void **state)
{
    static const uint32_t refused[] = {0,      7,      '\t',   '\n',     0x1B,
                                       0x7F,   0x9B,   0xD800, 0x202E,   0x2028,
                                       0xFEFF, 0xFFFE, 0x110000, UINT32_MAX};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(refused); i++)
        entry_type(session, refused[i]);
    assert_entry("");
}

static void one_mark_too_many_is_not_typed(void **state)
{
    (void)state;
    entry_type(session, 'a');
    for (int i = 0; i < SANITISE_MARKS_MAX + 5; i++)
        entry_type(session, 0x0301);
    assert_int_equal(utf8_count(session->entry.bytes), 1 + SANITISE_MARKS_MAX);
    entry_type(session, 'b');
    assert_int_equal(utf8_count(session->entry.bytes), 2 + SANITISE_MARKS_MAX);
}

static void there_is_an_end_to_typing(void **state)
{
    (void)state;
    for (int i = 0; i < 3 * ENTRY_MAX; i++)
        entry_type(session, 0x100000); /* private use */
    for (int i = 0; i < 3 * ENTRY_MAX; i++)
        entry_type(session, 0x1F512);
    assert_int_equal(utf8_count(session->entry.bytes), ENTRY_MAX);
    entry_untype(session);
    entry_type(session, 'x');
    entry_type(session, 'y');
    assert_int_equal(session->entry.bytes[session->entry.length - 1], 'x');
}

static void a_line_takes_the_place_of_what_was_there(void **state)
{
    (void)state;
    entry_set(session, "one");
    entry_set(session, "two");
    assert_entry("two");
    entry_set(session, "");
    assert_entry("");
}

static void a_line_is_cleaned(void **state)
{
    (void)state;
    entry_set(session, "\x1B[31mred\r\n\x7F");
    assert_entry("[31mred");
    entry_set(session, "\xFF" "a");
    assert_entry("\uFFFD" "a");
    entry_set(session, "1234567890123456789012345678901234567890123456789012345678901234567890");
    assert_int_equal(session->entry.length, ENTRY_MAX);
}

static void another_place_begins_with_nothing(void **state)
{
    (void)state;
    entry_set(session, "typed");
    session_enter(session, PLACE_HELP);
    assert_entry("");
    entry_set(session, "typed");
    session_back(session);
    assert_entry("");
    entry_set(session, "typed");
    session_open_path(session, "phishing/first-look/guess-bank");
    assert_entry("");
    session_answer(session, &(struct response){.ids = {"scam", "sure"}, .count = 2});
    entry_set(session, "typed");
    session_next(session);
    assert_entry("");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(characters_add_up),
        TEST(the_last_sign_goes_with_all_its_marks),
        TEST(where_nothing_is_typed_nothing_can_go),
        TEST(what_no_text_may_hold_is_not_typed),
        TEST(one_mark_too_many_is_not_typed),
        TEST(there_is_an_end_to_typing),
        TEST(a_line_takes_the_place_of_what_was_there),
        TEST(a_line_is_cleaned),
        TEST(another_place_begins_with_nothing),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/entry", tests, NULL, NULL);
}
