/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/forms.h"

#include "content/course.h"
#include "course-testing.h"

/*
 * Two forms of ten messages, made by a table: what a message is, by form and position. A test
 * changes one cell and sees all that is said.
 */
enum { STEPS = 10 };

struct slot {
    const char *channel, *trick, *fit;
    int cues; /* 0: genuine */
};

static const struct slot sound[STEPS] = {
    {"sms", "urgency", "strong", 2},  {"sms", NULL, "strong", 0},
    {"sms", "fear", "weak", 3},       {"sms", NULL, "weak", 0},
    {"chat", "reward", "medium", 5},  {"chat", NULL, "medium", 0},
    {"chat", "urgency", "strong", 2}, {"chat", NULL, "strong", 0},
    {"email", "fear", "weak", 4},     {"email", NULL, "weak", 0},
};

struct plan {
    struct slot form[2][STEPS];
    size_t steps; /* of the second form */
};

static struct plan sound_plan(void)
{
    struct plan plan = {.steps = STEPS};

    for (size_t i = 0; i < 2; i++)
        memcpy(plan.form[i], sound, sizeof sound);
    return plan;
}

static void add_cues(struct text *out, int count)
{
    text_add_string(out, "  body: |\n    A: Now.\n");
    for (int i = 0; i < count; i++)
        text_add_format(out, "    A: [cue:c%d]Do this.[/cue]\n", i);
    if (count)
        text_add_string(out, "  cues:\n");
    for (int i = 0; i < count; i++)
        text_add_format(out, "    - id: c%d\n      family: tactic\n      why: Hurry.\n", i);
}

static void add_specimen(struct text *out, int form, int step, const struct slot *slot)
{
    text_add_format(out, "- id: m%d-%d\n  channel: %s\n  verdict: %s\n", form, step, slot->channel,
                    slot->cues ? "scam" : "genuine");
    if (slot->trick)
        text_add_format(out, "  tricks: [%s]\n", slot->trick);
    text_add_format(out, "  fit: %s\n  from: A\n  subject: S\n  address: a@b.example\n", slot->fit);
    add_cues(out, slot->cues);
    text_add_string(out, "  explain: So it is.\n  act: Wait.\n");
}

static void add_form(struct text *out, int form, size_t steps)
{
    text_add_format(out, "id: %c\ntitle: Form\nminutes: 10\nsteps:\n", 'a' + form);
    for (size_t i = 0; i < steps; i++)
        text_add_format(out, "  - kind: judge\n    id: s%zu\n    specimen: m%d-%zu\n", i, form, i);
}

static void write(struct course_fixture *fixture, const char *name, struct text *text)
{
    scratch_write(&fixture->scratch, name, text->bytes);
    text_release(text);
}

static void write_plan(struct course_fixture *fixture, const struct plan *plan)
{
    struct text text = TEXT_INIT;

    text_add_string(&text, "id: checks\ngoals:\n  - id: a\n    text: A.\n  - id: b\n    text: B.\n"
                           "lessons: [a, b]\nsources:\n  - id: s\n    title: T\n    publisher: P\n"
                           "    url: https://p.example\n    date: 2025\n    checked: 2026-11-01\n"
                           "    confidence: high\n");
    write(fixture, "modules/checks/module.yaml", &text);
    for (int form = 0; form < 2; form++) {
        for (int i = 0; i < STEPS; i++)
            add_specimen(&text, form, i, &plan->form[form][i]);
    }
    write(fixture, "modules/checks/specimens.yaml", &text);
    add_form(&text, 0, STEPS);
    write(fixture, "modules/checks/a.yaml", &text);
    add_form(&text, 1, plan->steps);
    write(fixture, "modules/checks/b.yaml", &text);
}

static void expect(struct course_fixture *fixture, const struct plan *plan, const char *said)
{
    struct module *module;

    write_plan(fixture, plan);
    module = module_load(fixture->scratch.descriptor, "checks", ROLE_CHECKS, &fixture->report);
    assert_said(fixture, said);
    module_free(module);
}

#define AT_B "modules/checks/b.yaml:5:3: error: "

static void equal_forms_are_parallel(void **state)
{
    struct plan plan = sound_plan();

    expect(*state, &plan, "");
}

static void the_order_of_messages_is_free(void **state)
{
    struct plan plan = sound_plan();
    struct slot swap = plan.form[1][0];

    plan.form[1][0] = plan.form[1][9];
    plan.form[1][9] = swap;
    expect(*state, &plan, "");
}

static void another_channel_is_not_parallel(void **state)
{
    struct plan plan = sound_plan();

    plan.form[1][0].channel = "chat";
    expect(*state, &plan,
           AT_B "1 scam messages by sms, but 2 in 'a' (steps)\n"
           AT_B "3 scam messages by chat, but 2 in 'a' (steps)\n");
}

static void another_trick_is_not_parallel(void **state)
{
    struct plan plan = sound_plan();

    plan.form[1][0].trick = "secrecy";
    expect(*state, &plan,
           AT_B "1 scams with urgency, but 2 in 'a' (steps)\n"
           AT_B "1 scams with secrecy, but 0 in 'a' (steps)\n");
}

static void another_band_of_cues_is_not_parallel(void **state)
{
    struct plan plan = sound_plan();

    plan.form[1][0].cues = 3; /* some, not few */
    expect(*state, &plan,
           AT_B "1 scams with few cues and strong fit, but 2 in 'a' (steps)\n"
           AT_B "1 scams with some cues and strong fit, but 0 in 'a' (steps)\n");
}

static void cues_within_a_band_are_parallel(void **state)
{
    struct plan plan = sound_plan();

    plan.form[1][2].cues = 4;
    plan.form[1][4].cues = 7;
    expect(*state, &plan, "");
}

static void another_fit_of_a_genuine_message_is_not_parallel(void **state)
{
    struct plan plan = sound_plan();

    plan.form[1][1].fit = "medium";
    expect(*state, &plan,
           AT_B "2 genuine messages with medium fit, but 1 in 'a' (steps)\n"
           AT_B "1 genuine messages with strong fit, but 2 in 'a' (steps)\n");
}

static void a_form_is_exactly_half_scams(void **state)
{
    struct plan plan = sound_plan();
    struct plan both = plan;

    both.form[0][0] = both.form[1][0] = (struct slot){"sms", NULL, "strong", 0};
    expect(*state, &both,
           "modules/checks/a.yaml:5:3: error: 4 scams and 6 genuine messages: exactly half of a "
           "test are scams (steps)\n"
           AT_B "4 scams and 6 genuine messages: exactly half of a test are scams (steps)\n");
}

static void a_short_form_measures_nothing(void **state)
{
    struct plan plan = sound_plan();

    plan.steps = 2;
    write_plan(*state, &plan);

    struct course_fixture *fixture = *state;
    struct module *module =
        module_load(fixture->scratch.descriptor, "checks", ROLE_CHECKS, &fixture->report);

    assert_true(fixture->report.errors > 1);
    report_sort(&fixture->report);
    assert_string_equal(fixture->report.items[0].message,
                        "2 steps are too few to measure anything: at least 10");
    module_free(module);
}

static void bands_of_cues_end_where_the_header_says(void **state)
{
    static const struct {
        size_t cues;
        enum cue_band band;
    } rows[] = {{1, CUES_FEW},  {2, CUES_FEW},  {3, CUES_SOME},
                {4, CUES_SOME}, {5, CUES_MANY}, {20, CUES_MANY}};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct specimen specimen = {.cues.count = rows[i].cues};

        assert_int_equal(forms_cue_band(&specimen), rows[i].band);
    }
}

/* The demo course with a test, and then with a pool, of a lesson's file. */

static void add_extra(struct course_fixture *fixture, const char *key, const char *file,
                      const char *steps)
{
    struct text text = TEXT_INIT;

    text_add_format(&text, "lessons: [one, two]\n%s: %s\n", key, file);
    edit(fixture, MODULE, "lessons: [one, two]\n", text.bytes);
    text_clear(&text);
    text_add_format(&text, "id: %s\ntitle: Extra\nminutes: 5\nsteps:\n%s", file, steps);
    scratch_write(&fixture->scratch, "modules/demo/extra.yaml", text.bytes);
    text_release(&text);
}

static void expect_demo(struct course_fixture *fixture, const char *said)
{
    struct module *module =
        module_load(fixture->scratch.descriptor, "demo", ROLE_TAUGHT, &fixture->report);

    assert_said(fixture, said);
    module_free(module);
}

#define AN_EXTRA "modules/demo/extra.yaml:"

static void a_test_is_long_balanced_and_fresh(void **state)
{
    add_extra(*state, "check", "extra",
              "  - kind: judge\n    id: a\n    specimen: aunt\n"
              "  - kind: page\n    id: b\n    text: T.\n    notes: N.\n");
    expect_demo(*state,
                AN_EXTRA "5:3: error: 2 steps are too few to measure anything: at least 8 (steps)\n"
                AN_EXTRA "5:3: error: 0 scams and 1 genuine messages: exactly half of a test are "
                         "scams (steps)\n"
                AN_EXTRA "7:15: error: 'aunt' is known from the lessons (steps[0].specimen)\n"
                AN_EXTRA "8:11: error: there is no place for this kind of step in a test "
                         "(steps[1].kind)\n");
}

static void a_pool_holds_fresh_messages_to_judge(void **state)
{
    add_extra(*state, "pool", "extra",
              "  - kind: point\n    id: a\n    specimen: bank\n"
              "  - kind: judge\n    id: b\n    specimen: parcel\n");
    expect_demo(*state,
                AN_EXTRA "5:11: error: there is no place for this kind of step in a test "
                         "(steps[0].kind)\n"
                AN_EXTRA "7:15: error: 'bank' is known from the lessons (steps[0].specimen)\n"
                AN_EXTRA "10:15: error: 'parcel' is known from the lessons (steps[1].specimen)\n");
}

static void a_lesson_is_no_test_of_itself(void **state)
{
    edit(*state, MODULE, "lessons: [one, two]\n", "lessons: [one, two]\ncheck: one\npool: one\n");
    expect_demo(*state, MODULE ":8:8: error: 'one' is named twice (check)\n"
                MODULE ":9:7: error: 'one' is named twice (pool)\n");
}

static void a_test_that_is_not_there_is_said(void **state)
{
    edit(*state, MODULE, "lessons: [one, two]\n", "lessons: [one, two]\ncheck: none\n");
    expect_demo(*state, "modules/demo/none.yaml: error: cannot read: No such file or directory\n");
}

/* Nothing is said of a list that is not there, but that it is not. */
static void forms_that_cannot_be_read_are_not_compared(void **state)
{
    struct course_fixture *fixture = *state;
    struct plan plan = sound_plan();
    struct module *module;

    write_plan(fixture, &plan);
    scratch_write(&fixture->scratch, "modules/checks/module.yaml", "id: [\n");
    module = module_load(fixture->scratch.descriptor, "checks", ROLE_CHECKS, &fixture->report);
    assert_non_null(module);
    assert_false(module->is_sound);
    assert_int_equal(fixture->report.errors, 1);
    module_free(module);
}

static void one_form_is_too_few(void **state)
{
    struct course_fixture *fixture = *state;
    struct plan plan = sound_plan();
    struct text text = TEXT_INIT;
    struct module *module;

    write_plan(fixture, &plan);
    edit(fixture, "modules/checks/module.yaml", "[a, b]", "[a]");
    for (int i = 0; i < STEPS; i++)
        add_specimen(&text, 0, i, &plan.form[0][i]);
    write(fixture, "modules/checks/specimens.yaml", &text);
    module = module_load(fixture->scratch.descriptor, "checks", ROLE_CHECKS, &fixture->report);
    assert_said(fixture, "modules/checks/module.yaml:7:10: error: one form cannot be compared with "
                         "anything: two at least (lessons)\n");
    module_free(module);
}

static void the_check_has_no_class_and_a_module_has_one(void **state)
{
    struct course_fixture *fixture = *state;
    struct course course;

    edit(fixture, COURSE, "    class: internet\n", "    role: checks\n    class: internet\n");
    course_init(&course);
    assert_false(course_open(&course, fixture->scratch.path, &fixture->report));
    assert_said(fixture,
                COURSE ":15:12: error: the check belongs to no class (modules[0].class)\n");
    course_release(&course);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(equal_forms_are_parallel),
        COURSE_TEST(the_order_of_messages_is_free),
        COURSE_TEST(another_channel_is_not_parallel),
        COURSE_TEST(another_trick_is_not_parallel),
        COURSE_TEST(another_band_of_cues_is_not_parallel),
        COURSE_TEST(cues_within_a_band_are_parallel),
        COURSE_TEST(another_fit_of_a_genuine_message_is_not_parallel),
        COURSE_TEST(a_form_is_exactly_half_scams),
        COURSE_TEST(a_short_form_measures_nothing),
        COURSE_TEST(bands_of_cues_end_where_the_header_says),
        COURSE_TEST(a_test_is_long_balanced_and_fresh),
        COURSE_TEST(a_pool_holds_fresh_messages_to_judge),
        COURSE_TEST(a_lesson_is_no_test_of_itself),
        COURSE_TEST(a_test_that_is_not_there_is_said),
        COURSE_TEST(forms_that_cannot_be_read_are_not_compared),
        COURSE_TEST(one_form_is_too_few),
        COURSE_TEST(the_check_has_no_class_and_a_module_has_one),
    };

    return cmocka_run_group_tests_name("content/forms", tests, NULL, NULL);
}
