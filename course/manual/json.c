/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON Schema, draft 2020-12, of the files of a course. It accepts what the program reads, as far
 * as one mapping by itself can tell: what holds between two places is left to `siaga check`.
 *
 * An editor takes a plain 191 for a number where Siaga sees text, so texts may be numbers, too.
 */
#include "manual/manual.h"

#include "base/text.h"
#include "manual/schemas.h"

#include <jansson.h>

/* Each of these gives an object that the caller owns. */

static json_t *reference_to(const char *name)
{
    return json_pack("{s:o}", "$ref", json_sprintf("#/$defs/%s", name));
}

static json_t *words_of(const char *const *names)
{
    json_t *words = json_array();

    for (size_t i = 0; names[i]; i++)
        json_array_append_new(words, json_string(names[i]));
    return json_pack("{s:o}", "enum", words);
}

static json_t *id_value(void)
{
    return json_pack("{s:[s,s], s:s}", "type", "string", "integer", "pattern", "^[a-z0-9-]{1,64}$");
}

static json_t *text_value(const struct field *row)
{
    json_t *value = json_pack("{s:[s,s,s]}", "type", "string", "number", "boolean");

    if (row->required)
        json_object_set_new(value, "pattern", json_string("[^ \\t\\n]"));
    if (row->min)
        json_object_set_new(value, "minLength", json_integer(row->min));
    if (row->max)
        json_object_set_new(value, "maxLength", json_integer(row->max));
    return value;
}

static json_t *number_value(const struct field *row)
{
    json_t *value = json_pack("{s:s, s:I}", "type", "integer", "minimum", (json_int_t)row->min);

    if (row->max)
        json_object_set_new(value, "maximum", json_integer(row->max));
    return value;
}

static json_t *date_value(void)
{
    return json_pack("{s:[s,s], s:s, s:i, s:i}", "type", "string", "integer", "pattern",
                     "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", "minimum", 0,
                     "maximum", 9999);
}

static json_t *list_of(const struct field *row, json_t *items, bool is_unique)
{
    json_t *value = json_pack("{s:s, s:o}", "type", "array", "items", items);

    if (is_unique)
        json_object_set_new(value, "uniqueItems", json_true());
    if (row->min)
        json_object_set_new(value, "minItems", json_integer(row->min));
    if (row->max)
        json_object_set_new(value, "maxItems", json_integer(row->max));
    return value;
}

static json_t *value_of(const struct schemas *schemas, const struct field *row)
{
    switch (row->type) {
    case FIELD_ID:
        return id_value();
    case FIELD_TEXT:
    case FIELD_PHRASE:
    case FIELD_PROSE:
        return text_value(row);
    case FIELD_BOOL:
        return json_pack("{s:s}", "type", "boolean");
    case FIELD_NUMBER:
        return number_value(row);
    case FIELD_DATE:
        return date_value();
    case FIELD_ENUM:
        return words_of(row->names);
    case FIELD_SET:
        return list_of(row, words_of(row->names), true);
    case FIELD_IDS:
        return list_of(row, id_value(), true);
    case FIELD_LIST:
        return list_of(row, reference_to(schemas_name(schemas, row->of)), false);
    }
    BUG_ON(true);
    return NULL;
}

static void add_rows(json_t *object, const struct schemas *schemas, const struct field *rows)
{
    json_t *properties = json_object_get(object, "properties");
    json_t *required = json_object_get(object, "required");

    for (; rows->key; rows++) {
        json_t *value = value_of(schemas, rows);

        BUG_ON(!rows->help);
        json_object_set_new(value, "description", json_string(rows->help));
        json_object_set_new(properties, rows->key, value);
        if (rows->required)
            json_array_append_new(required, json_string(rows->key));
    }
}

/* With the rows of the schema and, behind them, those of a kind. */
static json_t *mapping_of(const struct schemas *schemas, const struct schema *schema,
                          const struct field *more)
{
    json_t *object = json_pack("{s:s, s:{}, s:[], s:b}", "type", "object", "properties", "required",
                               "additionalProperties", 0);

    add_rows(object, schemas, schema->fields);
    if (more)
        add_rows(object, schemas, more);
    return object;
}

/* `{if: its kind is this, then: it is that}`, so that an editor speaks of one kind only. */
static json_t *branch_to(const char *key, const char *kind, const char *name)
{
    return json_pack("{s:{s:{s:{s:s}}, s:[s]}, s:o}", "if", "properties", key, "const", kind,
                     "required", key, "then", reference_to(name));
}

static void add_kinds(json_t *definitions, const struct schemas *schemas, size_t index)
{
    const struct schema *schema = schemas->items[index];
    const char *const *kinds = schema_kinds(schema);
    json_t *branches = json_array();
    json_t *words = json_pack("{s:o}", schema->kind, words_of(kinds));

    for (size_t i = 0; kinds[i]; i++) {
        struct text name = TEXT_INIT;

        text_add_format(&name, "%s-%s", schemas->names[index], kinds[i]);
        json_array_append_new(branches, branch_to(schema->kind, kinds[i], name.bytes));
        json_object_set_new(definitions, name.bytes,
                            mapping_of(schemas, schema, schema_kind_fields(schema, i)));
        text_release(&name);
    }
    json_object_set_new(definitions, schemas->names[index],
                        json_pack("{s:s, s:o, s:[s], s:o}", "type", "object", "properties", words,
                                  "required", schema->kind, "allOf", branches));
}

static json_t *definitions_of(const struct schemas *schemas)
{
    json_t *definitions = json_object();

    for (size_t i = 0; i < schemas->count; i++) {
        if (schema_kinds(schemas->items[i]))
            add_kinds(definitions, schemas, i);
        else
            json_object_set_new(definitions, schemas->names[i],
                                mapping_of(schemas, schemas->items[i], NULL));
    }
    return definitions;
}

void manual_print_schema(const struct content_file *file)
{
    struct schemas schemas;
    json_t *root =
        json_pack("{s:s, s:s, s:s, s:s}", "$schema", "https://json-schema.org/draft/2020-12/schema",
                  "$comment", "SPDX-License-Identifier: GPL-3.0-or-later", "title", file->path,
                  "description", file->about);

    schemas_collect(&schemas, file->schema);
    if (file->is_list)
        json_object_update_new(root, json_pack("{s:s, s:o}", "type", "array", "items",
                                               reference_to(schemas.names[0])));
    else
        json_object_update_new(root, reference_to(schemas.names[0]));
    json_object_set_new(root, "$defs", definitions_of(&schemas));
    json_dumpf(root, stdout, JSON_INDENT(2) | JSON_ENSURE_ASCII);
    putchar('\n');
    json_decref(root);
    schemas_release(&schemas);
}
