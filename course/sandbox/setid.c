/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/setid.h"

#include <sys/auxv.h>
#include <unistd.h>

bool setid_gives_rights(const struct setid *ids)
{
    return ids->is_secure || ids->user != ids->effective_user || ids->group != ids->effective_group;
}

bool setid_is_in_force(void)
{
    struct setid ids = {
        .user = getuid(),
        .effective_user = geteuid(),
        .group = getgid(),
        .effective_group = getegid(),
        .is_secure = getauxval(AT_SECURE) != 0,
    };

    return setid_gives_rights(&ids);
}
