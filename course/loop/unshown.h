/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages whose script a terminal is known to show badly: they are offered with a warning. */
#ifndef LOOP_UNSHOWN_H
#define LOOP_UNSHOWN_H

#include "terminal/family.h"

/* Their tags, a space before and behind each; NULL: none is known. */
const char *unshown_by(enum terminal_family family);

/* The same on the console of Linux, by the characters of its font. To be freed. */
char *unshown_by_console(void);

#endif
