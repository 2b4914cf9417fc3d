/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file that this run writes, one line per event. One file per run and writer, so that two
 * programs on one profile, or two PCs sharing a folder, never touch each other's lines.
 *
 * An answer is on disk before the learner is told that it is accepted: journal_append() with
 * `durable` ends in fdatasync(). When the disk is full or not writable the events are kept in
 * memory, journal_state() says so, and each later append tries again to write what is waiting. A
 * line that had to be durable stays so until it is synced, whatever is appended meanwhile; and what
 * was written without a sync is kept until the next one, since a disk that fails then may have lost
 * it too.
 * journal_move() goes on in another folder, for the rest of the run, and takes along what waits.
 *
 *     journal_init(&journal);
 *     journal_open(&journal, profile_folder);
 *     journal_follow(&journal, fold.latest);
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
    JOURNAL_NONE,    /* guest: nothing is ever written, and nothing is kept for it */
    JOURNAL_GOOD,
    JOURNAL_WAITING, /* kept in memory, or would be: no place can be written; `error` says why */
};

struct journal {
    bool is_learner;   /* there is something to keep; false for a guest */
    int events_folder; /* descriptor; -1 for a guest, and while there is no place at all */
    int file;          /* descriptor; -1 until the first append */
    char *name;
    unsigned long sequence;
    struct text waiting;  /* whole lines not yet on disk */
    bool must_sync;       /* one of them is durable */
    struct text unsynced; /* whole lines at the end of the file that were not synced yet */
    int64_t size;         /* bytes known to be whole lines on disk, those included */
    int64_t latest;      /* greatest `h` seen, here or in what was read */
    int error;           /* errno of the last failure */
    char *elsewhere;     /* path of the folder moved to; NULL: the profile's own */
    char **left;         /* files with lines in folders that were moved to before that one */
    size_t left_count, left_capacity;
    int64_t (*clock)(void);                 /* UTC milliseconds */
    int (*sync)(int descriptor);            /* fdatasync; tests put a failing one here */
};

void journal_init(struct journal *journal);

/*
 * Takes the profile's open folder (not kept) and opens or makes its events/ folder. False: errno,
 * and the journal is that of a learner without a place.
 */
bool journal_open(struct journal *journal, int profile_folder);

/*
 * Everything written from now on is ordered after `order`: the greatest `h` of what was read from
 * the profile (fold.latest). Without it a clock that was set back would put new answers before old
 * ones.
 */
void journal_follow(struct journal *journal, int64_t order);

/* A learner without a place: all is kept in memory until journal_move(). `error`: an errno. */
void journal_open_nowhere(struct journal *journal, int error);

/* Tries once more to write what is waiting, then lets go of everything. */
void journal_close(struct journal *journal);

/*
 * Fills in the event's id, sequence, time and order, and writes it. True when the line is on disk
 * (and synced when `durable`), or when there is no disk to write to (guest). False: it is kept in
 * memory for the rest of this run. A torn line is cut off again with ftruncate().
 */
bool journal_append(struct journal *journal, struct event *event, bool durable);

/* Tries once more to write what is waiting. True when nothing waits any more. */
bool journal_retry(struct journal *journal);

/* A name for a new file: <utc>-<random>.jsonl. To be freed. */
char *journal_new_name(int64_t now);

/*
 * Writes what waits into a new file in `folder`/siaga-progress/, synced, and goes on there. False
 * with errno, and nothing has changed: that place cannot be written, or the folder of that name is
 * somebody else's and they could take the file away.
 */
bool journal_move(struct journal *journal, const char *folder);

/*
 * The path of the `index`th file with lines in a folder moved to, oldest first; to be free()d.
 * NULL behind the last: where nothing was moved, at once.
 */
char *journal_file_elsewhere(const struct journal *journal, size_t index);

enum journal_state journal_state(const struct journal *journal);

#endif
