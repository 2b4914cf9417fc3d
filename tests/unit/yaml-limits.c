/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader with small limits, so that every edge is met by a small example.
 *
 * Built like every other test: this file is compiled with the limits below and brings its own
 * copy of tree.c, under a name of its own, so that it links beside the ordinary one.
 */
#define TREE_BYTES_MAX ((size_t)60)
#define TREE_DEPTH_MAX 3
#define TREE_NODES_MAX 5
#define TREE_SCALAR_MAX ((size_t)8)
#define TREE_FAULTS_MAX 3
#define tree_read small_tree_read

#include "yaml/tree.c" /* NOLINT(bugprone-suspicious-include) */

#include "yaml-testing.h"

static void a_file_of_the_largest_size_is_read(void **state)
{
    char yaml[61];

    (void)state;
    memset(yaml, ' ', sizeof yaml);
    memcpy(yaml, "a: b\n", 5);
    yaml[60] = '\0';
    expect_faults(yaml, "");
}

static void a_larger_file_is_not(void **state)
{
    char yaml[61];

    (void)state;
    memset(yaml, ' ', sizeof yaml);
    snprintf(yaml, sizeof yaml, "a: *b\n");
    yaml[6] = ' ';
    expect_nothing(yaml, sizeof yaml, "t.yaml: error: more than 60 bytes in one file\n");
}

static void collections_nest_up_to_the_limit(void **state)
{
    (void)state;
    expect_faults("a: [[x]]\n", "");
    expect_faults("- - - x\n", "");
    EXPECT_NOTHING(
        "a: [[[x]]]\n",
        "t.yaml:1:6: error: more than 3 lists and mappings inside one another (a[0][0])\n");
    EXPECT_NOTHING(
        "a:\n b:\n  c:\n   d: x\n",
        "t.yaml:4:4: error: more than 3 lists and mappings inside one another (a.b.c)\n");
    EXPECT_NOTHING(
        "- - - - *x\n",
        "t.yaml:1:7: error: more than 3 lists and mappings inside one another ([0][0][0])\n");
}

static void keys_count_for_the_depth(void **state)
{
    (void)state;
    EXPECT_NOTHING("{{{{a: b}: c}: d}: e}\n",
                   "t.yaml:1:2: error: a key must be text\n"
                   "t.yaml:1:3: error: a key must be text (?)\n"
                   "t.yaml:1:4: error: a key must be text (?.?)\n"
                   "t.yaml:1:4: error: more than 3 faults; reading stopped here (?.?.?)\n");
}

static void values_are_counted_up_to_the_limit(void **state)
{
    (void)state;
    expect_faults("[a, b, c, d]\n", "");
    expect_faults("{a: 1, b: 2, c: 3, d: 4}\n", "");
    EXPECT_NOTHING("[a, b, c, d, *e, *f]\n",
                   "t.yaml:1:14: error: more than 5 values in one file ([4])\n"
                   "t.yaml:1:14: error: aliases may not be used ([4])\n");
    EXPECT_NOTHING("[a, b, c, d, e, *f]\n",
                   "t.yaml:1:14: error: more than 5 values in one file ([4])\n");
}

static void texts_are_read_up_to_the_limit(void **state)
{
    (void)state;
    expect_faults("a: 12345678\n", "");
    expect_faults("12345678: a\n", "");
    EXPECT_NOTHING("a: 123456789\nb: *c\n", "t.yaml:1:4: error: text of more than 8 bytes (a)\n");
    EXPECT_NOTHING("a:\n  123456789: b\n", "t.yaml:2:3: error: text of more than 8 bytes (a)\n");
    EXPECT_NOTHING("a: กขค\n", "t.yaml:1:4: error: text of more than 8 bytes (a)\n");
}

static void faults_come_out_up_to_the_limit(void **state)
{
    (void)state;
    expect_faults("[*a, *b, *c, d]\n", "t.yaml:1:2: error: aliases may not be used ([0])\n"
                                       "t.yaml:1:6: error: aliases may not be used ([1])\n"
                                       "t.yaml:1:10: error: aliases may not be used ([2])\n");
    EXPECT_NOTHING("[*a, *b, *c, *d]\n", "t.yaml:1:2: error: aliases may not be used ([0])\n"
                                         "t.yaml:1:6: error: aliases may not be used ([1])\n"
                                         "t.yaml:1:10: error: aliases may not be used ([2])\n"
                                         "t.yaml:1:14: error: more than 3 faults; reading stopped "
                                         "here ([3])\n");
}

static void repeated_keys_count_as_faults(void **state)
{
    (void)state;
    EXPECT_NOTHING("- {a: *b, a: *b, a: c}\n- *d\n",
                   "t.yaml:1:7: error: aliases may not be used ([0].a)\n"
                   "t.yaml:1:11: error: duplicate key 'a'; the first is in line 1 ([0].a)\n"
                   "t.yaml:1:14: error: aliases may not be used ([0].a)\n"
                   "t.yaml:1:18: error: more than 3 faults; reading stopped here ([0].a)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_of_the_largest_size_is_read),
        cmocka_unit_test(a_larger_file_is_not),
        cmocka_unit_test(collections_nest_up_to_the_limit),
        cmocka_unit_test(keys_count_for_the_depth),
        cmocka_unit_test(values_are_counted_up_to_the_limit),
        cmocka_unit_test(texts_are_read_up_to_the_limit),
        cmocka_unit_test(faults_come_out_up_to_the_limit),
        cmocka_unit_test(repeated_keys_count_as_faults),
    };

    return cmocka_run_group_tests_name("yaml/limits", tests, NULL, NULL);
}
