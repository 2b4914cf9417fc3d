/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A region of memory: many allocations, one release. A loaded course never changes, so a course,
 * a catalogue or a sheet puts all it owns into one arena and lets go of it in one call.
 *
 *     struct arena arena;
 *     arena_init(&arena);
 *     char *name = arena_copy_string(&arena, "phishing");
 *     arena_release(&arena);            // name is gone
 *
 * The arena owns every block it hands out; nothing from it is ever given to free(). All memory
 * is zeroed and aligned for any type. Allocation never fails (base/memory.h).
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/check.h"

#include <stddef.h>

struct arena_chunk;

struct arena {
    struct arena_chunk *newest;
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena); /* frees everything; the arena may be used again */
void arena_clear(struct arena *arena);   /* forgets everything, keeps the largest chunk */

void *arena_new(struct arena *arena, size_t count, size_t size);
char *arena_copy_string(struct arena *arena, const char *string); /* NULL gives NULL */
char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length); /* adds a NUL */
char *arena_format(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
