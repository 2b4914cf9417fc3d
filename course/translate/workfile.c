/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/workfile.h"

#include "base/check.h"
#include "base/memory.h"
#include "translate/store.h"
#include "translate/template.h"

#include <stdlib.h>
#include <string.h>

static uint64_t hash_of(const char *context, const char *source)
{
    return hash_string(hash_string(HASH_START, context), source);
}

/* The template has the same texts in the same order, and copies of their strings. */
static void add_text(void *data, const struct part_text *text)
{
    struct workfile *file = data;
    const struct podocument_entry *entry = &file->template.entries[file->count];
    struct part_text *own = &file->texts[file->count];

    BUG_ON(file->count >= file->template.count || strcmp(entry->source, text->source) != 0);
    *own = *text;
    own->context = entry->context;
    own->source = entry->source;
    own->plural = entry->plural;
    hash_index_add(&file->index, hash_of(own->context, own->source), file->count++);
}

bool workfile_open(struct workfile *file, struct course *course, int folder, size_t part,
                   const struct language *language, struct report *report)
{
    size_t errors = report->errors;

    *file = (struct workfile){0};
    podocument_init(&file->old);
    podocument_init(&file->template);
    podocument_init(&file->merged);
    if (!store_read(&file->old, folder, language, parts_name(course, part), report) ||
        report->errors > errors || !template_make(&file->template, course, part))
        return false;
    file->texts = memory_new(file->template.count + 1, sizeof *file->texts);
    parts_each_text(course, part, add_text, file);
    merge(&file->merged, &file->old, &file->template, &file->counts);
    return true;
}

void workfile_close(struct workfile *file)
{
    podocument_release(&file->merged);
    podocument_release(&file->template);
    podocument_release(&file->old);
    hash_index_release(&file->index);
    free(file->texts);
}

long workfile_find(const struct workfile *file, const char *context, const char *source)
{
    size_t at;

    for (size_t step = 0; hash_index_next(&file->index, hash_of(context, source), &step, &at);) {
        if (strcmp(file->texts[at].context, context) == 0 &&
            strcmp(file->texts[at].source, source) == 0)
            return (long)at;
    }
    return -1;
}
