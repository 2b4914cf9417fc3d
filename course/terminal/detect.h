/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be known of the terminal before anything is written to it. It decides between
 * full-screen and linear mode, and which languages are worth offering.
 */
#ifndef TERMINAL_DETECT_H
#define TERMINAL_DETECT_H

#include <stdbool.h>

/*
 * False when standard input or output is not a terminal, or TERM is unset, dumb, or names one
 * that terminfo does not know or that cannot move its cursor.
 */
bool terminal_usable(void);

/*
 * Whether a virtual console's font lacks one of the characters of a valid UTF-8 string; false where
 * standard input is no console or does not tell.
 */
bool terminal_console_lacks(const char *string);

/* True on a virtual console of Linux, whose font has only Latin letters of the course's scripts. */
bool terminal_is_linux_console(void);

#endif
