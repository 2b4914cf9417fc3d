/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-lesson.h"

static void a_good_lesson_fills_its_struct(void **state)
{
    struct reading reading;
    struct lesson lesson;
    const struct step *steps;
    const struct option *options;

    (void)state;
    read_lesson(&reading, &lesson,
                "id: links\ntitle: Where?\ndate: 2026-08\nminutes: 6\nalso: [a, b]\nsteps:\n"
                "  - {kind: page, id: p, notes: n}\n"
                "  - kind: choice\n    id: c\n    prompt: q\n    tricks: [fear, urgency]\n"
                "    options:\n      - {id: x, text: X}\n      - {id: y, text: Y, correct: true}\n",
                "");
    assert_ptr_equal(lesson.node, reading.root);
    assert_string_equal(lesson.id, "links");
    assert_string_equal(lesson.title, "Where?");
    assert_string_equal(lesson.date, "2026-08");
    assert_int_equal(lesson.minutes, 6);
    assert_int_equal(lesson.also.count, 2);
    assert_string_equal(lesson.also.items[1], "b");
    assert_int_equal(lesson.steps.count, 2);
    steps = lesson.steps.items;
    assert_int_equal(steps[0].kind, 0);
    assert_string_equal(steps[0].notes, "n");
    assert_int_equal(steps[1].kind, 1);
    assert_int_equal(steps[1].tricks, 1u << 2 | 1u << 0);
    assert_int_equal(steps[1].options.count, 2);
    options = steps[1].options.items;
    assert_false(options[0].correct);
    assert_true(options[1].correct);
    assert_int_equal(options[1].node->line, 14);
    assert_int_equal(lesson.links.count, 0);
    end_reading(&reading);
}

static void an_unknown_key_is_shown_the_nearest_known_one(void **state)
{
    (void)state;
    expect_lesson_faults("id: x\ntitel: y\ntitle: z\n",
                         "t.yaml:2:1: error: unknown key 'titel' in a lesson; did you mean "
                         "'title'? (titel)\n");
    expect_lesson_faults("id: x\ntitle: z\ncolour: red\n",
                         "t.yaml:3:1: error: unknown key 'colour' in a lesson (colour)\n");
}

static void articles_agree(void **state)
{
    (void)state;
    expect_lesson_faults("id: x\ntitle: y\nsteps:\n  - kind: choice\n    id: c\n    prompt: q\n"
                         "    options:\n      - {id: a, text: A, corect: true}\n"
                         "      - {id: b, text: B}\n",
                         "t.yaml:8:26: error: unknown key 'corect' in an option; did you mean "
                         "'correct'? (steps[0].options[0].corect)\n");
}

static void a_missing_key_is_reported_where_its_mapping_begins(void **state)
{
    (void)state;
    expect_lesson_faults("# x\nid: x\n", "t.yaml:2:1: error: lesson has no 'title'\n");
    expect_lesson_faults("{}\n", "t.yaml:1:1: error: lesson has no 'id'\n"
                                 "t.yaml:1:1: error: lesson has no 'title'\n");
    expect_lesson_faults("id: x\ntitle: y\nsteps:\n  - kind: page\n    id: p\n",
                         "t.yaml:4:5: error: page has no 'notes' (steps[0])\n");
}

static void the_root_must_be_a_mapping(void **state)
{
    (void)state;
    expect_lesson_faults("- id: x\n", "t.yaml:1:1: error: must be a mapping\n");
    expect_lesson_faults("text\n", "t.yaml:1:1: error: must be a mapping\n");
    expect_lesson_faults("---\n", "t.yaml:2:1: error: must be a mapping\n");
}

static void values_must_have_their_type(void **state)
{
    (void)state;
    expect_lesson_faults("id: [x]\ntitle: {a: b}\nalso: x\nsteps: {kind: page}\nlinks:\n",
                         "t.yaml:1:5: error: must be text (id)\n"
                         "t.yaml:2:8: error: must be text (title)\n"
                         "t.yaml:3:7: error: must be a list (also)\n"
                         "t.yaml:4:8: error: must be a list (steps)\n"
                         "t.yaml:5:7: error: must be a list (links)\n");
    expect_lesson_faults("id: x\ntitle: y\nalso: [[a], b]\nsteps: [page, [x]]\n",
                         "t.yaml:3:8: error: must be text (also[0])\n"
                         "t.yaml:4:9: error: must be a mapping (steps[0])\n"
                         "t.yaml:4:15: error: must be a mapping (steps[1])\n");
}

static void a_required_text_may_not_be_empty(void **state)
{
    (void)state;
    expect_lesson_faults("id: x\ntitle:\n", "t.yaml:2:7: error: may not be empty (title)\n");
}

static void an_unknown_kind_is_reported_and_its_keys_are_not_judged(void **state)
{
    (void)state;
    expect_lesson_faults("id: x\ntitle: y\nsteps:\n  - {kind: pgae, id: p, anything: x}\n",
                         "t.yaml:4:12: error: unknown kind 'pgae'; did you mean 'page'? "
                         "(steps[0].kind)\n");
    expect_lesson_faults("id: x\ntitle: y\nsteps:\n  - {kind: quiz, id: P, titel: x}\n",
                         "t.yaml:4:12: error: unknown kind 'quiz'; known are page, choice, judge "
                         "(steps[0].kind)\n"
                         "t.yaml:4:22: error: must be an id (a-z, 0-9 and -, at most 64 of them), "
                         "not 'P' (steps[0].id)\n");
}

static void a_missing_kind_is_reported_and_the_keys_are_not_judged(void **state)
{
    (void)state;
    expect_lesson_faults(
        "id: x\ntitle: y\nsteps:\n  - {id: p, notes: x}\n  - {id: q, kind: [page]}\n",
        "t.yaml:4:5: error: step has no 'kind' (steps[0])\n"
        "t.yaml:5:19: error: must be text (steps[1].kind)\n");
}

static void a_key_of_another_kind_says_so(void **state)
{
    (void)state;
    expect_lesson_faults("id: x\ntitle: y\nsteps:\n"
                         "  - {kind: page, id: p, notes: n, options: [], prompt: q, titel: t}\n",
                         "t.yaml:4:35: error: a page has no 'options' (choice has) "
                         "(steps[0].options)\n"
                         "t.yaml:4:48: error: a page has no 'prompt' (choice, judge have) "
                         "(steps[0].prompt)\n"
                         "t.yaml:4:59: error: unknown key 'titel' in a page; did you mean 'title'? "
                         "(steps[0].titel)\n");
}

static void what_was_refused_is_neither_missed_nor_judged(void **state)
{
    (void)state;
    expect_lesson_faults("id: x\ntitle: *y\nminutes: 5\nminutes: many\nalso: [*a, b]\n"
                         "steps: [*s]\n",
                         "t.yaml:2:8: error: aliases may not be used (title)\n"
                         "t.yaml:4:1: error: duplicate key 'minutes'; the first is in line 3 "
                         "(minutes)\n"
                         "t.yaml:5:8: error: aliases may not be used (also[0])\n"
                         "t.yaml:6:9: error: aliases may not be used (steps[0])\n");
}

static void what_is_good_is_read_beside_what_is_not(void **state)
{
    struct reading reading;
    struct lesson lesson;

    (void)state;
    read_lesson(
        &reading, &lesson, "id: X\ntitle: good\nminutes: 99\nalso: [A, b]\n",
        "t.yaml:1:5: error: must be an id (a-z, 0-9 and -, at most 64 of them), not 'X' (id)\n"
        "t.yaml:3:10: error: must be a whole number from 1 to 60, not '99' (minutes)\n"
        "t.yaml:4:8: error: must be an id (a-z, 0-9 and -, at most 64 of them), not 'A' "
        "(also[0])\n");
    assert_null(lesson.id);
    assert_string_equal(lesson.title, "good");
    assert_int_equal(lesson.minutes, 0);
    assert_int_equal(lesson.also.count, 1);
    assert_string_equal(lesson.also.items[0], "b");
    end_reading(&reading);
}

static void without_a_report_the_answer_still_tells(void **state)
{
    struct reading reading;
    struct lesson lesson = {0};

    (void)state;
    read_yaml(&reading, "id: x\ntitle: y\ntitel: z\n");
    assert_false(schema_read(&lesson_schema, reading.root, &reading.arena, &lesson, NULL));
    assert_string_equal(lesson.title, "y");
    end_reading(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_lesson_fills_its_struct),
        cmocka_unit_test(an_unknown_key_is_shown_the_nearest_known_one),
        cmocka_unit_test(articles_agree),
        cmocka_unit_test(a_missing_key_is_reported_where_its_mapping_begins),
        cmocka_unit_test(the_root_must_be_a_mapping),
        cmocka_unit_test(values_must_have_their_type),
        cmocka_unit_test(a_required_text_may_not_be_empty),
        cmocka_unit_test(an_unknown_kind_is_reported_and_its_keys_are_not_judged),
        cmocka_unit_test(a_missing_kind_is_reported_and_the_keys_are_not_judged),
        cmocka_unit_test(a_key_of_another_kind_says_so),
        cmocka_unit_test(what_was_refused_is_neither_missed_nor_judged),
        cmocka_unit_test(what_is_good_is_read_beside_what_is_not),
        cmocka_unit_test(without_a_report_the_answer_still_tells),
    };

    return cmocka_run_group_tests_name("yaml/schema", tests, NULL, NULL);
}
