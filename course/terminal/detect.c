/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/detect.h"

#include "base/memory.h"
#include "script/utf8.h"

#include <curses.h>
#include <errno.h>
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

/* The characters of the console's font, to be freed; NULL: it does not tell. ioctl_console(2). */
static struct unipair *read_font(unsigned short *count)
{
    struct unimapdesc map = {0};

    *count = 0;
    /* The first call has no room, and only tells how much it takes. */
    if (ioctl(STDIN_FILENO, GIO_UNIMAP, &map) == 0 || errno != ENOMEM || !map.entry_ct)
        return NULL;
    map.entries = memory_new(map.entry_ct, sizeof *map.entries);
    if (ioctl(STDIN_FILENO, GIO_UNIMAP, &map) != 0) {
        free(map.entries);
        return NULL;
    }
    *count = map.entry_ct;
    return map.entries;
}

static bool font_has(const struct unipair *font, unsigned short count, uint32_t point)
{
    for (unsigned short i = 0; i < count; i++) {
        if (font[i].unicode == point)
            return true;
    }
    return point < 0x20 || point == 0x200B;
}

bool terminal_console_lacks(const char *string)
{
    unsigned short count;
    struct unipair *font = read_font(&count);
    bool lacks = false;
    uint32_t point;
    size_t size;

    while (font && !lacks && (size = utf8_decode(string, strlen(string), &point))) {
        lacks = !font_has(font, count, point);
        string += size;
    }
    free(font);
    return lacks;
}

bool terminal_is_linux_console(void)
{
    const char *term = getenv("TERM");
    char type;

    return (term && strcmp(term, "linux") == 0) || ioctl(STDIN_FILENO, KDGKBTYPE, &type) == 0;
}
