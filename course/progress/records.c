/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/records.h"

#include "base/array.h"
#include "base/file.h"
#include "progress/names.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void records_init(struct records *records)
{
    *records = (struct records){0};
    arena_init(&records->arena);
}

void records_release(struct records *records)
{
    free(records->items);
    free(records->id_items);
    hash_index_release(&records->ids);
    arena_release(&records->arena);
    records_init(records);
}

/* False when an event of this id was there before; else it is from now on. */
static bool is_new(struct records *records, const char *id)
{
    uint64_t hash = hash_string(HASH_START, id);
    size_t at;

    for (size_t step = 0; hash_index_next(&records->ids, hash, &step, &at);) {
        if (strcmp(records->id_items[at], id) == 0)
            return false;
    }
    hash_index_add(&records->ids, hash, records->id_count);
    ARRAY_GROW(records->id_items, records->id_count, records->id_capacity);
    records->id_items[records->id_count++] = arena_copy_string(&records->arena, id);
    return true;
}

bool record_from_event(struct record *record, const struct event *event, struct arena *arena)
{
    if (event->kind == EVENT_UNKNOWN)
        return false;
    *record = (struct record){
        .time = event->time,
        .sequence = event->sequence,
        .kind = event->kind,
        .correct = event->correct,
        .score = event->score,
        .item = event->item,
        .language = event->language,
        .response_count = event->response_count,
    };
    if (event->response_count) {
        record->response = arena_new(arena, event->response_count, sizeof *record->response);
        memcpy(record->response, event->response,
               event->response_count * sizeof *record->response);
    }
    return true;
}

static void add_line(struct records *records, size_t file, const char *course, const char *line,
                     size_t length)
{
    struct event event;
    struct record record;

    if (length > RECORDS_LINE_BYTES_MAX || !event_read(&event, line, length, &records->arena)) {
        records->unreadable++;
        return;
    }
    if (!event.course || strcmp(event.course, course) != 0 || !is_new(records, event.id) ||
        !record_from_event(&record, &event, &records->arena))
        return;
    record.file = file;
    record.arrival = records->count;
    ARRAY_GROW(records->items, records->count, records->capacity);
    records->items[records->count++] = record;
}

static void add_lines(struct records *records, size_t file, const char *course,
                      const struct text *bytes)
{
    const char *line = bytes->bytes, *end = bytes->bytes + bytes->length, *newline;

    for (; (newline = memchr(line, '\n', (size_t)(end - line))); line = newline + 1)
        add_line(records, file, course, line, (size_t)(newline - line));
    if (line < end)
        records->torn++;
}

static int compare_records(const void *a, const void *b)
{
    const struct record *one = a, *other = b;

    if (one->time != other->time)
        return one->time < other->time ? -1 : 1;
    if (one->file != other->file)
        return one->file < other->file ? -1 : 1;
    if (one->sequence != other->sequence)
        return one->sequence < other->sequence ? -1 : 1;
    return one->arrival < other->arrival ? -1 : one->arrival > other->arrival;
}

static void read_files(struct records *records, int folder, const struct names *names,
                       const char *course)
{
    struct text bytes = TEXT_INIT;

    for (size_t i = 0; i < names->count; i++) {
        if (file_read_beneath(folder, names->items[i], RECORDS_FILE_BYTES_MAX, &bytes))
            add_lines(records, i, course, &bytes);
        else
            records->refused++;
    }
    text_release(&bytes);
    if (records->count)
        qsort(records->items, records->count, sizeof *records->items, compare_records);
}

bool records_read(struct records *records, int profile_folder, const char *course)
{
    int folder = openat(profile_folder, "events", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct names names;

    if (folder < 0)
        return errno == ENOENT;

    bool good = names_read(&names, folder, ".jsonl", RECORDS_FILES_MAX);
    int error = errno;

    read_files(records, folder, &names, course);
    records->refused += names.left_out;
    names_release(&names);
    close(folder);
    errno = error;
    return good;
}
