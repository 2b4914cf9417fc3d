/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/coverage.h"

#include "base/file.h"
#include "base/hash.h"
#include "language/poscan.h"
#include "translate/parts.h"
#include "translate/store.h"

#include <stdlib.h>
#include <string.h>

enum { PO_BYTES_MAX = 4 << 20 };

/* A part's texts, and what of it is there. */
struct counter {
    struct coverage *coverage;
    struct hash_index texts; /* of context and source */
    size_t count;
};

static uint64_t hash_of(const char *context, const char *source)
{
    return hash_string(hash_string(HASH_START, context), source);
}

static void add_text(void *data, const struct part_text *text)
{
    struct counter *counter = data;

    hash_index_add(&counter->texts, hash_of(text->context, text->source), counter->count++);
    counter->coverage->all++;
}

static bool is_wanted(const struct counter *counter, const struct poscan *scan)
{
    size_t step = 0, at;

    return scan->is_translated &&
           hash_index_next(&counter->texts, hash_of(scan->context.bytes, scan->source.bytes),
                           &step, &at);
}

static void count_file(const struct counter *counter, int folder, const char *part, size_t language)
{
    char *path = store_path(languages[language].tag, part);
    struct text bytes = TEXT_INIT;
    struct poscan scan;

    if (folder >= 0 && file_read_beneath(folder, path, PO_BYTES_MAX, &bytes)) {
        poscan_init(&scan, bytes.bytes);
        while (poscan_next(&scan))
            counter->coverage->found[language] += is_wanted(counter, &scan);
        poscan_release(&scan);
    }
    text_release(&bytes);
    free(path);
}

static void count_part(struct session *session, size_t part)
{
    const struct words *words = &session->words;
    int folder = part == PART_UI ? words->ui_folder : words->course_folder;
    const char *name = parts_name(session->course, part);
    struct counter counter = {.coverage = &session->coverage};

    if (name && parts_each_text(session->course, part, add_text, &counter)) {
        for (size_t i = 1; i < LANGUAGE_COUNT; i++)
            count_file(&counter, folder, name, i);
    }
    hash_index_release(&counter.texts);
}

/* What belongs to every module, and the one at hand or all of them. */
static void count_all(struct session *session)
{
    const char *id = session->words.module_id;
    long own = id ? parts_find(session->course, id) : -1;

    session->coverage = (struct coverage){.is_known = true, .module_id = id};
    for (size_t i = 0; i < parts_count(session->course); i++) {
        if (own < PART_MODULES || i < PART_MODULES || i == (size_t)own)
            count_part(session, i);
    }
}

unsigned coverage_percent(struct session *session, const struct language *language)
{
    struct coverage *known = &session->coverage;

    if (language == &languages[0])
        return 100;
    if (!known->is_known || known->module_id != session->words.module_id)
        count_all(session);
    return known->all ? (unsigned)(100 * known->found[language - languages] / known->all) : 0;
}
