/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file that this run writes, one line per event. One file per run and writer, so that two
 * programs on one profile, or two PCs sharing a folder, never touch each other's lines.
 *
 * An answer is on disk before the learner is told that it is accepted: journal_append() with
 * `durable` ends in fdatasync(). When the disk is full or not writable the events are kept in
 * memory, journal_state() says so, and each later append tries again to write what is waiting.
 *
 *     journal_init(&journal);
 *     journal_open(&journal, profile_folder);
 *     journal_append(&journal, &event, true);
 *     journal_close(&journal);
 *
 * The file is made at the first append, O_EXCL|O_APPEND|O_NOFOLLOW|O_CLOEXEC, mode 0600:
 * events/<utc>-<random>.jsonl. A run that does nothing leaves nothing.
 */
#ifndef PROGRESS_JOURNAL_H
#define PROGRESS_JOURNAL_H

#include "base/text.h"
#include "progress/event.h"

#include <stdbool.h>

enum journal_state {
    JOURNAL_NONE,    /* guest: nothing is ever written */
    JOURNAL_GOOD,
    JOURNAL_WAITING, /* kept in memory; `error` says why */
};

struct journal {
    int events_folder; /* descriptor; -1 for a guest */
    int file;          /* descriptor; -1 until the first append */
    char *name;
    unsigned long sequence;
    struct text waiting; /* whole lines not yet on disk */
    int64_t size;        /* bytes known to be whole lines on disk */
    int error;           /* errno of the last failure */
    int64_t (*clock)(void);                 /* UTC milliseconds */
    int (*sync)(int descriptor);            /* fdatasync; tests put a failing one here */
};

void journal_init(struct journal *journal);

/*
 * Takes the profile's open folder (not kept) and opens or makes its events/ folder. False: errno,
 * and the journal is a guest's.
 */
bool journal_open(struct journal *journal, int profile_folder);

/* Tries once more to write what is waiting, then lets go of everything. */
void journal_close(struct journal *journal);

/*
 * Fills in the event's id, sequence and time, and writes it. True when the line is on disk (and
 * synced when `durable`), or when there is no disk to write to (guest). False: it is kept in
 * memory for the rest of this run. A torn line is cut off again with ftruncate().
 */
bool journal_append(struct journal *journal, struct event *event, bool durable);

/* Tries once more to write what is waiting. True when nothing waits any more. */
bool journal_retry(struct journal *journal);

enum journal_state journal_state(const struct journal *journal);

#endif
