/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/polines.h"

#include "base/array.h"
#include "base/hash.h"
#include "language/poscan.h"

#include <stdlib.h>

/* So many msgids may have been dropped by libgettextpo (as duplicates) between two it returns. */
enum { WINDOW = 64 };

void polines_init(struct polines *lines, const char *bytes)
{
    struct poscan scan;

    *lines = (struct polines){0};
    poscan_init(&scan, bytes);
    while (poscan_next(&scan)) {
        ARRAY_GROW(lines->items, lines->count, lines->capacity);
        lines->items[lines->count++] = (struct poline){
            .hash = hash_string(HASH_START, scan.source.bytes), .line = scan.source_line};
    }
    poscan_release(&scan);
}

void polines_release(struct polines *lines)
{
    free(lines->items);
    *lines = (struct polines){0};
}

unsigned polines_find(struct polines *lines, const char *source)
{
    uint64_t hash = hash_string(HASH_START, source);

    for (size_t i = lines->next; i < lines->count && i - lines->next < WINDOW; i++) {
        if (lines->items[i].hash == hash) {
            lines->next = i + 1;
            return lines->items[i].line;
        }
    }
    return 0;
}
