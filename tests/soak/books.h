/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeps books while somebody plays: every answer that was accepted is in the journal, once, as soon
 * as the screen says so; and reading the journal gives what is known already.
 *
 *     books_open(&books, &world, tell, context);
 *     books_before(&books);                      // a key is about to be pressed
 *     books_after(&books);                       // it was: what was accepted, what is on disk?
 *     books_fold_again(&books);
 *     books_turn(&books);                        // the program ends and starts again meanwhile
 *     books_close(&books);
 *
 * An answer counts as accepted when the learner's own state counts one more of it, which is what
 * screens are made of. While the disk is full it is owed; with room again all debts are paid, in
 * order. `tell` is called with each fault. The world is borrowed.
 */
#ifndef SOAK_BOOKS_H
#define SOAK_BOOKS_H

#include "base/text.h"
#include "support/world.h"

#include <stdbool.h>
#include <stddef.h>

enum books_fault { BOOKS_JOURNAL, BOOKS_FOLD, BOOKS_FAULTS };

typedef void books_tell(void *context, enum books_fault kind, const char *fault);

struct books {
    struct world *world;
    books_tell *tell;
    void *context;
    char *file; /* name of the journal that `descriptor` is; NULL: none yet */
    int descriptor;
    struct text owed;               /* accepted and not seen on disk: a line each */
    char *step;                     /* before the key: the step on screen, or NULL; ... */
    unsigned long attempts;         /* ... how often it was answered */
    bool was_answered;              /* ... whether its answer was shown */
    size_t accepted, folded, items; /* answers; how often all was folded; items in the last */
};

void books_open(struct books *books, struct world *world, books_tell *tell, void *context);
void books_close(struct books *books);

void books_before(struct books *books);
void books_after(struct books *books);

/* Compares what is known with what the files say. The disk must not be full. */
void books_fold_again(struct books *books);

/* The program ends and starts again; nothing may be owed any more. */
void books_turn(struct books *books);

#endif
