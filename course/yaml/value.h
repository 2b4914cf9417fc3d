/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fields of a schema that are one scalar: texts, ids, numbers, dates, words of a list.
 *
 *     long minutes = 0;
 *     static const struct field row = {"minutes", FIELD_NUMBER, .min = 1, .max = 60};
 *     if (value_read(&row, node, &minutes, report))
 *         ...
 */
#ifndef YAML_VALUE_H
#define YAML_VALUE_H

#include "yaml/schema.h"

/* Writes what `field->type` says at `member`; false when a fault was reported: nothing written. */
bool value_read(const struct field *field, const struct node *node, void *member,
                struct report *report);

/* Which of `names` the node's text is, or -1 after reporting it. */
int value_name(const char *const *names, const struct node *node, struct report *report);

/* Which of `names` is `word`, or -1. */
int value_index(const char *const *names, const char *word);

/* True for a scalar that may be used; else says "must be text", or nothing if it was refused. */
bool value_is_text(const struct node *node, struct report *report);

#endif
