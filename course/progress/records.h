/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The events of one course from all files of a profile, each once, in order: what a fold is made
 * from.
 *
 * A record is an event without what folding does not need; there may be a hundred thousand.
 * Strings belong to the arena of the scan.
 */
#ifndef PROGRESS_RECORDS_H
#define PROGRESS_RECORDS_H

#include "base/arena.h"
#include "progress/event.h"
#include "progress/scan.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where an event stands among all: by `h`, then file, sequence, and place in its file. */
struct record_place {
    int64_t order;
    size_t file; /* number of the file in the order of names */
    unsigned long sequence;
    size_t arrival;
};

struct record {
    struct record_place place; /* first, so that record_compare() compares records */
    int64_t time;
    enum event_kind kind;
    enum event_signal signal;
    bool correct;
    double score;
    const char *item, *language, *review_of;
    const char **response;
    size_t response_count;
};

struct records {
    const char *course;
    struct record *items; /* sorted by place */
    size_t count, capacity;
    int64_t latest;       /* greatest `h` of all events, those of other courses too */
    struct scan scan;     /* has the counts of lines and files that were not used */
};

void records_init(struct records *records);
void records_release(struct records *records);

/* Takes over what of `event` matters; its strings are borrowed. False for a kind unknown to us. */
bool record_from_event(struct record *record, const struct event *event, struct arena *arena);

/* Reads events/ below the profile's open folder. False with errno; without events/ it is true. */
bool records_read(struct records *records, int profile_folder, const char *course);

/* Compares for qsort() two structs that begin with a record_place. */
int record_compare(const void *a, const void *b);

#endif
