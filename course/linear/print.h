/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheets as lines of plain text on a stream: for linear mode, and for what is printed to keep.
 *
 *     if (!print_sheet(stdout, &sheet, 72))
 *         ...                                // it could not be written
 */
#ifndef LINEAR_PRINT_H
#define LINEAR_PRINT_H

#include "sheet/layout.h"

#include <stdbool.h>
#include <stdio.h>

/* A row without blanks at its end; to be freed. */
char *print_row(const struct layout_row *row);

/* A line in output form; whatever is no terminal gets the vowel AM as one sign. */
void print_line(FILE *out, const char *prefix, const char *line);

/* A line of the program's own behind a prefix. */
void print_label(FILE *out, const char *prefix, const char *label);

/* The title and all blocks, without what keys do, wrapped at `columns`. */
bool print_sheet(FILE *out, const struct sheet *sheet, int columns);

#endif
