/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A growing array of code points, decoded from UTF-8: what wrapping works on.
 * The struct owns its array until points_release().
 */
#ifndef SCRIPT_POINTS_H
#define SCRIPT_POINTS_H

#include <stddef.h>
#include <stdint.h>

struct points {
    uint32_t *items;
    size_t count, capacity;
};

void points_release(struct points *points);
void points_clear(struct points *points);
void points_add(struct points *points, uint32_t point);

/* Adds the code points of `bytes`; a malformed byte becomes U+FFFD. Returns how many were added. */
size_t points_add_utf8(struct points *points, const char *bytes, size_t length);

#endif
