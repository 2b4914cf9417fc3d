/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/tally.h"

#include "base/hash.h"
#include "translate/store.h"

#include <string.h>

struct counting {
    struct tally *tally;
    struct podocument document;
    struct hash_index index; /* of its entries by context and source */
    bool has_all;            /* English */
    bool is_whole;           /* the step that is looked at */
};

static uint64_t hash_of(const char *context, const char *source)
{
    return hash_string(hash_string(HASH_START, context ? context : ""), source);
}

static const struct podocument_entry *find(const struct counting *counting, const char *context,
                                           const char *source)
{
    size_t at;

    for (size_t step = 0;
         hash_index_next(&counting->index, hash_of(context, source), &step, &at);) {
        const struct podocument_entry *entry = &counting->document.entries[at];

        if (!entry->is_obsolete && strcmp(entry->context ? entry->context : "", context) == 0 &&
            strcmp(entry->source, source) == 0)
            return podocument_is_translated(entry) ? entry : NULL;
    }
    return NULL;
}

static void count_text(void *data, const struct part_text *text)
{
    struct counting *counting = data;
    const struct podocument_entry *entry = find(counting, text->context, text->source);

    if (counting->has_all || (entry && !entry->is_fuzzy))
        counting->tally->translated++;
    else if (entry)
        counting->tally->fuzzy++;
    else
        counting->tally->missing++;
}

static void look_at_text(void *data, const struct part_text *text)
{
    struct counting *counting = data;
    const struct podocument_entry *entry = find(counting, text->context, text->source);

    counting->is_whole &= counting->has_all || (entry && !entry->is_fuzzy);
}

static void look_at_phrase(void *data, const char *context, const char *text, enum field_type type,
                           const struct node *node)
{
    parts_cut(context, text, type, node, look_at_text, data);
}

static void count_steps(struct counting *counting, const struct module *module)
{
    for (size_t i = 0; i < module->lesson_count; i++) {
        const struct step *step;

        for (size_t j = 0; (step = lesson_step(&module->lessons[i], j)); j++) {
            counting->is_whole = true;
            step_each_phrase(module, step, look_at_phrase, counting);
            counting->tally->steps++;
            counting->tally->fallen += !counting->is_whole;
        }
    }
}

bool tally_part(struct tally *tally, struct course *course, int folder, size_t part,
                const struct language *language)
{
    struct counting counting = {.tally = tally, .has_all = language == &languages[0]};
    const struct module *module = parts_module(course, part);
    bool good;

    *tally = (struct tally){0};
    podocument_init(&counting.document);
    good = counting.has_all ||
           store_read(&counting.document, folder, language, parts_name(course, part), NULL);
    for (size_t i = 0; i < counting.document.count; i++)
        hash_index_add(
            &counting.index,
            hash_of(counting.document.entries[i].context, counting.document.entries[i].source), i);
    good = good && parts_each_text(course, part, count_text, &counting);
    if (good && module)
        count_steps(&counting, module);
    hash_index_release(&counting.index);
    podocument_release(&counting.document);
    return good;
}

void tally_add(struct tally *sum, const struct tally *more)
{
    sum->translated += more->translated;
    sum->fuzzy += more->fuzzy;
    sum->missing += more->missing;
    sum->steps += more->steps;
    sum->fallen += more->fallen;
}

unsigned tally_percent(const struct tally *tally)
{
    size_t all = tally->translated + tally->fuzzy + tally->missing;

    return all ? (unsigned)(100 * tally->translated / all) : 0;
}
