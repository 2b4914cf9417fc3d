/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A term of a glossary where it stands in running text, as a word and not inside of one.
 *
 *     struct term_walk walk = {.next = "Tap no links."};
 *     while (term_walk(&walk)) {
 *         if (walk.first == term_first("Link") && (length = term_length(walk.at, "Link")))
 *             ...                              // at "links", 5 bytes
 *     }
 *
 * Capitals of the Latin script do not count, nor do U+200B and U+2060. A word in Latin letters may
 * go on for TERM_ENDING_MAX letters more ("links", "reported"). Scripts without spaces have the
 * ends of their words marked by U+200B (siaga-segment); Chinese has no marks, so there a term is
 * one wherever it stands. Strings are valid UTF-8; what is given are bytes.
 */
#ifndef SCRIPT_TERM_H
#define SCRIPT_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TERM_ENDING_MAX = 3 };

/*
 * The names of a term one after another: "One-time code (OTP)" has two, and so has "a / b". Gives
 * the length of the next, which begins at *name, or 0; moves *text on.
 */
size_t term_next_name(const char **text, const char **name);

/* The places of a text where a word can begin. Set `next` to the text, the rest to zero. */
struct term_walk {
    const char *next;
    const char *at;  /* the place */
    uint32_t first;  /* the code point there, a small letter if there is one */
    uint32_t before; /* the one before it; 0 at the start */
};

/* Goes on to the next place; false behind the last. */
bool term_walk(struct term_walk *walk);

/* The code point that a place must have for the term to stand there; 0 for an empty term. */
uint32_t term_first(const char *term);

/* The bytes that the term, ending included, takes at a place of a walk; 0: it is not there. */
size_t term_length(const char *at, const char *term);

#endif
