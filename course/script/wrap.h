/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text into lines of at most so many columns: greedy, never inside a visible sign, never a line
 * that starts with a mark. A word longer than the line is cut where spelling allows it.
 *
 *     struct line line;
 *     for (size_t at = 0; at < count; at = line.next) {
 *         wrap_line(points, count, at, columns, &line);
 *         ...points[line.start .. line.start + line.length)...
 *     }
 *
 * Wrapping a whole text takes time proportional to its length.
 */
#ifndef SCRIPT_WRAP_H
#define SCRIPT_WRAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct line {
    size_t start, length; /* code points; trailing spaces, U+200B and the newline are not in it */
    size_t next;          /* where the following line starts */
    int columns;          /* of points[start .. start + length), as width.h counts them */
    bool emergency;       /* it ends inside a word */
};

/*
 * The line that starts at points[start]; columns >= 1, start < count. Always makes progress: a
 * single sign wider than `columns` makes a line that is too wide, the only case of it.
 */
void wrap_line(const uint32_t *points, size_t count, size_t start, int columns, struct line *line);

#endif
