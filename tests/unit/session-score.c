/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/score.h"

#include "session/session.h"
#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, ".", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static void happens(enum event_kind kind, const char *item, bool correct)
{
    struct event event = {
        .kind = kind, .course = "siaga", .item = item, .correct = correct, .score = correct};

    fold_add(&world.fold, &event);
}

/* A judgement of a message that is a scam or genuine. */
static void judges(const char *item, enum event_signal signal, enum event_signal said, bool sure)
{
    struct event event = {
        .kind = EVENT_ANSWERED,
        .course = "siaga",
        .item = item,
        .correct = signal == said,
        .score = signal == said,
        .signal = signal,
        .response = {event_signal_names[said], sure ? "sure" : "unsure"},
        .response_count = 2,
    };

    fold_add(&world.fold, &event);
}

/* Of the course that is played; of another one the first module. */
static const struct module *phishing(void)
{
    long index = course_find(&world.course, "phishing", strlen("phishing"));

    return course_module(&world.course, index < 0 ? 0 : (size_t)index, NULL);
}

static const struct lesson *lesson_at(size_t index)
{
    return module_lesson(phishing(), index);
}

static void assert_ratio(struct ratio ratio, size_t part, size_t all)
{
    assert_int_equal(ratio.part, part);
    assert_int_equal(ratio.all, all);
}

static void nothing_done_is_nothing_counted(void **state)
{
    struct lesson_score score = score_lesson(&world.fold, lesson_at(0));

    (void)state;
    assert_ratio(score.steps, 0, 13);
    assert_ratio(score.answers, 0, 0);
    assert_ratio(score.scams, 0, 0);
    assert_ratio(score.genuine, 0, 0);
    assert_false(score.completed);
    assert_ratio(score_entry(&world.fold, "phishing", 37), 0, 37);
}

static void seeing_a_step_is_not_doing_it(void **state)
{
    (void)state;
    happens(EVENT_VISITED, "phishing/first-look/guess-bank", false);
    assert_ratio(score_lesson(&world.fold, lesson_at(0)).steps, 0, 13);
    assert_int_equal(score_next_step(&world.fold, lesson_at(0)), 0);
    assert_ratio(score_entry(&world.fold, "phishing", 37), 0, 37);
}

static void judgements_of_scams_and_of_genuine_ones_are_counted_apart(void **state)
{
    struct lesson_score score;

    (void)state;
    judges("phishing/first-look/guess-bank", SIGNAL_SCAM, SIGNAL_SCAM, false);
    judges("phishing/first-look/guess-cousin", SIGNAL_SCAM, SIGNAL_GENUINE, true);
    judges("phishing/first-look/guess-parcel", SIGNAL_GENUINE, SIGNAL_GENUINE, true);
    happens(EVENT_ANSWERED, "phishing/first-look/same-thread", false);
    happens(EVENT_READ, "phishing/first-look/not-easy", false);
    score = score_lesson(&world.fold, lesson_at(0));
    assert_ratio(score.steps, 5, 13);
    assert_ratio(score.answers, 2, 4);
    assert_ratio(score.scams, 1, 2);
    assert_ratio(score.genuine, 1, 1);
    assert_int_equal(score.sure_but_wrong, 1);
    assert_int_equal(score_next_step(&world.fold, lesson_at(0)), 4);
}

static void the_latest_answer_counts(void **state)
{
    (void)state;
    happens(EVENT_ANSWERED, "phishing/first-look/guess-bank", false);
    happens(EVENT_ANSWERED, "phishing/first-look/guess-bank", true);
    assert_ratio(score_lesson(&world.fold, lesson_at(0)).answers, 1, 1);
}

static void a_module_is_the_sum_of_its_lessons(void **state)
{
    struct lesson_score score;

    (void)state;
    happens(EVENT_ANSWERED, "phishing/first-look/guess-bank", true);
    happens(EVENT_ANSWERED, "phishing/links/real-owner", false);
    happens(EVENT_COMPLETED, "phishing/links", false);
    score = score_module(&world.fold, phishing());
    assert_ratio(score.steps, 2, 59);
    assert_ratio(score.answers, 1, 2);
    assert_false(score.completed);
    assert_true(score_lesson(&world.fold, lesson_at(1)).completed);
    happens(EVENT_COMPLETED, "phishing/first-look", false);
    happens(EVENT_COMPLETED, "phishing/what-to-do", false);
    happens(EVENT_COMPLETED, "phishing/tricks", false);
    happens(EVENT_COMPLETED, "phishing/practice", false);
    assert_true(score_module(&world.fold, phishing()).completed);
}

static void other_items_are_not_taken_for_steps(void **state)
{
    (void)state;
    happens(EVENT_READ, "phishing", false);
    happens(EVENT_READ, "phishing/links", false);
    happens(EVENT_READ, "phishing/links/padlock/deeper", false);
    happens(EVENT_READ, "phishing-two/links/padlock", false);
    happens(EVENT_READ, "phish/links/padlock", false);
    happens(EVENT_READ, "", false);
    assert_ratio(score_entry(&world.fold, "phishing", 37), 0, 37);
}

static void steps_that_are_gone_do_not_count_beyond_all(void **state)
{
    (void)state;
    happens(EVENT_READ, "phishing/links/gone", false);
    happens(EVENT_READ, "phishing/links/gone-too", false);
    assert_ratio(score_entry(&world.fold, "phishing", 1), 1, 1);
    assert_ratio(score_lesson(&world.fold, lesson_at(1)).steps, 0, 12);
}

static void a_lesson_that_is_done_begins_at_its_first_step(void **state)
{
    const struct step *step;

    (void)state;
    for (size_t i = 0; (step = lesson_step(lesson_at(1), i)); i++)
        happens(EVENT_READ, step->path, false);
    assert_int_equal(score_next_step(&world.fold, lesson_at(1)), 0);
    assert_true(score_step_done(&world.fold, lesson_step(lesson_at(1), 0)));
}

static void acts(const char *item, enum event_signal signal, const char *verdict,
                 const char *action, bool correct)
{
    struct event event = {.kind = EVENT_ANSWERED,
                          .course = "kinds",
                          .item = item,
                          .signal = signal,
                          .response = {verdict, "sure", action},
                          .response_count = 3,
                          .correct = correct,
                          .score = correct};

    fold_add(&world.fold, &event);
}

static void the_judgement_of_an_act_is_counted_apart(void **state)
{
    struct lesson_score score;

    (void)state;
    world_close(&world);
    world_open(&world, "tests/play/kinds", false);
    acts("kinds/act-recall/parcel", SIGNAL_SCAM, "scam", "pay", false);
    acts("kinds/act-recall/clinic", SIGNAL_GENUINE, "scam", "come", true);
    score = score_lesson(&world.fold, lesson_at(0));
    assert_ratio(score.answers, 1, 2);
    assert_ratio(score.scams, 1, 1);
    assert_ratio(score.genuine, 0, 1);
    acts("kinds/act-recall/clinic", SIGNAL_GENUINE, "genuine", "block", false);
    score = score_lesson(&world.fold, lesson_at(0));
    assert_ratio(score.answers, 0, 2);
    assert_ratio(score.genuine, 1, 1);
}

static void an_act_without_a_judgement_counts_as_none(void **state)
{
    (void)state;
    world_close(&world);
    world_open(&world, "tests/play/kinds", false);
    happens(EVENT_ANSWERED, "kinds/act-recall/parcel", true);
    assert_ratio(score_lesson(&world.fold, lesson_at(0)).scams, 0, 0);
    assert_ratio(score_lesson(&world.fold, lesson_at(0)).answers, 1, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_done_is_nothing_counted),
        TEST(seeing_a_step_is_not_doing_it),
        TEST(judgements_of_scams_and_of_genuine_ones_are_counted_apart),
        TEST(the_latest_answer_counts),
        TEST(a_module_is_the_sum_of_its_lessons),
        TEST(other_items_are_not_taken_for_steps),
        TEST(steps_that_are_gone_do_not_count_beyond_all),
        TEST(a_lesson_that_is_done_begins_at_its_first_step),
        TEST(the_judgement_of_an_act_is_counted_apart),
        TEST(an_act_without_a_judgement_counts_as_none),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/score", tests, NULL, NULL);
}
