/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/check.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

static void (*restore_hook)(void);

void check_on_failure(void (*restore)(void))
{
    restore_hook = restore;
}

static void restore_once(void)
{
    void (*restore)(void) = restore_hook;

    restore_hook = NULL; /* a failure inside the hook must not come back here */
    if (restore)
        restore();
}

void check_failed(const char *file, int line, const char *condition)
{
    restore_once();
    fprintf(stderr, "siaga: bug at %s:%d: %s\n", file, line, condition);
    abort();
}

void check_exhausted(const char *what)
{
    restore_once();
    fprintf(stderr, "siaga: %s\n", what);
    exit(EXIT_FAILURE);
}
