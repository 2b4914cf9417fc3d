/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "manual/schemas.h"

#include <string.h>

const char *const *schema_kinds(const struct schema *schema)
{
    for (const struct field *row = schema->fields; schema->kind && row->key; row++) {
        if (strcmp(row->key, schema->kind) == 0)
            return row->names;
    }
    return NULL;
}

const struct field *schema_kind_fields(const struct schema *schema, size_t kind)
{
    static const struct field none[] = {{0}};

    return schema->variants[kind] ? schema->variants[kind] : none;
}

static bool is_collected(const struct schemas *schemas, const struct schema *schema)
{
    for (size_t i = 0; i < schemas->count; i++) {
        if (schemas->items[i] == schema)
            return true;
    }
    return false;
}

static void add(struct schemas *schemas, const struct schema *schema, const char *owner)
{
    if (is_collected(schemas, schema))
        return;
    BUG_ON(schemas->count == SCHEMAS_MAX);
    schemas->owners[schemas->count] = owner;
    schemas->items[schemas->count++] = schema;
}

static void add_rows(struct schemas *schemas, const struct field *rows, const char *owner)
{
    for (; rows->key; rows++) {
        if (rows->type == FIELD_LIST)
            add(schemas, rows->of, owner);
    }
}

static void add_kinds(struct schemas *schemas, const struct schema *schema)
{
    const char *const *kinds = schema_kinds(schema);

    for (size_t i = 0; kinds && kinds[i]; i++)
        add_rows(schemas, schema_kind_fields(schema, i), kinds[i]);
}

static bool has_rival(const struct schemas *schemas, size_t index)
{
    for (size_t i = 0; i < schemas->count; i++) {
        if (i != index && strcmp(schemas->items[i]->name, schemas->items[index]->name) == 0)
            return true;
    }
    return false;
}

/* The file's own schema comes first and keeps its name. */
static char *name_of(struct schemas *schemas, size_t index)
{
    const char *name = schemas->items[index]->name;

    return index && has_rival(schemas, index)
               ? arena_format(&schemas->arena, "%s-%s", schemas->owners[index], name)
               : arena_copy_string(&schemas->arena, name);
}

void schemas_collect(struct schemas *schemas, const struct schema *root)
{
    *schemas = (struct schemas){0};
    arena_init(&schemas->arena);
    add(schemas, root, "");
    for (size_t i = 0; i < schemas->count; i++) {
        add_rows(schemas, schemas->items[i]->fields, schemas->items[i]->name);
        add_kinds(schemas, schemas->items[i]);
    }
    for (size_t i = 0; i < schemas->count; i++) {
        char *name = name_of(schemas, i);

        for (char *space = name; (space = strchr(space, ' '));)
            *space = '-';
        schemas->names[i] = name;
    }
}

void schemas_release(struct schemas *schemas)
{
    arena_release(&schemas->arena);
}

const char *schemas_name(const struct schemas *schemas, const struct schema *schema)
{
    size_t i = 0;

    while (i < schemas->count && schemas->items[i] != schema)
        i++;
    BUG_ON(i == schemas->count);
    return schemas->names[i];
}
