/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/detect.h"

#include <curses.h>
#include <linux/kd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h> /* defines `columns`, `lines` and hundreds more as macros: here only */
#include <unistd.h>

/* Only terminfo can say; asking it leaves nothing behind. */
static bool can_move_cursor(void)
{
    int error;

    if (setupterm(NULL, STDOUT_FILENO, &error) != OK)
        return false;

    bool can = cursor_address != NULL;

    del_curterm(cur_term);
    return can;
}

bool terminal_usable(void)
{
    const char *term = getenv("TERM");

    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term && *term &&
           strcmp(term, "dumb") != 0 && can_move_cursor();
}

bool terminal_is_linux_console(void)
{
    const char *term = getenv("TERM");
    char type;

    return (term && strcmp(term, "linux") == 0) || ioctl(STDIN_FILENO, KDGKBTYPE, &type) == 0;
}
