/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A small course's schemas for the tests of yaml/schema.h: a lesson with steps of two kinds, one of
 * which has options. Every type of field is there.
 */
#ifndef YAML_LESSON_H
#define YAML_LESSON_H

#include "yaml/schema.h"

#include "yaml-testing.h"

struct option {
    const struct node *node;
    const char *id, *text;
    bool correct;
};

struct step {
    const struct node *node;
    const char *id, *title, *prompt, *notes;
    int kind;
    unsigned tricks;
    struct list options;
};

struct link {
    const struct node *node;
    const char *url;
};

struct lesson {
    const struct node *node;
    const char *id, *title, *date;
    long minutes;
    struct ids also;
    struct list steps, links;
};

static const char *const step_kinds[] = {"page", "choice", "judge", NULL};
static const char *const trick_names[] = {"urgency", "authority", "fear", NULL};

static const struct field option_fields[] = {
    FIELD_AN_ID(struct option, id),
    {"text", FIELD_PHRASE, .offset = offsetof(struct option, text), .required = true, .max = 20},
    {"correct", FIELD_BOOL, .offset = offsetof(struct option, correct)},
    {0},
};

static const struct schema option_schema = {
    .name = "option",
    .fields = option_fields,
    .size = sizeof(struct option),
    .node = offsetof(struct option, node),
};

static const struct field step_fields[] = {
    {"kind", FIELD_ENUM, .offset = offsetof(struct step, kind), .required = true,
     .names = step_kinds},
    FIELD_AN_ID(struct step, id),
    {0},
};

static const struct field page_fields[] = {
    {"title", FIELD_PHRASE, .offset = offsetof(struct step, title)},
    {"notes", FIELD_PROSE, .offset = offsetof(struct step, notes), .required = true},
    {0},
};

static const struct field choice_fields[] = {
    {"prompt", FIELD_PROSE, .offset = offsetof(struct step, prompt), .required = true},
    {"options", FIELD_LIST, .offset = offsetof(struct step, options), .required = true, .min = 2,
     .max = 3, .of = &option_schema},
    {"tricks", FIELD_SET, .offset = offsetof(struct step, tricks), .min = 1, .names = trick_names},
    {0},
};

static const struct field judge_fields[] = {
    {"prompt", FIELD_PROSE, .offset = offsetof(struct step, prompt)},
    {0},
};

static const struct field *const step_variants[] = {page_fields, choice_fields, judge_fields};

static const struct schema step_schema = {
    .name = "step",
    .fields = step_fields,
    .size = sizeof(struct step),
    .node = offsetof(struct step, node),
    .kind = "kind",
    .variants = step_variants,
};

static const struct field link_fields[] = {
    {"url", FIELD_PHRASE, .offset = offsetof(struct link, url), .required = true},
    {0},
};

static const struct schema link_schema = {
    .name = "link",
    .fields = link_fields,
    .size = sizeof(struct link),
    .node = offsetof(struct link, node),
};

static const struct field lesson_fields[] = {
    FIELD_AN_ID(struct lesson, id),
    {"title", FIELD_PHRASE, .offset = offsetof(struct lesson, title), .required = true, .max = 40},
    {"date", FIELD_DATE, .offset = offsetof(struct lesson, date)},
    {"minutes", FIELD_NUMBER, .offset = offsetof(struct lesson, minutes), .min = 1, .max = 60},
    {"also", FIELD_IDS, .offset = offsetof(struct lesson, also), .max = 3},
    {"steps", FIELD_LIST, .offset = offsetof(struct lesson, steps), .min = 1, .of = &step_schema},
    {"links", FIELD_LIST, .offset = offsetof(struct lesson, links), .max = 1, .of = &link_schema,
     .in_context = true},
    {0},
};

static const struct schema lesson_schema = {
    .name = "lesson",
    .fields = lesson_fields,
    .size = sizeof(struct lesson),
    .node = offsetof(struct lesson, node),
};

/* Reads `yaml` as a lesson; the faults, those of the tree among them, must be those expected. */
static inline void read_lesson(struct reading *reading, struct lesson *lesson, const char *yaml,
                               const char *expected)
{
    bool is_good;

    memset(lesson, 0, sizeof *lesson);
    read_yaml(reading, yaml);
    assert_non_null(reading->root);
    is_good = schema_read(&lesson_schema, reading->root, &reading->arena, lesson, &reading->report);
    assert_int_equal(is_good, !*expected);
    assert_faults(reading, expected);
}

static inline void expect_lesson_faults(const char *yaml, const char *expected)
{
    struct reading reading;
    struct lesson lesson;

    read_lesson(&reading, &lesson, yaml, expected);
    end_reading(&reading);
}

#endif
