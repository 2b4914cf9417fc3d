/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `{name}` in a phrase, a name being of [a-z_]+. A translation holds the same names as its
 * source, in any order; `{{` and `}}` stand for single braces. Any other brace stands for itself.
 *
 *     struct placeholder values[] = {{"done", "3"}, {"all", "12"}};
 *     placeholder_fill(&text, "{done} of {all} steps", values, 2);
 */
#ifndef LANGUAGE_PLACEHOLDER_H
#define LANGUAGE_PLACEHOLDER_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

struct placeholder {
    const char *name, *value;
};

/* Adds `format` with its names replaced. A name without a value stays as it is written. */
void placeholder_fill(struct text *out, const char *format, const struct placeholder *values,
                      size_t count);

/*
 * True when `translation` holds the names of `source`, each as often. Else false and, if not NULL,
 * *name (to be freed; NULL when all is well) is one that is missing or too much, the first in
 * alphabetical order, and *missing says which of the two it is.
 */
bool placeholder_same(const char *source, const char *translation, char **name, bool *missing);

#endif
