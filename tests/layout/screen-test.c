/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is seen on the terminal, and what is written to get there, at any size. */
#include "layout/model.h"
#include "layout/pty.h"

#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static const char enter_screen[] = "\033[?1049h";
static const char wrap_off[] = "\033[?7l", wrap_on[] = "\033[?7h";

static struct pty pty;
static struct frame frame;
static struct text written = TEXT_INIT;

static int set_up(void **state)
{
    (void)state;
    frame_init(&frame);
    pty_open(&pty, "xterm-256color", 24, 80);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    pty_close(&pty);
    frame_release(&frame);
    text_release(&written);
    return 0;
}

static struct key read_now(void)
{
    struct key key;

    terminal_read(&pty.terminal, &key, false);
    return key;
}

static void compose(int rows, int columns, const char *text)
{
    frame_reset(&frame, rows, columns);
    frame_add(&frame, 0, STYLE_TITLE, false, "Siaga");
    frame_add(&frame, 2, STYLE_PART, true, text);
    frame.cursor_row = 2;
}

/* Shows the frame and puts what that wrote into `written`. */
static void show(void)
{
    terminal_show(&pty.terminal, &frame);
    pty_written(&pty, &written);
}

static void assert_on_screen(int rows, int columns, const char *third)
{
    static struct model model;
    struct text row = TEXT_INIT;

    model_init(&model, rows, columns, MODEL_AS_THE_LIBRARY);
    model_feed(&model, written.bytes, written.length);
    model_row(&model, 0, &row);
    assert_string_equal(row.bytes, "Siaga");
    model_row(&model, 2, &row);
    assert_string_equal(row.bytes, third);
    text_release(&row);
}

static void a_page_is_shown(void **state)
{
    (void)state;
    compose(24, 80, "អ្នក");
    show();
    assert_on_screen(24, 80, "អ្នក");
    assert_non_null(strstr(written.bytes, enter_screen));
}

/* ncurses turns wrapping on; that it is off again must be the later word. */
static void nothing_wraps_after_the_first_page(void **state)
{
    (void)state;
    compose(24, 80, "x");
    show();

    const char *off = strstr(written.bytes, wrap_off);

    assert_non_null(off);
    assert_null(strstr(off, wrap_on));
}

static void the_same_page_again_writes_nothing(void **state)
{
    (void)state;
    compose(24, 80, "អ្នក");
    show();
    compose(24, 80, "អ្នក");
    show();
    assert_int_equal(written.length, 0);
}

static void a_cursor_that_moves_is_all_that_is_written(void **state)
{
    (void)state;
    compose(24, 80, "x");
    show();
    frame.cursor_row = 10;
    show();
    assert_in_range(written.length, 1, 10);
}

static void focus_alone_changes_a_row(void **state)
{
    (void)state;
    compose(24, 80, "bank.example");
    show();
    frame.row[2].first->focused = false;
    show();
    assert_non_null(strstr(written.bytes, "bank.example"));
}

static void a_row_too_long_is_cut_before_the_last_column(void **state)
{
    char text[121];

    (void)state;
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    compose(24, 120, text);
    show();
    text[79] = '\0';
    assert_on_screen(24, 80, text);
}

static void a_wide_character_is_never_cut_in_two(void **state)
{
    struct text text = TEXT_INIT;

    (void)state;
    text_add_repeated(&text, "中", 60);
    compose(24, 80, text.bytes);
    show();
    text.bytes[39 * strlen("中")] = '\0';
    assert_on_screen(24, 80, text.bytes);
    text_release(&text);
}

static void rows_and_cursor_outside_the_screen_do_no_harm(void **state)
{
    (void)state;
    compose(60, 200, "x");
    frame_add(&frame, 59, STYLE_BODY, false, "below");
    frame.cursor_row = 59;
    frame.cursor_column = 199;
    show();
    assert_on_screen(24, 80, "x");
    frame.cursor_row = frame.cursor_column = -7;
    show();
    assert_true(written.length > 0);
}

static void control_and_malformed_bytes_stay_out(void **state)
{
    (void)state;
    compose(24, 80, "a\033[31mb\nc\td\302\233e\377f");
    show();
    assert_on_screen(24, 80, "a[31mbcde\357\277\275f");
}

static void a_new_size_is_a_key_and_a_new_page(void **state)
{
    int rows, columns;

    (void)state;
    compose(24, 80, "ភ្លាម");
    show();
    pty_resize(&pty, 15, 40);
    raise(SIGWINCH);
    raise(SIGWINCH);
    assert_int_equal(read_now().code, KEY_CODE_RESIZE);
    assert_int_equal(read_now().code, KEY_CODE_NONE);
    terminal_size(&pty.terminal, &rows, &columns);
    assert_int_equal(rows, 15);
    assert_int_equal(columns, 40);
    compose(15, 40, "ភ្លាម");
    show();
    assert_on_screen(15, 40, "ភ្លាម");
}

static void a_bigger_screen_is_used_whole(void **state)
{
    (void)state;
    compose(24, 80, "x");
    show();
    pty_resize(&pty, 40, 120);
    raise(SIGWINCH);
    assert_int_equal(read_now().code, KEY_CODE_RESIZE);

    char text[120];

    memset(text, 'y', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    compose(40, 120, text);
    show();
    assert_on_screen(40, 120, text);
}

static void a_page_made_for_the_old_size_does_no_harm(void **state)
{
    static const int sizes[][2] = {{1, 1}, {1, 80}, {24, 1}, {3, 2}, {24, 80}};

    (void)state;
    compose(24, 80, "ភ្លាម中");
    show();
    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        pty_resize(&pty, sizes[i][0], sizes[i][1]);
        raise(SIGWINCH);
        assert_int_equal(read_now().code, KEY_CODE_RESIZE);
        show();
    }
    assert_on_screen(24, 80, "ភ្លាម中");
}

static void ctrl_l_paints_the_page_anew(void **state)
{
    (void)state;
    compose(24, 80, "ភ្លាម");
    show();
    pty_type(&pty, "\f", 1);
    while (read_now().code != KEY_CODE_RESIZE)
        continue;
    show();
    assert_on_screen(24, 80, "ភ្លាម");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_page_is_shown),
        TEST(nothing_wraps_after_the_first_page),
        TEST(the_same_page_again_writes_nothing),
        TEST(a_cursor_that_moves_is_all_that_is_written),
        TEST(focus_alone_changes_a_row),
        TEST(a_row_too_long_is_cut_before_the_last_column),
        TEST(a_wide_character_is_never_cut_in_two),
        TEST(rows_and_cursor_outside_the_screen_do_no_harm),
        TEST(control_and_malformed_bytes_stay_out),
        TEST(a_new_size_is_a_key_and_a_new_page),
        TEST(a_bigger_screen_is_used_whole),
        TEST(a_page_made_for_the_old_size_does_no_harm),
        TEST(ctrl_l_paints_the_page_anew),
    };

    setlocale(LC_ALL, "C.UTF-8");
    unsetenv("LINES");
    unsetenv("COLUMNS");
    return cmocka_run_group_tests_name("layout/screen", tests, NULL, NULL);
}
