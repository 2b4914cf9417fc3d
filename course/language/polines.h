/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * On which line of a PO file each msgid stands, which libgettextpo knows but does not tell. Only
 * for messages to translators, so made only when there is a report to write them to.
 *
 *     struct polines lines;
 *     polines_init(&lines, bytes);
 *     unsigned line = polines_find(&lines, "Continue");
 *     polines_release(&lines);
 *
 * Ask in the order of the file: each question goes on where the last answer was found.
 */
#ifndef LANGUAGE_POLINES_H
#define LANGUAGE_POLINES_H

#include <stddef.h>
#include <stdint.h>

struct poline {
    uint64_t hash; /* of the msgid with its escapes resolved */
    unsigned line;
};

struct polines {
    struct poline *items;
    size_t count, capacity;
    size_t next;
};

/* Walks through `bytes` once; obsolete entries (`#~`) are left out. Keeps nothing of `bytes`. */
void polines_init(struct polines *lines, const char *bytes);
void polines_release(struct polines *lines);

/* The line, from 1, of the next msgid that reads `source`; 0 when it is not among the next few. */
unsigned polines_find(struct polines *lines, const char *source);

#endif
