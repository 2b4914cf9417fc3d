/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program that was given somebody else's rights when it was started (set-user-id, set-group-id, a
 * file capability) must not trust its environment, and this one reads much of it. So it refuses:
 *
 *     if (setid_is_in_force())
 *         ...say so and leave, before anything is read...
 */
#ifndef SANDBOX_SETID_H
#define SANDBOX_SETID_H

#include <stdbool.h>
#include <sys/types.h>

/* Who started the program, and whose rights it has. */
struct setid {
    uid_t user, effective_user;
    gid_t group, effective_group;
    bool is_secure; /* the kernel says that rights were given: AT_SECURE, getauxval(3) */
};

bool setid_gives_rights(const struct setid *ids);
bool setid_is_in_force(void);

#endif
