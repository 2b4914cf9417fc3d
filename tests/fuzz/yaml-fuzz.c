/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as a YAML file, and the tree of it read by every table there is: yaml/, and the
 * schemas of content/.
 */
#include "fuzz/fuzz.h"

#include "content/course.h"
#include "yaml/tree.h"

#include <string.h>

const char fuzz_name[] = "yaml";

static void must_be_good_node(const struct node *node, const struct node *parent, size_t depth);

static void must_have_children(const struct node *node, size_t depth)
{
    size_t count = 0;

    for (const struct node *child = node->first; child; child = child->next) {
        BUG_ON((node->type == NODE_MAPPING) != (child->key != NULL));
        BUG_ON(node->type == NODE_SEQUENCE && child->index != count);
        must_be_good_node(child, node, depth + 1);
        count++;
    }
    BUG_ON(count != node->count);
}

static void must_be_good_node(const struct node *node, const struct node *parent, size_t depth)
{
    BUG_ON(node->parent != parent || depth > TREE_DEPTH_MAX);
    BUG_ON(!node->line || !node->column || !node->file);
    if (node->key)
        must_be_clean(node->key, strlen(node->key));
    if (node->type == NODE_SCALAR) {
        BUG_ON(!node->text || node->first || strlen(node->text) > 2 * TREE_SCALAR_MAX);
        must_be_clean(node->text, strlen(node->text));
    } else {
        must_have_children(node, depth);
    }
}

/* What is read with a report and without is the same, and what is not good has been said. */
static void read_by(const struct schema *schema, const struct node *root, size_t said)
{
    static union {
        struct course course;
        struct module module;
        struct lesson lesson;
    } with, without;
    struct arena arena;
    struct report report;

    BUG_ON(schema->size > sizeof with);
    memset(&with, 0, sizeof with);
    memset(&without, 0, sizeof without);
    arena_init(&arena);
    report_init(&report);

    bool good = schema_read(schema, root, &arena, &with, &report);

    BUG_ON(good != schema_read(schema, root, &arena, &without, NULL));
    BUG_ON(good ? report.errors > 0 : said + report.errors == 0);
    must_be_sayable(&report);
    report_release(&report);
    arena_release(&arena);
}

static void read_list(const struct node *root, size_t said)
{
    struct arena arena;
    struct report report;
    struct list list = {0};

    arena_init(&arena);
    report_init(&report);

    bool good = schema_read_list(&specimen_schema, root, &arena, &list, &report);

    BUG_ON(good ? report.errors > 0 : said + report.errors == 0);
    must_be_sayable(&report);
    report_release(&report);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct schema *const schemas[] = {&course_schema, &module_schema, &lesson_schema};
    struct arena arena;
    struct report report;
    const struct node *root;

    arena_init(&arena);
    report_init(&report);
    root = tree_read(&arena, "t.yaml", (const char *)data, size, &report);
    must_be_sayable(&report);
    BUG_ON(!root && !report.errors);
    if (root) {
        must_be_good_node(root, NULL, 1);
        for (size_t i = 0; i < ARRAY_LENGTH(schemas); i++)
            read_by(schemas[i], root, report.errors);
        read_list(root, report.errors);
    }
    report_release(&report);
    arena_release(&arena);
    return 0;
}
