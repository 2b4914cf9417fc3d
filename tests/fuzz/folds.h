/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Events and folds that have to be equal: for the targets that read or write journals.
 */
#ifndef FUZZ_FOLDS_H
#define FUZZ_FOLDS_H

#include "progress/fold.h"

void must_be_same_event(const struct event *a, const struct event *b);

/* The same for one that was written and read again: a score has three decimals then. */
void must_be_written_alike(const struct event *event, const struct event *again);

/* All that is known about every item, in whatever order they were met; not how many lines. */
void must_be_same_fold(const struct fold *a, const struct fold *b);

#endif
