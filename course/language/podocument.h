/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The whole of a PO file, to be changed and written again: comments, fuzzy and obsolete messages
 * and what msgids were before. Written by libgettextpo, in the form that msgmerge writes.
 *
 *     struct podocument document;
 *     podocument_init(&document);
 *     if (podocument_read(&document, folder, "localization/th/ui.po", name, report))
 *         ...document.entries[i].is_fuzzy = true...
 *     podocument_write(&document, &text);
 *     podocument_release(&document);
 *
 * The arena owns every string; whoever adds or changes an entry lends strings that live as long.
 */
#ifndef LANGUAGE_PODOCUMENT_H
#define LANGUAGE_PODOCUMENT_H

#include "base/arena.h"
#include "base/report.h"
#include "base/text.h"
#include "language/languages.h"

#include <stdbool.h>
#include <stddef.h>

enum { PODOCUMENT_FORMS_MAX = 2 }; /* as many as any of the thirteen languages has */

struct podocument_entry {
    const char *context;                     /* NULL: none */
    const char *source, *plural;             /* plural is NULL for a message without one */
    const char *forms[PODOCUMENT_FORMS_MAX]; /* never NULL; "" is not translated */
    const char *comments;                    /* a translator's own, lines; NULL: none */
    const char *notes;                       /* to the translator (`#.`), lines; NULL: none */
    const char *file;                        /* where the text stands (`#:`); NULL: unknown */
    unsigned line;
    const char *previous_context, *previous_source; /* before it became fuzzy; NULL: none */
    bool is_fuzzy, is_obsolete;
};

struct podocument {
    const char *header, *header_comments; /* NULL: none */
    struct podocument_entry *entries;
    size_t count, capacity;
    struct arena arena;
};

void podocument_init(struct podocument *document);
void podocument_release(struct podocument *document);

/* As pofile_read(): false with ENOENT for a file that is not there, else reported. */
bool podocument_read(struct podocument *document, int folder, const char *path, const char *name,
                     struct report *report);

/* A copy of `entry`, whose strings are lent. */
void podocument_add(struct podocument *document, const struct podocument_entry *entry);

/* Fuzzy ones count. */
bool podocument_is_translated(const struct podocument_entry *entry);

/* The header of a new file; of a template where the language is NULL. */
void podocument_begin(struct podocument *document, const struct language *language);

/* Replaces `out`. False with errno when there is no memory for it. */
bool podocument_write(const struct podocument *document, struct text *out);

#endif
