/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Letters taken apart, for comparing what was typed: some keyboards send the Vietnamese U+1EDB as
 * one character, some as o, horn and acute. Only small letters of Vietnamese, Filipino, Indonesian,
 * Malay and Tetum are known, with the signs of Tamil and Burmese that can be written in two ways:
 * a table, not a Unicode library.
 *
 *     struct points points = {0};
 *     decompose_add(&points, 0x1EDB);   // adds U+006F U+031B U+0301
 */
#ifndef SCRIPT_DECOMPOSE_H
#define SCRIPT_DECOMPOSE_H

#include "script/points.h"

/* Adds what `point` is made of, or itself. */
void decompose_add(struct points *points, uint32_t point);

/*
 * Puts the accents of each letter in one order, whatever the order they were typed in. Where two
 * accents stand on the same side, Unicode keeps their order apart; here nobody can mean it.
 */
void decompose_order(struct points *points);

#endif
