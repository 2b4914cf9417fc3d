/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A module: goals, lessons, the messages they practise on, and where its facts come from. Read from
 * modules/<id>/ when it is opened, not before.
 *
 *     struct module *module = module_load(course->folder, "phishing", report);
 *     const struct lesson *lesson = module_lesson(module, 0);
 *     module_free(module);
 *
 * A module owns one arena with all that it holds; nothing in it changes after loading.
 */
#ifndef CONTENT_MODULE_H
#define CONTENT_MODULE_H

#include "content/step.h"

struct goal {
    const struct node *node;
    const char *id, *text;
};

struct source {
    const struct node *node;
    const char *id, *title, *publisher, *url, *date, *checked;
    int confidence;
};

struct lesson {
    const struct node *node; /* NULL: its file could not be read */
    bool is_sound;           /* its shape is, and all its steps' */
    const char *id, *title;
    const char *path; /* module/lesson */
    long minutes;
    struct list steps; /* struct step */
};

struct module {
    const struct node *node; /* of module.yaml; NULL: it could not be read */
    bool is_sound;           /* it can be played */
    const char *id;
    struct list goals, sources; /* struct goal, struct source */
    struct ids lesson_ids;
    struct lesson *lessons;     /* lesson_ids.count of them, in order */
    struct list specimens;      /* struct specimen */
    struct arena arena;
};

extern const struct schema module_schema, lesson_schema;

/*
 * Reads modules/<id>/ below the open folder. Every fault is reported, rules of content/rules.h
 * included. NULL when `id` is none. A module that is not sound (a file is missing or has a wrong
 * shape) holds what could be read, for the checker; it must not be played. `report` may be NULL.
 */
struct module *module_load(int folder, const char *id, struct report *report);
void module_free(struct module *module); /* NULL is fine */

const struct lesson *module_lesson(const struct module *module, size_t index);
const struct step *lesson_step(const struct lesson *lesson, size_t index);
const struct specimen *module_specimen(const struct module *module, const char *id);
const struct source *module_source(const struct module *module, const char *id);

/*
 * Calls `visit` for every translatable text of the module, in the order of its files: the messages
 * of localization/<tag>/<module>.po.
 */
void module_each_phrase(const struct module *module, schema_visit *visit, void *data);

/* The texts of one step and of the message it shows: what falls back to another language as one. */
void step_each_phrase(const struct module *module, const struct step *step, schema_visit *visit,
                      void *data);

#endif
