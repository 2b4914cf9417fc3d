/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-testing.h"

#include "base/text.h"
#include "script/sanitise.h"

static void mappings_lists_and_texts_become_nodes(void **state)
{
    struct reading reading;
    const struct node *steps, *step;

    (void)state;
    read_yaml(&reading, "id: links\nsteps:\n  - kind: page\n  - [a, b]\n");
    assert_faults(&reading, "");
    assert_int_equal(reading.root->type, NODE_MAPPING);
    assert_int_equal(reading.root->count, 2);
    assert_string_equal(node_find(reading.root, "id")->text, "links");
    steps = node_find(reading.root, "steps");
    assert_int_equal(steps->type, NODE_SEQUENCE);
    assert_int_equal(steps->count, 2);
    step = steps->first;
    assert_string_equal(node_find(step, "kind")->text, "page");
    assert_int_equal(step->index, 0);
    assert_ptr_equal(step->parent, steps);
    assert_string_equal(step->next->first->next->text, "b");
    assert_int_equal(step->next->index, 1);
    assert_null(step->next->next);
    end_reading(&reading);
}

static void places_count_from_one_in_code_points(void **state)
{
    struct reading reading;
    const struct node *node;

    (void)state;
    read_yaml(&reading, "# first\nไทย: 'x'\nb: {k: v}\n");
    node = reading.root;
    assert_int_equal(node->line, 2);
    assert_int_equal(node->column, 1);
    assert_int_equal(node->first->line, 2);
    assert_int_equal(node->first->column, 6);
    node = node_find(node_find(node, "b"), "k");
    assert_int_equal(node->key_line, 3);
    assert_int_equal(node->key_column, 5);
    assert_int_equal(node->column, 8);
    end_reading(&reading);
}

static void a_root_may_be_a_list_or_a_text(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "- a\n- b\n");
    assert_int_equal(reading.root->type, NODE_SEQUENCE);
    assert_int_equal(reading.root->count, 2);
    end_reading(&reading);
    read_yaml(&reading, "only\n");
    assert_string_equal(reading.root->text, "only");
    end_reading(&reading);
}

static void everything_is_text(void **state)
{
    struct reading reading;
    static const char *const texts[] = {"", "~", "no", "010", "12:30", "null", "1.5"};
    size_t i = 0;

    (void)state;
    read_yaml(&reading, "a:\nb: ~\nc: no\nd: 010\ne: 12:30\nf: null\ng: 1.5\n");
    assert_faults(&reading, "");
    for (const struct node *node = reading.root->first; node; node = node->next)
        assert_string_equal(node->text, texts[i++]);
    assert_int_equal(i, 7);
    end_reading(&reading);
}

static void blocks_keep_their_lines(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: |\n  x\n\n  y\nb: >-\n  x\n  y\n");
    assert_string_equal(node_find(reading.root, "a")->text, "x\n\ny");
    assert_true(node_find(reading.root, "a")->is_literal);
    assert_string_equal(node_find(reading.root, "b")->text, "x y");
    assert_false(node_find(reading.root, "b")->is_literal);
    end_reading(&reading);
}

static void anchors_are_refused_and_the_value_is_kept(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: &x text\nb: &y\n  c: d\n&k key: v\n");
    assert_faults(&reading, "t.yaml:1:4: error: anchors may not be used (a)\n"
                            "t.yaml:2:4: error: anchors may not be used (b)\n"
                            "t.yaml:4:1: error: anchors may not be used\n");
    assert_string_equal(node_find(reading.root, "a")->text, "text");
    assert_string_equal(node_find(node_find(reading.root, "b"), "c")->text, "d");
    assert_string_equal(node_find(reading.root, "key")->text, "v");
    end_reading(&reading);
}

static void aliases_are_refused_and_marked(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: *x\nb: [1, *y]\n*z : 3\n<<: *w\n");
    assert_faults(&reading, "t.yaml:1:4: error: aliases may not be used (a)\n"
                            "t.yaml:2:8: error: aliases may not be used (b[1])\n"
                            "t.yaml:3:1: error: aliases may not be used\n"
                            "t.yaml:4:5: error: aliases may not be used (<<)\n");
    assert_true(node_find(reading.root, "a")->is_refused);
    assert_int_equal(reading.root->count, 3);
    end_reading(&reading);
}

static void tags_are_refused_in_every_form(void **state)
{
    (void)state;
    expect_faults("a: !!str x\nb: !own x\nc: !<tag:x> x\nd: !!seq [x]\ne: !!map {x: y}\n",
                  "t.yaml:1:4: error: tags may not be used (a)\n"
                  "t.yaml:2:4: error: tags may not be used (b)\n"
                  "t.yaml:3:4: error: tags may not be used (c)\n"
                  "t.yaml:4:4: error: tags may not be used (d)\n"
                  "t.yaml:5:4: error: tags may not be used (e)\n");
}

static void a_bare_exclamation_mark_is_a_tag(void **state)
{
    (void)state;
    expect_faults("ä: ! x\nb: ! 'x'\nc: ! [x]\nd: [! x,! ]\ne: ! |\n  x\n! f: x\n",
                  "t.yaml:1:4: error: tags may not be used (ä)\n"
                  "t.yaml:2:4: error: tags may not be used (b)\n"
                  "t.yaml:3:4: error: tags may not be used (c)\n"
                  "t.yaml:4:5: error: tags may not be used (d[0])\n"
                  "t.yaml:4:9: error: tags may not be used (d[1])\n"
                  "t.yaml:5:4: error: tags may not be used (e)\n"
                  "t.yaml:7:1: error: tags may not be used\n");
}

static void an_exclamation_mark_in_a_text_is_none(void **state)
{
    (void)state;
    expect_faults("a: Hello !\nb: '! x'\nc: \" ! \"\nd: |\n  ! x\ne: you [!] win!\n", "");
}

static void an_anchor_and_a_tag_are_two_faults(void **state)
{
    (void)state;
    expect_faults("a: !!str &x y\n", "t.yaml:1:4: error: anchors may not be used (a)\n"
                                     "t.yaml:1:4: error: tags may not be used (a)\n");
}

static void duplicate_keys_name_the_first(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: 1\nb:\n  - c: 1\n    c: 2\na: 3\n'a': 4\n");
    assert_faults(&reading,
                  "t.yaml:4:5: error: duplicate key 'c'; the first is in line 3 (b[0].c)\n"
                  "t.yaml:5:1: error: duplicate key 'a'; the first is in line 1 (a)\n"
                  "t.yaml:6:1: error: duplicate key 'a'; the first is in line 1 (a)\n");
    assert_string_equal(node_find(reading.root, "a")->text, "1");
    end_reading(&reading);
}

static void duplicate_keys_are_found_in_a_big_mapping(void **state)
{
    struct text yaml = TEXT_INIT;

    (void)state;
    for (int i = 0; i < 40; i++)
        text_add_format(&yaml, "k%d: x\n", i);
    text_add_string(&yaml, "k39: y\nk7: y\nk7: z\n");
    expect_faults(yaml.bytes,
                  "t.yaml:41:1: error: duplicate key 'k39'; the first is in line 40 (k39)\n"
                  "t.yaml:42:1: error: duplicate key 'k7'; the first is in line 8 (k7)\n"
                  "t.yaml:43:1: error: duplicate key 'k7'; the first is in line 8 (k7)\n");
    text_release(&yaml);
}

static void duplicate_keys_are_found_before_a_syntax_error_too(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: 1\na: 2\nb: c: d\n",
                   "t.yaml:2:1: error: duplicate key 'a'; the first is in line 1 (a)\n"
                   "t.yaml:3:5: error: mapping values are not allowed in this context\n");
}

static void a_key_must_be_text(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "? [x, *y]\n: [&z 1]\n? {a: b}\n: c\nd: e\n{f: g}: h\n");
    assert_faults(&reading, "t.yaml:1:3: error: a key must be text\n"
                            "t.yaml:1:7: error: aliases may not be used (?[1])\n"
                            "t.yaml:2:4: error: anchors may not be used (?[0])\n"
                            "t.yaml:3:3: error: a key must be text\n"
                            "t.yaml:6:1: error: a key must be text\n");
    assert_int_equal(reading.root->count, 1);
    assert_string_equal(node_find(reading.root, "d")->text, "e");
    end_reading(&reading);
}

static void a_key_inside_a_key_must_be_text_too(void **state)
{
    (void)state;
    expect_faults("- {{{a: b}: c}: d, e: f}\n", "t.yaml:1:4: error: a key must be text ([0])\n"
                                                "t.yaml:1:5: error: a key must be text ([0].?)\n");
}

static void a_key_may_not_be_empty(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a:\n  \"\": b\n  ? \n  : c\n  d: e\n");
    assert_faults(&reading, "t.yaml:2:3: error: a key may not be empty (a)\n"
                            "t.yaml:3:4: error: a key may not be empty (a)\n");
    assert_int_equal(reading.root->first->count, 1);
    end_reading(&reading);
}

static void characters_that_may_not_reach_a_terminal_are_left_out(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: \"x\\e[31my\"\nb: \"\\0\"\nc: \"\\u202E\\x9b\"\n\"d\\u202E\": x\n");
    assert_faults(&reading, "t.yaml:1:4: error: the character U+001B may not be used here (a)\n"
                            "t.yaml:2:4: error: the character U+0000 may not be used here (b)\n"
                            "t.yaml:3:4: error: the character U+202E may not be used here (c)\n"
                            "t.yaml:4:1: error: the character U+202E may not be used here\n");
    assert_string_equal(node_find(reading.root, "a")->text, "x[31my");
    assert_string_equal(node_find(reading.root, "b")->text, "");
    assert_string_equal(node_find(reading.root, "d")->text, "x");
    end_reading(&reading);
}

static void refused_characters_of_a_block_are_named_by_line(void **state)
{
    (void)state;
    expect_faults(
        "a:\n  b: |\n    good\n\n    x\xE2\x80\xAEy\n    good\n    \xE2\x80\xAD\xE2\x80\xAE\n",
        "t.yaml:5: error: the character U+202E may not be used here (a.b)\n"
        "t.yaml:7: error: the character U+202D may not be used here (a.b)\n");
}

static void refused_characters_of_a_folded_text_are_named_by_its_start(void **state)
{
    (void)state;
    expect_faults("a: >\n  x\n  \xE2\x80\xAE\nb: x\n  \xE2\x80\xAE\n",
                  "t.yaml:1:4: error: the character U+202E may not be used here (a)\n"
                  "t.yaml:4:4: error: the character U+202E may not be used here (b)\n");
}

static void too_many_marks_are_said_to_be_too_many(void **state)
{
    struct text yaml = TEXT_INIT;

    (void)state;
    text_add_string(&yaml, "a: x");
    text_add_repeated(&yaml, "\xCC\x81", (size_t)SANITISE_MARKS_MAX + 1);
    expect_faults(yaml.bytes,
                  "t.yaml:1:4: error: more than 8 combining marks in a row (a)\n");
    text_release(&yaml);
}

static void joiners_and_word_spaces_stay(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: x\xE2\x80\x8By\xE2\x80\x8Dz\n");
    assert_faults(&reading, "");
    assert_string_equal(reading.root->first->text, "x\xE2\x80\x8By\xE2\x80\x8Dz");
    end_reading(&reading);
}

static void all_faults_come_out_in_one_run(void **state)
{
    (void)state;
    expect_faults("a: &x 1\nb: !!int 2\nc: *x\na: 3\nd: \"\\e\"\n---\nsecond\n",
                  "t.yaml:1:4: error: anchors may not be used (a)\n"
                  "t.yaml:2:4: error: tags may not be used (b)\n"
                  "t.yaml:3:4: error: aliases may not be used (c)\n"
                  "t.yaml:4:1: error: duplicate key 'a'; the first is in line 1 (a)\n"
                  "t.yaml:5:4: error: the character U+001B may not be used here (d)\n"
                  "t.yaml:6:1: error: a second document begins here; a file holds one\n");
}

static void without_a_report_faults_are_swallowed(void **state)
{
    static const char yaml[] = "a: *x\nb: c\nb: d\n";
    struct arena arena;
    struct node *root;

    (void)state;
    arena_init(&arena);
    root = tree_read(&arena, "t.yaml", yaml, sizeof yaml - 1, NULL);
    assert_string_equal(node_find(root, "b")->text, "c");
    assert_null(tree_read(&arena, "t.yaml", "[", 1, NULL));
    assert_null(tree_read(&arena, "t.yaml", "", 0, NULL));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mappings_lists_and_texts_become_nodes),
        cmocka_unit_test(places_count_from_one_in_code_points),
        cmocka_unit_test(a_root_may_be_a_list_or_a_text),
        cmocka_unit_test(everything_is_text),
        cmocka_unit_test(blocks_keep_their_lines),
        cmocka_unit_test(anchors_are_refused_and_the_value_is_kept),
        cmocka_unit_test(aliases_are_refused_and_marked),
        cmocka_unit_test(tags_are_refused_in_every_form),
        cmocka_unit_test(a_bare_exclamation_mark_is_a_tag),
        cmocka_unit_test(an_exclamation_mark_in_a_text_is_none),
        cmocka_unit_test(an_anchor_and_a_tag_are_two_faults),
        cmocka_unit_test(duplicate_keys_name_the_first),
        cmocka_unit_test(duplicate_keys_are_found_in_a_big_mapping),
        cmocka_unit_test(duplicate_keys_are_found_before_a_syntax_error_too),
        cmocka_unit_test(a_key_must_be_text),
        cmocka_unit_test(a_key_inside_a_key_must_be_text_too),
        cmocka_unit_test(a_key_may_not_be_empty),
        cmocka_unit_test(characters_that_may_not_reach_a_terminal_are_left_out),
        cmocka_unit_test(refused_characters_of_a_block_are_named_by_line),
        cmocka_unit_test(refused_characters_of_a_folded_text_are_named_by_its_start),
        cmocka_unit_test(too_many_marks_are_said_to_be_too_many),
        cmocka_unit_test(joiners_and_word_spaces_stay),
        cmocka_unit_test(all_faults_come_out_in_one_run),
        cmocka_unit_test(without_a_report_faults_are_swallowed),
    };

    return cmocka_run_group_tests_name("yaml/tree", tests, NULL, NULL);
}
