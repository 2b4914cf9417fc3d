/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a part of the course is translated into a language, for those who translate it. */
#ifndef TRANSLATE_TALLY_H
#define TRANSLATE_TALLY_H

#include "language/languages.h"
#include "translate/parts.h"

struct tally {
    size_t translated, fuzzy, missing; /* texts */
    size_t steps;                      /* of a module; 0 for what is none */
    size_t fallen;                     /* steps that are not whole: shown in the next language */
};

/*
 * Counts by the PO file below `folder`, which is not there for a part that has not been begun;
 * `language` may be English, which has all of it. False when the part or a sound file is not there.
 */
bool tally_part(struct tally *tally, struct course *course, int folder, size_t part,
                const struct language *language);

void tally_add(struct tally *sum, const struct tally *more);

/* Whole per cent of the texts that are translated, rounded down; 100 means all. */
unsigned tally_percent(const struct tally *tally);

#endif
