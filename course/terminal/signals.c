/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/signals.h"

#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const struct {
    int number;
    unsigned char event; /* 0: ignored */
} watched[] = {
    {SIGWINCH, SIGNALS_RESIZE},
    {SIGTERM, SIGNALS_STOP},
    {SIGINT, SIGNALS_STOP},
    {SIGHUP, SIGNALS_HANGUP},
    {SIGPIPE, 0},
};

static struct sigaction before[ARRAY_LENGTH(watched)];
static int ends[2] = {-1, -1};

/* A full pipe loses the byte, but then the same byte is in it already many times. */
static void on_signal(int number)
{
    int error = errno;

    for (size_t i = 0; i < ARRAY_LENGTH(watched); i++) {
        if (watched[i].number == number) {
            ssize_t ignored = write(ends[1], &watched[i].event, 1);

            (void)ignored;
        }
    }
    errno = error;
}

bool signals_open(void)
{
    BUG_ON(ends[0] != -1);

    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) == -1)
        return false;
    for (size_t i = 0; i < ARRAY_LENGTH(watched); i++) {
        struct sigaction action = {.sa_handler = watched[i].event ? on_signal : SIG_IGN};

        sigemptyset(&action.sa_mask); /* no SA_RESTART: poll() and read() must come back */
        sigaction(watched[i].number, &action, &before[i]);
        if (watched[i].number == SIGINT && before[i].sa_handler == SIG_IGN)
            sigaction(SIGINT, &before[i], NULL); /* whoever started us wants no key to end us */
    }
    return true;
}

static void mask_resize(int how)
{
    sigset_t resize;

    sigemptyset(&resize);
    sigaddset(&resize, SIGWINCH);
    sigprocmask(how, &resize, NULL);
}

void signals_hold_resize(void)
{
    mask_resize(SIG_BLOCK);
}

void signals_let_resize(void)
{
    mask_resize(SIG_UNBLOCK);
}

void signals_close(void)
{
    if (ends[0] == -1)
        return;
    for (size_t i = 0; i < ARRAY_LENGTH(watched); i++)
        sigaction(watched[i].number, &before[i], NULL);
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
}

int signals_descriptor(void)
{
    return ends[0];
}

unsigned signals_take(void)
{
    unsigned char bytes[64];
    unsigned events = 0;
    ssize_t count;

    while ((count = read(ends[0], bytes, sizeof bytes)) > 0)
        for (ssize_t i = 0; i < count; i++)
            events |= bytes[i];
    return events;
}
