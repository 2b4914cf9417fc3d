/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All events of a profile, folded into what is known about each item. The union over all files by
 * event id, ordered by time, then file, then sequence; so copying a journal twice changes nothing.
 *
 *     fold_init(&fold);
 *     fold_read(&fold, profile_folder, "siaga");
 *     const struct item_state *state = fold_find(&fold, "phishing/links/real-owner");
 *
 * The fold owns its strings and its items.
 */
#ifndef PROGRESS_FOLD_H
#define PROGRESS_FOLD_H

#include "base/arena.h"
#include "base/hash.h"
#include "progress/event.h"

#include <stdbool.h>
#include <stddef.h>

struct item_state {
    const char *item;         /* id path */
    bool visited, read, answered, completed;
    bool correct;             /* the latest answer */
    bool first_correct;       /* the first answer */
    double score;
    unsigned long attempts;
    const char *response[EVENT_RESPONSE_MAX]; /* the latest answer's option ids */
    size_t response_count;
    int64_t time;             /* of the latest event about it */
};

struct fold {
    struct item_state *items;
    size_t count, capacity;
    struct hash_index index;
    const char *last_item;     /* the step visited or answered last; NULL: none */
    const char *last_language;
    size_t events, torn, unreadable; /* how many lines were used, cut off, or not events */
    size_t refused;                  /* files: links, too large, too many, not readable */
    struct arena arena;
};

void fold_init(struct fold *fold);
void fold_release(struct fold *fold);

/*
 * Reads every events/<name>.jsonl of the profile's open folder, once for each fold. Events of other
 * courses are left out. A last line without its newline is torn: left out and counted. A profile
 * without events is no fault. False when the folder cannot be read (errno).
 *
 * Limits: 100,000 files, 16 MiB a file, 64 KiB a line; only regular files, no links.
 */
bool fold_read(struct fold *fold, int profile_folder, const char *course);

/* One more event, as it happens. Times that run backwards are taken in the order of arrival. */
void fold_add(struct fold *fold, const struct event *event);

/* What is known about `item`, or NULL. Lent until the next fold_add(). */
const struct item_state *fold_find(const struct fold *fold, const char *item);

#endif
