/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names in a folder, sorted byte by byte. Hidden ones are left out: programs that copy folders
 * between machines keep their half-written files there.
 */
#ifndef PROGRESS_NAMES_H
#define PROGRESS_NAMES_H

#include <stdbool.h>
#include <stddef.h>

struct names {
    char **items;
    size_t count, capacity;
    size_t left_out; /* names beyond the limit */
};

/*
 * Lists the open folder `folder` (kept by the caller): names that end in `suffix`, at most `limit`
 * of them. False with errno when it could not be read to its end.
 */
bool names_read(struct names *names, int folder, const char *suffix, size_t limit);
void names_release(struct names *names);

#endif
