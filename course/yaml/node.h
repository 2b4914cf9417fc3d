/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One value of a YAML file: what it is, what it holds, and where it came from.
 *
 * Whoever finds a fault in a value says so by its node, and the place and path come along:
 *
 *     const struct node *minutes = node_find(lesson, "minutes");
 *     if (total != declared)
 *         node_error(report, minutes, "must be %ld, the sum of its lessons", total);
 *
 * Nodes are made by tree_read() (yaml/tree.h) and belong to the arena given to it.
 */
#ifndef YAML_NODE_H
#define YAML_NODE_H

#include "base/arena.h"
#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

enum node_type { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };

struct node {
    enum node_type type;
    const char *file;
    unsigned line, column; /* of the value's first character, from 1, in code points */

    const struct node *parent; /* NULL at the root */
    const char *key;           /* in a mapping: the key it stands under */
    unsigned key_line, key_column;
    size_t index; /* in a sequence: its position, from 0 */

    const char *text; /* scalar: NUL-terminated, sanitised */
    bool is_literal;  /* scalar: a `|` block: its lines are lines of the file */
    bool is_refused;  /* reported already (alias, repeated key): not to be used */

    struct node *first, *next; /* children in file order */
    size_t count;
};

/* The value under `key`, or NULL. `mapping` may be any node or NULL. */
const struct node *node_find(const struct node *mapping, const char *key);

/*
 * Where a node stands, with its path `steps[1].options[0].text` written into `arena`. For a
 * mistake in the value use node_location(), for one in the key node_key_location(); what has no
 * key is located by its value.
 */
struct location node_location(const struct node *node, struct arena *arena);
struct location node_key_location(const struct node *node, struct arena *arena);

/*
 * The faults of a node, reported with place and path; always false. The location of `line_in_text`
 * (from 1) inside a literal block is that line of the file, without a column; with 0, or in any
 * other scalar, it is the value's start. A report of NULL swallows them.
 */
bool node_error(struct report *report, const struct node *node, const char *format, ...)
    PRINTF_LIKE(3, 4);
bool node_key_error(struct report *report, const struct node *node, const char *format, ...)
    PRINTF_LIKE(3, 4);
bool node_warning(struct report *report, const struct node *node, const char *format, ...)
    PRINTF_LIKE(3, 4);
bool node_error_in_line(struct report *report, const struct node *node, unsigned line_in_text,
                        const char *format, ...) PRINTF_LIKE(4, 5);

/*
 * The beginning of `text`, fit for a message of one line: at most NODE_QUOTE_MAX code points, cut
 * before a line break; `...` stands for what is left out. Returns `quote->bytes`.
 */
enum { NODE_QUOTE_MAX = 40 };

struct node_quote {
    char bytes[sizeof "..." + (size_t)4 * NODE_QUOTE_MAX];
};

const char *node_quote(struct node_quote *quote, const char *text);

#endif
