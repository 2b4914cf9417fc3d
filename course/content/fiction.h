/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Specimens harm nobody: the addresses and numbers in them belong to nobody.
 *
 * An address ends in `.example` (reserved by RFC 2606) and a number of seven digits or more holds
 * `555` or `000`, so that nobody who tries it reaches anybody.
 */
#ifndef CONTENT_FICTION_H
#define CONTENT_FICTION_H

#include "yaml/tree.h"

#include <stdbool.h>

/* Reports every address and number in `text` that might be somebody's. */
bool fiction_check(const char *text, const struct node *node, struct report *report);

#endif
