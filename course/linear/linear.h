/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The course line by line, for screen readers, Braille, dumb terminals and pipes: nothing moves,
 * nothing is drawn over, no lines are drawn. Numbers choose, Enter goes on, letters are the keys of
 * the full screen. The same session and sheets as there, so the same journal.
 *
 *     linear_run(&session, stdin, stdout, 72);
 *
 * Returns when the learner leaves or the input ends; all that was answered is on disk by then.
 */
#ifndef LINEAR_LINEAR_H
#define LINEAR_LINEAR_H

#include "session/session.h"

#include <stdio.h>

/* False when `out` cannot be written to any more. `columns`: where lines are wrapped. */
bool linear_run(struct session *session, FILE *in, FILE *out, int columns);

#endif
