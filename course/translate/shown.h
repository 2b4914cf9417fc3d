/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a reader will see of a translation: its code points without markup and without U+200B,
 * each with the place it came from, whether a break may be put before it and whether one is there.
 *
 * Not seen: backticks, asterisks and [cue:..] [ok:..] marks. Seen, but nothing may be put inside:
 * what stands between backticks, and {placeholders}.
 *
 *     struct shown shown;
 *     shown_init(&shown, &points, script_of_language("th"));
 *     ...
 *     shown_release(&shown);
 */
#ifndef TRANSLATE_SHOWN_H
#define TRANSLATE_SHOWN_H

#include "script/points.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest run of columns without a break that a narrow terminal can take. */
enum { SHOWN_RUN_MAX = 16 };

struct script {
    const char *language;
    uint32_t first, last;
};

struct shown_place {
    size_t origin; /* where in the translation it stands */
    bool fixed;    /* no break may be put before it */
    bool broken;   /* U+200B stands before it */
};

struct shown {
    const struct script *script;
    struct points points;
    struct shown_place *places;
    size_t count, capacity; /* of places; points has as many */
    bool any_broken;
};

struct shown_run {
    size_t start, end;
    int columns; /* of the script's own letters: an address may be as long as it likes */
};

/* NULL for a language that has spaces between its words. */
const struct script *script_of_language(const char *language);
bool script_holds(const struct script *script, uint32_t point);

void shown_init(struct shown *shown, const struct points *translation, const struct script *script);
void shown_release(struct shown *shown);

/* True when a line may already start there, by a space, a sign or U+200B. */
bool shown_breaks(const struct shown *shown, size_t at);

/* The run that starts at `start`: up to the next place where a line may start. */
struct shown_run shown_run_at(const struct shown *shown, size_t start);

#endif
