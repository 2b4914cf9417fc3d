/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What learners found wrong, unclear or badly translated, over all profiles of a data folder and
 * without their names: for whoever looks after the course.
 *
 *     struct flags flags;
 *     flags_read(&flags, data_folder, "siaga");
 *     for (size_t i = 0; i < flags.count; i++)
 *         printf("%s %s\n", flags.items[i].kind, flags.items[i].item);
 *     flags_release(&flags);
 *
 * In the order of their times. Strings are sanitised, since a journal may come from anywhere.
 */
#ifndef PROGRESS_FLAGS_H
#define PROGRESS_FLAGS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct flags_item {
    int64_t time;            /* UTC milliseconds */
    char day[11];            /* 2026-11-23, UTC */
    const char *language;    /* tag that was shown, or "" */
    const char *kind, *item; /* one of event_flag_names[]; id path */
};

struct flags {
    struct flags_item *items;
    size_t count, capacity;
    struct arena arena;
};

/* False with errno when the data folder cannot be read. */
bool flags_read(struct flags *flags, const char *data_folder, const char *course);
void flags_release(struct flags *flags);

/* A JSON list of objects with date, language, kind and item. To be freed. */
char *flags_json(const struct flags *flags);

#endif
