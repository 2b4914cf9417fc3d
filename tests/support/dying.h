/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of what ends the program: a function runs in a child, and how the child ended is looked at.
 *
 *     static void hangs_itself(void)
 *     {
 *         BUG_ON(true);
 *     }
 *     struct death death;
 *     die(&death, hangs_itself);
 *     assert_int_equal(death.signal, SIGABRT);
 *     assert_non_null(strstr(death.said.bytes, "bug at"));
 *     death_release(&death);
 */
#ifndef SUPPORT_DYING_H
#define SUPPORT_DYING_H

#include "base/text.h"

struct death {
    int signal; /* that ended the child; 0 when it ended by itself */
    int status; /* that it ended with; -1 when a signal ended it */
    struct text said; /* all it wrote to standard error */
};

/* A child that comes back from the function ends with status 0. */
void die(struct death *death, void (*function)(void));
void death_release(struct death *death);

#endif
