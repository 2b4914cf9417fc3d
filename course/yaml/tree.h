/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A YAML file as a tree of nodes, each of which knows the line and column it came from.
 *
 * Only the plain part of YAML exists here: mappings, sequences and scalars, in one document.
 * Anchors, aliases, tags, directives, second documents, duplicate keys and non-scalar keys are
 * refused where they stand; so is anything beyond the limits below, as soon as it is reached, so
 * that no file costs more than a bounded time and memory. All faults that can be told apart are
 * reported in one run; a syntax error ends the reading of its file.
 *
 *     struct node *root = tree_read(&arena, "modules/course.yaml", bytes, length, report);
 *     if (root)
 *         ...
 *
 * Text is sanitised (script/sanitise.h) after YAML's escapes are resolved: a character that may not
 * reach a terminal is reported and left out. The arena owns the tree and every string in it.
 */
#ifndef YAML_TREE_H
#define YAML_TREE_H

#include "yaml/node.h"

/*
 * The limits: the last size, depth or number that is still read. Depth counts collections inside
 * one another, the root among them; nodes are values, not keys.
 * Tests compile tree.c with smaller limits, so that every edge is met by a small example.
 */
#ifndef TREE_BYTES_MAX
#define TREE_BYTES_MAX ((size_t)1 << 20)
#define TREE_DEPTH_MAX 16
#define TREE_NODES_MAX 100000
#define TREE_SCALAR_MAX ((size_t)64 << 10)
#define TREE_FAULTS_MAX 100
#endif

/*
 * Returns the root, or NULL when nothing usable came of it: a syntax error, a limit, an empty file.
 * Faults are in `report` either way; after a fault that leaves a tree, what was refused is absent
 * or marked is_refused, so that reading on gives no second diagnostic for it.
 */
struct node *tree_read(struct arena *arena, const char *file, const char *bytes, size_t length,
                       struct report *report);

#endif
