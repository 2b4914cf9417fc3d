/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * System calls by seccomp: from filter_enter() on the kernel answers EPERM to whatever starts a
 * program or a process, reaches the network or another process, changes the system, or writes into
 * the terminal's input; and to opening a file for writing that is there already. Nothing of it is
 * ever needed: whoever calls it is not the program that we wrote.
 *
 *     if (!filter_enter())
 *         ...this kernel has none: all is as it was...
 */
#ifndef SANDBOX_FILTER_H
#define SANDBOX_FILTER_H

#include <stdbool.h>

bool filter_is_there(void);

/* True when it holds. No new privileges must have been said before. */
bool filter_enter(void);

#endif
