/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals as something to read: a handler writes one byte into a pipe and does nothing else, and
 * the loop polls the pipe together with the terminal.
 *
 * Suspending (SIGTSTP, SIGCONT) is left to ncurses. SIGPIPE is ignored: a write that fails says so.
 * SIGINT stays ignored where it was, in a kiosk or by whoever started the program.
 */
#ifndef TERMINAL_SIGNALS_H
#define TERMINAL_SIGNALS_H

#include <stdbool.h>

enum {
    SIGNALS_RESIZE = 1, /* SIGWINCH */
    SIGNALS_STOP = 2,   /* SIGTERM, SIGINT */
    SIGNALS_HANGUP = 4  /* SIGHUP */
};

/* To be called before curses starts, which then leaves these signals alone. False with errno. */
bool signals_open(void);

/*
 * Keeps SIGWINCH waiting while curses puts the bytes of a key together: interrupted between ESC and
 * what follows it, curses would take an arrow key for Esc.
 */
void signals_hold_resize(void);
void signals_let_resize(void);

/* Puts the handlers of before back and closes the pipe. */
void signals_close(void);

/* Readable when a signal came. */
int signals_descriptor(void);

/* Which signals came since the last call, as SIGNALS_ bits; never waits. */
unsigned signals_take(void);

#endif
