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
    const char *says;   /* what it says, with all figures that the module takes from it */
    const char *review; /* when it is to be looked at again; NULL: a year after `checked` */
    int confidence;
};

enum lesson_purpose {
    LESSON_TAUGHT, /* one of the module's lessons, in their order */
    LESSON_FORM,   /* a form of the check before and after the course */
    LESSON_TEST,   /* shows that a module is known already */
    LESSON_POOL,   /* messages kept for later reviews */
};

struct lesson {
    const struct node *node; /* NULL: its file could not be read */
    bool is_sound;           /* its shape is, and all its steps' */
    enum lesson_purpose purpose;
    const char *file; /* what its file and its id are called */
    const char *id, *title;
    const char *path; /* module/lesson; module/extra/lesson for what is not taught */
    long minutes;
    struct list steps; /* struct step */
};

/* A module teaches, or it holds the forms of the check before and after the course. */
enum module_role { ROLE_TAUGHT, ROLE_CHECKS };

struct module {
    const struct node *node; /* of module.yaml; NULL: it could not be read */
    bool is_sound;           /* it can be played */
    enum module_role role;
    const char *id;
    struct list goals, sources; /* struct goal, struct source */
    struct ids lesson_ids;
    const char *check_id, *pool_id; /* the test, the pool; NULL: none */
    struct lesson *lessons;     /* lesson_ids.count of them in order, then the test and the pool */
    size_t lesson_count;        /* all of them */
    struct list specimens;      /* struct specimen */
    struct arena arena;
};

extern const struct schema module_schema, lesson_schema;

/*
 * Reads modules/<id>/ below the open folder. Every fault is reported, rules of content/rules.h
 * included. NULL when `id` is none. A module that is not sound (a file is missing or has a wrong
 * shape) holds what could be read, for the checker; it must not be played. `report` may be NULL.
 */
struct module *module_load(int folder, const char *id, enum module_role role,
                           struct report *report);
void module_free(struct module *module); /* NULL is fine */

/* The lesson at `index`, test and pool included; NULL behind the last. */
const struct lesson *module_lesson(const struct module *module, size_t index);

/* The index of the module's test or pool, or -1. */
long module_extra(const struct module *module, enum lesson_purpose purpose);

/* A form or a test: answers are explained when all of it has been answered. */
bool lesson_is_test(const struct lesson *lesson);

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
