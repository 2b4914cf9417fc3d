/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/shape.h"

#include "base/text.h"
#include "yaml/value.h"

#include <string.h>

static const struct field no_rows[] = {{0}};

static const struct field *find_row(const struct field *rows, const char *key)
{
    for (; rows->key; rows++) {
        if (strcmp(rows->key, key) == 0)
            return rows;
    }
    return NULL;
}

static const struct field *kind_row(const struct schema *schema)
{
    const struct field *row = find_row(schema->fields, schema->kind);

    BUG_ON(!row || row->type != FIELD_ENUM);
    return row;
}

static const struct field *variant(const struct schema *schema, int kind)
{
    return schema->variants[kind] ? schema->variants[kind] : no_rows;
}

struct shape shape_of(const struct schema *schema, const struct node *mapping)
{
    struct shape shape = {
        .schema = schema,
        .rows = {schema->fields, no_rows},
        .name = schema->name,
        .is_known = true,
    };
    const struct node *node = schema->kind ? node_find(mapping, schema->kind) : NULL;
    bool is_word = node && node->type == NODE_SCALAR && !node->is_refused;

    if (schema->kind) {
        const char *const *names = kind_row(schema)->names;
        int kind = is_word ? value_index(names, node->text) : -1;

        shape.is_known = kind >= 0;
        if (shape.is_known) {
            shape.rows[1] = variant(schema, kind);
            shape.name = names[kind];
        }
    }
    return shape;
}

const struct field *shape_find(const struct shape *shape, const char *key)
{
    const struct field *row = find_row(shape->rows[0], key);

    return row ? row : find_row(shape->rows[1], key);
}

const struct field *shape_id_row(const struct schema *schema)
{
    const struct field *row = find_row(schema->fields, "id");

    return row && row->type == FIELD_ID ? row : NULL;
}

static const char *article(const char *name)
{
    return strchr("aeiou", name[0]) ? "an" : "a";
}

/* The other kinds that have the key, `choice, judge`; nothing when none has. */
static void add_owners(struct text *owners, const struct schema *schema, const char *key)
{
    const char *const *names = schema->kind ? kind_row(schema)->names : NULL;

    for (int i = 0; names && names[i]; i++) {
        if (find_row(variant(schema, i), key))
            text_add_format(owners, "%s%s", owners->length ? ", " : "", names[i]);
    }
}

static const char *nearest_key(const struct shape *shape, const char *key)
{
    struct nearest nearest;

    nearest_start(&nearest, key);
    for (size_t i = 0; i < ARRAY_LENGTH(shape->rows); i++) {
        for (const struct field *row = shape->rows[i]; row->key; row++)
            nearest_offer(&nearest, row->key);
    }
    return nearest.name;
}

bool shape_refuse_key(const struct shape *shape, const struct node *child, struct report *report)
{
    struct text owners = TEXT_INIT;
    const char *nearest = nearest_key(shape, child->key);
    struct node_quote quote;
    const char *key = node_quote(&quote, child->key);

    add_owners(&owners, shape->schema, child->key);
    if (owners.length)
        node_key_error(report, child, "%s %s has no '%s' (%s %s)", article(shape->name),
                       shape->name, key, owners.bytes, strchr(owners.bytes, ',') ? "have" : "has");
    else if (nearest)
        node_key_error(report, child, "unknown key '%s' in %s %s; did you mean '%s'?", key,
                       article(shape->name), shape->name, nearest);
    else
        node_key_error(report, child, "unknown key '%s' in %s %s", key, article(shape->name),
                       shape->name);
    text_release(&owners);
    return false;
}
