/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A course: its classes of cybercrime and its modules in order. modules/course.yaml alone is read
 * at the start; a module's own files are read when it is opened.
 *
 *     struct course course;
 *     course_init(&course);
 *     if (course_open(&course, "/usr/share/siaga", report))
 *         ...course_module(&course, index, report)...
 *     course_release(&course);
 *
 * A *course folder* holds modules/ and localization/. The course owns all modules it has opened.
 */
#ifndef CONTENT_COURSE_H
#define CONTENT_COURSE_H

#include "content/aid.h"
#include "content/glossary.h"
#include "content/module.h"

struct course_class {
    const struct node *node;
    const char *id, *title, *about;
};

struct course_entry {
    const struct node *node;
    const char *id, *title, *about, *class_id;
    struct ids also;         /* further classes it belongs to */
    int role;                /* enum module_role */
    long minutes, steps;     /* sums over its lessons; the checker holds them true */
};

struct course {
    const struct node *node;
    const char *id, *title, *about;
    long version;
    struct list classes, entries; /* struct course_class, struct course_entry */
    int folder;                   /* descriptor of the course folder; -1 when closed */
    struct module **modules;      /* one slot per entry; NULL until opened */
    struct aid *aid;              /* NULL until asked for, or when there is none */
    bool aid_is_read;
    struct glossary *glossary; /* the same */
    bool glossary_is_read;
    struct arena arena;
};

extern const struct schema course_schema;

void course_init(struct course *course);
void course_release(struct course *course);

/* Reads modules/course.yaml below `path`. False when it cannot be used; faults are in `report`. */
bool course_open(struct course *course, const char *path, struct report *report);

const struct course_entry *course_entry(const struct course *course, size_t index);
const struct course_class *course_class(const struct course *course, size_t index);

/* The index of the module `id` (`length` bytes), or -1. */
long course_find(const struct course *course, const char *id, size_t length);

/*
 * The module of entry `index`, read the first time it is asked for. NULL when it cannot be used;
 * with a report, every fault of its files is in there, sums of minutes and steps included.
 */
const struct module *course_module(struct course *course, size_t index, struct report *report);

/*
 * The same for the checker, which also wants what could be read of a module that cannot be used.
 * After course_open() has failed it may be asked for the entries that are there.
 */
const struct module *course_module_as_read(struct course *course, size_t index,
                                           struct report *report);

/*
 * The first hour and the contacts of countries, read the first time they are asked for; NULL when
 * the course has none. They may be used when aid->is_sound.
 */
const struct aid *course_aid(struct course *course, struct report *report);

/* The same for modules/glossary.yaml. */
const struct glossary *course_glossary(struct course *course, struct report *report);

/* Every translatable text of course.yaml: the messages of localization/<tag>/course.po. */
void course_each_phrase(const struct course *course, schema_visit *visit, void *data);

/* Whether the entry belongs to the class, as its own or as one more. */
bool course_entry_in_class(const struct course_entry *entry, const char *class_id);

#endif
