/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How alike two English texts are: the share of words that they have in common, from 0 to 1.
 *
 * Dice's coefficient over the words as a multiset, capitals and signs not counted: L. R. Dice,
 * "Measures of the amount of ecologic association between species", Ecology 26 (1945) 3.
 */
#ifndef TRANSLATE_LIKENESS_H
#define TRANSLATE_LIKENESS_H

#include <stddef.h>
#include <stdint.h>

/* The words of a text, once, for many comparisons. */
struct wordbag {
    uint32_t *words; /* hashes, ordered */
    size_t count;
};

void wordbag_init(struct wordbag *bag, const char *text);
void wordbag_release(struct wordbag *bag);

/* 1 for equal bags, two empty ones included. */
double wordbag_likeness(const struct wordbag *left, const struct wordbag *right);

#endif
