/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which keys a mapping may have, once its kind is known: the schema's rows and those of the kind.
 *
 *     struct shape shape = shape_of(&step_schema, node);
 *     const struct field *row = shape_find(&shape, "options");
 */
#ifndef YAML_SHAPE_H
#define YAML_SHAPE_H

#include "yaml/schema.h"

struct shape {
    const struct schema *schema;
    const struct field *rows[2]; /* the common rows and the kind's, never NULL */
    const char *name;            /* what messages call it: the kind, or the schema's name */
    bool is_known;               /* false where there is a kind and nobody knows it */
};

struct shape shape_of(const struct schema *schema, const struct node *mapping);

/* The row of `key`, or NULL. */
const struct field *shape_find(const struct shape *shape, const char *key);

/* The row of the ids that tell a list's items apart, or NULL. */
const struct field *shape_id_row(const struct schema *schema);

/* Reports a child whose key has no row, by what its author may have meant; always false. */
bool shape_refuse_key(const struct shape *shape, const struct node *child, struct report *report);

#endif
