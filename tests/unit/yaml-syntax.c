/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-testing.h"

#include "base/text.h"
#include "yaml/source.h"

static void an_unclosed_quote_names_where_it_opened(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: b\nc: 'x\nd: e\n",
                   "t.yaml:4:1: error: found unexpected end of stream, while scanning a quoted "
                   "scalar that begins in line 2\n");
}

static void an_unclosed_list_names_where_it_opened(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: [b\nc: d\n", "t.yaml:2:2: error: did not find expected ',' or ']', while "
                                    "parsing a flow sequence that begins in line 1\n");
}

static void a_tab_may_not_indent(void **state)
{
    (void)state;
    EXPECT_NOTHING("a:\n\tb: c\n", "t.yaml:2:1: error: found character that cannot start any "
                                   "token, while scanning for the next token\n");
}

static void a_mapping_in_a_plain_text_is_refused(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: b: c\n",
                   "t.yaml:1:5: error: mapping values are not allowed in this context\n");
}

static void wrong_indentation_is_placed(void **state)
{
    (void)state;
    EXPECT_NOTHING("a:\n  b: c\n d: e\n", "t.yaml:3:2: error: did not find expected key, while "
                                          "parsing a block mapping that begins in line 1\n");
}

static void a_list_may_not_become_a_mapping(void **state)
{
    (void)state;
    EXPECT_NOTHING("- a\nb: c\n", "t.yaml:2:1: error: did not find expected '-' indicator, while "
                                  "parsing a block collection that begins in line 1\n");
}

static void a_surrogate_cannot_be_escaped(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: \"\\uD800\"\n",
                   "t.yaml:1:7: error: found invalid Unicode character escape code, while parsing "
                   "a quoted scalar\n");
}

static void faults_before_a_syntax_error_come_out(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: *x\nb: @\n",
                   "t.yaml:1:4: error: aliases may not be used (a)\n"
                   "t.yaml:2:4: error: found character that cannot start any token, while "
                   "scanning for the next token\n");
}

static void directives_are_refused(void **state)
{
    (void)state;
    expect_faults("%YAML 1.1\n---\na: b\n", "t.yaml:1:1: error: directives may not be used\n");
    expect_faults("# x\n%TAG !e! tag:x,2000:\n---\na: !e!b c\n",
                  "t.yaml:2:1: error: directives may not be used\n"
                  "t.yaml:4:4: error: tags may not be used (a)\n");
    EXPECT_NOTHING("%FOO x\n---\na\n", "t.yaml:1:5: error: found unknown directive name, while "
                                       "scanning a directive\n");
}

static void one_document_may_be_marked(void **state)
{
    (void)state;
    expect_faults("---\na: b\n...\n", "");
}

static void a_second_document_is_refused_and_not_read(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "a: b\n---\nc: *d\n---\n[\n");
    assert_faults(&reading, "t.yaml:2:1: error: a second document begins here; a file holds one\n");
    assert_string_equal(node_find(reading.root, "a")->text, "b");
    end_reading(&reading);
}

static void a_file_holds_something(void **state)
{
    (void)state;
    EXPECT_NOTHING("", "t.yaml:1:1: error: there is nothing in this file\n");
    EXPECT_NOTHING("# x\n", "t.yaml:2:1: error: there is nothing in this file\n");
    EXPECT_NOTHING("\xEF\xBB\xBF", "t.yaml:1:1: error: there is nothing in this file\n");
}

static void a_byte_order_mark_is_skipped(void **state)
{
    struct reading reading;

    (void)state;
    read_yaml(&reading, "\xEF\xBB\xBF"
                        "a: b\n");
    assert_faults(&reading, "");
    assert_int_equal(node_find(reading.root, "a")->key_column, 1);
    assert_int_equal(node_find(reading.root, "a")->column, 4);
    end_reading(&reading);
}

static void other_encodings_are_refused(void **state)
{
    static const char expected[] = "t.yaml:1:1: error: this is UTF-16 or UTF-32; files must be "
                                   "UTF-8\n";

    (void)state;
    EXPECT_NOTHING("\xFF\xFE"
                   "a\0",
                   expected);
    EXPECT_NOTHING("\xFE\xFF\0a", expected);
    EXPECT_NOTHING("\xFF\xFE\0\0a\0\0\0", expected);
    EXPECT_NOTHING("\0\0\xFE\xFF\0\0\0a", expected);
    EXPECT_NOTHING("a\0:\0", expected);
    EXPECT_NOTHING("\0a\0:", expected);
    EXPECT_NOTHING("a\0\0\0", expected);
}

static void bad_utf8_is_placed_by_line_and_column(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: b\nไทย: \xFF\n", "t.yaml:2:6: error: these bytes are not UTF-8\n");
    EXPECT_NOTHING("a: \xC3(\n", "t.yaml:1:4: error: these bytes are not UTF-8\n");
    EXPECT_NOTHING("a: \xE0\x80\x80\n", "t.yaml:1:4: error: these bytes are not UTF-8\n");
    EXPECT_NOTHING("a: \xED\xA0\x80\n", "t.yaml:1:4: error: these bytes are not UTF-8\n");
    EXPECT_NOTHING("a: \xF4\x90\x80\x80\n", "t.yaml:1:4: error: these bytes are not UTF-8\n");
    EXPECT_NOTHING("a: x\xE0\xB8", "t.yaml:1:5: error: these bytes are not UTF-8\n");
}

static void bad_utf8_far_into_the_file_is_placed(void **state)
{
    struct text yaml = TEXT_INIT;

    (void)state;
    text_add_repeated(&yaml, "- สวัสดี\n", 30000);
    text_add_string(&yaml, "- สวัส\xE0\xB8 x\n");
    expect_nothing(yaml.bytes, yaml.length, "t.yaml:30001:7: error: these bytes are not UTF-8\n");
    text_release(&yaml);
}

static void control_characters_are_refused(void **state)
{
    (void)state;
    EXPECT_NOTHING("a: b\nc: \x1B[31m\n",
                   "t.yaml:2:4: error: the character U+001B may not be used here\n");
    EXPECT_NOTHING("a: x\0y\n", "t.yaml:1:5: error: the character U+0000 may not be used here\n");
    EXPECT_NOTHING("a: \x7F\n", "t.yaml:1:4: error: the character U+007F may not be used here\n");
    EXPECT_NOTHING("a: \x01 \xFF\n",
                   "t.yaml:1:4: error: the character U+0001 may not be used here\n");
}

static void lines_end_as_editors_count_them(void **state)
{
    (void)state;
    expect_faults("a: b\r\nc: *d\r\n", "t.yaml:2:4: error: aliases may not be used (c)\n");
    EXPECT_NOTHING("a: b\rc: d\n", "t.yaml:1:5: error: the line break U+000D may not be used; end "
                                   "lines with U+000A\n");
    EXPECT_NOTHING("a: b\r", "t.yaml:1:5: error: the line break U+000D may not be used; end "
                             "lines with U+000A\n");
    EXPECT_NOTHING("x: y\na: \xC2\x85\n", "t.yaml:2:4: error: the line break U+0085 may not be "
                                          "used; end lines with U+000A\n");
    EXPECT_NOTHING("a: ก\xE2\x80\xA8\n", "t.yaml:1:5: error: the line break U+2028 may not be "
                                         "used; end lines with U+000A\n");
    EXPECT_NOTHING("a: \xE2\x80\xA9\n", "t.yaml:1:4: error: the line break U+2029 may not be "
                                        "used; end lines with U+000A\n");
}

static void a_place_counts_code_points(void **state)
{
    static const char bytes[] = "ab\nไทย x";
    struct source source;
    struct location location;

    (void)state;
    assert_true(source_open(&source, "t.yaml", bytes, sizeof bytes - 1, NULL));
    location = source_location(&source, strlen("ab\nไทย "));
    assert_int_equal(location.line, 2);
    assert_int_equal(location.column, 5);
    assert_int_equal(source_byte(&source, 1), 'b');
    assert_int_equal(source_byte(&source, 7), 'x');
    assert_int_equal(source_byte(&source, 8), '\0');
    assert_int_equal(source_byte(&source, 80), '\0');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unclosed_quote_names_where_it_opened),
        cmocka_unit_test(an_unclosed_list_names_where_it_opened),
        cmocka_unit_test(a_tab_may_not_indent),
        cmocka_unit_test(a_mapping_in_a_plain_text_is_refused),
        cmocka_unit_test(wrong_indentation_is_placed),
        cmocka_unit_test(a_list_may_not_become_a_mapping),
        cmocka_unit_test(a_surrogate_cannot_be_escaped),
        cmocka_unit_test(faults_before_a_syntax_error_come_out),
        cmocka_unit_test(directives_are_refused),
        cmocka_unit_test(one_document_may_be_marked),
        cmocka_unit_test(a_second_document_is_refused_and_not_read),
        cmocka_unit_test(a_file_holds_something),
        cmocka_unit_test(a_byte_order_mark_is_skipped),
        cmocka_unit_test(other_encodings_are_refused),
        cmocka_unit_test(bad_utf8_is_placed_by_line_and_column),
        cmocka_unit_test(bad_utf8_far_into_the_file_is_placed),
        cmocka_unit_test(control_characters_are_refused),
        cmocka_unit_test(lines_end_as_editors_count_them),
        cmocka_unit_test(a_place_counts_code_points),
    };

    return cmocka_run_group_tests_name("yaml/syntax", tests, NULL, NULL);
}
