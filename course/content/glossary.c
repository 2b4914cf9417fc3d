/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/glossary.h"

#include "base/file.h"
#include "base/memory.h"
#include "content/commonmark.h"
#include "yaml/tree.h"

#include <errno.h>
#include <stdlib.h>

static const char glossary_file[] = "modules/glossary.yaml";

static const struct field term_fields[] = {
    FIELD_AN_ID(struct term, id),
    {"term", FIELD_PHRASE, offsetof(struct term, term), .required = true, .max = 80,
     .help = "The word."},
    {"meaning", FIELD_PROSE, offsetof(struct term, meaning), .required = true, .max = 600,
     .help = "What it means, in plain words."},
    {"module", FIELD_ID, .offset = offsetof(struct term, module),
     .help = "The module that tells more, by its id."},
    {0},
};

static const struct schema term_schema = {
    .name = "term",
    .fields = term_fields,
    .size = sizeof(struct term),
    .node = offsetof(struct term, node),
};

static const struct field glossary_fields[] = {
    {"terms", FIELD_LIST, offsetof(struct glossary, terms), .required = true, .min = 1,
     .max = 500, .of = &term_schema,
     .help = "The words, each with its meaning."},
    {0},
};

const struct schema glossary_schema = {
    .name = "glossary",
    .fields = glossary_fields,
    .size = sizeof(struct glossary),
    .node = offsetof(struct glossary, node),
};

static void read_glossary(struct glossary *glossary, const struct text *bytes,
                          struct report *report)
{
    const struct node *root =
        tree_read(&glossary->arena, glossary_file, bytes->bytes, bytes->length, report);

    glossary->is_sound =
        root && schema_read(&glossary_schema, root, &glossary->arena, glossary, report);
    if (report)
        glossary_each_phrase(glossary, commonmark_check_phrase, report);
}

struct glossary *glossary_load(int folder, struct report *report)
{
    struct text bytes = TEXT_INIT;
    bool good = file_read_beneath(folder, glossary_file, TREE_BYTES_MAX, &bytes);
    bool is_there = good || errno != ENOENT;
    struct glossary *glossary;

    if (!is_there)
        return NULL;
    if (!good)
        report_error(report, (struct location){.file = glossary_file}, "cannot read: %s",
                     file_trouble(errno));
    glossary = memory_new(1, sizeof *glossary);
    arena_init(&glossary->arena);
    if (good)
        read_glossary(glossary, &bytes, report);
    text_release(&bytes);
    return glossary;
}

void glossary_free(struct glossary *glossary)
{
    if (!glossary)
        return;
    arena_release(&glossary->arena);
    free(glossary);
}

const struct term *glossary_term(const struct glossary *glossary, size_t index)
{
    return glossary && index < glossary->terms.count
               ? (const struct term *)glossary->terms.items + index
               : NULL;
}

void glossary_each_phrase(const struct glossary *glossary, schema_visit *visit, void *data)
{
    schema_each_phrase(&glossary_schema, glossary, "glossary", visit, data);
}
