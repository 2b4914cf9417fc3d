/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where one visible sign ends and the next begins, for the thirteen languages. Stricter than
 * UAX #29 for Khmer, Burmese and Tamil, whose default clusters cut visible signs apart: it puts
 * an edge behind a coeng, before U+102B, U+102C and U+1038, and inside Tamil KSSA and SRI.
 *
 * A single U+200B that somebody put inside a sign by mistake does not make an edge.
 */
#ifndef SCRIPT_CLUSTER_H
#define SCRIPT_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A combining or dependent sign: it never starts a line. */
bool cluster_is_mark(uint32_t point);

/* True when points[at-1] and points[at] belong to one visible sign, which is never cut. */
bool cluster_inside(const uint32_t *points, size_t count, size_t at);

#endif
