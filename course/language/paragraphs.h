/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prose as translators see it: one message per paragraph, split at blank lines, so that an edited
 * sentence makes one paragraph stale and not a whole page. A fenced code block stays in one piece.
 *
 *     struct paragraph paragraph = {0};
 *     while (paragraph_next(prose, &paragraph))
 *         ...paragraph.text, paragraph.length, paragraph.line...
 */
#ifndef LANGUAGE_PARAGRAPHS_H
#define LANGUAGE_PARAGRAPHS_H

#include <stdbool.h>
#include <stddef.h>

struct paragraph {
    const char *text; /* inside the prose; without the blank lines and the last newline */
    size_t length;
    unsigned line;    /* of its first line in the prose, from 1 */
};

/* Moves on to the next paragraph; false at the end. Start with a zeroed struct. */
bool paragraph_next(const char *prose, struct paragraph *paragraph);

#endif
