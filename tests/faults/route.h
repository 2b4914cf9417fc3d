/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All steps of the course's modules in order, and where on this way a screen is. */
#ifndef FAULTS_ROUTE_H
#define FAULTS_ROUTE_H

#include "content/course.h"

#include <stddef.h>

struct stop {
    const struct step *step;
    const char *title; /* as the first row of the screen shows it */
};

struct route {
    struct course course;
    struct stop *stops;
    size_t count, capacity;
};

enum { ROUTE_HOME = -1, ROUTE_RESULT = -2 };

/* Reads the English course of the folder; a fault in it ends the test program. */
void route_init(struct route *route, const char *folder);
void route_release(struct route *route);

/* The number of the step that a screen shows, ROUTE_RESULT or ROUTE_HOME. */
long route_find(const struct route *route, const char *words);

/* What the screen says was answered, or NULL: the step is not answered. */
const char *route_answer(const char *words);

#endif
