/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What CommonMark allows and we do not, in every prose of a file.
 *
 *     module_each_phrase(module, commonmark_check_phrase, report);
 */
#ifndef CONTENT_COMMONMARK_H
#define CONTENT_COMMONMARK_H

#include "yaml/schema.h"

/* A schema_visit; `report` is a struct report. */
void commonmark_check_phrase(void *report, const char *context, const char *text,
                             enum field_type type, const struct node *node);

#endif
