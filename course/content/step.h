/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One step of a lesson, of one of several kinds. A kind is a file of its own (page.c, choice.c)
 * and a row of each table in step.c: which keys it has, how an answer is marked, what makes it
 * sound. Adding a kind touches nothing else in this folder.
 *
 * Steps are part of a module (content/module.h) and never change after loading.
 */
#ifndef CONTENT_STEP_H
#define CONTENT_STEP_H

#include "content/specimen.h"
#include "yaml/schema.h"

#include <stdbool.h>

enum step_kind_id { STEP_PAGE, STEP_CHOICE, STEP_JUDGE, STEP_POINT, STEP_KIND_COUNT };

enum pin { PIN_NONE, PIN_LAST };
enum option_order { ORDER_SHUFFLED, ORDER_FIXED };

struct option {
    const struct node *node;
    const char *id, *text, *feedback;
    bool correct;
    int pin;
};

struct step {
    const struct node *node;
    bool is_sound;                   /* its shape is */
    const char *id;
    int kind;                        /* enum step_kind_id */
    const char *path;                /* module/lesson/step: its name everywhere */
    const char *source;              /* id of a source of the module, or NULL */
    const char *specimen_id;
    const struct specimen *specimen; /* found by its id; NULL when there is none */
    const char *title;               /* page */
    const char *text, *notes;        /* page */
    const char *prompt;              /* choice; judge and point may have one */
    const char *explain;             /* choice */
    bool many;                       /* choice: more than one option may be marked */
    int order;                       /* choice: enum option_order */
    struct list options;             /* choice: struct option */
};

/* What a learner answered: ids of options or parts, as the journal keeps them. */
enum { RESPONSE_MAX = 32 };

struct response {
    const char *ids[RESPONSE_MAX];
    size_t count;
};

struct marking {
    bool correct;
    double score; /* 0..1 */
};

struct step_kind {
    bool scored;

    /* NULL for a kind that is not scored. `step` and `response` are sound. */
    struct marking (*mark)(const struct step *step, const struct response *response);

    /* Reports what is wrong with one step by itself; false when something is. */
    bool (*check)(const struct step *step, struct report *report);
};

extern const struct step_kind *const step_kinds[STEP_KIND_COUNT];
extern const struct schema step_schema;

const struct step_kind *step_kind(const struct step *step);
struct marking step_mark(const struct step *step, const struct response *response);
bool step_check(const struct step *step, struct report *report);

/* What the kinds' own files bring. */
extern const struct step_kind page_kind, choice_kind, judge_kind, point_kind;
extern const struct field page_fields[], choice_fields[], judge_fields[], point_fields[];

bool response_has(const struct response *response, const char *id);

/* The option with this id, or NULL. */
const struct option *step_option(const struct step *step, const char *id);

#endif
