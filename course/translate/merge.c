/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/merge.h"

#include "base/hash.h"
#include "base/memory.h"
#include "translate/likeness.h"

#include <stdlib.h>
#include <string.h>

/* msgmerge's own threshold is 0.6 of another measure; in one context less is enough. */
#define ALIKE 0.6
#define ALIKE_IN_CONTEXT 0.3

enum { NOBODY = -1 };

struct old {
    const struct podocument_entry *entry;
    struct wordbag words;
    bool is_claimed;
    bool is_homeless; /* the template has no such context any more */
};

struct merging {
    const struct podocument *template;
    struct old *old;
    size_t old_count;
    long *from;     /* for each text of the template: the old entry it takes, or NOBODY */
    bool *is_fuzzy; /* what it takes was made for something else */
    struct hash_index contexts; /* of the template's entries by context */
    struct hash_index texts;    /* of the old entries by source */
};

static const char *context_of(const struct podocument_entry *entry)
{
    return entry->context ? entry->context : "";
}

/* `module/lesson/step/prompt` is about the field `prompt`. */
static const char *field_of(const struct podocument_entry *entry)
{
    const char *slash = strrchr(context_of(entry), '/');

    return slash ? slash + 1 : context_of(entry);
}

/* How many texts of the template stand in the context; those that have nothing yet, if wanted. */
static size_t count_in_context(const struct merging *merging, const char *context, bool unserved)
{
    size_t at, count = 0;

    for (size_t step = 0;
         hash_index_next(&merging->contexts, hash_string(HASH_START, context), &step, &at);)
        count += strcmp(context_of(&merging->template->entries[at]), context) == 0 &&
                 (!unserved || merging->from[at] == NOBODY);
    return count;
}

static void take(struct merging *merging, size_t text, size_t old, bool is_fuzzy)
{
    merging->from[text] = (long)old;
    merging->is_fuzzy[text] = is_fuzzy;
    merging->old[old].is_claimed = true;
}

/* Whether the old entry may still be given away: it says something and nobody has it. */
static bool is_free(const struct old *old)
{
    return !old->is_claimed && podocument_is_translated(old->entry);
}

typedef bool fits_text(const struct podocument_entry *text, const struct old *old);

static bool has_context(const struct podocument_entry *text, const struct old *old)
{
    return !old->is_claimed && strcmp(context_of(text), context_of(old->entry)) == 0;
}

static bool was_renamed(const struct podocument_entry *text, const struct old *old)
{
    return is_free(old) && old->is_homeless && strcmp(field_of(text), field_of(old->entry)) == 0;
}

static bool says_something(const struct podocument_entry *text, const struct old *old)
{
    (void)text;
    return podocument_is_translated(old->entry);
}

/* The first old entry with the same English that fits, or NOBODY. */
static long find_same_text(const struct merging *merging, size_t text, fits_text *fits)
{
    const struct podocument_entry *entry = &merging->template->entries[text];
    size_t at;

    for (size_t step = 0;
         hash_index_next(&merging->texts, hash_string(HASH_START, entry->source), &step, &at);)
        if (strcmp(merging->old[at].entry->source, entry->source) == 0 &&
            fits(entry, &merging->old[at]))
            return (long)at;
    return NOBODY;
}

static void take_same_texts(struct merging *merging, fits_text *fits, bool is_fuzzy)
{
    for (size_t i = 0; i < merging->template->count; i++) {
        long old = merging->from[i] == NOBODY ? find_same_text(merging, i, fits) : NOBODY;

        if (old != NOBODY)
            take(merging, i, (size_t)old, is_fuzzy);
    }
}

struct best {
    long old;
    double likeness;
    size_t seen; /* how many there were to choose from */
};

static struct best find_alike(const struct merging *merging, size_t text, bool in_context)
{
    const struct podocument_entry *entry = &merging->template->entries[text];
    struct best best = {.old = NOBODY};
    struct wordbag words;

    wordbag_init(&words, entry->source);
    for (size_t i = 0; i < merging->old_count; i++) {
        const struct old *old = &merging->old[i];
        double likeness;

        if (!is_free(old) || (in_context && !has_context(entry, old)))
            continue;
        best.seen++;
        likeness = wordbag_likeness(&words, &old->words);
        if (best.old == NOBODY || likeness > best.likeness) {
            best.old = (long)i;
            best.likeness = likeness;
        }
    }
    wordbag_release(&words);
    return best;
}

static void take_from_context(struct merging *merging)
{
    for (size_t i = 0; i < merging->template->count; i++) {
        const char *context = context_of(&merging->template->entries[i]);
        struct best best = {.old = NOBODY};

        if (merging->from[i] == NOBODY)
            best = find_alike(merging, i, true);
        if (best.old != NOBODY &&
            (best.likeness >= ALIKE_IN_CONTEXT ||
             (best.seen == 1 && count_in_context(merging, context, true) == 1)))
            take(merging, i, (size_t)best.old, true);
    }
}

static void take_alike(struct merging *merging)
{
    for (size_t i = 0; i < merging->template->count; i++) {
        struct best best = {.old = NOBODY};

        if (merging->from[i] == NOBODY)
            best = find_alike(merging, i, false);
        if (best.old != NOBODY && best.likeness >= ALIKE)
            take(merging, i, (size_t)best.old, true);
    }
}

/* The result */

static struct podocument_entry serve(const struct merging *merging, size_t text)
{
    struct podocument_entry entry = merging->template->entries[text];
    const struct podocument_entry *old =
        merging->from[text] == NOBODY ? NULL : merging->old[merging->from[text]].entry;
    bool was_fuzzy = old && old->is_fuzzy;

    if (!old)
        return entry;
    memcpy(entry.forms, old->forms, sizeof entry.forms);
    entry.comments = old->comments;
    entry.is_fuzzy = podocument_is_translated(old) && (was_fuzzy || merging->is_fuzzy[text]);
    if (!entry.is_fuzzy)
        return entry;
    if (was_fuzzy || strcmp(old->source, entry.source) != 0)
        entry.previous_source = was_fuzzy ? old->previous_source : old->source;
    if (merging->is_fuzzy[text] && strcmp(context_of(old), context_of(&entry)) != 0)
        entry.previous_context = old->context;
    else if (was_fuzzy)
        entry.previous_context = old->previous_context;
    return entry;
}

static void tally(struct merge_counts *counts, const struct podocument_entry *entry)
{
    if (entry->is_obsolete)
        counts->obsolete++;
    else if (!podocument_is_translated(entry))
        counts->missing++;
    else if (entry->is_fuzzy)
        counts->fuzzy++;
    else
        counts->translated++;
}

static void add_all(struct podocument *merged, const struct merging *merging,
                    struct merge_counts *counts)
{
    for (size_t i = 0; i < merging->template->count; i++) {
        struct podocument_entry entry = serve(merging, i);

        podocument_add(merged, &entry);
        tally(counts, &entry);
    }
    for (size_t i = 0; i < merging->old_count; i++) {
        struct podocument_entry entry = *merging->old[i].entry;

        if (!is_free(&merging->old[i]))
            continue;
        entry.is_obsolete = true;
        entry.file = NULL;
        entry.notes = NULL;
        podocument_add(merged, &entry);
        tally(counts, &entry);
    }
}

/* Finding things */

static void prepare(struct merging *merging, const struct podocument *old)
{
    const struct podocument *template = merging->template;

    merging->from = memory_new(template->count + 1, sizeof *merging->from);
    merging->is_fuzzy = memory_new(template->count + 1, sizeof *merging->is_fuzzy);
    merging->old = memory_new(old->count + 1, sizeof *merging->old);
    merging->old_count = old->count;
    for (size_t i = 0; i < template->count; i++) {
        merging->from[i] = NOBODY;
        hash_index_add(&merging->contexts,
                       hash_string(HASH_START, context_of(&template->entries[i])), i);
    }
    for (size_t i = 0; i < old->count; i++) {
        const struct podocument_entry *entry = &old->entries[i];

        merging->old[i].entry = entry;
        merging->old[i].is_homeless = !count_in_context(merging, context_of(entry), false);
        wordbag_init(&merging->old[i].words, entry->source);
        hash_index_add(&merging->texts, hash_string(HASH_START, entry->source), i);
    }
}

static void finish(struct merging *merging)
{
    for (size_t i = 0; i < merging->old_count; i++)
        wordbag_release(&merging->old[i].words);
    free(merging->old);
    free(merging->from);
    free(merging->is_fuzzy);
    hash_index_release(&merging->contexts);
    hash_index_release(&merging->texts);
}

void merge(struct podocument *merged, const struct podocument *old,
           const struct podocument *template, struct merge_counts *counts)
{
    struct merging merging = {.template = template};
    struct merge_counts unwanted = {0};

    counts = counts ? counts : &unwanted;
    *counts = (struct merge_counts){0};
    merged->header = old->header;
    merged->header_comments = old->header_comments;
    prepare(&merging, old);
    take_same_texts(&merging, has_context, false);
    take_same_texts(&merging, was_renamed, false);
    take_from_context(&merging);
    take_same_texts(&merging, says_something, true);
    take_alike(&merging);
    add_all(merged, &merging, counts);
    finish(&merging);
}
