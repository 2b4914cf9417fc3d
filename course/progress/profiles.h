/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All profiles of a data folder: who there is, and taking one away.
 *
 *     struct profiles profiles;
 *     if (profiles_read(&profiles, data_folder, report))
 *         for (size_t i = 0; i < profiles.count; i++)
 *             puts(profiles.items[i].nickname);
 *     profiles_release(&profiles);
 *
 * The user's own comes first, the others by nickname. Of several of one name only the oldest can be
 * opened (progress/profile.h), so only that one is listed.
 */
#ifndef PROGRESS_PROFILES_H
#define PROGRESS_PROFILES_H

#include "base/arena.h"
#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

struct profiles_item {
    const char *nickname; /* "" for the user's own */
    const char *folder;   /* its name */
    const char *language, *second_language, *country, *theme; /* or "" */
    const char *created;  /* UTC, 2026-11-23T23:59:59Z, or "" */
};

struct profiles {
    struct profiles_item *items;
    size_t count, capacity;
    struct arena arena;
};

/* False with errno when the folder cannot be read; one that is not there holds no profile. */
bool profiles_read(struct profiles *profiles, const char *data_folder, struct report *report);
void profiles_release(struct profiles *profiles);

const struct profiles_item *profiles_find(const struct profiles *profiles, const char *nickname);

/* The day of the latest journal, 2026-11-23, or "" when there is none. */
enum { PROFILES_DAY_SIZE = 11 };
void profiles_last_used(const char *data_folder, const struct profiles_item *item,
                        char day[PROFILES_DAY_SIZE]);

/* The open folder of a profile, to be closed; -1 with errno. */
int profiles_open_folder(const char *data_folder, const struct profiles_item *item);

/*
 * Removes a profile with all its progress: the files that this program writes, and the folders when
 * nothing else is in them. No link is followed. False with errno: ENOENT when there is none of the
 * name, ENOTEMPTY when files of somebody else were left standing.
 */
bool profiles_erase(const char *data_folder, const char *nickname);

#endif
