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

enum step_kind_id {
    STEP_PAGE,
    STEP_CHOICE,
    STEP_JUDGE,
    STEP_POINT,
    STEP_ACT,
    STEP_RECALL,
    STEP_ORDER,
    STEP_MATCH,
    STEP_SORT,
    STEP_SCENARIO,
    STEP_KIND_COUNT
};

enum pin { PIN_NONE, PIN_LAST };
enum option_order { ORDER_SHUFFLED, ORDER_FIXED };

struct option {
    const struct node *node;
    const char *id, *text, *feedback;
    bool correct;
    int pin;
};

/* One of the spellings that may be typed. */
struct answer {
    const struct node *node;
    const char *id, *text;
};

/* Of these kinds content/parts.h tells more. */

struct order_item {
    const struct node *node;
    const char *id, *text, *feedback;
};

struct match_pair {
    const struct node *node;
    const char *id, *left, *right, *feedback;
};

struct sort_group {
    const struct node *node;
    const char *id, *title;
};

struct sort_item {
    const struct node *node;
    const char *id, *text, *feedback;
    struct ids groups; /* those it is right in */
};

enum ending { ENDING_GOOD, ENDING_MIXED, ENDING_BAD };

struct reply {
    const struct node *node;
    const char *id, *text, *feedback;
    const char *to; /* id of the scene that follows */
};

struct scene {
    const struct node *node;
    const char *id;
    const char *story, *says; /* what happens, then lines `Speaker: words`: one of both or both */
    struct list replies;      /* struct reply; none: it is an end */
    int ending;               /* enum ending, of an end */
    const char *outcome;      /* of an end */
};

/* Asked for one at a time, before the answer. */
struct hint {
    const struct node *node;
    const char *id, *text;
};

struct step {
    const struct node *node;
    bool is_sound;                   /* its shape is */
    const char *id;
    int kind;                        /* enum step_kind_id */
    const char *path;                /* module/lesson/step: its name everywhere */
    const char *source;              /* id of a source of the module, or NULL */
    struct ids also;                 /* further sources */
    struct list hints;               /* struct hint; of scored kinds only */
    const char *specimen_id;
    const struct specimen *specimen; /* found by its id; NULL when there is none */
    const char *title;               /* page */
    const char *text, *notes;        /* page */
    const char *prompt;              /* all but page; judge, point and act may have one */
    const char *explain;             /* choice, recall, order, match, sort, scenario */
    bool many;                       /* choice: more than one option may be marked */
    int order;                       /* choice: enum option_order */
    struct list options;             /* choice; act, as `actions`: struct option */
    struct list answers;             /* recall: struct answer, the first to be shown */
    struct list items;               /* order: struct order_item; sort: struct sort_item */
    struct list pairs;               /* match: struct match_pair */
    struct list groups;              /* sort: struct sort_group */
    struct list scenes;              /* scenario, as `nodes`: struct scene, the first to begin */
    int channel;                     /* scenario: enum channel */
};

/* What a learner answered: ids of options or parts, or words, as the journal keeps them. */
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
    bool judges; /* an answer begins with a judgement of the message: content/judge.h */

    bool never_in_order; /* the order of this showing is never that of the file */

    /* NULL for a kind that is not scored. `step` and `response` are sound. */
    struct marking (*mark)(const struct step *step, const struct response *response);

    /* How many options or the like are shown in an order of their own; NULL: none. */
    size_t (*places)(const struct step *step);

    /* Reports what is wrong with one step by itself; false when something is. */
    bool (*check)(const struct step *step, struct report *report);
};

extern const struct step_kind *const step_kinds[STEP_KIND_COUNT];
extern const struct schema step_schema;

const struct step_kind *step_kind(const struct step *step);
const char *step_kind_name(const struct step *step); /* as course files call it */
struct marking step_mark(const struct step *step, const struct response *response);
bool step_check(const struct step *step, struct report *report);

/* What the kinds' own files bring. */
extern const struct step_kind page_kind, choice_kind, judge_kind, point_kind;
extern const struct step_kind act_kind, recall_kind;
extern const struct step_kind order_kind, match_kind, sort_kind, scenario_kind;
extern const struct field page_fields[], choice_fields[], judge_fields[], point_fields[];
extern const struct field act_fields[], recall_fields[];
extern const struct field order_fields[], match_fields[], sort_fields[], scenario_fields[];

bool response_has(const struct response *response, const char *id);

/* The option with this id, or NULL. */
const struct option *step_option(const struct step *step, const char *id);

#endif
