/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as the journals of a profile, parted by lines `=== <file>`: progress/scan.h, fold.h,
 * event.h, and what is made of them: reviews, flags, a summary.
 */
#include "fuzz/fuzz.h"

#include "fuzz/folds.h"
#include "progress/scan.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

const char fuzz_name[] = "journal";

enum { FILES = 3 };

static const char *const names[2][FILES] = {
    {"events/1.jsonl", "events/2.jsonl", "events/3.jsonl"},
    {"events/4.jsonl", "events/5.jsonl", "events/6.jsonl"},
};

static void write_files(struct bytes bytes, size_t copy)
{
    for (size_t i = 0; i < FILES; i++) {
        struct bytes part = bytes_take_part(&bytes, "=== ");

        scratch_write_bytes(fuzz_scratch(), names[copy][i], part.at, part.length);
    }
}

static void remove_copies(void)
{
    for (size_t i = 0; i < FILES; i++)
        unlinkat(fuzz_scratch()->descriptor, names[1][i], 0);
}

/* What is read of the line as jansson reads it: no plain line has an object in it. */
static void must_be_read_alike(const struct event *event, bool is_event, const char *line,
                               size_t length, struct arena *arena)
{
    struct text slow = TEXT_INIT;
    struct event other;

    if (!length || *line != '{')
        return;
    text_add_string(&slow, "{\"z\":{},");
    text_add(&slow, line + 1, length - 1);
    if (is_event) {
        BUG_ON(!event_read(&other, slow.bytes, slow.length, arena));
        must_be_same_event(event, &other);
    }
    text_release(&slow);
}

/* What is written of an event is read as that event. */
static void write_again(const struct event *event, struct arena *arena)
{
    struct text line = TEXT_INIT;
    struct event again;

    if (event->kind == EVENT_UNKNOWN)
        return;
    event_write(event, &line);
    BUG_ON(memchr(line.bytes, '\n', line.length) != line.bytes + line.length - 1);
    BUG_ON(!event_read(&again, line.bytes, line.length - 1, arena));
    must_be_written_alike(event, &again);
    text_release(&line);
}

static void read_lines(struct bytes bytes)
{
    const char *newline;

    while ((newline = bytes.length ? memchr(bytes.at, '\n', bytes.length) : NULL)) {
        size_t length = (size_t)(newline - bytes.at);
        struct arena arena;
        struct event event;
        bool is_event;

        arena_init(&arena);
        is_event = event_read(&event, bytes.at, length, &arena);
        must_be_read_alike(&event, is_event, bytes.at, length, &arena);
        if (is_event)
            write_again(&event, &arena);
        arena_release(&arena);
        bytes = (struct bytes){newline + 1, bytes.length - length - 1};
    }
}

static void read_fold(struct fold *fold)
{
    fold_init(fold);
    BUG_ON(!fold_read(fold, fuzz_scratch()->descriptor, "siaga"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    struct fold fold, again, copied;

    read_lines(bytes);
    remove_copies();
    write_files(bytes, 0);
    read_fold(&fold);
    read_fold(&again);
    must_be_same_fold(&fold, &again);
    write_files(bytes, 1);
    read_fold(&copied);
    must_be_same_fold(&fold, &copied);
    fold_release(&fold);
    fold_release(&again);
    fold_release(&copied);
    return 0;
}
