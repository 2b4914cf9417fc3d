/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loop/unshown.h"

#include "base/text.h"
#include "language/languages.h"
#include "terminal/detect.h"

#include <stddef.h>

/* Measured with the course's own pages; those that are left out were good or readable. */
static const char *const tags[] = {
    [FAMILY_UNKNOWN] = NULL,
    [FAMILY_XTERM] = " lo km my ta ",
    [FAMILY_XTERM_JS] = " km my ta ",
    [FAMILY_ALACRITTY] = " th lo km my ta ",
    [FAMILY_ST] = " th lo km my ta ",
};

const char *unshown_by(enum terminal_family family)
{
    return tags[family];
}

char *unshown_by_console(void)
{
    struct text found = TEXT_INIT;

    text_add_byte(&found, ' ');
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        if (terminal_console_lacks(languages[i].sample))
            text_add_format(&found, "%s ", languages[i].tag);
    }
    return text_take(&found);
}
