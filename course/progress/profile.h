/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is learning, as little as possible: a nickname, a language, a country, a theme. No birth
 * date, no e-mail, no school. A profile is a folder:
 *
 *     $XDG_DATA_HOME/siaga/profiles/<uuid>/profile.yaml
 *     $XDG_DATA_HOME/siaga/profiles/<uuid>/events/
 *
 * profile.yaml is replaced whole (file_replace), read by the YAML reader and its schema. A
 * damaged one is said, set aside as profile.yaml.bad (or .bad.2 ...), what could be read of it is
 * written anew, and the events beside it are still used. A new profile is made under a lock on the
 * folder of all, so that many who begin at one moment share it.
 *
 *     struct profile profile;
 *     profile_init(&profile);
 *     profile_open(&profile, data_folder, "", report);
 *     profile_set(&profile.language, "km");
 *     profile_save(&profile);
 *     profile_release(&profile);
 *
 * The struct owns its strings and its descriptor.
 */
#ifndef PROGRESS_PROFILE_H
#define PROGRESS_PROFILE_H

#include "base/report.h"

#include <stdbool.h>

struct profile {
    char *folder_path;  /* NULL for a guest */
    int folder;         /* descriptor; -1 for a guest or when nothing can be written */
    char *nickname;     /* "" for the user's own */
    char *language;     /* tag or "" */
    char *second_language; /* tag or "": what a key shows and leaves */
    char *country;      /* two small letters or "" */
    char *theme;        /* name or "" */
    char *created;      /* UTC, 2026-11-23T23:59:59Z, or "" */
};

enum { PROFILE_NICKNAME_MAX = 40 }; /* code points */

/* A guest. */
void profile_init(struct profile *profile);
void profile_release(struct profile *profile); /* to be used again, it needs profile_init() */

/* `$XDG_DATA_HOME/siaga`, else `$HOME/.local/share/siaga`; NULL: there is neither. To be freed. */
char *profile_data_folder(void);

/*
 * Opens the profile called `nickname` ("" is the user's own), making it when there is none yet.
 * Of several with one name, the oldest. False when it can be neither found nor made: errno says
 * why, and the profile is usable as a guest. Faults in the files of any profile are in `report`.
 *
 * The nickname is sanitised, trimmed and cut to PROFILE_NICKNAME_MAX; EINVAL when nothing of it is
 * left. A folder without a profile.yaml but with events has the nickname "" and counts as young.
 */
bool profile_open(struct profile *profile, const char *data_folder, const char *nickname,
                  struct report *report);

/*
 * A nickname as it is kept, to be freed. NULL (EINVAL) when something was asked for and nothing of
 * it is left: "" would be somebody else.
 */
char *profile_clean_nickname(const char *nickname);

/* Gives the open profile another nickname. False with errno: EEXIST when somebody has it. */
bool profile_rename(struct profile *profile, const char *data_folder, const char *nickname);

/* Writes profile.yaml; true for a guest, who has none. False with errno. */
bool profile_save(const struct profile *profile);

/* Replaces one of the strings above by a copy of `value`. */
void profile_set(char **member, const char *value);

#endif
