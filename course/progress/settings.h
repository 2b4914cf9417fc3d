/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * profile.yaml itself: its schema, reading it from a profile's folder, and writing it there.
 *
 * Members are never NULL after settings_read(): what the file does not have is "".
 */
#ifndef PROGRESS_SETTINGS_H
#define PROGRESS_SETTINGS_H

#include "base/arena.h"
#include "base/report.h"
#include "yaml/tree.h"

#include <stdbool.h>

struct settings {
    const struct node *node;
    const char *nickname, *language, *second_language, *country, *theme;
    const char *created;
};

enum settings_result {
    SETTINGS_GOOD,
    SETTINGS_ABSENT,
    SETTINGS_DAMAGED,    /* said; set aside as profile.yaml.bad, what was read written anew */
    SETTINGS_UNREADABLE, /* said; nothing was changed */
};

/* `name` is the file's path for messages. Strings live in `arena`. */
enum settings_result settings_read(struct settings *settings, int folder, const char *name,
                                   struct arena *arena, struct report *report);

/* Replaces profile.yaml in `folder`. False with errno. */
bool settings_write(const struct settings *settings, int folder);

#endif
