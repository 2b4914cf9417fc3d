/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/act.h"

#include "content/judge.h"
#include "yaml-testing.h"

#define ACT "kind: act\nid: s\nspecimen: m\nactions:\n"
#define GOOD(id) "- {id: " id ", text: T, feedback: F, good: true}\n"
#define BAD(id) "- {id: " id ", text: T, feedback: F}\n"
#define LAST(id) "- {id: " id ", text: T, feedback: F, pin: last}\n"

static const struct specimen scam = {.verdict = VERDICT_SCAM};
static const struct specimen genuine = {.verdict = VERDICT_GENUINE};

static bool read_step(struct reading *reading, const char *yaml, struct step *step)
{
    bool good;

    *step = (struct step){0};
    read_yaml(reading, yaml);
    good = schema_read(&step_schema, reading->root, &reading->arena, step, &reading->report);
    step->specimen = &scam;
    return good;
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

/* Whether the action is good and whether the judgement is right, each by itself. */
static void expect_marking(const struct step *step, const char *verdict, const char *sure,
                           const char *action, bool is_good, bool is_right)
{
    struct response response = {.ids = {verdict, sure, action}, .count = 3};
    struct marking marking = step_mark(step, &response);

    assert_int_equal(marking.correct, is_good);
    assert_int_equal(marking.score > 0.5, is_good);
    assert_int_equal(judge_is_right(step, &response), is_right);
}

static void the_action_counts_and_the_judgement_is_apart(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, ACT BAD("pay") GOOD("call") GOOD("wait"), &step));
    assert_true(step_kind(&step)->scored);
    assert_int_equal(step_kind(&step)->places(&step), 3);
    expect_marking(&step, "scam", "sure", "call", true, true);
    expect_marking(&step, "genuine", "sure", "wait", true, false);
    expect_marking(&step, "scam", "unsure", "pay", false, true);
    expect_marking(&step, "genuine", "unsure", "pay", false, false);
    step.specimen = &genuine;
    expect_marking(&step, "genuine", "unsure", "call", true, true);
    expect_marking(&step, "scam", "sure", "pay", false, false);
    end_reading(&reading);
}

static void an_action_may_be_called_like_a_judgement(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, ACT BAD("scam") GOOD("genuine") BAD("sure"), &step));
    expect_marking(&step, "genuine", "sure", "scam", false, false);
    expect_marking(&step, "scam", "unsure", "genuine", true, true);
    expect_marking(&step, "scam", "sure", "sure", false, true);
    end_reading(&reading);
}

static void what_is_no_whole_answer_is_wrong(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, ACT BAD("pay") GOOD("call") GOOD("wait"), &step));
    expect_marking(&step, "scam", "sure", "gone", false, true);
    assert_false(step_mark(&step, &(struct response){.ids = {"call"}, .count = 1}).correct);
    assert_false(step_mark(&step, &(struct response){.ids = {"scam", "sure"}, .count = 2}).correct);
    assert_false(step_mark(&step, &(struct response){.count = 0}).correct);
    assert_false(judge_is_right(&step, &(struct response){.count = 0}));
    assert_null(act_action(&step, &(struct response){.ids = {"call", "call"}, .count = 2}));
    assert_string_equal(
        act_action(&step, &(struct response){.ids = {"x", "y", "call"}, .count = 3})->id, "call");
    end_reading(&reading);
}

static void something_is_good_and_something_is_not(void **state)
{
    (void)state;
    expect(ACT GOOD("a") BAD("b") BAD("c"), "");
    expect(ACT GOOD("a") GOOD("b") LAST("c"), "");
    expect(ACT BAD("a") BAD("b") BAD("c"),
           "t.yaml:5:1: error: no action is marked 'good: true' (actions)\n");
    expect(ACT GOOD("a") GOOD("b") GOOD("c"),
           "t.yaml:5:1: error: every action is good: nothing is asked (actions)\n");
}

static void only_one_action_is_last(void **state)
{
    (void)state;
    expect(ACT LAST("a") GOOD("b") BAD("c"), "");
    expect(ACT LAST("a") GOOD("b") LAST("c"),
           "t.yaml:7:38: error: only one option can be pinned to the end (actions[2].pin)\n");
}

static void without_its_message_it_is_not_sound(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, ACT BAD("a") GOOD("b") BAD("c"), &step));
    assert_true(step_check(&step, NULL));
    step.specimen = NULL;
    assert_false(step_check(&step, NULL));
    end_reading(&reading);
}

static void two_actions_are_too_few(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_false(read_step(&reading, ACT GOOD("a") BAD("b"), &step));
    assert_faults(&reading, "t.yaml:5:1: error: must have 3 to 6 items, not 2 (actions)\n");
    end_reading(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_action_counts_and_the_judgement_is_apart),
        cmocka_unit_test(an_action_may_be_called_like_a_judgement),
        cmocka_unit_test(what_is_no_whole_answer_is_wrong),
        cmocka_unit_test(something_is_good_and_something_is_not),
        cmocka_unit_test(only_one_action_is_last),
        cmocka_unit_test(without_its_message_it_is_not_sound),
        cmocka_unit_test(two_actions_are_too_few),
    };

    return cmocka_run_group_tests_name("content/act", tests, NULL, NULL);
}
