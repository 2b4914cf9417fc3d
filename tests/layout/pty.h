/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pseudo-terminal with the program's terminal open on one side, and the test on the other.
 *
 *     struct pty pty;
 *     pty_open(&pty, "xterm-256color", 24, 80);
 *     pty_type(&pty, "\033[A");
 *     terminal_read(&pty.terminal, &key, true);
 *     pty_close(&pty);
 *
 * A failure to make one ends the test program: it is never what is being tested.
 */
#ifndef LAYOUT_PTY_H
#define LAYOUT_PTY_H

#include "base/text.h"
#include "terminal/terminal.h"

#include <stddef.h>
#include <stdio.h>
#include <termios.h>

struct pty {
    int master; /* -1 once hung up */
    FILE *out, *in;
    struct termios modes; /* before the terminal was opened */
    struct terminal terminal;
};

void pty_open(struct pty *pty, const char *term, int rows, int columns);
void pty_close(struct pty *pty);

void pty_type(const struct pty *pty, const char *bytes, size_t length);
void pty_resize(const struct pty *pty, int rows, int columns); /* SIGWINCH is up to the caller */
void pty_hang_up(struct pty *pty);

/* Puts into `out`, cleared first, what was written to the terminal; waits a moment for it. */
void pty_written(const struct pty *pty, struct text *out);

#endif
