/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/schema.h"

#include "base/memory.h"
#include "yaml/repeat.h"
#include "yaml/shape.h"
#include "yaml/value.h"

#include <stdlib.h>

/* What every reader of a value is given. */
struct value {
    const struct field *field;
    const struct node *node;
    struct arena *arena;
    struct report *report;
};

static void *member(void *record, size_t offset)
{
    return (char *)record + offset;
}

static const void *member_of(const void *record, size_t offset)
{
    return (const char *)record + offset;
}

static const struct node *record_node(const struct schema *schema, const void *record)
{
    return *(const struct node *const *)member_of(record, schema->node);
}

/* Sequences */

static bool refuse_length(const struct value *value)
{
    const struct field *field = value->field;
    long count = (long)value->node->count;

    if (field->min && field->max)
        return node_error(value->report, value->node, "must have %ld to %ld items, not %ld",
                          field->min, field->max, count);
    if (field->max)
        return node_error(value->report, value->node, "must have at most %ld item%s, not %ld",
                          field->max, field->max == 1 ? "" : "s", count);
    return node_error(value->report, value->node, "must have at least %ld item%s, not %ld",
                      field->min, field->min == 1 ? "" : "s", count);
}

static bool is_list(const struct node *node, struct report *report)
{
    if (node->is_refused)
        return false;
    return node->type == NODE_SEQUENCE || node_error(report, node, "must be a list");
}

static bool has_good_length(const struct value *value)
{
    long count = (long)value->node->count;

    return (count >= value->field->min && (!value->field->max || count <= value->field->max)) ||
           refuse_length(value);
}

/* Reports every name that an earlier one has, calling it `what`; false when there is one. */
static bool refuse_repeated(struct repeat *items, size_t count, const char *what,
                            struct report *report)
{
    bool is_good = true;

    repeat_find(items, count);
    for (size_t i = 0; i < count; i++) {
        if (items[i].first)
            is_good =
                node_error(report, items[i].place, "duplicate %s '%s'; the first is in line %u",
                           what, items[i].name, items[i].first->place->line);
    }
    return is_good;
}

static bool read_set(const struct value *value, void *set)
{
    const struct node *first[32] = {0};
    bool is_good = has_good_length(value);

    for (const struct node *item = value->node->first; item; item = item->next) {
        int name = value_is_text(item, value->report)
                       ? value_name(value->field->names, item, value->report)
                       : -1;

        BUG_ON(name >= (int)ARRAY_LENGTH(first));
        if (name < 0)
            is_good = false;
        else if (first[name])
            is_good =
                node_error(value->report, item, "duplicate word '%s'; the first is in line %u",
                           item->text, first[name]->line);
        else
            first[name] = item;
        if (name >= 0)
            *(unsigned *)set |= 1u << name;
    }
    return is_good;
}

static bool read_ids(const struct value *value, void *ids)
{
    static const struct field row = {.type = FIELD_ID};
    const struct node *node = value->node;
    const char **items = arena_new(value->arena, node->count + 1, sizeof *items);
    struct repeat *repeats = memory_new(node->count + 1, sizeof *repeats);
    bool is_good = has_good_length(value);
    size_t count = 0;

    for (const struct node *item = node->first; item; item = item->next) {
        if (value_read(&row, item, &items[count], value->report)) {
            repeats[count] = (struct repeat){.name = items[count], .place = item};
            count++;
        } else {
            is_good = false;
        }
    }
    is_good &= refuse_repeated(repeats, count, "id", value->report);
    free(repeats);
    *(struct ids *)ids = (struct ids){items, count};
    return is_good;
}

static bool ids_differ(const struct schema *schema, const struct list *list, struct report *report)
{
    const struct field *row = shape_id_row(schema);
    struct repeat *repeats;
    size_t count = 0;
    bool is_good;

    if (!row)
        return true;
    repeats = memory_new(list->count + 1, sizeof *repeats);
    for (size_t i = 0; i < list->count; i++) {
        const void *item = member_of(list->items, i * schema->size);
        const char *id = *(const char *const *)member_of(item, row->offset);

        if (id)
            repeats[count++] = (struct repeat){
                .name = id,
                .place = node_find(record_node(schema, item), row->key),
            };
    }
    is_good = refuse_repeated(repeats, count, "id", report);
    free(repeats);
    return is_good;
}

static bool read_items(const struct schema *schema, const struct node *node, struct arena *arena,
                       struct list *list, struct report *report)
{
    bool is_good = true;

    *list = (struct list){.items = arena_new(arena, node->count + 1, schema->size)};
    for (const struct node *item = node->first; item; item = item->next) {
        void *record = member(list->items, list->count * schema->size);

        is_good &= schema_read(schema, item, arena, record, report);
        if (record_node(schema, record))
            list->count++;
    }
    return ids_differ(schema, list, report) && is_good;
}

bool schema_read_list(const struct schema *schema, const struct node *node, struct arena *arena,
                      struct list *list, struct report *report)
{
    return is_list(node, report) && read_items(schema, node, arena, list, report);
}

static bool read_list(const struct value *value, void *list)
{
    bool is_good = has_good_length(value);

    return read_items(value->field->of, value->node, value->arena, list, value->report) && is_good;
}

/* Mappings */

static bool read_field(const struct value *value, void *place)
{
    static bool (*const readers[])(const struct value *, void *) = {
        [FIELD_SET] = read_set,
        [FIELD_IDS] = read_ids,
        [FIELD_LIST] = read_list,
    };
    enum field_type type = value->field->type;

    BUG_ON(type >= ARRAY_LENGTH(readers));
    if (!readers[type])
        return value_read(value->field, value->node, place, value->report);
    return is_list(value->node, value->report) && readers[type](value, place);
}

static bool nothing_is_missing(const struct shape *shape, const struct node *node,
                               struct report *report)
{
    bool is_good = true;

    for (size_t i = 0; i < ARRAY_LENGTH(shape->rows); i++) {
        for (const struct field *row = shape->rows[i]; row->key; row++) {
            if (row->required && !node_find(node, row->key))
                is_good = node_error(report, node, "%s has no '%s'", shape->name, row->key);
        }
    }
    return is_good;
}

bool schema_read(const struct schema *schema, const struct node *node, struct arena *arena,
                 void *record, struct report *report)
{
    if (node->is_refused)
        return false;
    if (node->type != NODE_MAPPING)
        return node_error(report, node, "must be a mapping");

    struct shape shape = shape_of(schema, node);
    bool is_good = nothing_is_missing(&shape, node, report);

    *(const struct node **)member(record, schema->node) = node;
    for (const struct node *child = node->first; child; child = child->next) {
        const struct field *row = shape_find(&shape, child->key);
        struct value value = {row, child, arena, report};

        if (child->is_refused)
            is_good = false;
        else if (row)
            is_good &= read_field(&value, member(record, row->offset));
        else if (shape.is_known)
            is_good = shape_refuse_key(&shape, child, report);
    }
    if (schema->sound)
        *(bool *)member(record, schema->sound) = is_good;
    return is_good;
}

/* Texts to translate */

struct visiting {
    schema_visit *visit;
    void *data;
    struct arena arena; /* the contexts */
};

static void visit_record(struct visiting *visiting, const struct schema *schema, const void *record,
                         const char *path);

static void visit_list(struct visiting *visiting, const struct field *field,
                       const struct list *list, const char *path)
{
    const struct schema *schema = field->of;
    const struct field *row = shape_id_row(schema);
    struct arena *arena = &visiting->arena;

    if (field->in_context)
        path = arena_format(arena, "%s/%s", path, field->key);
    for (size_t i = 0; i < list->count; i++) {
        const void *item = member_of(list->items, i * schema->size);
        const char *id = row ? *(const char *const *)member_of(item, row->offset) : NULL;

        visit_record(visiting, schema, item,
                     id ? arena_format(arena, "%s/%s", path, id)
                        : arena_format(arena, "%s/%zu", path, i));
    }
}

static void visit_text(struct visiting *visiting, const struct field *field, const char *text,
                       const struct node *node, const char *path)
{
    if (text && *text)
        visiting->visit(visiting->data, arena_format(&visiting->arena, "%s/%s", path, field->key),
                        text, field->type, node);
}

/* The order is that of the file's nodes; what they hold is in the record. */
static void visit_record(struct visiting *visiting, const struct schema *schema, const void *record,
                         const char *path)
{
    const struct node *node = record_node(schema, record);
    struct shape shape = shape_of(schema, node);

    for (const struct node *child = node->first; child; child = child->next) {
        const struct field *row = shape_find(&shape, child->key);

        if (!row || child->is_refused)
            continue;
        const void *place = member_of(record, row->offset);

        if (row->type == FIELD_PHRASE || row->type == FIELD_PROSE)
            visit_text(visiting, row, *(const char *const *)place, child, path);
        else if (row->type == FIELD_LIST)
            visit_list(visiting, row, place, path);
    }
}

void schema_each_phrase(const struct schema *schema, const void *record, const char *path,
                        schema_visit *visit, void *data)
{
    struct visiting visiting = {.visit = visit, .data = data};

    if (!record_node(schema, record))
        return;
    arena_init(&visiting.arena);
    visit_record(&visiting, schema, record, path);
    arena_release(&visiting.arena);
}
