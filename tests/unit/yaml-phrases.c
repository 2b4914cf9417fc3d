/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-lesson.h"

#include "base/text.h"

static void note(void *data, const char *context, const char *text, enum field_type type,
                 const struct node *node)
{
    assert_string_equal(node->text, text);
    text_add_format(data, "%s%s: %s\n", type == FIELD_PROSE ? "prose " : "", context, text);
}

static void expect_phrases(const char *yaml, const char *faults, const char *expected)
{
    struct reading reading;
    struct lesson lesson;
    struct text found = TEXT_INIT;

    read_lesson(&reading, &lesson, yaml, faults);
    schema_each_phrase(&lesson_schema, &lesson, "phishing/links", note, &found);
    assert_string_equal(found.bytes, expected);
    text_release(&found);
    end_reading(&reading);
}

static void contexts_are_made_of_ids(void **state)
{
    (void)state;
    expect_phrases("id: links\ntitle: Where?\nsteps:\n  - {kind: page, id: p, title: t, notes: n}\n"
                   "  - kind: choice\n    id: c\n    prompt: q\n"
                   "    options: [{id: x, text: X}, {id: y, text: Y}]\n",
                   "",
                   "phishing/links/title: Where?\n"
                   "phishing/links/p/title: t\n"
                   "prose phishing/links/p/notes: n\n"
                   "prose phishing/links/c/prompt: q\n"
                   "phishing/links/c/x/text: X\n"
                   "phishing/links/c/y/text: Y\n");
}

static void the_order_is_that_of_the_file(void **state)
{
    (void)state;
    expect_phrases("steps:\n  - {notes: n, title: t, id: p, kind: page}\ntitle: T\nid: links\n", "",
                   "prose phishing/links/p/notes: n\n"
                   "phishing/links/p/title: t\n"
                   "phishing/links/title: T\n");
}

static void absent_and_empty_texts_are_left_out(void **state)
{
    (void)state;
    expect_phrases("id: links\ntitle: T\nsteps:\n  - {kind: page, id: p, title: , notes: n}\n"
                   "  - {kind: judge, id: j}\n",
                   "",
                   "phishing/links/title: T\n"
                   "prose phishing/links/p/notes: n\n");
}

static void items_without_ids_go_by_position_and_a_list_may_be_named(void **state)
{
    (void)state;
    expect_phrases("id: links\ntitle: T\nlinks: [{url: a}]\n", "",
                   "phishing/links/title: T\n"
                   "phishing/links/links/0/url: a\n");
}

static void faulty_texts_are_left_out(void **state)
{
    (void)state;
    expect_phrases("id: links\ntitle: [x]\ntitel: T\nsteps:\n  - {kind: pag, id: a, notes: n}\n"
                   "  - {kind: page, notes: n}\n  - {kind: page, id: b, notes: *n}\n",
                   "t.yaml:2:8: error: must be text (title)\n"
                   "t.yaml:3:1: error: unknown key 'titel' in a lesson; did you mean 'title'? "
                   "(titel)\n"
                   "t.yaml:5:12: error: unknown kind 'pag'; did you mean 'page'? "
                   "(steps[0].kind)\n"
                   "t.yaml:6:5: error: page has no 'id' (steps[1])\n"
                   "t.yaml:7:32: error: aliases may not be used (steps[2].notes)\n",
                   "prose phishing/links/1/notes: n\n");
}

static void an_unread_record_has_no_texts(void **state)
{
    (void)state;
    expect_phrases("- x\n", "t.yaml:1:1: error: must be a mapping\n", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contexts_are_made_of_ids),
        cmocka_unit_test(the_order_is_that_of_the_file),
        cmocka_unit_test(absent_and_empty_texts_are_left_out),
        cmocka_unit_test(items_without_ids_go_by_position_and_a_list_may_be_named),
        cmocka_unit_test(faulty_texts_are_left_out),
        cmocka_unit_test(an_unread_record_has_no_texts),
    };

    return cmocka_run_group_tests_name("yaml/phrases", tests, NULL, NULL);
}
