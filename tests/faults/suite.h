/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * faults-runner: what is done to the program is a row of the table in suite.c.
 *
 *     faults-runner kills COURSE-FOLDER SCRATCH-FOLDER 200 [SEED]
 *
 * Each row prints its tests with suite_say().
 */
#ifndef FAULTS_SUITE_H
#define FAULTS_SUITE_H

#include <stdbool.h>
#include <stddef.h>

struct suite {
    const char *course, *scratch; /* folders */
    size_t count;                 /* how often */
    unsigned long seed;
};

/* Prints one test; the runner fails when one of them was not good. */
void suite_say(bool good, const char *what);

void cuts_run(const struct suite *suite);
void gone_run(const struct suite *suite);
void kills_run(const struct suite *suite);
void window_run(const struct suite *suite);

#endif
