/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that a terminal sends, typed into a pseudo-terminal, and the keys that come out. */
#include "layout/pty.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct pty pty;

static int set_up(void **state)
{
    (void)state;
    pty_open(&pty, "xterm-256color", 24, 80);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    pty_close(&pty);
    return 0;
}

static void type(const char *bytes)
{
    pty_type(&pty, bytes, strlen(bytes));
}

static struct key next(void)
{
    struct key key;

    terminal_read(&pty.terminal, &key, true);
    return key;
}

static void assert_code(enum key_code code)
{
    struct key key = next();

    assert_int_equal(key.code, code);
    assert_int_equal(key.point, 0);
    assert_int_equal(key.row, 0);
}

static void assert_point(uint32_t point)
{
    struct key key = next();

    assert_int_equal(key.code, KEY_CODE_POINT);
    assert_int_equal(key.point, point);
}

/* Nothing of what was typed before is left; a letter shows that input goes on. */
static void assert_nothing_more(void)
{
    type("~");
    assert_point('~');
}

static void keys_of_the_keyboard_have_names(void **state)
{
    static const struct {
        const char *bytes;
        enum key_code code;
    } cases[] = {
        {"\033OA", KEY_CODE_UP},        {"\033OB", KEY_CODE_DOWN},
        {"\033OD", KEY_CODE_LEFT},      {"\033OC", KEY_CODE_RIGHT},
        {"\033[5~", KEY_CODE_PAGE_UP},  {"\033[6~", KEY_CODE_PAGE_DOWN},
        {"\033OH", KEY_CODE_HOME},      {"\033OF", KEY_CODE_END},
        {"\r", KEY_CODE_ENTER},         {"\n", KEY_CODE_ENTER},
        {"\033OM", KEY_CODE_ENTER},     {"\177", KEY_CODE_BACKSPACE},
        {"\b", KEY_CODE_BACKSPACE},     {"\t", KEY_CODE_TAB},
        {"\033[Z", KEY_CODE_BACK_TAB},  {"\033", KEY_CODE_ESCAPE},
        {"\f", KEY_CODE_RESIZE},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        type(cases[i].bytes);
        assert_code(cases[i].code);
    }
    assert_nothing_more();
}

static void characters_of_all_scripts_are_points(void **state)
{
    static const uint32_t points[] = {'a', ' ', '?', 0xE9, 0x1EA1, 0xE01, 0xEB3,
                                      0x1780, 0x1000, 0xB95, 0x4E2D, 0x1F600};

    (void)state;
    type("a ?é" "ạกຳកကக中😀");
    for (size_t i = 0; i < ARRAY_LENGTH(points); i++)
        assert_point(points[i]);
    assert_nothing_more();
}

static void a_character_may_come_in_pieces(void **state)
{
    struct key key;

    (void)state;
    type("\341\236");
    do
        terminal_read(&pty.terminal, &key, false);
    while (pty.terminal.keys.count < 2);
    assert_int_equal(key.code, KEY_CODE_NONE);
    type("\200");
    assert_point(0x1780);
}

static void a_held_key_loses_nothing(void **state)
{
    (void)state;
    for (int i = 0; i < 12; i++)
        type("\033OB");
    type("x");
    for (int i = 0; i < 12; i++)
        assert_code(KEY_CODE_DOWN);
    assert_point('x');
}

static void twelve_keys_come_out_of_one_write(void **state)
{
    (void)state;
    type("\033OB\033OB\033OB\033OB\033OB\033OB\033OB\033OB\033OB\033OB\033OB\033OB");
    for (int i = 0; i < 12; i++)
        assert_code(KEY_CODE_DOWN);
    assert_nothing_more();
}

static void escape_and_a_letter_are_two_keys(void **state)
{
    (void)state;
    type("\033q\033\033OA");
    assert_code(KEY_CODE_ESCAPE);
    assert_point('q');
    assert_code(KEY_CODE_ESCAPE);
    assert_code(KEY_CODE_UP);
    assert_nothing_more();
}

/* The mouse counts from 1, keys from 0; a release says nothing new. */
static void a_click_tells_its_row(void **state)
{
    (void)state;
    type("\033[<0;10;5M\033[<0;10;5m");

    struct key key = next();

    assert_int_equal(key.code, KEY_CODE_CLICK);
    assert_int_equal(key.row, 4);
    assert_nothing_more();
}

static void the_wheel_turns_both_ways(void **state)
{
    (void)state;
    type("\033[<64;1;1M\033[<65;1;1M");
    assert_code(KEY_CODE_WHEEL_UP);
    assert_code(KEY_CODE_WHEEL_DOWN);
    assert_nothing_more();
}

static void other_buttons_do_nothing(void **state)
{
    (void)state;
    type("\033[<2;10;5M\033[<2;10;5m\033[<1;3;3M\033[<1;3;3m");
    assert_nothing_more();
}

static void a_key_that_nobody_knows_is_dropped_whole(void **state)
{
    static const char *const unknown[] = {
        "\033[99~", "\033[1;2;3;4z", "\033[?12;0c", "\033[200~",
        "\033Oz",   "\033[<!M",      "\033[24;5~",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(unknown); i++) {
        type(unknown[i]);
        assert_nothing_more();
    }
}

static void the_answer_of_a_terminal_is_no_key(void **state)
{
    struct text written = TEXT_INIT;

    (void)state;
    assert_int_equal(terminal_family(&pty.terminal), FAMILY_UNKNOWN);
    assert_int_equal(terminal_family(&pty.terminal), FAMILY_UNKNOWN);
    pty_written(&pty, &written);
    assert_non_null(strstr(written.bytes, "\033[>c"));
    assert_null(strstr(strstr(written.bytes, "\033[>c") + 1, "\033[>c")); /* asked once */
    type("\033[>41;379;0ca");
    assert_code(KEY_CODE_RESIZE); /* draw anew */
    assert_point('a');
    assert_int_equal(terminal_family(&pty.terminal), FAMILY_XTERM);
    text_release(&written);
}

static void an_answer_of_any_length_does_no_harm(void **state)
{
    (void)state;
    type("\033[>0;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20ca");
    assert_code(KEY_CODE_RESIZE);
    assert_point('a');
    type("\033[>cb");
    assert_code(KEY_CODE_RESIZE);
    assert_point('b');
    assert_int_equal(terminal_family(&pty.terminal), FAMILY_UNKNOWN);
}

static void families_are_told_by_their_answer(void **state)
{
    static const struct {
        const char *answer;
        enum terminal_family family;
    } cases[] = {
        {"41;379;0", FAMILY_XTERM},      {"0;1700;1", FAMILY_ALACRITTY},
        {"0;276;0", FAMILY_XTERM_JS},    {"65;7006;1", FAMILY_UNKNOWN}, /* VTE */
        {"1;4000;26", FAMILY_UNKNOWN},   /* kitty */
        {"84;0;0", FAMILY_UNKNOWN},      /* tmux */
        {"", FAMILY_UNKNOWN},            {";;", FAMILY_UNKNOWN},
        {"-41;1;0", FAMILY_UNKNOWN},     {"0", FAMILY_UNKNOWN},
        {"99999999999999999999", FAMILY_UNKNOWN},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        assert_int_equal(family_of_answer(cases[i].answer), cases[i].family);
    assert_int_equal(family_of_name("st-256color"), FAMILY_ST);
    assert_int_equal(family_of_name("alacritty"), FAMILY_ALACRITTY);
    assert_int_equal(family_of_name("stterm"), FAMILY_UNKNOWN);
    assert_int_equal(family_of_name("xterm-256color"), FAMILY_UNKNOWN);
    assert_int_equal(family_of_name(NULL), FAMILY_UNKNOWN);
}

static void malformed_bytes_are_dropped_alone(void **state)
{
    static const char *const malformed[] = {
        "\377",             /* never in UTF-8 */
        "\200\201",         /* the middle of nothing */
        "\300\257",         /* overlong */
        "\355\240\200",     /* a surrogate */
        "\364\220\200\200", /* beyond U+10FFFF */
        "\302\205",         /* a control character */
        "\341\236",         /* not finished */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(malformed); i++) {
        type(malformed[i]);
        assert_nothing_more();
    }
}

static void keys_after_malformed_bytes_count(void **state)
{
    (void)state;
    type("\377\341\033OA\303a\303\251");
    assert_code(KEY_CODE_UP);
    assert_point('a');
    assert_point(0xE9);
}

static void control_characters_without_a_meaning_do_nothing(void **state)
{
    (void)state;
    type("\001\002\005\027\037");
    assert_nothing_more();
}

static void bytes_by_chance_do_no_harm(void **state)
{
    uint32_t number = 2463534242;
    struct key key;

    (void)state;
    for (int round = 0; round < 40; round++) {
        char bytes[64];

        for (size_t i = 0; i < sizeof bytes; i++) {
            number ^= number << 13; /* Marsaglia's xorshift */
            number ^= number >> 17;
            number ^= number << 5;
            bytes[i] = (char)(number >> 8);
        }
        pty_type(&pty, bytes, sizeof bytes);
        do {
            terminal_read(&pty.terminal, &key, false);
            assert_in_range(key.code, 0, KEY_CODE_COUNT - 1);
        } while (key.code != KEY_CODE_NONE);
    }
}

static void without_input_there_is_no_key(void **state)
{
    struct key key;

    (void)state;
    terminal_read(&pty.terminal, &key, false);
    assert_int_equal(key.code, KEY_CODE_NONE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(keys_of_the_keyboard_have_names),
        TEST(characters_of_all_scripts_are_points),
        TEST(a_character_may_come_in_pieces),
        TEST(a_held_key_loses_nothing),
        TEST(twelve_keys_come_out_of_one_write),
        TEST(escape_and_a_letter_are_two_keys),
        TEST(a_click_tells_its_row),
        TEST(the_wheel_turns_both_ways),
        TEST(other_buttons_do_nothing),
        TEST(a_key_that_nobody_knows_is_dropped_whole),
        TEST(the_answer_of_a_terminal_is_no_key),
        TEST(an_answer_of_any_length_does_no_harm),
        TEST(families_are_told_by_their_answer),
        TEST(malformed_bytes_are_dropped_alone),
        TEST(keys_after_malformed_bytes_count),
        TEST(control_characters_without_a_meaning_do_nothing),
        TEST(bytes_by_chance_do_no_harm),
        TEST(without_input_there_is_no_key),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("layout/keys", tests, NULL, NULL);
}
