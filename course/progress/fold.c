/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/fold.h"

#include "base/array.h"
#include "progress/records.h"

#include <stdlib.h>
#include <string.h>

void fold_init(struct fold *fold)
{
    *fold = (struct fold){0};
    arena_init(&fold->arena);
}

void fold_release(struct fold *fold)
{
    free(fold->items);
    hash_index_release(&fold->index);
    arena_release(&fold->arena);
    fold_init(fold);
}

static struct item_state *find(const struct fold *fold, const char *item, uint64_t hash)
{
    size_t at;

    for (size_t step = 0; hash_index_next(&fold->index, hash, &step, &at);) {
        if (strcmp(fold->items[at].item, item) == 0)
            return &fold->items[at];
    }
    return NULL;
}

const struct item_state *fold_find(const struct fold *fold, const char *item)
{
    return find(fold, item, hash_string(HASH_START, item));
}

static struct item_state *find_or_add(struct fold *fold, const char *item)
{
    uint64_t hash = hash_string(HASH_START, item);
    struct item_state *state = find(fold, item, hash);

    if (state)
        return state;
    ARRAY_GROW(fold->items, fold->count, fold->capacity);
    hash_index_add(&fold->index, hash, fold->count);
    state = &fold->items[fold->count++];
    *state = (struct item_state){.item = arena_copy_string(&fold->arena, item)};
    return state;
}

static void take_answer(struct item_state *state, const struct record *record)
{
    state->answered = true;
    state->attempts++;
    state->correct = record->correct;
    if (state->attempts == 1)
        state->first_correct = record->correct;
    state->score = record->score;
    state->response_count = record->response_count;
    for (size_t i = 0; i < record->response_count; i++)
        state->response[i] = record->response[i];
}

/* The record's strings are borrowed; only the item's name is copied. */
static void apply(struct fold *fold, const struct record *record)
{
    struct item_state *state;

    fold->events++;
    if (record->language)
        fold->last_language = record->language;
    if (!record->item)
        return;
    state = find_or_add(fold, record->item);
    state->time = record->time;
    if (record->kind == EVENT_COMPLETED) {
        state->completed = true;
        return;
    }
    state->visited = true;
    if (record->kind == EVENT_READ)
        state->read = true;
    else
        fold->last_item = state->item;
    if (record->kind == EVENT_ANSWERED)
        take_answer(state, record);
}

/* Of thousands of answers only the latest of each item is kept, so only that one is copied. */
static void keep_strings(struct fold *fold)
{
    fold->last_language = arena_copy_string(&fold->arena, fold->last_language);
    for (size_t i = 0; i < fold->count; i++) {
        struct item_state *state = &fold->items[i];

        for (size_t j = 0; j < state->response_count; j++)
            state->response[j] = arena_copy_string(&fold->arena, state->response[j]);
    }
}

bool fold_read(struct fold *fold, int profile_folder, const char *course)
{
    struct records records;
    bool good;

    records_init(&records);
    good = records_read(&records, profile_folder, course);
    for (size_t i = 0; i < records.count; i++)
        apply(fold, &records.items[i]);
    keep_strings(fold);
    fold->torn += records.torn;
    fold->unreadable += records.unreadable;
    fold->refused += records.refused;
    records_release(&records);
    return good;
}

void fold_add(struct fold *fold, const struct event *event)
{
    struct record record;

    if (!record_from_event(&record, event, &fold->arena))
        return;
    if (record.language)
        record.language = arena_copy_string(&fold->arena, record.language);
    for (size_t i = 0; i < record.response_count; i++)
        record.response[i] = arena_copy_string(&fold->arena, record.response[i]);
    apply(fold, &record);
}
