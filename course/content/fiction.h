/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Specimens harm nobody: the addresses and numbers in them belong to nobody.
 *
 * An address ends in `.example` (reserved by RFC 2606) and a number of seven digits or more holds
 * `555` or `000`, so that nobody who tries it reaches anybody.
 */
#ifndef CONTENT_FICTION_H
#define CONTENT_FICTION_H

#include <stdbool.h>

/* `line` counts from 1 inside the text. */
typedef void fiction_fault(void *data, unsigned line, const char *message);

/* Names every address and number in `text` that might be somebody's; false when there is one. */
bool fiction_check(const char *text, fiction_fault *fault, void *data);

#endif
