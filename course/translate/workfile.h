/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A PO file while it is worked on: brought up to date with the course, each message beside the text
 * of the course that it translates.
 *
 *     struct workfile file;
 *     if (workfile_open(&file, course, folder, part, language, report))
 *         ...file.texts[i] is translated by file.merged.entries[i]...
 *     workfile_close(&file);
 */
#ifndef TRANSLATE_WORKFILE_H
#define TRANSLATE_WORKFILE_H

#include "base/hash.h"
#include "translate/merge.h"
#include "translate/parts.h"

struct workfile {
    struct part_text *texts; /* strings of the template's */
    size_t count;
    struct podocument old, template, merged; /* merged: `count` entries, then obsolete ones */
    struct merge_counts counts;
    struct hash_index index; /* of the texts by context and source */
};

/*
 * False when the part is not there, or its PO file has faults, which are reported: what could not
 * be read would be lost. To be closed in either case.
 */
bool workfile_open(struct workfile *file, struct course *course, int folder, size_t part,
                   const struct language *language, struct report *report);
void workfile_close(struct workfile *file);

/* The index of a text, or -1. */
long workfile_find(const struct workfile *file, const char *context, const char *source);

#endif
