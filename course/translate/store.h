/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where translations are kept below a course folder: localization/<tag>/<part>.po, and their
 * templates in localization/templates/<part>.pot.
 */
#ifndef TRANSLATE_STORE_H
#define TRANSLATE_STORE_H

#include "language/podocument.h"

/* The path of a part's file; `tag` is NULL for the template. Owned by the caller. */
char *store_path(const char *tag, const char *part);

/*
 * Reads the file into `document`, which is empty; a file that is not there gives a header for the
 * language and nothing else. False when it cannot be used (reported).
 */
bool store_read(struct podocument *document, int folder, const struct language *language,
                const char *part, struct report *report);

/*
 * Writes the file, and makes its folders; one that would not change is left alone, and *changed is
 * false. `language` is NULL for a template. False with errno when it could not be written; the old
 * file stands then.
 */
bool store_write(const struct podocument *document, int folder, const struct language *language,
                 const char *part, bool *changed);

/* Whether anything has been translated into the language: its folder is there. */
bool store_has(int folder, const struct language *language);

#endif
