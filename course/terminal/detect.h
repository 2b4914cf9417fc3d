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

/* True on a virtual console of Linux, whose font has only Latin letters of the course's scripts. */
bool terminal_is_linux_console(void);

#endif
