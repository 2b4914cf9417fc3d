/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/step.h"

#include "yaml-testing.h"

#define CHOICE "kind: choice\nid: s\nprompt: P\n"
#define RIGHT(id) "- {id: " id ", text: T, feedback: F, correct: true}\n"
#define WRONG(id) "- {id: " id ", text: T, feedback: F}\n"

static bool read_step(struct reading *reading, const char *yaml, struct step *step)
{
    *step = (struct step){0};
    read_yaml(reading, yaml);
    return schema_read(&step_schema, reading->root, &reading->arena, step, &reading->report);
}

static void expect(const char *yaml, const char *faults)
{
    struct reading reading;
    struct step step;

    assert_true(read_step(&reading, yaml, &step));
    assert_int_equal(step_check(&step, &reading.report), !*faults);
    assert_faults(&reading, faults);
    end_reading(&reading);
}

static void assert_marking(const struct step *step, const struct response *response, bool correct,
                           double score)
{
    struct marking marking = step_mark(step, response);

    assert_int_equal(marking.correct, correct);
    assert_true(marking.score > score - 1e-9 && marking.score < score + 1e-9);
}

#define ANSWER(...)                                                                                \
    (&(struct response){.ids = {__VA_ARGS__},                                                      \
                        .count = sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *)})

static const struct response nothing = {.count = 0};

static void one_choice_is_right_or_wrong(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, CHOICE "options:\n" WRONG("a") RIGHT("b") WRONG("c"), &step));
    assert_true(step_kind(&step)->scored);
    assert_marking(&step, ANSWER("b"), true, 1);
    assert_marking(&step, ANSWER("a"), false, 0);
    assert_marking(&step, ANSWER("a", "b"), false, 0.5);
    assert_marking(&step, ANSWER("unknown"), false, 0);
    assert_marking(&step, &nothing, false, 0);
    end_reading(&reading);
}

static void of_many_choices_each_counts(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(
        &reading, CHOICE "many: true\noptions:\n" WRONG("a") RIGHT("b") RIGHT("c") WRONG("d"),
        &step));
    assert_marking(&step, ANSWER("c", "b"), true, 1);
    assert_marking(&step, ANSWER("b"), false, 0.5);
    assert_marking(&step, ANSWER("a", "b", "c"), false, 2.0 / 3);
    assert_marking(&step, ANSWER("a", "b", "c", "d"), false, 0.5);
    assert_marking(&step, ANSWER("a", "d"), false, 0);
    assert_marking(&step, &nothing, false, 0);
    end_reading(&reading);
}

static void a_judgement_counts_the_verdict_and_not_how_sure(void **state)
{
    const struct specimen scam = {.verdict = VERDICT_SCAM}, genuine = {.verdict = VERDICT_GENUINE};
    struct step step = {.kind = STEP_JUDGE, .specimen = &scam};

    (void)state;
    assert_marking(&step, ANSWER("scam", "sure"), true, 1);
    assert_marking(&step, ANSWER("scam", "unsure"), true, 1);
    assert_marking(&step, ANSWER("genuine", "sure"), false, 0);
    assert_marking(&step, &nothing, false, 0);
    step.specimen = &genuine;
    assert_marking(&step, ANSWER("genuine", "unsure"), true, 1);
    assert_marking(&step, ANSWER("scam", "sure"), false, 0);
}

static void pointing_counts_what_was_found_against_what_was_doubted(void **state)
{
    struct cue cues[] = {{.id = "a"}, {.id = "b"}}, harmless[] = {{.id = "x"}, {.id = "y"}};
    const struct specimen specimen = {
        .is_sound = true, .cues = {cues, 2}, .harmless = {harmless, 2}};
    const struct step step = {.kind = STEP_POINT, .specimen = &specimen};

    (void)state;
    assert_marking(&step, ANSWER("b", "a"), true, 1);
    assert_marking(&step, ANSWER("a"), false, 0.5);
    assert_marking(&step, ANSWER("a", "b", "x"), false, 2.0 / 3);
    assert_marking(&step, ANSWER("a", "b", "x", "y"), false, 0.5);
    assert_marking(&step, ANSWER("x"), false, 0);
    assert_marking(&step, &nothing, false, 0);
}

static void in_a_genuine_message_there_is_nothing_to_point_at(void **state)
{
    struct cue harmless[] = {{.id = "x"}, {.id = "y"}};
    const struct specimen specimen = {.is_sound = true, .harmless = {harmless, 2}};
    const struct step step = {.kind = STEP_POINT, .specimen = &specimen};

    (void)state;
    assert_marking(&step, &nothing, true, 1);
    assert_marking(&step, ANSWER("x"), false, 0);
}

static void a_page_is_not_marked(void **state)
{
    const struct step step = {.kind = STEP_PAGE};

    (void)state;
    assert_false(step_kind(&step)->scored);
    assert_marking(&step, &nothing, false, 0);
}

static void a_choice_needs_something_right_and_something_wrong(void **state)
{
    (void)state;
    expect(CHOICE "options:\n" RIGHT("a") WRONG("b"), "");
    expect(CHOICE "many: true\noptions:\n" RIGHT("a") RIGHT("b"), "");
    expect(CHOICE "options:\n" WRONG("a") WRONG("b"),
           "t.yaml:5:1: error: no option is marked 'correct: true' (options)\n");
    expect(CHOICE "options:\n" RIGHT("a") RIGHT("b"),
           "t.yaml:5:1: error: every option is correct: nothing is asked (options)\n");
    expect(CHOICE "options:\n" RIGHT("a") RIGHT("b") WRONG("c"),
           "t.yaml:5:1: error: 2 options are correct, so 'many: true' is missing (options)\n");
}

static void one_option_may_be_last(void **state)
{
    (void)state;
    expect(CHOICE "options:\n" RIGHT("a") "- {id: b, text: T, feedback: F, pin: last}\n", "");
    expect(CHOICE "options:\n" RIGHT("a") "- {id: b, text: T, feedback: F, pin: last}\n"
                                          "- {id: c, text: T, feedback: F, pin: last}\n",
           "t.yaml:7:38: error: only one option can be pinned to the end (options[2].pin)\n");
}

static void a_message_to_point_at_has_harmless_parts(void **state)
{
    struct cue cues[RESPONSE_MAX] = {{.id = "a"}}, harmless[] = {{.id = "x"}, {.id = "y"}};
    struct specimen specimen = {.is_sound = true, .cues = {cues, 2}, .harmless = {harmless, 1}};
    struct step step = {.kind = STEP_POINT, .specimen = &specimen};

    (void)state;
    specimen.harmless.count = 2;
    assert_true(step_check(&step, NULL));
    specimen.cues.count = RESPONSE_MAX - 2;
    assert_true(step_check(&step, NULL));
}

static void a_step_without_its_message_is_not_sound(void **state)
{
    struct step step = {.kind = STEP_JUDGE};

    (void)state;
    assert_false(step_check(&step, NULL));
    step.kind = STEP_POINT;
    assert_false(step_check(&step, NULL));
}

static void a_step_with_a_fault_in_it_is_not_sound(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_false(read_step(&reading, CHOICE "options:\n" RIGHT("a") "- {id: b, text: T}\n", &step));
    assert_false(step.is_sound);
    assert_int_equal(step.options.count, 2);
    assert_faults(&reading, "t.yaml:6:3: error: option has no 'feedback' (options[1])\n");
    end_reading(&reading);
}

static void options_are_found_by_their_ids(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, CHOICE "options:\n" RIGHT("a") WRONG("b"), &step));
    assert_true(step_option(&step, "a")->correct);
    assert_null(step_option(&step, "c"));
    end_reading(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_choice_is_right_or_wrong),
        cmocka_unit_test(of_many_choices_each_counts),
        cmocka_unit_test(a_judgement_counts_the_verdict_and_not_how_sure),
        cmocka_unit_test(pointing_counts_what_was_found_against_what_was_doubted),
        cmocka_unit_test(in_a_genuine_message_there_is_nothing_to_point_at),
        cmocka_unit_test(a_page_is_not_marked),
        cmocka_unit_test(a_choice_needs_something_right_and_something_wrong),
        cmocka_unit_test(one_option_may_be_last),
        cmocka_unit_test(a_message_to_point_at_has_harmless_parts),
        cmocka_unit_test(a_step_without_its_message_is_not_sound),
        cmocka_unit_test(a_step_with_a_fault_in_it_is_not_sound),
        cmocka_unit_test(options_are_found_by_their_ids),
    };

    return cmocka_run_group_tests_name("content/step", tests, NULL, NULL);
}
