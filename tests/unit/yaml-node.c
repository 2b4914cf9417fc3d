/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-testing.h"

static const char lesson[] = "id: links\n"
                             "steps:\n"
                             "  - kind: page\n"
                             "  - options:\n"
                             "      - text: |\n"
                             "          one\n"
                             "          two\n"
                             "        note: 'x'\n";

static const struct node *option(const struct reading *reading)
{
    const struct node *steps = node_find(reading->root, "steps");

    return node_find(steps->first->next, "options")->first;
}

static void a_key_is_found_only_in_a_mapping(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, lesson);
    assert_non_null(node_find(reading.root, "id"));
    assert_null(node_find(reading.root, "ID"));
    assert_null(node_find(reading.root, ""));
    assert_null(node_find(node_find(reading.root, "id"), "id"));
    assert_null(node_find(node_find(reading.root, "steps"), "kind"));
    assert_null(node_find(NULL, "id"));
    end_reading(&reading);
}

static void a_location_has_the_whole_path(void **state)
{
    struct reading reading;
    struct location location;

    (void)state;
    read_yaml(&reading, lesson);
    location = node_location(node_find(option(&reading), "note"), &reading.arena);
    assert_string_equal(location.file, "t.yaml");
    assert_string_equal(location.path, "steps[1].options[0].note");
    assert_int_equal(location.line, 8);
    assert_int_equal(location.column, 15);
    location = node_key_location(node_find(option(&reading), "note"), &reading.arena);
    assert_string_equal(location.path, "steps[1].options[0].note");
    assert_int_equal(location.line, 8);
    assert_int_equal(location.column, 9);
    end_reading(&reading);
}

static void what_has_no_key_is_located_by_its_value(void **state)
{
    struct reading reading;
    struct location location;

    (void)state;
    read_yaml(&reading, "\n- a\n- b\n");
    location = node_key_location(reading.root->first->next, &reading.arena);
    assert_string_equal(location.path, "[1]");
    assert_int_equal(location.line, 3);
    assert_int_equal(location.column, 3);
    location = node_key_location(reading.root, &reading.arena);
    assert_string_equal(location.path, "");
    assert_int_equal(location.line, 2);
    end_reading(&reading);
}

static void faults_are_said_at_value_key_and_line(void **state)
{
    struct reading reading;
    const struct node *text, *note;

    (void)state;
    read_yaml(&reading, lesson);
    text = node_find(option(&reading), "text");
    note = node_find(option(&reading), "note");
    assert_false(node_error(&reading.report, text, "wrong %d", 1));
    assert_false(node_key_error(&reading.report, note, "wrong %d", 2));
    assert_false(node_warning(&reading.report, note, "odd %s", "too"));
    assert_false(node_error_in_line(&reading.report, text, 2, "wrong word"));
    assert_faults(&reading, "t.yaml:5:15: error: wrong 1 (steps[1].options[0].text)\n"
                            "t.yaml:7: error: wrong word (steps[1].options[0].text)\n"
                            "t.yaml:8:9: error: wrong 2 (steps[1].options[0].note)\n"
                            "t.yaml:8:15: warning: odd too (steps[1].options[0].note)\n");
    end_reading(&reading);
}

static void lines_are_counted_in_literal_blocks_only(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: \"x\\ny\"\nb: |\n  x\n");
    node_error_in_line(&reading.report, node_find(reading.root, "a"), 2, "plain");
    node_error_in_line(&reading.report, node_find(reading.root, "b"), 0, "whole");
    node_error_in_line(&reading.report, reading.root, 3, "mapping");
    assert_faults(&reading, "t.yaml:1:1: error: mapping\n"
                            "t.yaml:1:4: error: plain (a)\n"
                            "t.yaml:2:4: error: whole (b)\n");
    end_reading(&reading);
}

static void no_report_swallows_faults(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, lesson);
    assert_false(node_error(NULL, reading.root, "x"));
    assert_false(node_key_error(NULL, reading.root, "x"));
    assert_false(node_warning(NULL, reading.root, "x"));
    assert_false(node_error_in_line(NULL, reading.root, 1, "x"));
    end_reading(&reading);
}

static void quotes_are_short_and_of_one_line(void **state)
{
    struct node_quote quote;
    char thai[3 * 41 + 1] = "";

    (void)state;
    assert_string_equal(node_quote(&quote, "as it is"), "as it is");
    assert_string_equal(node_quote(&quote, ""), "");
    assert_string_equal(node_quote(&quote, "one\ntwo"), "one...");
    assert_string_equal(node_quote(&quote, "one\ttwo"), "one...");
    assert_string_equal(node_quote(&quote, "1234567890123456789012345678901234567890"),
                        "1234567890123456789012345678901234567890");
    assert_string_equal(node_quote(&quote, "12345678901234567890123456789012345678901"),
                        "1234567890123456789012345678901234567890...");
    for (size_t i = 0; i < 41; i++)
        memcpy(thai + 3 * i, "ก", 4);
    assert_int_equal(strlen(node_quote(&quote, thai)), 3 * 40 + 3);
}

static void four_byte_characters_fit_into_a_quote(void **state)
{
    struct node_quote quote;
    char faces[4 * 41 + 1] = "";

    (void)state;
    for (size_t i = 0; i < 41; i++)
        memcpy(faces + 4 * i, "\xF0\x9F\x98\x80", 5);
    assert_int_equal(strlen(node_quote(&quote, faces)), sizeof quote.bytes - 1);
}

static void paths_stay_on_one_line(void **state)
{
    (void)state;
    expect_faults("\"a\\nb\": &x y\n", "t.yaml:1:9: error: anchors may not be used (a...)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_found_only_in_a_mapping),
        cmocka_unit_test(a_location_has_the_whole_path),
        cmocka_unit_test(what_has_no_key_is_located_by_its_value),
        cmocka_unit_test(faults_are_said_at_value_key_and_line),
        cmocka_unit_test(lines_are_counted_in_literal_blocks_only),
        cmocka_unit_test(no_report_swallows_faults),
        cmocka_unit_test(quotes_are_short_and_of_one_line),
        cmocka_unit_test(four_byte_characters_fit_into_a_quote),
        cmocka_unit_test(paths_stay_on_one_line),
    };

    return cmocka_run_group_tests_name("yaml/node", tests, NULL, NULL);
}
