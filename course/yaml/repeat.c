/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/repeat.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { PAIRS_MAX = 16 }; /* up to here comparing every pair is quicker than sorting */

static void compare_pairs(struct repeat *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        for (size_t j = 0; j < i && !items[i].first; j++) {
            if (strcmp(items[i].name, items[j].name) == 0)
                items[i].first = &items[j];
        }
    }
}

/* Equal names keep their order, which is that of their addresses. */
static int compare_names(const void *a, const void *b)
{
    const struct repeat *left = *(struct repeat *const *)a;
    const struct repeat *right = *(struct repeat *const *)b;
    int order = strcmp(left->name, right->name);

    return order ? order : (left > right) - (left < right);
}

static void compare_sorted(struct repeat *items, size_t count)
{
    struct repeat **sorted = memory_new(count, sizeof(struct repeat *));
    const struct repeat *first = items;

    for (size_t i = 0; i < count; i++)
        sorted[i] = &items[i];
    qsort(sorted, count, sizeof(struct repeat *), compare_names);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || strcmp(sorted[i]->name, first->name) != 0)
            first = sorted[i];
        else
            sorted[i]->first = first;
    }
    free(sorted);
}

void repeat_find(struct repeat *items, size_t count)
{
    if (count <= PAIRS_MAX)
        compare_pairs(items, count);
    else
        compare_sorted(items, count);
}
