/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Growing arrays without a type of their own: a pointer, a count and a capacity that stand side
 * by side in some struct.
 *
 *     ARRAY_GROW(list->items, list->count, list->capacity);
 *     list->items[list->count++] = item;
 */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include "base/memory.h"

/* Makes room for one more element; doubling keeps n additions at O(n). */
#define ARRAY_GROW(items, count, capacity)                                                         \
    do {                                                                                           \
        if ((count) == (capacity)) {                                                               \
            (capacity) = (capacity) ? 2 * (capacity) : 16;                                         \
            (items) = memory_resize((items), (capacity), sizeof *(items));                         \
        }                                                                                          \
    } while (0)

#endif
