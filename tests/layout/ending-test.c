/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it ends: asked to, hung up, out of input, by a mistake of ours; and what cannot begin. */
#include "layout/pty.h"

#include "support/dying.h"

#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

static const char leave_screen[] = "\033[?1049l", wrap_on[] = "\033[?7h";

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

/* Shows a page and puts what that wrote into `written`. */
static void show(const char *text)
{
    frame_reset(&frame, 24, 80);
    frame_add(&frame, 0, STYLE_BODY, false, text);
    terminal_show(&pty.terminal, &frame);
    pty_written(&pty, &written);
}

static void a_wish_to_end_is_a_key(void **state)
{
    (void)state;
    raise(SIGTERM);
    assert_int_equal(read_now().code, KEY_CODE_STOP);
    raise(SIGINT);
    assert_int_equal(read_now().code, KEY_CODE_STOP);
    assert_int_equal(read_now().code, KEY_CODE_NONE);
}

static void a_signal_wakes_a_program_that_waits(void **state)
{
    struct key key;

    (void)state;
    if (fork() == 0) {
        poll(NULL, 0, 50);
        kill(getppid(), SIGTERM);
        _exit(0);
    }
    terminal_read(&pty.terminal, &key, true);
    assert_int_equal(key.code, KEY_CODE_STOP);
}

static void a_write_to_nobody_ends_nothing(void **state)
{
    (void)state;
    raise(SIGPIPE);
    assert_int_equal(read_now().code, KEY_CODE_NONE);
}

static void after_a_hang_up_no_frame_is_shown(void **state)
{
    (void)state;
    show("x");
    raise(SIGTERM);
    raise(SIGWINCH);
    raise(SIGHUP);
    assert_int_equal(read_now().code, KEY_CODE_HANGUP);
    assert_int_equal(read_now().code, KEY_CODE_HANGUP);
    show("y");
    assert_int_equal(written.length, 0);
}

/* kill(1) sends SIGHUP too, and leaves the terminal where it is. */
static void after_a_hang_up_what_is_left_of_the_terminal_is_put_right(void **state)
{
    struct termios modes;

    (void)state;
    show("x");
    raise(SIGHUP);
    assert_int_equal(read_now().code, KEY_CODE_HANGUP);
    terminal_close(&pty.terminal);
    pty_written(&pty, &written);
    assert_non_null(strstr(written.bytes, wrap_on));
    assert_non_null(strstr(written.bytes, leave_screen));
    assert_int_equal(tcgetattr(fileno(pty.in), &modes), 0);
    assert_int_equal(modes.c_lflag, pty.modes.c_lflag);
}

static void a_terminal_that_is_gone_is_a_hang_up(void **state)
{
    struct key key;

    (void)state;
    pty_hang_up(&pty);
    terminal_read(&pty.terminal, &key, true);
    assert_int_equal(key.code, KEY_CODE_HANGUP);
}

static void closing_puts_everything_right(void **state)
{
    struct termios modes;

    (void)state;
    show("x");
    terminal_close(&pty.terminal);
    pty_written(&pty, &written);
    assert_non_null(strstr(written.bytes, wrap_on));
    assert_non_null(strstr(written.bytes, leave_screen));
    assert_int_equal(tcgetattr(fileno(pty.in), &modes), 0);
    assert_int_equal(modes.c_lflag, pty.modes.c_lflag);
    assert_int_equal(modes.c_iflag, pty.modes.c_iflag);
}

static void closing_twice_does_no_harm(void **state)
{
    (void)state;
    terminal_close(&pty.terminal);
    pty_written(&pty, &written);
    terminal_close(&pty.terminal);
    pty_written(&pty, &written);
    assert_int_equal(written.length, 0);
}

static void handlers_of_before_are_back_after_closing(void **state)
{
    static const int numbers[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGABRT, SIGSEGV};

    (void)state;
    terminal_close(&pty.terminal);

    struct sigaction before[ARRAY_LENGTH(numbers)], after;

    for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++)
        sigaction(numbers[i], NULL, &before[i]);
    pty_close(&pty);
    pty_open(&pty, "xterm-256color", 24, 80);
    terminal_close(&pty.terminal);
    for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++) {
        sigaction(numbers[i], NULL, &after);
        assert_ptr_equal(after.sa_handler, before[i].sa_handler);
    }
}

static void a_bug(void)
{
    BUG_ON(pty.master >= 0);
}

/* Opened anew: cmocka puts handlers of its own in place before each test. */
static void a_wild_signal(void)
{
    struct terminal_options options = {.out = pty.out, .in = pty.in, .term = "xterm-256color"};

    terminal_close(&pty.terminal);
    sigaction(SIGFPE, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
    terminal_open(&pty.terminal, &options);
    terminal_show(&pty.terminal, &frame);
    raise(SIGFPE);
}

/* The child shares the terminal: what it writes is seen here. */
static void assert_put_right_by(void (*function)(void), int number)
{
    struct death death;
    struct termios modes;

    show("x");
    die(&death, function);
    assert_int_equal(death.signal, number);
    death_release(&death);
    pty_written(&pty, &written);
    assert_non_null(strstr(written.bytes, wrap_on));
    assert_non_null(strstr(written.bytes, leave_screen));
    assert_ptr_equal(strstr(written.bytes, leave_screen),
                     written.bytes + written.length - strlen(strstr(written.bytes, leave_screen)));
    tcgetattr(fileno(pty.in), &modes);
    assert_int_equal(modes.c_lflag, pty.modes.c_lflag);
}

static void a_bug_leaves_the_terminal_right(void **state)
{
    (void)state;
    assert_put_right_by(a_bug, SIGABRT);
}

static void a_fatal_signal_leaves_the_terminal_right(void **state)
{
    (void)state;
    assert_put_right_by(a_wild_signal, SIGFPE);
}

static void open_unknown_terminals(void)
{
    static const char *const unknown[] = {"no-such-terminal", "../etc/passwd", "\033[2J"};
    FILE *out = tmpfile(), *in = fopen("/dev/null", "r");

    for (size_t i = 0; i < ARRAY_LENGTH(unknown); i++) {
        struct terminal terminal;
        struct terminal_options options = {.out = out, .in = in, .term = unknown[i]};

        BUG_ON(terminal_open(&terminal, &options));
        terminal_close(&terminal);
        BUG_ON(lseek(fileno(out), 0, SEEK_CUR) != 0);
    }
}

/* In a child, since ncurses keeps some memory for each terminal that it could not open. */
static void an_unknown_terminal_is_not_opened(void **state)
{
    struct death death;

    (void)state;
    die(&death, open_unknown_terminals);
    assert_int_equal(death.signal, 0);
    assert_int_equal(death.status, 0);
    assert_string_equal(death.said.bytes, "");
    death_release(&death);
}

static void input_that_ends_is_a_key(void **state)
{
    FILE *out = tmpfile(), *in = tmpfile();
    struct terminal terminal;
    struct terminal_options options = {.out = out, .in = in, .term = "xterm"};
    struct key key;

    (void)state;
    assert_int_equal(write(fileno(in), "a", 1), 1);
    lseek(fileno(in), 0, SEEK_SET);
    assert_true(terminal_open(&terminal, &options));
    terminal_read(&terminal, &key, true);
    assert_int_equal(key.point, 'a');
    for (int i = 0; i < 2; i++) {
        terminal_read(&terminal, &key, i);
        assert_int_equal(key.code, KEY_CODE_EOF);
    }
    terminal_close(&terminal);
    fclose(in);
    fclose(out);
}

static void nothing_but_a_terminal_is_usable(void **state)
{
    FILE *input = freopen("/dev/null", "r", stdin);

    (void)state;
    assert_non_null(input);
    setenv("TERM", "xterm", 1);
    assert_false(terminal_usable());
}

static void the_linux_console_is_known_by_its_name(void **state)
{
    (void)state;
    setenv("TERM", "linux", 1);
    assert_true(terminal_is_linux_console());
    setenv("TERM", "xterm", 1);
    assert_false(terminal_is_linux_console());
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_wish_to_end_is_a_key),
        TEST(a_signal_wakes_a_program_that_waits),
        TEST(a_write_to_nobody_ends_nothing),
        TEST(after_a_hang_up_no_frame_is_shown),
        TEST(after_a_hang_up_what_is_left_of_the_terminal_is_put_right),
        TEST(a_terminal_that_is_gone_is_a_hang_up),
        TEST(closing_puts_everything_right),
        TEST(closing_twice_does_no_harm),
        TEST(handlers_of_before_are_back_after_closing),
        TEST(a_bug_leaves_the_terminal_right),
        TEST(a_fatal_signal_leaves_the_terminal_right),
        cmocka_unit_test(an_unknown_terminal_is_not_opened),
        cmocka_unit_test(input_that_ends_is_a_key),
        cmocka_unit_test(nothing_but_a_terminal_is_usable),
        cmocka_unit_test(the_linux_console_is_known_by_its_name),
    };

    setlocale(LC_ALL, "C.UTF-8");
    unsetenv("LINES");
    unsetenv("COLUMNS");
    return cmocka_run_group_tests_name("layout/ending", tests, NULL, NULL);
}
