/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What there is to translate, a part for each PO file: the interface (`ui`), course.yaml and the
 * glossary (`course`), the first hour and the countries (`countries`), and each module by its id.
 *
 *     for (size_t i = 0; i < parts_count(course); i++)
 *         parts_each_text(course, i, visit, data);
 */
#ifndef TRANSLATE_PARTS_H
#define TRANSLATE_PARTS_H

#include "base/arena.h"
#include "content/course.h"

#include <stdbool.h>
#include <stddef.h>

enum { PART_UI, PART_COURSE, PART_COUNTRIES, PART_MODULES };

/* One message. Prose comes paragraph by paragraph. */
struct part_text {
    const char *context, *source;
    const char *plural; /* NULL: a message without */
    enum field_type type;
    const struct node *node; /* NULL: a phrase of the interface, which stands in no file */
};

typedef void parts_visit(void *data, const struct part_text *text);

size_t parts_count(const struct course *course);

/* As its PO file is called; NULL for a module that has no id of its own. */
const char *parts_name(const struct course *course, size_t part);

/* The part of that name, or -1. */
long parts_find(const struct course *course, const char *name);

/* The module of the part, whatever could be read of it; NULL when it is none. */
const struct module *parts_module(struct course *course, size_t part);

/*
 * Visits each pair of context and source once, in the order of the files. Strings are gone after
 * the call. False when the part is not there.
 */
bool parts_each_text(struct course *course, size_t part, parts_visit *visit, void *data);

/*
 * All parts, for going through them many times: by their number, as many as parts_count(). `texts`
 * is empty for one that is not there. To be given to parts_forget().
 */
struct part {
    struct part_text *texts;
    size_t count, capacity;
    struct arena arena; /* owns the strings */
};

struct part *parts_remember(struct course *course);
void parts_forget(struct part *parts, size_t count);

/* The same for what one visit of a schema gives: prose is cut into its paragraphs. */
void parts_cut(const char *context, const char *text, enum field_type type, const struct node *node,
               parts_visit *visit, void *data);

#endif
