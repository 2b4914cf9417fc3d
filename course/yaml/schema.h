/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables that say what a mapping may hold, and the one function that reads a tree by them.
 *
 * A struct is described by a row per key; the row says where the value goes, so code and layout
 * cannot drift apart. Reading reports every fault with place and path: unknown keys (with the
 * nearest known one), missing keys, wrong types, wrong ranges, ids that are not ids or not unique.
 *
 *     static const struct field option_fields[] = {
 *         FIELD_AN_ID(struct option, id),
 *         {"text", FIELD_PHRASE, .offset = offsetof(struct option, text), .required = true,
 *          .max = 200},
 *         {"correct", FIELD_BOOL, .offset = offsetof(struct option, correct)},
 *         {0},
 *     };
 *     const struct schema option_schema = {
 *         .name = "option", .fields = option_fields, .size = sizeof(struct option),
 *         .node = offsetof(struct option, node),
 *     };
 *
 * Rows name `.offset` (a row without any name of a member makes gcc warn of what it leaves out).
 * Every described struct holds a `const struct node *node`, so that later checks can say where.
 * The same tables tell a translator's tools which texts there are: schema_each_phrase().
 */
#ifndef YAML_SCHEMA_H
#define YAML_SCHEMA_H

#include "yaml/nearest.h"
#include "yaml/node.h"

enum field_type {
    FIELD_ID = 1, /* const char *: [a-z0-9-]+, at most SCHEMA_ID_MAX characters */
    FIELD_TEXT,   /* const char *: not translated (addresses of sources, names) */
    FIELD_PHRASE, /* const char *: translated as one message */
    FIELD_PROSE,  /* const char *: CommonMark, translated paragraph by paragraph */
    FIELD_BOOL,   /* bool: true or false and nothing else */
    FIELD_NUMBER, /* long: base ten, min..max */
    FIELD_DATE,   /* const char *: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601), one that exists */
    FIELD_ENUM,   /* int: index into names */
    FIELD_SET,    /* unsigned: a sequence of names, one bit each, none twice */
    FIELD_IDS,    /* struct ids: a sequence of ids, none twice; min..max of them */
    FIELD_LIST,   /* void *items + size_t count: a sequence of mappings of schema `of` */
};

enum { SCHEMA_ID_MAX = 64 };

struct ids {
    const char *const *items;
    size_t count;
};

/* What a FIELD_LIST row points at; the items lie side by side, `of->size` bytes each. */
struct list {
    void *items;
    size_t count;
};

struct schema;

struct field {
    const char *key; /* NULL ends the table */
    enum field_type type;
    size_t offset;
    bool required;
    long min, max; /* code points of a text, value of a number, length of a list; max 0: no limit */
    const char *const *names; /* FIELD_ENUM, FIELD_SET (at most 32): ends with NULL */
    const struct schema *of;  /* FIELD_LIST */
    bool in_context;          /* FIELD_LIST: contexts name the key too, `path/key/<id>/...` */
    const char *help;         /* a sentence for authors: the manual and editors show it */
};

struct schema {
    const char *name; /* as authors call it, for messages: "option" */
    const struct field *fields;
    size_t size;
    size_t node;  /* offset of the `const struct node *` */
    size_t sound; /* offset of a bool, true for a record without a fault in it; 0: not wanted */

    /*
     * A mapping of several kinds: `kind` is the key (a FIELD_ENUM row of `fields`) whose value
     * chooses variants[value], a further table of rows into the same struct.
     */
    const char *kind;
    const struct field *const *variants;
};

#define FIELD_AN_ID(type, member)                                                                  \
    {                                                                                              \
        "id", FIELD_ID,                                                                            \
            .offset = offsetof(type, member), .required = true,                                    \
            .help =                                                                                \
                "Its name among its like. It never changes: progress and translations hang on it." \
    }

/*
 * Fills `record` (zeroed, schema->size bytes) from `node`. Everything that could be read is there
 * even when false comes back; false means that at least one fault was reported, here or, for what
 * is marked refused, by tree_read(). What is absent or faulty stays zero.
 * Strings are the nodes' own; lists are written into `arena`.
 *
 * A required text is more than spaces. Items of a FIELD_LIST that have an id have one of their own.
 * Where the kind of a mapping is unknown, its own keys are read and no other is judged.
 */
bool schema_read(const struct schema *schema, const struct node *node, struct arena *arena,
                 void *record, struct report *report);

/* The same for a sequence of mappings at the root of a file. */
bool schema_read_list(const struct schema *schema, const struct node *node, struct arena *arena,
                      struct list *list, struct report *report);

/*
 * Calls `visit` once for each translatable text of `record` in file order, fields that are absent
 * or empty left out. The context is `path/key`; a list's item adds its id (`path/<id>/key`), or its
 * position from 0 where it has none. `node` is the text's own node; `context` is gone after the
 * call. Prose comes whole; the visitor splits it (language/paragraphs.h).
 */
typedef void schema_visit(void *data, const char *context, const char *text, enum field_type type,
                          const struct node *node);
void schema_each_phrase(const struct schema *schema, const void *record, const char *path,
                        schema_visit *visit, void *data);

#endif
