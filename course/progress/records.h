/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The events of all files of a profile, each once, in order: what a fold is made from.
 *
 * A record is an event without what folding does not need; there may be a hundred thousand.
 * Strings belong to the arena of the records.
 */
#ifndef PROGRESS_RECORDS_H
#define PROGRESS_RECORDS_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"
#include "progress/event.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Tests compile this folder with smaller limits. */
#ifndef RECORDS_FILES_MAX
#define RECORDS_FILES_MAX 100000
#define RECORDS_FILE_BYTES_MAX ((size_t)16 << 20)
#define RECORDS_LINE_BYTES_MAX ((size_t)64 << 10)
#endif

struct record {
    int64_t time;
    size_t file; /* number of the file in the order of names */
    unsigned long sequence;
    size_t arrival;
    enum event_kind kind;
    bool correct;
    double score;
    const char *item, *language;
    const char **response;
    size_t response_count;
};

struct records {
    struct record *items; /* sorted by time, file, sequence */
    size_t count, capacity;
    struct hash_index ids;
    const char **id_items;
    size_t id_count, id_capacity;
    size_t torn, unreadable; /* lines */
    size_t refused;          /* files */
    struct arena arena;
};

void records_init(struct records *records);
void records_release(struct records *records);

/* Takes over what of `event` matters; its strings are borrowed. False for a kind unknown to us. */
bool record_from_event(struct record *record, const struct event *event, struct arena *arena);

/* Reads events/ below the profile's open folder. False with errno; without events/ it is true. */
bool records_read(struct records *records, int profile_folder, const char *course);

#endif
