/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-lesson.h"

#include "base/text.h"

/* A lesson that has this besides what it must have; line 3 and on are the test's. */
static void expect_with(const char *rest, const char *expected)
{
    struct text yaml = TEXT_INIT;

    text_add_format(&yaml, "id: x\ntitle: y\n%s", rest);
    expect_lesson_faults(yaml.bytes, expected);
    text_release(&yaml);
}

/* A choice with these tricks. */
static void expect_tricks(const char *tricks, const char *expected)
{
    struct text yaml = TEXT_INIT;

    text_add_format(&yaml,
                    "steps:\n  - kind: choice\n    id: c\n    prompt: p\n"
                    "    options: [{id: a, text: A}, {id: b, text: B}]\n    tricks: %s\n",
                    tricks);
    expect_with(yaml.bytes, expected);
    text_release(&yaml);
}

static void lists_have_a_least_and_a_greatest_length(void **state)
{
    (void)state;
    expect_with("steps: []\n", "t.yaml:3:8: error: must have at least 1 item, not 0 (steps)\n");
    expect_with("links: [{url: a}, {url: b}]\n",
                "t.yaml:3:8: error: must have at most 1 item, not 2 (links)\n");
    expect_with("also: [a, b, c, d]\n",
                "t.yaml:3:7: error: must have at most 3 items, not 4 (also)\n");
    expect_with("steps:\n  - {kind: choice, id: c, prompt: q, options: [{id: a, text: A}]}\n",
                "t.yaml:4:47: error: must have 2 to 3 items, not 1 (steps[0].options)\n");
    expect_with("also: []\nlinks: []\n", "");
}

static void ids_of_siblings_differ(void **state)
{
    (void)state;
    expect_with("steps:\n  - {kind: judge, id: a}\n  - {kind: judge, id: b}\n"
                "  - {kind: judge, id: a}\n  - {kind: judge, id: a}\n",
                "t.yaml:6:23: error: duplicate id 'a'; the first is in line 4 (steps[2].id)\n"
                "t.yaml:7:23: error: duplicate id 'a'; the first is in line 4 (steps[3].id)\n");
}

static void ids_of_cousins_may_agree(void **state)
{
    (void)state;
    expect_with(
        "steps:\n"
        "  - {kind: choice, id: a, prompt: q, options: [{id: a, text: A}, {id: b, text: B}]}\n"
        "  - {kind: choice, id: b, prompt: q, options: [{id: a, text: A}, {id: b, text: B}]}\n",
        "");
}

static void ids_of_a_long_list_differ(void **state)
{
    struct text yaml = TEXT_INIT;

    (void)state;
    text_add_string(&yaml, "steps:\n");
    for (int i = 0; i < 30; i++)
        text_add_format(&yaml, "  - {kind: judge, id: s%d}\n", i);
    text_add_string(&yaml, "  - {kind: judge, id: s8}\n");
    expect_with(yaml.bytes,
                "t.yaml:34:23: error: duplicate id 's8'; the first is in line 12 (steps[30].id)\n");
    text_release(&yaml);
}

static void items_without_a_good_id_are_not_compared(void **state)
{
    (void)state;
    expect_with("steps:\n  - {kind: judge}\n  - {kind: judge}\n  - {kind: judge, id: A}\n",
                "t.yaml:4:5: error: judge has no 'id' (steps[0])\n"
                "t.yaml:5:5: error: judge has no 'id' (steps[1])\n"
                "t.yaml:6:23: error: must be an id (a-z, 0-9 and -, at most 64 of them), not 'A' "
                "(steps[2].id)\n");
}

static void a_list_of_ids_has_none_twice(void **state)
{
    (void)state;
    expect_with("also:\n  - a\n  - b\n  - a\n",
                "t.yaml:6:5: error: duplicate id 'a'; the first is in line 4 (also[2])\n");
    expect_with("also: [a b, '', c]\n",
                "t.yaml:3:8: error: must be an id (a-z, 0-9 and -, at most 64 of them), not 'a b' "
                "(also[0])\n"
                "t.yaml:3:13: error: must be an id (a-z, 0-9 and -, at most 64 of them), not '' "
                "(also[1])\n");
}

static void a_set_has_known_words_and_none_twice(void **state)
{
    (void)state;
    expect_tricks("[urgency, fear]", "");
    expect_tricks("[urgancy, fear]", "t.yaml:8:14: error: unknown word 'urgancy'; did you mean "
                                     "'urgency'? (steps[0].tricks[0])\n");
    expect_tricks("[greed]", "t.yaml:8:14: error: unknown word 'greed'; known are urgency, "
                             "authority, fear (steps[0].tricks[0])\n");
    expect_tricks("[fear, urgency, fear]", "t.yaml:8:29: error: duplicate word 'fear'; the first "
                                           "is in line 8 (steps[0].tricks[2])\n");
}

static void a_set_is_a_list_of_texts_long_enough(void **state)
{
    (void)state;
    expect_tricks("fear", "t.yaml:8:13: error: must be a list (steps[0].tricks)\n");
    expect_tricks("[[fear]]", "t.yaml:8:14: error: must be text (steps[0].tricks[0])\n");
    expect_tricks("[]", "t.yaml:8:13: error: must have at least 1 item, not 0 (steps[0].tricks)\n");
}

static void only_mappings_become_items(void **state)
{
    struct reading reading;
    struct lesson lesson;
    const struct step *steps;

    (void)state;
    read_lesson(&reading, &lesson,
                "id: x\ntitle: y\nsteps:\n  - *a\n  - page\n  - {kind: judge, id: j}\n",
                "t.yaml:4:5: error: aliases may not be used (steps[0])\n"
                "t.yaml:5:5: error: must be a mapping (steps[1])\n");
    assert_int_equal(lesson.steps.count, 1);
    steps = lesson.steps.items;
    assert_string_equal(steps[0].id, "j");
    end_reading(&reading);
}

static void a_list_may_be_the_root(void **state)
{
    struct reading reading;
    struct list list = {0};
    const struct option *options;

    (void)state;
    read_yaml(&reading, "- {id: a, text: A}\n- {id: b, text: B}\n");
    assert_true(
        schema_read_list(&option_schema, reading.root, &reading.arena, &list, &reading.report));
    assert_faults(&reading, "");
    assert_int_equal(list.count, 2);
    options = list.items;
    assert_string_equal(options[1].text, "B");
    end_reading(&reading);
}

static void a_wrong_list_at_the_root_is_reported(void **state)
{
    struct reading reading;
    struct list list = {0};

    (void)state;
    read_yaml(&reading, "- {id: a, text: A}\n- {id: a, text: much longer than is allowed}\n");
    assert_false(
        schema_read_list(&option_schema, reading.root, &reading.arena, &list, &reading.report));
    assert_faults(&reading,
                  "t.yaml:2:8: error: duplicate id 'a'; the first is in line 1 ([1].id)\n"
                  "t.yaml:2:17: error: must be at most 20 characters long, not 27 ([1].text)\n");
    end_reading(&reading);
    read_yaml(&reading, "id: a\n");
    assert_false(
        schema_read_list(&option_schema, reading.root, &reading.arena, &list, &reading.report));
    assert_faults(&reading, "t.yaml:1:1: error: must be a list\n");
    end_reading(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_have_a_least_and_a_greatest_length),
        cmocka_unit_test(ids_of_siblings_differ),
        cmocka_unit_test(ids_of_cousins_may_agree),
        cmocka_unit_test(ids_of_a_long_list_differ),
        cmocka_unit_test(items_without_a_good_id_are_not_compared),
        cmocka_unit_test(a_list_of_ids_has_none_twice),
        cmocka_unit_test(a_set_has_known_words_and_none_twice),
        cmocka_unit_test(a_set_is_a_list_of_texts_long_enough),
        cmocka_unit_test(only_mappings_become_items),
        cmocka_unit_test(a_list_may_be_the_root),
        cmocka_unit_test(a_wrong_list_at_the_root_is_reported),
    };

    return cmocka_run_group_tests_name("yaml/lists", tests, NULL, NULL);
}
