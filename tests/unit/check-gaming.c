/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/gaming.h"

#include "course-testing.h"

#define AT COURSE ":11:3: error: "

static void check(struct course_fixture *fixture)
{
    struct course course;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    gaming_check(&course, &fixture->report);
    course_release(&course);
}

static struct gaming measured(struct course_fixture *fixture)
{
    struct course course;
    struct gaming gaming;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    gaming = gaming_measure(&course);
    course_release(&course);
    return gaming;
}

/* A choice of four; the right option at `right`, and the longest at `longest`. */
static void add_choice(struct text *lesson, int id, int right, int longest)
{
    text_add_format(lesson, "  - kind: choice\n    id: c%d\n    prompt: What?\n    options:\n", id);
    for (int i = 0; i < 4; i++)
        text_add_format(lesson, "      - {id: o%d, text: \"%s\", feedback: F%s}\n", i,
                        i == longest ? "A long one" : "Short", i == right ? ", correct: true" : "");
}

/* `count` choices: their right options go round `places` places, `long_right` of them longest. */
static void write_choices(struct course_fixture *fixture, int count, int places, int long_right)
{
    struct text lesson = TEXT_INIT;

    text_add_string(&lesson, "id: two\ntitle: Two\nminutes: 5\nsteps:\n");
    for (int i = 0; i < count; i++) {
        int right = i % places;

        add_choice(&lesson, i, right, i < long_right ? right : (right + 1) % 4);
    }
    scratch_write(&fixture->scratch, TWO, lesson.bytes);
    text_release(&lesson);
}

static void options_without_a_habit_pass(void **state)
{
    write_choices(*state, 20, 4, 9);
    check(*state);
    assert_said(*state, "");
}

static void the_longest_option_is_not_often_the_right_one(void **state)
{
    write_choices(*state, 20, 4, 10);
    check(*state);
    assert_said(*state, AT "the longest option is right in 10 of 20 choices: in 45 % at most "
                           "(modules)\n");
}

static void as_long_as_the_longest_counts_as_longest(void **state)
{
    struct gaming gaming;

    write_choices(*state, 1, 1, 0);
    edit(*state, TWO, "Short", "Tall as it");
    gaming = measured(*state);
    assert_int_equal(gaming.choices, 1);
    assert_int_equal(gaming.longest, 1);
}

static void right_options_stand_at_all_places(void **state)
{
    write_choices(*state, 20, 3, 0);
    check(*state);
    assert_said(*state,
                AT "0 % of the right options stand at place 4, and 25 % would be fair: 10 points "
                   "apart at most (modules)\n");
}

static void few_choices_say_nothing(void **state)
{
    write_choices(*state, 19, 1, 19);
    check(*state);
    assert_said(*state, "");
}

static void of_several_right_options_none_counts(void **state)
{
    write_choices(*state, 1, 1, 1);
    edit(*state, TWO, "prompt: What?", "prompt: What?\n    many: true");
    assert_int_equal(measured(*state).choices, 0);
}

/* Ten each of what is shown, in place of the fixture's lesson. */
static void write_judgements(struct course_fixture *fixture, int times)
{
    static const char *const specimens[] = {"bank", "aunt", "parcel", "bank"};
    struct text lesson = TEXT_INIT;

    text_add_string(&lesson, "id: one\ntitle: One\nminutes: 5\nsteps:\n");
    for (int i = 0; i < 4 * times; i++)
        text_add_format(&lesson, "  - {kind: judge, id: j%d, specimen: %s}\n", i, specimens[i % 4]);
    scratch_write(&fixture->scratch, ONE, lesson.bytes);
    text_release(&lesson);
}

static void what_only_scams_have_gives_them_away(void **state)
{
    write_judgements(*state, 10);
    check(*state);
    assert_said(*state,
                AT "who takes hurry for the sign of a scam is right in 40 of 40 messages: in 60 % "
                   "at most (modules)\n" AT
                   "who takes an address for the sign of a scam is right in 40 of 40 messages: in "
                   "60 % at most (modules)\n");
}

static void what_genuine_messages_have_too_does_not(void **state)
{
    write_judgements(*state, 10);
    edit(*state, SPECIMENS, "genuine\n  fit: weak\n  from: Aunt",
         "genuine\n  looks: [urgent]\n  fit: weak\n  from: Aunt");
    edit(*state, SPECIMENS, "genuine\n  fit: weak\n  from: P",
         "genuine\n  looks: [urgent]\n  fit: weak\n  from: P");
    edit(*state, SPECIMENS, "Aunt: Come?", "Aunt: Look at aunt.example.");
    edit(*state, SPECIMENS, "comes.", "comes, see p.example.");
    check(*state);
    assert_said(*state, "");
}

static void what_only_genuine_messages_have_gives_them_away(void **state)
{
    write_judgements(*state, 10);
    edit(*state, SPECIMENS, "tricks: [urgency]", "tricks: [fear]");
    edit(*state, SPECIMENS, "[cue:link]bank.example[/cue]", "[cue:link]this[/cue]");
    edit(*state, SPECIMENS, "genuine\n  fit: weak\n  from: Aunt",
         "genuine\n  looks: [urgent]\n  fit: weak\n  from: Aunt");
    edit(*state, SPECIMENS, "genuine\n  fit: weak\n  from: P",
         "genuine\n  looks: [urgent]\n  fit: weak\n  from: P");
    check(*state);
    assert_said(*state, AT "who takes hurry for the sign of a genuine message is right in 40 of 40 "
                           "messages: in 60 % at most (modules)\n");
}

static void mistakes_that_only_scams_have_give_them_away(void **state)
{
    write_judgements(*state, 10);
    edit(*state, SPECIMENS, "family: tactic", "family: language");
    assert_int_equal(measured(*state).right[NAIVE_CLUMSY], 40);
    edit(*state, SPECIMENS, "genuine\n  fit: weak\n  from: Aunt",
         "genuine\n  looks: [clumsy]\n  fit: weak\n  from: Aunt");
    assert_int_equal(measured(*state).right[NAIVE_CLUMSY], 30);
}

static void few_judgements_say_nothing(void **state)
{
    write_judgements(*state, 9);
    check(*state);
    assert_said(*state, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(options_without_a_habit_pass),
        COURSE_TEST(the_longest_option_is_not_often_the_right_one),
        COURSE_TEST(as_long_as_the_longest_counts_as_longest),
        COURSE_TEST(right_options_stand_at_all_places),
        COURSE_TEST(few_choices_say_nothing),
        COURSE_TEST(of_several_right_options_none_counts),
        COURSE_TEST(what_only_scams_have_gives_them_away),
        COURSE_TEST(what_genuine_messages_have_too_does_not),
        COURSE_TEST(what_only_genuine_messages_have_gives_them_away),
        COURSE_TEST(mistakes_that_only_scams_have_give_them_away),
        COURSE_TEST(few_judgements_say_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
