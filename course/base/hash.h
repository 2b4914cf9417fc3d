/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding things by name among many: a hash of a string, and an index from hashes to positions in
 * an array that somebody else owns. The owner says which of the found ones is really meant:
 *
 *     uint64_t hash = hash_string(HASH_START, name);
 *     size_t at;
 *     for (size_t step = 0; hash_index_next(&index, hash, &step, &at);)
 *         if (strcmp(items[at].name, name) == 0)
 *             return &items[at];
 *
 * A zeroed struct hash_index is empty.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* FNV-1a, 64 bits (RFC 9923). Several strings make one key by handing the hash on. */
#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t hash, const char *bytes, size_t length);
uint64_t hash_string(uint64_t hash, const char *string); /* with its NUL */

struct hash_slot {
    uint64_t hash;
    size_t position; /* plus one; 0 is a free slot */
};

struct hash_index {
    struct hash_slot *slots;
    size_t slot_count, count; /* slot_count is a power of two */
};

void hash_index_release(struct hash_index *index); /* the index is empty after */

void hash_index_add(struct hash_index *index, uint64_t hash, size_t position);

/* The next position added under `hash`; false when there is none. Start with *step = 0. */
bool hash_index_next(const struct hash_index *index, uint64_t hash, size_t *step,
                     size_t *position);

#endif
