/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which names of a list are there more than once, in time that no list can make quadratic.
 *
 *     struct repeat items[] = {{.name = "a"}, {.name = "b"}, {.name = "a"}};
 *     repeat_find(items, 3);            // items[2].first is &items[0], the others' is NULL
 *
 * The caller owns the array and the names.
 */
#ifndef YAML_REPEAT_H
#define YAML_REPEAT_H

#include "yaml/node.h"

struct repeat {
    const char *name;
    const struct node *place;   /* the caller's, to say where the name stands */
    const struct repeat *first; /* set by repeat_find(): the earliest of the same name, or NULL */
};

void repeat_find(struct repeat *items, size_t count);

#endif
