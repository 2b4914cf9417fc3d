/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/pty.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { QUIET_AFTER = 60 }; /* milliseconds in which nothing more came */

static void need(int works, const char *what)
{
    if (works)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

static struct winsize size_of(int rows, int columns)
{
    return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

void pty_open(struct pty *pty, const char *term, int rows, int columns)
{
    struct winsize size = size_of(rows, columns);
    int slave;

    need(openpty(&pty->master, &slave, NULL, NULL, &size) == 0, "openpty");
    need(tcgetattr(slave, &pty->modes) == 0, "tcgetattr");
    pty->out = fdopen(slave, "w");
    pty->in = fdopen(dup(slave), "r");
    need(pty->out && pty->in, "fdopen");

    struct terminal_options options = {
        .out = pty->out, .in = pty->in, .term = term, .mouse = true};

    need(terminal_open(&pty->terminal, &options), "terminal_open");
}

void pty_close(struct pty *pty)
{
    terminal_close(&pty->terminal);
    fclose(pty->in);
    fclose(pty->out);
    pty_hang_up(pty);
}

void pty_type(const struct pty *pty, const char *bytes, size_t length)
{
    need(write(pty->master, bytes, length) == (ssize_t)length, "write");
}

void pty_resize(const struct pty *pty, int rows, int columns)
{
    struct winsize size = size_of(rows, columns);

    need(ioctl(pty->master, TIOCSWINSZ, &size) == 0, "TIOCSWINSZ");
}

void pty_hang_up(struct pty *pty)
{
    if (pty->master != -1)
        close(pty->master);
    pty->master = -1;
}

void pty_written(const struct pty *pty, struct text *out)
{
    struct pollfd master = {.fd = pty->master, .events = POLLIN};
    char bytes[4096];

    text_clear(out);
    while (poll(&master, 1, QUIET_AFTER) == 1) {
        ssize_t count = read(pty->master, bytes, sizeof bytes);

        need(count > 0, "read");
        text_add(out, bytes, (size_t)count);
    }
}
