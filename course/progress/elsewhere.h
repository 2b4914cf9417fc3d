/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Other places for answers, when the learner's own cannot be written: USB sticks, the home folder,
 * the folder one is in, /tmp. Only such as can really be written are listed, each once: a few bytes
 * are put there and taken away again, because permissions alone tell neither of a full disk nor of
 * a stick with its lock on.
 *
 *     struct elsewhere_root roots[ELSEWHERE_ROOTS_MAX];
 *     struct elsewhere elsewhere = {0};
 *     struct arena arena = {0};
 *     size_t count = elsewhere_usual_roots(roots, &arena);
 *     elsewhere_list(&elsewhere, roots, count, journal.events_folder);
 *     journal_move(&journal, elsewhere.items[0].path);
 *     elsewhere_release(&elsewhere);
 *
 * The list owns its strings.
 */
#ifndef PROGRESS_ELSEWHERE_H
#define PROGRESS_ELSEWHERE_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum elsewhere_kind {
    ELSEWHERE_FOLDER,  /* the folder itself */
    ELSEWHERE_PASSING, /* the same, and it is emptied when the computer starts */
    ELSEWHERE_MOUNTS,  /* folders in it on which something is mounted */
};

/* Where to look. */
struct elsewhere_root {
    const char *path;
    enum elsewhere_kind kind;
};

struct elsewhere_place {
    char *path;
    uint64_t free; /* bytes */
    bool is_passing;
};

struct elsewhere {
    struct elsewhere_place *items;
    size_t count, capacity;
};

enum { ELSEWHERE_ROOTS_MAX = 8, ELSEWHERE_PLACES_MAX = 30 };

/* Fills in where a stick or a home may be on this system, as the environment says. */
size_t elsewhere_usual_roots(struct elsewhere_root roots[ELSEWHERE_ROOTS_MAX], struct arena *arena);

/*
 * Fills the list anew, in the order of the roots. `failed` is the open folder that could not be
 * written, -1 when there was none: it is left out whatever it is called.
 */
void elsewhere_list(struct elsewhere *elsewhere, const struct elsewhere_root *roots, size_t count,
                    int failed);
void elsewhere_release(struct elsewhere *elsewhere); /* empty after, and may be filled again */

/* Adds `path` as a word of a shell: in quotes where it has anything but plain characters. */
void elsewhere_quote(struct text *out, const char *path);

#endif
