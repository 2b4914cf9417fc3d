/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal in full-screen mode: shows frames, reads keys, and is left as it was found however
 * the program ends. This folder is the only one that includes <curses.h>.
 *
 *     struct terminal terminal;
 *     struct key key;
 *
 *     if (!terminal_usable() || !terminal_open(&terminal, &(struct terminal_options){0}))
 *         ...linear mode...
 *     do {
 *         terminal_read(&terminal, &key, false);
 *         if (key.code == KEY_CODE_NONE) {
 *             terminal_show(&terminal, &frame);       // only when no input waits
 *             terminal_read(&terminal, &key, true);
 *         }
 *     } while (...act on key...);
 *     terminal_close(&terminal);
 *
 * One terminal is open at a time. While it is open SIGWINCH, SIGTERM, SIGINT and SIGHUP arrive as
 * keys, SIGPIPE is ignored, and fatal signals and BUG_ON() put the terminal right first. There are
 * no timers: a program that waits for a key does not wake up; but for a kiosk, once after a key.
 *
 * setlocale(LC_ALL, "") comes first, and the locale must be UTF-8.
 */
#ifndef TERMINAL_TERMINAL_H
#define TERMINAL_TERMINAL_H

#include "base/key.h"
#include "sheet/frame.h"
#include "terminal/detect.h"
#include "terminal/family.h"
#include "terminal/keys.h"
#include "terminal/paint.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct screen; /* curses' SCREEN */

/* All zero is right for the program. */
struct terminal_options {
    const char *theme; /* a name of palette.h; NULL: dark. NO_COLOR wins over it. */
    bool mouse;
    int kiosk_idle;   /* milliseconds until KEY_CODE_IDLE, and no key ends or stops; 0: no kiosk */
    FILE *out, *in;   /* NULL: standard output and input */
    const char *term; /* NULL: the variable TERM */
    bool patches;     /* for a test: rows changed in part, see paint.h */
};

struct terminal {
    struct screen *screen;
    struct keys keys;
    struct paint paint;
    int output, input;
    bool input_is_terminal;
    bool keeps_margin; /* it can be told not to wrap at the last column */
    bool started;      /* a frame was shown */
    bool hung_up;      /* there may be nothing left to write to */
    bool has_asked;    /* what it is: its answer comes when it comes */
    int kiosk_idle;    /* as in the options */
    bool is_used;      /* ... a key came since it was opened */
    int64_t key_at;    /* ... when, in milliseconds of a clock that nobody sets */
};

/* False when the terminal is not one that curses can use; nothing was written then. */
bool terminal_open(struct terminal *terminal, const struct terminal_options *options);

/* Restores the terminal, as far as there still is one. Harmless when open failed. */
void terminal_close(struct terminal *terminal);

/* Both at least 1. */
void terminal_size(const struct terminal *terminal, int *rows, int *columns);

/* Writes what differs from the frame shown before: nothing, if nothing does. */
void terminal_show(struct terminal *terminal, const struct frame *frame);

/*
 * Paints in the colours of the theme from the next frame on, if these are not in use already.
 * `name` as in struct terminal_options; NO_COLOR still wins.
 */
void terminal_use_theme(struct terminal *terminal, const char *name);

/*
 * What the terminal is. The first call asks it and does not wait: FAMILY_UNKNOWN, mostly, and when
 * the answer has come KEY_CODE_RESIZE is read. So it is asked only where it matters, and nobody
 * waits for it or finds it on the command line after leaving.
 */
enum terminal_family terminal_family(struct terminal *terminal);

/*
 * The next key. With `wait` false it is KEY_CODE_NONE when none is there. KEY_CODE_HANGUP and
 * KEY_CODE_EOF come again at every call. A terminal that ends without SIGHUP is a hang-up too;
 * KEY_CODE_EOF is for input that is not a terminal.
 */
void terminal_read(struct terminal *terminal, struct key *key, bool wait);

#endif
