/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A profile in one file, to carry from one machine to another and to keep. The first line says
 * whose it is, each other line is an event as it stands in a journal (progress/event.h):
 *
 *     {"siaga":"profile","v":1,"nickname":"Dara","language":"km","country":"kh","theme":""}
 *     {"v":1,"id":"<uuid4>","n":1,"t":1795564800123,"h":1795564800123,"k":"visited",...}
 *
 * Importing merges by the events' ids: what is there already is left alone, so importing twice
 * changes nothing, and two machines can exchange files for ever. A bare journal can be imported,
 * too. Events of other courses and of kinds unknown to us go along.
 *
 *     struct transfer_counts counts;
 *     transfer_export(&profile, stdout, &counts);
 *     enum transfer_result result = transfer_import(profile.folder, "dara.jsonl", &counts);
 *     if (result != TRANSFER_GOOD)
 *         fprintf(stderr, "%s\n", transfer_trouble(result, errno));
 *
 * An import changes files only; whoever holds a fold of the profile reads it anew. What is written
 * is one new journal, whole or not at all. profile.yaml is not touched. Limits: those of
 * progress/scan.h for one file, on both sides.
 */
#ifndef PROGRESS_TRANSFER_H
#define PROGRESS_TRANSFER_H

#include "base/arena.h"
#include "progress/profile.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum transfer_result {
    TRANSFER_GOOD,
    TRANSFER_NOT_READ,    /* errno says why; EINVAL: no regular file */
    TRANSFER_EMPTY,
    TRANSFER_TOO_LARGE,
    TRANSFER_NO_PROFILE,  /* neither a profile nor a journal */
    TRANSFER_NEWER,       /* a profile of a version that we do not know */
    TRANSFER_NOT_WRITTEN, /* errno says why; nothing was changed */
};

struct transfer_counts {
    size_t events;     /* exported, or new here */
    size_t known;      /* import: here before, or twice in the file */
    size_t torn;       /* last lines without an end */
    size_t unreadable; /* lines that are no event, or longer than is allowed */
    size_t refused;    /* export: journals that could not be read */
};

/* Who a file says it is of; "" for what it does not say. */
struct transfer_owner {
    const char *nickname, *language, *second_language, *country, *theme;
};

/* Writes everything to `out`, in order, each event once. NOT_READ, TOO_LARGE or NOT_WRITTEN. */
enum transfer_result transfer_export(const struct profile *profile, FILE *out,
                                     struct transfer_counts *counts);

/* Adds the events of the file at `path` to the profile in the open folder. */
enum transfer_result transfer_import(int profile_folder, const char *path,
                                     struct transfer_counts *counts);

/*
 * Looks at the file and changes nothing: for a new profile that is to be called like the old one.
 * All is "" for a bare journal. The strings live in `arena`; they are as they stand in the file, so
 * profile_open() and the like have to look at them as at anything that somebody typed.
 */
enum transfer_result transfer_look(const char *path, struct transfer_owner *owner,
                                   struct arena *arena);

/* Why it did not work, for a message; `error` is the errno then. */
const char *transfer_trouble(enum transfer_result result, int error);

#endif
