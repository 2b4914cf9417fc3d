/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/records.h"

#include "base/array.h"

#include <stdlib.h>
#include <string.h>

bool record_from_event(struct record *record, const struct event *event, struct arena *arena)
{
    if (event->kind == EVENT_UNKNOWN)
        return false;
    *record = (struct record){
        .place = {.order = event->order, .sequence = event->sequence},
        .time = event->time,
        .kind = event->kind,
        .signal = event->signal,
        .correct = event->correct,
        .score = event->score,
        .item = event->item,
        .language = event->language,
        .review_of = event->review_of,
        .response_count = event->response_count,
    };
    if (event->response_count) {
        record->response = arena_new(arena, event->response_count, sizeof *record->response);
        memcpy(record->response, event->response,
               event->response_count * sizeof *record->response);
    }
    return true;
}

static void take(void *context, const struct scan_line *line)
{
    struct records *records = context;
    const struct event *event = line->event;
    struct record record;

    if (event->order > records->latest)
        records->latest = event->order;
    if (!event->course || strcmp(event->course, records->course) != 0 ||
        !record_from_event(&record, event, &records->scan.arena))
        return;
    record.place.file = line->file;
    record.place.arrival = records->count;
    ARRAY_GROW(records->items, records->count, records->capacity);
    records->items[records->count++] = record;
}

void records_init(struct records *records)
{
    *records = (struct records){0};
    scan_init(&records->scan, take, records);
}

void records_release(struct records *records)
{
    free(records->items);
    scan_release(&records->scan);
    records_init(records);
}

int record_compare(const void *a, const void *b)
{
    const struct record_place *one = a, *other = b;

    if (one->order != other->order)
        return one->order < other->order ? -1 : 1;
    if (one->file != other->file)
        return one->file < other->file ? -1 : 1;
    if (one->sequence != other->sequence)
        return one->sequence < other->sequence ? -1 : 1;
    return one->arrival < other->arrival ? -1 : one->arrival > other->arrival;
}

/* Files are named by time, so mostly there is nothing to sort. */
static bool is_sorted(const struct records *records)
{
    for (size_t i = 1; i < records->count; i++) {
        if (record_compare(&records->items[i - 1], &records->items[i]) > 0)
            return false;
    }
    return true;
}

bool records_read(struct records *records, int profile_folder, const char *course)
{
    bool good;

    records->course = course;
    good = scan_profile(&records->scan, profile_folder);
    if (!is_sorted(records))
        qsort(records->items, records->count, sizeof *records->items, record_compare);
    return good;
}
