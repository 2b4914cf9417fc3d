/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every line of every journal of a profile, each event once by its id. What is done with an event
 * is up to whoever scans; this knows the folder, the limits, and which ids were there before.
 *
 *     struct scan scan;
 *     scan_init(&scan, take, context);
 *     scan_profile(&scan, profile_folder);
 *     scan_release(&scan);
 *
 * Limits: 100,000 files, 16 MiB a file, 64 KiB a line; only regular files, no links. A last line
 * without its newline is torn: left out and counted.
 */
#ifndef PROGRESS_SCAN_H
#define PROGRESS_SCAN_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "progress/event.h"

#include <stdbool.h>
#include <stddef.h>

/* Tests compile this folder with smaller limits. */
#ifndef SCAN_FILES_MAX
#define SCAN_FILES_MAX 100000
#define SCAN_FILE_BYTES_MAX ((size_t)16 << 20)
#define SCAN_LINE_BYTES_MAX ((size_t)64 << 10)
#endif

struct scan_line {
    const struct event *event; /* its strings live in the arena of the scan */
    const char *bytes;         /* without the newline; lent for the call only */
    size_t length;
    size_t file;               /* number of the file in the order of names */
};

struct scan {
    void (*take)(void *context, const struct scan_line *line); /* NULL: ids are remembered only */
    void *context;
    struct hash_index ids;
    const char **id_items;
    size_t id_count, id_capacity;
    size_t known;            /* events that were there before */
    size_t torn, unreadable; /* lines */
    size_t refused;          /* files */
    struct arena arena;
};

void scan_init(struct scan *scan, void (*take)(void *context, const struct scan_line *line),
               void *context);
void scan_release(struct scan *scan);

/* All of events/ below the open folder. False with errno; without events/ it is true. */
bool scan_profile(struct scan *scan, int profile_folder);

/* The lines of one file more. */
void scan_bytes(struct scan *scan, const char *bytes, size_t length, size_t file);

#endif
