/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Each chunk is twice as large as the one before it: most arenas live for one text. */
enum { CHUNK_SIZE_MIN = 1024, CHUNK_SIZE_MAX = 32 * 1024 };

struct arena_chunk {
    struct arena_chunk *older;
    size_t used, size;
    _Alignas(max_align_t) char bytes[];
};

void arena_init(struct arena *arena)
{
    arena->newest = NULL;
}

static void release_from(struct arena_chunk *chunk)
{
    while (chunk) {
        struct arena_chunk *older = chunk->older;

        free(chunk);
        chunk = older;
    }
}

void arena_release(struct arena *arena)
{
    release_from(arena->newest);
    arena->newest = NULL;
}

void arena_clear(struct arena *arena)
{
    struct arena_chunk *kept = arena->newest;

    if (!kept)
        return;
    release_from(kept->older);
    kept->older = NULL;
    memset(kept->bytes, 0, kept->used);
    kept->used = 0;
}

static size_t next_size(const struct arena_chunk *chunk)
{
    if (!chunk)
        return CHUNK_SIZE_MIN;
    return chunk->size < CHUNK_SIZE_MAX / 2 ? 2 * chunk->size : CHUNK_SIZE_MAX;
}

static struct arena_chunk *chunk_for(struct arena *arena, size_t size)
{
    struct arena_chunk *chunk = arena->newest;

    if (!chunk || chunk->size - chunk->used < size) {
        size_t capacity = next_size(chunk);

        capacity = size > capacity ? size : capacity;

        chunk = memory_new(1, sizeof *chunk + capacity);
        chunk->size = capacity;
        chunk->older = arena->newest;
        arena->newest = chunk;
    }
    return chunk;
}

void *arena_new(struct arena *arena, size_t count, size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    size_t bytes;

    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2)
        check_exhausted("out of memory");
    bytes = (bytes + unit - 1) / unit * unit;

    struct arena_chunk *chunk = chunk_for(arena, bytes);
    void *memory = chunk->bytes + chunk->used;

    chunk->used += bytes;
    return memory;
}

char *arena_copy_string(struct arena *arena, const char *string)
{
    return string ? arena_copy_bytes(arena, string, strlen(string)) : NULL;
}

char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_new(arena, length + 1, 1);

    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;

    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    BUG_ON(length < 0);
    char *result = arena_new(arena, (size_t)length + 1, 1);
    vsnprintf(result, (size_t)length + 1, format, again);
    va_end(again);
    va_end(arguments);
    return result;
}
