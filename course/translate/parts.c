/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/parts.h"

#include "base/array.h"
#include "base/hash.h"
#include "base/memory.h"
#include "base/text.h"
#include "language/paragraphs.h"
#include "language/phrases.h"

#include <stdlib.h>
#include <string.h>

static const char *const own_names[PART_MODULES] = {"ui", "course", "countries"};

size_t parts_count(const struct course *course)
{
    return PART_MODULES + course->entries.count;
}

const char *parts_name(const struct course *course, size_t part)
{
    const struct course_entry *entry;

    if (part < PART_MODULES)
        return own_names[part];
    entry = course_entry(course, part - PART_MODULES);
    if (!entry || !entry->id)
        return NULL;
    return course_find(course, entry->id, strlen(entry->id)) == (long)(part - PART_MODULES)
               ? entry->id
               : NULL;
}

long parts_find(const struct course *course, const char *name)
{
    for (size_t i = 0; i < parts_count(course); i++) {
        const char *own = parts_name(course, i);

        if (own && strcmp(own, name) == 0)
            return (long)i;
    }
    return -1;
}

const struct module *parts_module(struct course *course, size_t part)
{
    return part < PART_MODULES ? NULL : course_module_as_read(course, part - PART_MODULES, NULL);
}

void parts_cut(const char *context, const char *text, enum field_type type, const struct node *node,
               parts_visit *visit, void *data)
{
    struct part_text part = {.context = context, .source = text, .type = type, .node = node};
    struct paragraph paragraph = {0};

    if (type != FIELD_PROSE) {
        visit(data, &part);
        return;
    }
    while (paragraph_next(text, &paragraph)) {
        char *source = memory_copy_bytes(paragraph.text, paragraph.length);

        part.source = source;
        visit(data, &part);
        free(source);
    }
}

/* A context can hold one text twice: two paragraphs alike. One message translates both. */
struct once {
    parts_visit *visit;
    void *data;
    char **keys;
    size_t count, capacity;
    struct hash_index index;
};

static char *key_of(const struct part_text *text)
{
    struct text key = TEXT_INIT;

    text_add_format(&key, "%s\004%s", text->context, text->source);
    return text_take(&key);
}

static bool is_seen(const struct once *once, const char *key, uint64_t hash)
{
    size_t at;

    for (size_t step = 0; hash_index_next(&once->index, hash, &step, &at);) {
        if (at < once->count && strcmp(once->keys[at], key) == 0)
            return true;
    }
    return false;
}

static void visit_once(void *data, const struct part_text *text)
{
    struct once *once = data;
    char *key = key_of(text);
    uint64_t hash = hash_string(HASH_START, key);

    if (is_seen(once, key, hash)) {
        free(key);
        return;
    }
    ARRAY_GROW(once->keys, once->count, once->capacity);
    hash_index_add(&once->index, hash, once->count);
    once->keys[once->count++] = key;
    once->visit(once->data, text);
}

static void visit_schema(void *data, const char *context, const char *text, enum field_type type,
                         const struct node *node)
{
    parts_cut(context, text, type, node, visit_once, data);
}

static void visit_interface(struct once *once)
{
    for (size_t i = 0; i < PHRASE_COUNT; i++) {
        struct part_text text = {.context = phrases[i].context,
                                 .source = phrases[i].english,
                                 .plural = phrases[i].many,
                                 .type = FIELD_PHRASE};

        visit_once(once, &text);
    }
}

static void visit_course(struct course *course, struct once *once)
{
    course_each_phrase(course, visit_schema, once);
    if (course_glossary(course, NULL))
        glossary_each_phrase(course_glossary(course, NULL), visit_schema, once);
}

static bool visit_part(struct course *course, size_t part, struct once *once)
{
    const struct module *module = parts_module(course, part);
    const struct aid *aid = part == PART_COUNTRIES ? course_aid(course, NULL) : NULL;

    if (part == PART_UI)
        visit_interface(once);
    else if (part == PART_COURSE)
        visit_course(course, once);
    else if (aid)
        aid_each_phrase(aid, visit_schema, once);
    else if (module)
        module_each_phrase(module, visit_schema, once);
    return part < PART_COUNTRIES || aid || module;
}

bool parts_each_text(struct course *course, size_t part, parts_visit *visit, void *data)
{
    struct once once = {.visit = visit, .data = data};
    bool found = visit_part(course, part, &once);

    for (size_t i = 0; i < once.count; i++)
        free(once.keys[i]);
    free(once.keys);
    hash_index_release(&once.index);
    return found;
}

static void remember(void *data, const struct part_text *text)
{
    struct part *part = data;
    struct part_text *copy;

    ARRAY_GROW(part->texts, part->count, part->capacity);
    copy = &part->texts[part->count++];
    *copy = *text;
    copy->context = arena_copy_string(&part->arena, text->context);
    copy->source = arena_copy_string(&part->arena, text->source);
    copy->plural = arena_copy_string(&part->arena, text->plural);
}

struct part *parts_remember(struct course *course)
{
    size_t count = parts_count(course);
    struct part *parts = memory_new(count, sizeof *parts);

    for (size_t i = 0; i < count; i++) {
        arena_init(&parts[i].arena);
        parts_each_text(course, i, remember, &parts[i]);
    }
    return parts;
}

void parts_forget(struct part *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(parts[i].texts);
        arena_release(&parts[i].arena);
    }
    free(parts);
}
