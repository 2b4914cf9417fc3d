/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The known name that a misspelt one was most likely meant to be.
 *
 *     struct nearest nearest;
 *     nearest_start(&nearest, "titel");
 *     for (...)
 *         nearest_offer(&nearest, row->key);
 *     if (nearest.name)
 *         ... "did you mean '%s'?"
 *
 * The distance is the number of characters to add, drop, change, or swap with their neighbour,
 * where nothing is edited twice: "optimal string alignment", the restricted form of the distance
 * in F. J. Damerau, "A technique for computer detection and correction of spelling errors",
 * Communications of the ACM 7 (1964) 3, computed as in R. A. Wagner and M. J. Fischer, "The
 * string-to-string correction problem", Journal of the ACM 21 (1974) 1. A name is near enough
 * within a third of the word's length, and always within one edit; of several equally near ones
 * the first offered is kept. Bytes are compared, since known names are ASCII.
 */
#ifndef YAML_NEAREST_H
#define YAML_NEAREST_H

#include <stddef.h>

enum { NEAREST_NAME_MAX = 64 }; /* longer names are never suggested */

struct nearest {
    const char *word;
    size_t length, limit; /* limit: a name must be nearer than this to be kept */
    const char *name;     /* the nearest so far, or NULL; the caller's string */
};

void nearest_start(struct nearest *nearest, const char *word);
void nearest_offer(struct nearest *nearest, const char *name);

/* The name nearest to `word` in `names` (NULL-ended) if it is near enough to suggest, else NULL. */
const char *schema_nearest(const char *word, const char *const *names);

#endif
