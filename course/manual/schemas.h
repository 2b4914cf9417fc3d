/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All schemas that a file's schema leads to, each once and with a name of its own, its own first.
 *
 *     struct schemas schemas;
 *     schemas_collect(&schemas, file->schema);
 *     puts(schemas_name(&schemas, field->of));    // "option"; "sort-item" where two are items
 *     schemas_release(&schemas);
 */
#ifndef MANUAL_SCHEMAS_H
#define MANUAL_SCHEMAS_H

#include "yaml/schema.h"

enum { SCHEMAS_MAX = 32 };

struct schemas {
    const struct schema *items[SCHEMAS_MAX];
    const char *names[SCHEMAS_MAX], *owners[SCHEMAS_MAX]; /* the kind or schema that led there */
    size_t count;
    struct arena arena;
};

void schemas_collect(struct schemas *schemas, const struct schema *root);
void schemas_release(struct schemas *schemas);

const char *schemas_name(const struct schemas *schemas, const struct schema *schema);

/* The names of a schema's kinds, ending with NULL; NULL when it has none. */
const char *const *schema_kinds(const struct schema *schema);

/* The rows that only the kind has; a table without rows when it has none of its own. */
const struct field *schema_kind_fields(const struct schema *schema, size_t kind);

#endif
