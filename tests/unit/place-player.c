/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/player.h"

#include "support/world.h"

#include <limits.h>
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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

static void assert_place(const char *expected)
{
    struct text place = TEXT_INIT;

    world_place(&world, &place);
    assert_string_equal(place.bytes, expected);
    text_release(&place);
}

static struct player player;

static void begin(const char *path, int rows, int columns)
{
    player_init(&player, session);
    if (path)
        assert_true(session_open_path(session, path));
    player_resize(&player, rows, columns);
    player_draw(&player);
}

static void press(enum key_code code)
{
    player_press(&player, (struct key){.code = code});
    player_draw(&player);
}

static void type(const char *keys)
{
    for (; *keys; keys++) {
        player_press(&player, (struct key){.code = KEY_CODE_POINT, .point = (unsigned char)*keys});
        player_draw(&player);
    }
}

static int focus(void)
{
    return session_spot(session)->view.focus;
}

static void the_picture_has_the_size_asked_for(void **state)
{
    (void)state;
    begin(NULL, 24, 80);
    assert_int_equal(player.frame.rows, 24);
    assert_int_equal(player.frame.columns, 80);
    player_resize(&player, 100, 300);
    player_draw(&player);
    assert_int_equal(player.frame.rows, 100);
    player_release(&player);
}

static void a_key_before_the_first_picture_is_a_key(void **state)
{
    (void)state;
    player_init(&player, session);
    player_press(&player, (struct key){.code = KEY_CODE_ENTER});
    assert_place("step start/what-it-is/first-guess");
    player_release(&player);
}

static void keys_between_two_pictures_all_count(void **state)
{
    (void)state;
    begin("phishing/first-look/guess-bank", 24, 80);
    player_press(&player, (struct key){.code = KEY_CODE_DOWN});
    player_press(&player, (struct key){.code = KEY_CODE_DOWN});
    player_press(&player, (struct key){.code = KEY_CODE_ENTER});
    player_press(&player, (struct key){.code = KEY_CODE_ENTER}); /* the explanation is read on */
    player_draw(&player);
    assert_true(response_has(&session->attempt.response, "genuine"));
    assert_place("step phishing/first-look/guess-bank");
    player_release(&player);
}

/* The text of a screen row, as far as it fits. */
static void copy_row(int row, char text[256])
{
    size_t length = 0;

    text[0] = '\0';
    for (const struct run *run = player.frame.row[row].first; run; run = run->next)
        length += (size_t)snprintf(text + length, 256 - length, "%s", run->text);
}

static void one_row_stays_when_a_page_is_turned(void **state)
{
    char last[256], first[256];

    (void)state;
    begin("phishing/what-to-do/already-clicked", 12, 40);
    copy_row(player.form.body_top + player.form.body_rows - 1, last);
    press(KEY_CODE_PAGE_DOWN);
    copy_row(player.form.body_top, first);
    assert_string_equal(first, last);
    press(KEY_CODE_HOME);
    assert_int_equal(session_spot(session)->view.block, 0);
    player_release(&player);
}

static void scrolling_stops_at_the_ends(void **state)
{
    struct view end;

    (void)state;
    begin("phishing/links/from-the-right", 15, 40);
    for (int i = 0; i < 50; i++)
        press(KEY_CODE_WHEEL_DOWN);
    end = session_spot(session)->view;
    press(KEY_CODE_DOWN);
    press(KEY_CODE_END);
    assert_int_equal(session_spot(session)->view.block, end.block);
    assert_int_equal(session_spot(session)->view.offset, end.offset);
    for (int i = 0; i < 50; i++)
        press(KEY_CODE_UP);
    assert_int_equal(session_spot(session)->view.block, 0);
    assert_int_equal(session_spot(session)->view.offset, 0);
    player_release(&player);
}

static void an_item_out_of_sight_is_not_acted_on(void **state)
{
    (void)state;
    begin("phishing/first-look/guess-bank", 15, 40);
    press(KEY_CODE_ENTER);
    assert_false(session->attempt.answered);
    press(KEY_CODE_ENTER);
    assert_true(session->attempt.answered);
    player_release(&player);
}

static void what_is_about_all_waits_for_the_end(void **state)
{
    (void)state;
    begin("phishing/first-look/supplier-tricks", 15, 40);
    type("1");
    assert_true(session->attempt.marked[0]);
    for (int i = 0; i < 2; i++) {
        press(KEY_CODE_ENTER);
        assert_false(session->attempt.answered);
    }
    press(KEY_CODE_ENTER);
    assert_true(session->attempt.answered);
    player_release(&player);
}

static void clicks_beside_everything_do_nothing(void **state)
{
    static const int rows[] = {-1, 0, 1, 23, 24, 1000, INT_MIN, INT_MAX};

    (void)state;
    begin("phishing/first-look/guess-bank", 24, 80);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        player_press(&player, (struct key){.code = KEY_CODE_CLICK, .row = rows[i]});
    assert_int_equal(focus(), 0);
    assert_false(session->attempt.answered);
    player_release(&player);
}

static void a_notice_lasts_until_the_next_key(void **state)
{
    (void)state;
    begin(NULL, 24, 80);
    session->notice = PHRASE_RESUMED;
    player_draw(&player);
    assert_string_equal(player.sheet.status, "Welcome back. You are where you left off.");
    type("z");
    assert_null(player.sheet.status);
    player_release(&player);
}

static void a_focus_that_no_longer_exists_is_put_right(void **state)
{
    (void)state;
    begin("phishing/first-look/guess-bank", 24, 80);
    session_spot(session)->view.focus = 99;
    player_resize(&player, 24, 80);
    player_draw(&player);
    assert_int_equal(focus(), 0);
    session_spot(session)->view.focus = INT_MIN;
    player_draw(&player);
    assert_int_equal(focus(), 0);
    player_release(&player);
}

static void no_size_is_too_odd(void **state)
{
    static const int sizes[][2] = {{1, 1}, {1, 500}, {12, 40}, {500, 1}, {11, 300}, {500, 500}};

    (void)state;
    begin("phishing/first-look/guess-bank", 24, 80);
    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        player_resize(&player, sizes[i][0], sizes[i][1]);
        player_draw(&player);
        type("?jkGg?");
        press(KEY_CODE_PAGE_DOWN);
        assert_int_equal(player.frame.rows, sizes[i][0]);
    }
    assert_place("step phishing/first-look/guess-bank");
    player_release(&player);
}

/* A xorshift of our own: whoever sits at the keyboard may press anything at all. */
static void random_keys_never_break_anything(void **state)
{
    static const char keys[] = "123456789 xkjgGbrls?h0z";
    uint64_t random = 88172645463325252;

    (void)state;
    begin(NULL, 15, 40);
    for (int i = 0; i < 4000; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        if (random % 3 == 0)
            type((char[]){keys[random / 3 % (sizeof keys - 1)], '\0'});
        else
            press((enum key_code)(KEY_CODE_UP + (int)(random / 3 % 17)));
        if (random % 97 == 0)
            player_resize(&player, (int)(random / 97 % 60) + 1, (int)(random / 7919 % 150) + 1);
        assert_true(session->running);
        assert_in_range(player.frame.cursor_row, 0, player.frame.rows - 1);
    }
    player_release(&player);
}

/* The course that has a step to type in; `rows` by 40. */
static void begin_typing(int rows)
{
    world_close(&world);
    world_open(&world, "tests/play/kinds", false);
    begin("kinds/act-recall/number", rows, 40);
}

static void type_points(const uint32_t *points)
{
    for (; *points; points++) {
        player_press(&player, (struct key){.code = KEY_CODE_POINT, .point = *points});
        player_draw(&player);
    }
}

static void where_text_is_typed_letters_are_letters(void **state)
{
    (void)state;
    begin_typing(24);
    type("q?hlsbi rjk19x");
    assert_true(session->running);
    assert_place("step kinds/act-recall/number");
    assert_string_equal(session->entry.bytes, "q?hlsbi rjk19x");
    type_points((const uint32_t[]){0x0E01, 0x0E47, 0});
    assert_int_equal(player.frame.cursor_column, 2 + 14 + 1);
    press(KEY_CODE_BACKSPACE);
    assert_string_equal(session->entry.bytes, "q?hlsbi rjk19x");
    player_release(&player);
}

static void arrows_and_clicks_type_nothing(void **state)
{
    static const enum key_code codes[] = {KEY_CODE_UP,      KEY_CODE_DOWN,      KEY_CODE_LEFT,
                                          KEY_CODE_RIGHT,   KEY_CODE_PAGE_UP,   KEY_CODE_PAGE_DOWN,
                                          KEY_CODE_HOME,    KEY_CODE_END,       KEY_CODE_BACK_TAB,
                                          KEY_CODE_WHEEL_UP, KEY_CODE_WHEEL_DOWN, KEY_CODE_NONE};

    (void)state;
    begin_typing(12);
    type("55");
    for (size_t i = 0; i < ARRAY_LENGTH(codes); i++)
        press(codes[i]);
    player_press(&player, (struct key){.code = KEY_CODE_CLICK, .row = 3});
    assert_string_equal(session->entry.bytes, "55");
    assert_place("step kinds/act-recall/number");
    press(KEY_CODE_ESCAPE);
    assert_place("module kinds");
    player_release(&player);
}

static void enter_without_text_is_no_answer(void **state)
{
    (void)state;
    begin_typing(24);
    press(KEY_CODE_ENTER);
    assert_false(session->attempt.answered);
    assert_int_equal(session->notice, PHRASE_RECALL_NOTHING);
    type(" ..");
    press(KEY_CODE_ENTER);
    assert_false(session->attempt.answered);
    type("1");
    assert_int_equal(session->notice, PHRASE_COUNT);
    press(KEY_CODE_ENTER);
    assert_true(session->attempt.answered);
    assert_string_equal(session->attempt.response.ids[1], " ..1");
    assert_string_equal(session->entry.bytes, "");
    player_release(&player);
}

static void tab_asks_for_a_hint_where_i_is_a_letter(void **state)
{
    (void)state;
    begin_typing(12);
    type("i");
    press(KEY_CODE_TAB);
    assert_int_equal(session->attempt.hints_shown, 1);
    assert_string_equal(session->entry.bytes, "i");
    press(KEY_CODE_TAB);
    assert_int_equal(session->attempt.hints_shown, 1);
    player_release(&player);
}

static bool entry_is_on_screen(void)
{
    char row[256];

    copy_row(player.frame.cursor_row, row);
    return row[0] == '>';
}

static void what_is_typed_out_of_sight_comes_into_sight(void **state)
{
    (void)state;
    begin_typing(12);
    press(KEY_CODE_TAB); /* the hint takes so many rows */
    assert_false(entry_is_on_screen());
    type("5");
    assert_true(entry_is_on_screen());
    press(KEY_CODE_HOME);
    assert_false(entry_is_on_screen());
    press(KEY_CODE_BACKSPACE);
    assert_true(entry_is_on_screen());
    player_release(&player);
}

static void enter_reads_on_to_what_is_typed(void **state)
{
    (void)state;
    begin_typing(12);
    type("555");
    press(KEY_CODE_TAB);
    press(KEY_CODE_ENTER);
    assert_false(session->attempt.answered);
    assert_true(entry_is_on_screen());
    press(KEY_CODE_ENTER);
    assert_true(session->attempt.answered);
    player_release(&player);
}

static void what_is_typed_survives_a_resize(void **state)
{
    (void)state;
    begin_typing(24);
    for (int i = 0; i < 100; i++)
        type("w");
    player_resize(&player, 12, 40);
    player_draw(&player);
    assert_int_equal(session->entry.length, 60);
    player_resize(&player, 3, 10);
    player_draw(&player);
    type("x");
    player_resize(&player, 24, 80);
    player_draw(&player);
    assert_int_equal(session->entry.length, 60);
    player_release(&player);
}

static void random_typing_never_breaks_anything(void **state)
{
    static const uint32_t points[] = {'a',    ' ',    '9',    0x0301, 0x0E33, 0x0E49, 0x17D2,
                                      0x200B, 0x4E00, 0xFF11, 0xFFFD, 0x202E, 0x1F512, 0x7F};
    uint64_t random = 88172645463325252;

    (void)state;
    begin_typing(12);
    for (int i = 0; i < 3000; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        if (random % 4)
            type_points((uint32_t[]){points[random / 4 % ARRAY_LENGTH(points)], 0});
        else
            press((enum key_code)(KEY_CODE_UP + (int)(random / 4 % 17)));
        if (session_spot(session)->place != PLACE_STEP || session->attempt.answered) {
            session_open_path(session, "kinds/act-recall/number");
            session_again(session);
        }
        assert_in_range(player.frame.cursor_row, 0, player.frame.rows - 1);
        assert_in_range(player.frame.cursor_column, 0, player.frame.columns - 1);
    }
    player_release(&player);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_picture_has_the_size_asked_for),
        TEST(a_key_before_the_first_picture_is_a_key),
        TEST(keys_between_two_pictures_all_count),
        TEST(one_row_stays_when_a_page_is_turned),
        TEST(scrolling_stops_at_the_ends),
        TEST(an_item_out_of_sight_is_not_acted_on),
        TEST(what_is_about_all_waits_for_the_end),
        TEST(clicks_beside_everything_do_nothing),
        TEST(a_notice_lasts_until_the_next_key),
        TEST(a_focus_that_no_longer_exists_is_put_right),
        TEST(no_size_is_too_odd),
        TEST(random_keys_never_break_anything),
        TEST(where_text_is_typed_letters_are_letters),
        TEST(arrows_and_clicks_type_nothing),
        TEST(enter_without_text_is_no_answer),
        TEST(tab_asks_for_a_hint_where_i_is_a_letter),
        TEST(what_is_typed_out_of_sight_comes_into_sight),
        TEST(enter_reads_on_to_what_is_typed),
        TEST(what_is_typed_survives_a_resize),
        TEST(random_typing_never_breaks_anything),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("place/player", tests, NULL, NULL);
}
