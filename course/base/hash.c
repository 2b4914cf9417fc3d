/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hash.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

uint64_t hash_bytes(uint64_t hash, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
    return hash;
}

uint64_t hash_string(uint64_t hash, const char *string)
{
    return hash_bytes(hash, string, strlen(string) + 1);
}

void hash_index_release(struct hash_index *index)
{
    free(index->slots);
    *index = (struct hash_index){0};
}

static void place(struct hash_index *index, struct hash_slot slot)
{
    size_t at = (size_t)slot.hash & (index->slot_count - 1);

    while (index->slots[at].position)
        at = (at + 1) & (index->slot_count - 1);
    index->slots[at] = slot;
}

/* At most half full, so that a search is short and always meets a free slot. */
static void grow(struct hash_index *index)
{
    struct hash_index larger = {.slot_count = index->slot_count ? 2 * index->slot_count : 64,
                                .count = index->count};

    larger.slots = memory_new(larger.slot_count, sizeof *larger.slots);
    for (size_t i = 0; i < index->slot_count; i++) {
        if (index->slots[i].position)
            place(&larger, index->slots[i]);
    }
    free(index->slots);
    *index = larger;
}

void hash_index_add(struct hash_index *index, uint64_t hash, size_t position)
{
    if (2 * (index->count + 1) > index->slot_count)
        grow(index);
    place(index, (struct hash_slot){hash, position + 1});
    index->count++;
}

bool hash_index_next(const struct hash_index *index, uint64_t hash, size_t *step,
                     size_t *position)
{
    while (index->slot_count) {
        const struct hash_slot *slot =
            &index->slots[((size_t)hash + (*step)++) & (index->slot_count - 1)];

        if (!slot->position)
            break;
        if (slot->hash == hash) {
            *position = slot->position - 1;
            return true;
        }
    }
    return false;
}
