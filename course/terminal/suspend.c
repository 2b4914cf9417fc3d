/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/suspend.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static struct {
    bool open;
    int output;
    const char *leaving, *coming_back;
    struct sigaction curses;
} suspend;

static void say(const char *string)
{
    ssize_t ignored = write(suspend.output, string, strlen(string));

    (void)ignored;
}

static void on_suspend(int number)
{
    int error = errno;

    say(suspend.leaving);
    suspend.curses.sa_handler(number); /* returns when the program was continued */
    say(suspend.coming_back);
    errno = error;
}

void suspend_open(int output, const char *leaving, const char *coming_back)
{
    sigaction(SIGTSTP, NULL, &suspend.curses);
    if (suspend.curses.sa_handler == SIG_DFL || suspend.curses.sa_handler == SIG_IGN)
        return;

    struct sigaction action = suspend.curses;

    suspend.open = true;
    suspend.output = output;
    suspend.leaving = leaving;
    suspend.coming_back = coming_back;
    action.sa_handler = on_suspend;
    sigaction(SIGTSTP, &action, NULL);
}

void suspend_close(void)
{
    if (suspend.open)
        sigaction(SIGTSTP, &suspend.curses, NULL);
    suspend.open = false;
}
