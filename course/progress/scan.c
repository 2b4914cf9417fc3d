/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/scan.h"

#include "base/array.h"
#include "base/file.h"
#include "progress/names.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void scan_init(struct scan *scan, void (*take)(void *context, const struct scan_line *line),
               void *context)
{
    *scan = (struct scan){.take = take, .context = context};
    arena_init(&scan->arena);
}

void scan_release(struct scan *scan)
{
    free(scan->id_items);
    hash_index_release(&scan->ids);
    arena_release(&scan->arena);
    scan_init(scan, scan->take, scan->context);
}

/* False when an event of this id was there before; else it is from now on. */
static bool is_new(struct scan *scan, const char *id)
{
    uint64_t hash = hash_string(HASH_START, id);
    size_t at;

    for (size_t step = 0; hash_index_next(&scan->ids, hash, &step, &at);) {
        if (strcmp(scan->id_items[at], id) == 0)
            return false;
    }
    hash_index_add(&scan->ids, hash, scan->id_count);
    ARRAY_GROW(scan->id_items, scan->id_count, scan->id_capacity);
    scan->id_items[scan->id_count++] = arena_copy_string(&scan->arena, id);
    return true;
}

static void scan_one(struct scan *scan, const char *bytes, size_t length, size_t file)
{
    struct event event;
    struct scan_line line = {.event = &event, .bytes = bytes, .length = length, .file = file};

    if (length > SCAN_LINE_BYTES_MAX || !event_read(&event, bytes, length, &scan->arena))
        scan->unreadable++;
    else if (!is_new(scan, event.id))
        scan->known++;
    else if (scan->take)
        scan->take(scan->context, &line);
}

void scan_bytes(struct scan *scan, const char *bytes, size_t length, size_t file)
{
    const char *line = bytes, *end = bytes + length, *newline;

    for (; (newline = memchr(line, '\n', (size_t)(end - line))); line = newline + 1)
        scan_one(scan, line, (size_t)(newline - line), file);
    if (line < end)
        scan->torn++;
}

static void scan_files(struct scan *scan, int folder, const struct names *names)
{
    struct text bytes = TEXT_INIT;

    for (size_t i = 0; i < names->count; i++) {
        if (file_read_beneath(folder, names->items[i], SCAN_FILE_BYTES_MAX, &bytes))
            scan_bytes(scan, bytes.bytes, bytes.length, i);
        else
            scan->refused++;
    }
    text_release(&bytes);
}

bool scan_profile(struct scan *scan, int profile_folder)
{
    int folder = openat(profile_folder, "events", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct names names;

    if (folder < 0)
        return errno == ENOENT;

    bool good = names_read(&names, folder, ".jsonl", SCAN_FILES_MAX);
    int error = errno;

    scan_files(scan, folder, &names);
    scan->refused += names.left_out;
    names_release(&names);
    close(folder);
    errno = error;
    return good;
}
