/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words that the course uses and what they mean: modules/glossary.yaml.
 *
 *     struct glossary *glossary = glossary_load(folder, report);
 *     const struct term *term = glossary_term(glossary, 0);
 *     glossary_free(glossary);
 *
 * It owns one arena and never changes after loading. Its texts are messages of course.po.
 */
#ifndef CONTENT_GLOSSARY_H
#define CONTENT_GLOSSARY_H

#include "yaml/schema.h"

#include <stdbool.h>
#include <stddef.h>

struct term {
    const struct node *node;
    const char *id, *term, *meaning;
    const char *module; /* that tells more, or NULL */
};

struct glossary {
    const struct node *node;
    bool is_sound;
    struct list terms; /* struct term */
    struct arena arena;
};

extern const struct schema glossary_schema;

/* Faults are in the report, which may be NULL. NULL when there is no such file, which is none. */
struct glossary *glossary_load(int folder, struct report *report);
void glossary_free(struct glossary *glossary); /* NULL is fine */

/* NULL behind the last, and where there is no glossary. */
const struct term *glossary_term(const struct glossary *glossary, size_t index);

void glossary_each_phrase(const struct glossary *glossary, schema_visit *visit, void *data);

#endif
