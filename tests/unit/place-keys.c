/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/keys.h"

#include "base/check.h"
#include "base/text.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct key point(uint32_t point)
{
    return (struct key){.code = KEY_CODE_POINT, .point = point};
}

static enum action action_of(struct key key)
{
    int number = -7;
    enum action action = key_action(key, &number);

    if (action != ACTION_CHOOSE)
        assert_int_equal(number, -7);
    return action;
}

static enum action action_of_code(enum key_code code)
{
    return action_of((struct key){.code = code});
}

static void characters_are_keys(void **state)
{
    static const struct {
        char character;
        enum action action;
    } pairs[] = {
        {'k', ACTION_UP},        {'j', ACTION_DOWN},     {'g', ACTION_FIRST}, {'G', ACTION_LAST},
        {' ', ACTION_MARK},      {'x', ACTION_MARK},     {'b', ACTION_BACK},  {'r', ACTION_AGAIN},
        {'l', ACTION_LANGUAGES}, {'s', ACTION_SETTINGS}, {'h', ACTION_HOME},  {'?', ACTION_HELP},
        {'q', ACTION_QUIT},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++)
        assert_int_equal(action_of(point((uint32_t)pairs[i].character)), pairs[i].action);
}

static void named_keys_are_keys(void **state)
{
    (void)state;
    assert_int_equal(action_of_code(KEY_CODE_UP), ACTION_UP);
    assert_int_equal(action_of_code(KEY_CODE_BACK_TAB), ACTION_UP);
    assert_int_equal(action_of_code(KEY_CODE_DOWN), ACTION_DOWN);
    assert_int_equal(action_of_code(KEY_CODE_TAB), ACTION_DOWN);
    assert_int_equal(action_of_code(KEY_CODE_PAGE_DOWN), ACTION_PAGE_DOWN);
    assert_int_equal(action_of_code(KEY_CODE_WHEEL_UP), ACTION_PAGE_UP);
    assert_int_equal(action_of_code(KEY_CODE_HOME), ACTION_FIRST);
    assert_int_equal(action_of_code(KEY_CODE_END), ACTION_LAST);
    assert_int_equal(action_of_code(KEY_CODE_ENTER), ACTION_GO);
    assert_int_equal(action_of_code(KEY_CODE_RIGHT), ACTION_GO);
    assert_int_equal(action_of_code(KEY_CODE_ESCAPE), ACTION_BACK);
    assert_int_equal(action_of_code(KEY_CODE_LEFT), ACTION_BACK);
}

static void digits_choose_by_their_number(void **state)
{
    (void)state;
    for (int digit = 1; digit <= 9; digit++) {
        int number = -1;

        assert_int_equal(key_action(point((uint32_t)('0' + digit)), &number), ACTION_CHOOSE);
        assert_int_equal(number, digit - 1);
    }
}

static void zero_and_other_characters_mean_nothing(void **state)
{
    (void)state;
    assert_int_equal(action_of(point('0')), ACTION_NONE);
    for (uint32_t i = 1; i < 0x300; i++) {
        if (!strchr("kjgG123456789 xbirRf/dploswh!v?q", (int)(i < 0x80 ? i : 'Z')))
            assert_int_equal(action_of(point(i)), ACTION_NONE);
    }
    assert_int_equal(action_of(point(0x16B)), ACTION_NONE); /* its low byte is a k */
    assert_int_equal(action_of(point(0x10FFFF)), ACTION_NONE);
    assert_int_equal(action_of(point(UINT32_MAX)), ACTION_NONE);
}

static void the_end_of_a_string_is_no_key(void **state)
{
    (void)state;
    assert_int_equal(action_of(point(0)), ACTION_NONE);
}

static void what_is_no_key_means_nothing(void **state)
{
    (void)state;
    assert_int_equal(action_of_code(KEY_CODE_NONE), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_BACKSPACE), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_CLICK), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_RESIZE), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_HANGUP), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_STOP), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_EOF), ACTION_NONE);
    assert_int_equal(action_of_code(KEY_CODE_COUNT), ACTION_NONE);
}

static const char *phrase_of(enum phrase phrase)
{
    return phrase == PHRASE_COUNT ? "" : phrases[phrase].english;
}

static void help_names_the_keys_of_two_actions_that_belong_together(void **state)
{
    struct key_help row;

    (void)state;
    assert_true(key_help(0, &row));
    assert_string_equal(phrase_of(row.key), "Up, Down");
    assert_int_equal(row.count, 2);
    assert_string_equal(row.names[0], "k");
    assert_string_equal(row.names[1], "j");
    assert_string_equal(phrase_of(row.help), "move up or down");
}

static void every_character_that_is_a_key_is_in_the_help(void **state)
{
    struct text names = TEXT_INIT;
    struct key_help row;

    (void)state;
    for (size_t i = 0; key_help(i, &row); i++) {
        assert_int_not_equal(row.help, PHRASE_COUNT);
        for (size_t j = 0; j < row.count; j++)
            text_add_format(&names, "|%s|", row.names[j]);
    }
    for (int i = '!'; i < 0x7F; i++) {
        enum action action = action_of(point((uint32_t)i));

        if (action != ACTION_NONE && action != ACTION_CHOOSE)
            assert_non_null(strchr(names.bytes, i));
    }
    assert_non_null(strstr(names.bytes, "|1-9|"));
    text_release(&names);
}

static void help_ends(void **state)
{
    struct key_help row;

    (void)state;
    assert_false(key_help(ACTION_COUNT, &row));
    assert_false(key_help(SIZE_MAX, &row));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_are_keys),
        cmocka_unit_test(named_keys_are_keys),
        cmocka_unit_test(digits_choose_by_their_number),
        cmocka_unit_test(zero_and_other_characters_mean_nothing),
        cmocka_unit_test(the_end_of_a_string_is_no_key),
        cmocka_unit_test(what_is_no_key_means_nothing),
        cmocka_unit_test(help_names_the_keys_of_two_actions_that_belong_together),
        cmocka_unit_test(every_character_that_is_a_key_is_in_the_help),
        cmocka_unit_test(help_ends),
    };

    return cmocka_run_group_tests_name("place/keys", tests, NULL, NULL);
}
