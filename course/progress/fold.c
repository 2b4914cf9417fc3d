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
    free(fold->sittings);
    free(fold->reviews);
    hash_index_release(&fold->index);
    arena_release(&fold->arena);
    fold_init(fold);
}

static struct item_state *find(const struct fold *fold, const char *path, size_t length,
                               uint64_t hash)
{
    size_t at;

    for (size_t step = 0; hash_index_next(&fold->index, hash, &step, &at);) {
        const char *item = fold->items[at].item;

        if (strncmp(item, path, length) == 0 && !item[length])
            return &fold->items[at];
    }
    return NULL;
}

const struct item_state *fold_find(const struct fold *fold, const char *item)
{
    return find(fold, item, strlen(item), hash_string(HASH_START, item));
}

/* The number of the last reset of `item` or of a path above it. */
static size_t last_reset(const struct fold *fold, const char *item)
{
    uint64_t hash = HASH_START;
    size_t last = 0, end = 0;

    for (;;) {
        size_t start = end;

        end += strcspn(item + end, "/");
        hash = hash_bytes(hash, item + start, end - start);

        const struct item_state *state = find(fold, item, end, hash_bytes(hash, "", 1));

        if (state && state->reset > last)
            last = state->reset;
        if (!item[end])
            return last;
        hash = hash_bytes(hash, "/", 1);
        end++;
    }
}

/* What a reset forgets; see the header for what it does not. */
static void forget(struct item_state *state)
{
    state->visited = state->read = state->answered = state->completed = state->correct = false;
    state->ticked = state->known = state->judged_below = false;
    state->score = 0;
    state->response_count = state->hint_count = 0;
    state->judgement = (struct judged){SIGNAL_NONE, SIGNAL_NONE, false};
    state->below = (struct detection){0};
}

/*
 * A reset concerns everything below its path. Going through all items for each would take a file
 * full of resets to make the program hang, so each item looks for itself when it is next wanted.
 */
static void refresh(const struct fold *fold, struct item_state *state)
{
    if (state->resets_seen == fold->resets)
        return;
    if (last_reset(fold, state->item) > state->resets_seen)
        forget(state);
    state->resets_seen = fold->resets;
}

/* The number of the item, which is made when there is none yet. Moves the items. */
static size_t item_at(struct fold *fold, const char *path, size_t length)
{
    uint64_t hash = hash_bytes(hash_bytes(HASH_START, path, length), "", 1);
    struct item_state *state = find(fold, path, length, hash);

    if (state) {
        refresh(fold, state);
        return (size_t)(state - fold->items);
    }
    ARRAY_GROW(fold->items, fold->count, fold->capacity);
    hash_index_add(&fold->index, hash, fold->count);
    fold->items[fold->count] = (struct item_state){
        .item = arena_copy_bytes(&fold->arena, path, length),
        .resets_seen = fold->resets,
    };
    return fold->count++;
}

/* The number of the lesson that a step is in; false for what is in nothing. */
static bool find_above(struct fold *fold, size_t at, size_t *above)
{
    const char *item = fold->items[at].item, *slash = strrchr(item, '/');

    if (slash)
        *above = item_at(fold, item, (size_t)(slash - item));
    return slash != NULL;
}

static void visit(struct fold *fold, size_t at, const struct record *record)
{
    fold->items[at].visited = true;
    if (!record->review_of)
        fold->last_item = fold->items[at].item;
}

static void read_page(struct fold *fold, size_t at, const struct record *record)
{
    (void)record;
    fold->items[at].visited = fold->items[at].read = true;
}

static struct judged judgement_of(const struct record *record)
{
    struct judged judgement = {SIGNAL_NONE, SIGNAL_NONE, false};

    if (record->response_count < 2)
        return judgement;
    judgement.said = event_signal_called(record->response[0]);
    if (judgement.said != SIGNAL_NONE)
        judgement.signal = record->signal;
    judgement.sure = judgement.signal != SIGNAL_NONE && strcmp(record->response[1], "sure") == 0;
    return judgement;
}

static void judge(struct fold *fold, size_t at, const struct judged *judgement)
{
    size_t above;
    bool is_in_lesson = find_above(fold, at, &above);
    struct item_state *state = &fold->items[at];

    if (is_in_lesson) {
        detection_remove(&fold->items[above].below, &state->judgement);
        detection_add(&fold->items[above].below, judgement);
        fold->items[above].judged_below = true;
    }
    state->judgement = *judgement;
    if (state->first_judgement.signal == SIGNAL_NONE)
        state->first_judgement = *judgement;
}

static void take_response(struct item_state *state, const struct record *record)
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

static void advance_review(struct fold *fold, size_t at, const struct record *record, bool sure)
{
    const char *item = record->review_of;

    if (item) {
        at = item_at(fold, item, strlen(item));
        ARRAY_GROW(fold->reviews, fold->review_count, fold->review_capacity);
        fold->reviews[fold->review_count++] =
            (struct fold_review){.item = fold->items[at].item, .time = record->time};
    }
    review_state_advance(&fold->items[at].review, record->correct, sure, record->time, item);
}

static void answer(struct fold *fold, size_t at, const struct record *record)
{
    struct judged judgement = judgement_of(record);

    visit(fold, at, record);
    take_response(&fold->items[at], record);
    if (judgement.signal != SIGNAL_NONE)
        judge(fold, at, &judgement);
    advance_review(fold, at, record, judgement.sure);
}

static void complete(struct fold *fold, size_t at, const struct record *record)
{
    struct item_state *state = &fold->items[at];

    state->completed = true;
    if (!state->judged_below)
        return;
    state->judged_below = false;
    ARRAY_GROW(fold->sittings, fold->sitting_count, fold->sitting_capacity);
    fold->sittings[fold->sitting_count++] = (struct sitting){
        .item = state->item,
        .stage = record->response_count ? arena_copy_string(&fold->arena, record->response[0])
                                        : NULL,
        .time = record->time,
        .detection = state->below,
    };
}

static void take_hint(struct fold *fold, size_t at, const struct record *record)
{
    struct item_state *state = &fold->items[at];
    const char *hint = record->response_count ? record->response[0] : NULL;

    if (!hint || state->hint_count == ITEM_HINTS_MAX)
        return;
    for (size_t i = 0; i < state->hint_count; i++) {
        if (strcmp(state->hints[i], hint) == 0)
            return;
    }
    state->hints[state->hint_count++] = arena_copy_string(&fold->arena, hint);
}

static void reset(struct fold *fold, size_t at, const struct record *record)
{
    size_t above;

    (void)record;
    if (fold->items[at].judgement.signal != SIGNAL_NONE && find_above(fold, at, &above))
        detection_remove(&fold->items[above].below, &fold->items[at].judgement);

    struct item_state *state = &fold->items[at];

    forget(state);
    state->reset = state->resets_seen = ++fold->resets;
}

static void flag(struct fold *fold, size_t at, const struct record *record)
{
    enum event_flag chosen =
        event_flag_called(record->response_count ? record->response[0] : NULL);

    if (chosen != FLAG_NONE)
        fold->items[at].flag = chosen;
}

static void tick(struct fold *fold, size_t at, const struct record *record)
{
    fold->items[at].ticked = record->kind == EVENT_TICKED;
}

static void know(struct fold *fold, size_t at, const struct record *record)
{
    (void)record;
    fold->items[at].known = true;
}

/* What each kind says about its item. The record's strings are borrowed. */
static void (*const takers[EVENT_KIND_COUNT])(struct fold *fold, size_t at,
                                              const struct record *record) = {
    [EVENT_VISITED] = visit,      [EVENT_READ] = read_page,   [EVENT_ANSWERED] = answer,
    [EVENT_COMPLETED] = complete, [EVENT_HINTED] = take_hint, [EVENT_RESET] = reset,
    [EVENT_FLAGGED] = flag,       [EVENT_TICKED] = tick,      [EVENT_UNTICKED] = tick,
    [EVENT_KNOWN] = know,
};

static void apply(struct fold *fold, const struct record *record)
{
    size_t at;

    fold->events++;
    if (record->language)
        fold->last_language = record->language;
    if (!record->item || !takers[record->kind])
        return;
    at = item_at(fold, record->item, strlen(record->item));
    fold->items[at].time = record->time;
    takers[record->kind](fold, at, record);
}

static void refresh_all(struct fold *fold)
{
    for (size_t i = 0; i < fold->count; i++)
        refresh(fold, &fold->items[i]);
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

static void follow(struct fold *fold, int64_t order)
{
    if (order > fold->latest)
        fold->latest = order;
}

bool fold_read(struct fold *fold, int profile_folder, const char *course)
{
    struct records records;
    bool good;

    records_init(&records);
    good = records_read(&records, profile_folder, course);
    for (size_t i = 0; i < records.count; i++)
        apply(fold, &records.items[i]);
    refresh_all(fold);
    keep_strings(fold);
    follow(fold, records.latest);
    fold->torn += records.scan.torn;
    fold->unreadable += records.scan.unreadable;
    fold->refused += records.scan.refused;
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
    follow(fold, event->order);
    apply(fold, &record);
    if (event->kind == EVENT_RESET)
        refresh_all(fold);
}

struct detection fold_detection(const struct fold *fold)
{
    struct detection sum = {0};

    for (size_t i = 0; i < fold->count; i++)
        detection_add(&sum, &fold->items[i].first_judgement);
    return sum;
}
