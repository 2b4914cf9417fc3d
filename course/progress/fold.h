/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All events of a profile, folded into what is known about each item. The union over all files by
 * event id, ordered by `h` (progress/event.h), then file, then sequence; so copying a journal twice
 * changes nothing.
 *
 *     fold_init(&fold);
 *     fold_read(&fold, profile_folder, "siaga");
 *     journal_follow(&journal, fold.latest);
 *     const struct item_state *state = fold_find(&fold, "phishing/links/real-owner");
 *
 * A reset of a path forgets what is known now about it and about all below it, so that it can be
 * done anew: what was visited, read, answered and judged, hints, ticks. It does not touch what
 * happened: the first answer and the first judgement (a second first try would make everybody look
 * good), how many answers there were, when the item is to be reviewed (what was learnt is not
 * forgotten by starting again), flags, and sittings.
 *
 * An answer with `for` counts for the schedule of that item instead of its own, and no event with
 * `for` moves the place to resume at.
 *
 * The fold owns its strings and its items.
 */
#ifndef PROGRESS_FOLD_H
#define PROGRESS_FOLD_H

#include "base/arena.h"
#include "base/hash.h"
#include "progress/detection.h"
#include "progress/event.h"
#include "progress/review.h"

#include <stdbool.h>
#include <stddef.h>

enum { ITEM_HINTS_MAX = 8 };

struct item_state {
    const char *item;         /* id path */
    bool visited, read, answered, completed;
    bool correct;             /* the latest answer */
    bool first_correct;       /* the first answer */
    double score;
    unsigned long attempts;
    const char *response[EVENT_RESPONSE_MAX]; /* the latest answer's option ids */
    size_t response_count;
    struct judged first_judgement, judgement; /* the latest */
    const char *hints[ITEM_HINTS_MAX]; /* ids of those taken, in order */
    size_t hint_count;
    bool ticked;              /* a step of the first hour */
    bool known;               /* a module whose check was passed */
    enum event_flag flag;     /* the latest */
    struct review_state review;
    int64_t time;             /* `t` of the latest event about it */

    struct detection below;   /* a lesson: the judgements of its steps */
    bool judged_below;        /* some of them since its last sitting */
    size_t reset, resets_seen; /* number of the last reset of just this path; of all looked at */
};

/* A lesson completed with judgements in it: a check form, before and after. */
struct sitting {
    const char *item;         /* the lesson */
    const char *stage;        /* the event's first response: which of several sittings; or NULL */
    int64_t time;             /* `t` */
    struct detection detection;
};

/* An answer in a review. */
struct fold_review {
    const char *item;         /* of which item the review is */
    int64_t time;             /* `t` */
};

struct fold {
    struct item_state *items;
    size_t count, capacity;
    struct hash_index index;
    const char *last_item;     /* the step visited or answered last; NULL: none */
    const char *last_language;
    int64_t latest;            /* greatest `h` of all lines, of other courses too; 0: none */
    struct sitting *sittings;  /* in order */
    size_t sitting_count, sitting_capacity;
    struct fold_review *reviews; /* in order */
    size_t review_count, review_capacity;
    size_t resets;
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

/* The first judgements of all items. */
struct detection fold_detection(const struct fold *fold);

/* What is known about `item`, or NULL. Lent until the next fold_add(). */
const struct item_state *fold_find(const struct fold *fold, const char *item);

#endif
