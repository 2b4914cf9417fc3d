/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tests of yaml/ share: reading a literal file and comparing the diagnostics it gives,
 * all of them, as they would be printed.
 *
 *     struct reading reading;
 *     read_yaml(&reading, "title: x\ntitle: y\n");
 *     assert_faults(&reading, "t.yaml:2:1: error: duplicate key ...\n");
 *     end_reading(&reading);
 */
#ifndef YAML_TESTING_H
#define YAML_TESTING_H

#include "yaml/tree.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* cmocka wants the above first */
#include <setjmp.h>
#include <cmocka.h>

struct reading {
    struct arena arena;
    struct report report;
    struct node *root;
};

static inline void read_bytes(struct reading *reading, const char *bytes, size_t length)
{
    /* A copy without a NUL behind it, so that the sanitizer sees a step too far. */
    char *copy = malloc(length ? length : 1);

    assert_non_null(copy);
    memcpy(copy, bytes, length);
    arena_init(&reading->arena);
    report_init(&reading->report);
    reading->root = tree_read(&reading->arena, "t.yaml", copy, length, &reading->report);
    free(copy);
}

static inline void read_yaml(struct reading *reading, const char *yaml)
{
    read_bytes(reading, yaml, strlen(yaml));
}

static inline void end_reading(struct reading *reading)
{
    arena_release(&reading->arena);
    report_release(&reading->report);
}

static inline void assert_faults(struct reading *reading, const char *expected)
{
    char *printed = NULL;
    size_t length;
    FILE *stream = open_memstream(&printed, &length);

    assert_non_null(stream);
    report_sort(&reading->report);
    report_print(&reading->report, stream);
    fclose(stream);
    assert_string_equal(printed, expected);
    free(printed);
}

/* The file gives these faults and still a tree. */
static inline void expect_faults(const char *yaml, const char *expected)
{
    struct reading reading;

    read_yaml(&reading, yaml);
    assert_faults(&reading, expected);
    assert_non_null(reading.root);
    end_reading(&reading);
}

/* The file gives these faults and nothing usable. */
static inline void expect_nothing(const char *yaml, size_t length, const char *expected)
{
    struct reading reading;

    read_bytes(&reading, yaml, length);
    assert_faults(&reading, expected);
    assert_null(reading.root);
    end_reading(&reading);
}

#define EXPECT_NOTHING(yaml, expected) expect_nothing(yaml, sizeof(yaml) - 1, expected)

#endif
