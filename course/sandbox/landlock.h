/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files by Landlock: from landlock_enter() on, the program reads and writes below the named places
 * only, and makes no connection by TCP. landlock(7); kernels from 5.13 have it, later ones more.
 *
 *     if (!landlock_enter(places, count))
 *         ...this kernel has none: all is as it was...
 */
#ifndef SANDBOX_LANDLOCK_H
#define SANDBOX_LANDLOCK_H

#include "sandbox/sandbox.h"

#include <stdbool.h>

/* The version of what the kernel offers; 0: none. */
int landlock_abi(void);

/* True when it holds. No new privileges must have been said before. */
bool landlock_enter(const struct sandbox_place *places, size_t count);

#endif
