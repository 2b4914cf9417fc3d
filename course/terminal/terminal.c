/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/terminal.h"

#include "terminal/rescue.h"
#include "terminal/signals.h"
#include "terminal/suspend.h"

#include <curses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { ESCAPE_DELAY = 25 }; /* milliseconds; ssh keeps the bytes of one key together */

/* DEC private mode 7: wrap at the last column. tmux and screen have it and terminfo omits it. */
static const char wrap_on[] = "\033[?7h", wrap_off[] = "\033[?7l";

/* Past curses' buffer, which is empty after refresh(). */
static void write_plainly(int descriptor, const char *string)
{
    ssize_t ignored = write(descriptor, string, strlen(string));

    (void)ignored; /* a terminal that takes nothing any more ends the program by SIGHUP */
}

/* NULL when the terminal does not have it; terminfo's (char *)-1 would mean a wrong name. */
static const char *capability_named(const char *name)
{
    const char *capability = tigetstr(name);

    return capability == (const char *)-1 ? NULL : capability;
}

/* Adds a string of terminfo without its padding, `$<5>`, which no terminal of today needs. */
static void add_capability(struct text *out, const char *name)
{
    const char *capability = capability_named(name);

    for (const char *at = capability; at && *at; at++) {
        if (at[0] == '$' && at[1] == '<' && strchr(at, '>'))
            at = strchr(at, '>');
        else
            text_add_byte(out, *at);
    }
}

/* True when the terminal's own way to move the cursor is that of ECMA-48. */
static bool speaks_ecma_48(void)
{
    const char *move_cursor = capability_named("cup");

    return move_cursor && strncmp(move_cursor, "\033[", 2) == 0;
}

static void arm_rescue(const struct terminal *terminal, bool mouse, const struct termios *modes)
{
    struct text bytes = TEXT_INIT;

    if (mouse)
        text_add_string(&bytes, "\033[?1006l\033[?1000l");
    if (terminal->keeps_margin)
        text_add_string(&bytes, wrap_on);
    add_capability(&bytes, "sgr0");
    add_capability(&bytes, "rmkx");
    add_capability(&bytes, "cnorm");
    add_capability(&bytes, "rmcup");
    if (!capability_named("rmcup"))
        text_add_string(&bytes, "\r\n");
    if (bytes.length > RESCUE_BYTES_MAX)
        bytes.length = 0; /* no terminal has such strings; half of one would be worse than none */
    rescue_arm(terminal->output, bytes.bytes, bytes.length, terminal->input, modes);
    text_release(&bytes);
}

/* In a kiosk no key makes a signal, and none stops what is shown. */
static void set_modes(bool is_kiosk)
{
    set_escdelay(ESCAPE_DELAY);
    if (is_kiosk)
        raw();
    else
        cbreak();
    noecho();
    nonl();
    typeahead(-1); /* the loop decides when to skip a frame; half of one helps nobody */
    idcok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    curs_set(1); /* screen readers and input methods follow it */
}

/* Whatever LINES and COLUMNS said, the terminal itself knows best. */
static void follow_size(struct terminal *terminal)
{
    struct winsize size;

    if (ioctl(terminal->output, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col &&
        (size.ws_row != LINES || size.ws_col != COLS))
        resizeterm(size.ws_row, size.ws_col);
}

bool terminal_open(struct terminal *terminal, const struct terminal_options *options)
{
    FILE *out = options->out ? options->out : stdout, *in = options->in ? options->in : stdin;
    struct termios modes;

    *terminal = (struct terminal){
        .output = fileno(out), .input = fileno(in), .kiosk_idle = options->kiosk_idle};
    terminal->input_is_terminal = tcgetattr(terminal->input, &modes) == 0;
    if (!signals_open())
        return false;
    terminal->screen = newterm(options->term, out, in);
    if (!terminal->screen) {
        signals_close();
        return false;
    }
    terminal->keeps_margin = speaks_ecma_48();
    arm_rescue(terminal, options->mouse, terminal->input_is_terminal ? &modes : NULL);
    set_modes(terminal->kiosk_idle > 0);
    follow_size(terminal);
    paint_init(&terminal->paint, palette_choose(options->theme, getenv("NO_COLOR")),
               options->patches);
    if (keys_open(&terminal->keys, options->mouse))
        return true;
    terminal_close(terminal);
    return false;
}

static void leave_screen(const struct terminal *terminal)
{
    if (terminal->started && terminal->keeps_margin)
        write_plainly(terminal->output, wrap_on);
    endwin(); /* this moves the cursor to the last line too */
    if (!capability_named("rmcup"))
        write_plainly(terminal->output, "\n");
}

void terminal_close(struct terminal *terminal)
{
    if (!terminal->screen)
        return;
    suspend_close();
    keys_close(&terminal->keys);
    paint_release(&terminal->paint);
    /* SIGHUP also comes from kill(1), and then the terminal is still there. */
    if (terminal->hung_up)
        rescue_put_right();
    else
        leave_screen(terminal);
    rescue_disarm();
    delscreen(terminal->screen);
    terminal->screen = NULL;
    signals_close();
}

void terminal_size(const struct terminal *terminal, int *rows, int *columns)
{
    *rows = terminal->paint.rows;
    *columns = terminal->paint.columns;
}

/* ncurses turns wrapping on when it enters the screen, so this comes after it. */
static void start(struct terminal *terminal)
{
    terminal->started = true;
    if (!terminal->keeps_margin)
        return;
    write_plainly(terminal->output, wrap_off);
    suspend_open(terminal->output, wrap_on, wrap_off);
}

void terminal_show(struct terminal *terminal, const struct frame *frame)
{
    if (terminal->hung_up || !paint_frame(&terminal->paint, frame))
        return;
    if (!terminal->started)
        start(terminal);
}

void terminal_use_theme(struct terminal *terminal, const char *name)
{
    enum palette_theme theme = palette_choose(name, getenv("NO_COLOR"));

    if (theme != terminal->paint.theme)
        paint_use_theme(&terminal->paint, theme);
}

static const char ask_attributes[] = "\033[>c";

enum terminal_family terminal_family(struct terminal *terminal)
{
    enum terminal_family named = family_of_name(getenv("TERM"));

    if (named != FAMILY_UNKNOWN)
        return named;
    if (!terminal->has_asked && terminal->keeps_margin && !terminal->hung_up) {
        write_plainly(terminal->output, ask_attributes);
        terminal->has_asked = true;
    }
    return family_of_answer(terminal->keys.answer);
}

/* A hang-up matters more than a wish to stop, and that more than a new size. */
static bool read_signal(struct terminal *terminal, struct key *key)
{
    unsigned events = signals_take();

    if (events & SIGNALS_HANGUP)
        terminal->hung_up = true;
    if (events & SIGNALS_RESIZE && !terminal->hung_up) {
        follow_size(terminal);
        paint_forget(&terminal->paint, LINES, COLS);
        key->code = KEY_CODE_RESIZE;
    }
    if (events & SIGNALS_STOP)
        key->code = KEY_CODE_STOP;
    if (terminal->hung_up)
        key->code = KEY_CODE_HANGUP;
    return key->code != KEY_CODE_NONE;
}

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Somebody is there, but no key of theirs ends the program. The answer of a terminal is no key. */
static void note_key(struct terminal *terminal, struct key *key)
{
    if (key->code == KEY_CODE_RESIZE)
        return;
    terminal->is_used = true;
    terminal->key_at = now();
    if (key->code == KEY_CODE_STOP)
        key->code = KEY_CODE_NONE;
}

static bool read_key(struct terminal *terminal, struct key *key)
{
    bool found;

    signals_hold_resize();
    found = keys_read(&terminal->keys, key);
    signals_let_resize();
    if (!found)
        return false;
    if (key->code == KEY_CODE_RESIZE)
        paint_forget(&terminal->paint, LINES, COLS);
    if (terminal->kiosk_idle)
        note_key(terminal, key);
    return true;
}

/* Input that can be read and holds nothing has ended. */
static bool read_end(struct terminal *terminal, struct key *key)
{
    struct pollfd input = {.fd = terminal->input, .events = POLLIN};
    int waiting;

    if (poll(&input, 1, 0) <= 0 || (ioctl(terminal->input, FIONREAD, &waiting) == 0 && waiting > 0))
        return false;
    if (terminal->input_is_terminal)
        terminal->hung_up = true;
    key->code = terminal->hung_up ? KEY_CODE_HANGUP : KEY_CODE_EOF;
    return true;
}

/* Milliseconds until whoever used it counts as gone; -1: there is nobody to forget. */
static int patience(const struct terminal *terminal)
{
    int64_t left;

    if (!terminal->kiosk_idle || !terminal->is_used)
        return -1;
    left = terminal->key_at + terminal->kiosk_idle - now();
    return left > 0 ? (int)left : 0;
}

/* Nothing came in time: true, once. */
static bool read_idleness(struct terminal *terminal, struct key *key)
{
    if (patience(terminal) != 0)
        return false;
    terminal->is_used = false;
    key->code = KEY_CODE_IDLE;
    return true;
}

static void wait_for_input(const struct terminal *terminal)
{
    struct pollfd sources[] = {
        {.fd = terminal->input, .events = POLLIN},
        {.fd = signals_descriptor(), .events = POLLIN},
    };

    /* An interruption wrote into the pipe, or is over. */
    poll(sources, ARRAY_LENGTH(sources), patience(terminal));
}

void terminal_read(struct terminal *terminal, struct key *key, bool wait)
{
    *key = (struct key){.code = KEY_CODE_NONE};
    while (!read_signal(terminal, key) && !read_key(terminal, key) && !read_end(terminal, key) &&
           !read_idleness(terminal, key) && wait)
        wait_for_input(terminal);
}
