/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course that is played, as progress and reviews see it: no step of it is left out. */
#include "progress/schedule.h"
#include "session/review.h"
#include "session/score.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

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

static void take(const struct step *step)
{
    struct event event = {
        .kind = step_kind(step)->scored ? EVENT_ANSWERED : EVENT_READ,
        .item = step->path,
        .time = session->journal->clock(),
        .order = (int64_t)world.fold.events + 1,
    };

    fold_add(&world.fold, &event);
}

/* All steps of all lessons, answered wrongly; how many are scored. */
static size_t take_all(void)
{
    const struct course_entry *entry;
    size_t scored = 0;

    for (size_t i = 0; (entry = course_entry(&world.course, i)); i++) {
        const struct module *module = course_module(&world.course, i, NULL);
        const struct step *step;

        assert_non_null(module);
        for (size_t j = 0; entry->role == ROLE_TAUGHT && j < module->lesson_ids.count; j++) {
            for (size_t k = 0; (step = lesson_step(&module->lessons[j], k)); k++) {
                take(step);
                scored += step_kind(step)->scored;
            }
        }
    }
    return scored;
}

static void every_scored_step_comes_back(void **state)
{
    const struct item_state **items;
    size_t scored = take_all(), due;
    struct schedule schedule = {.fold = &world.fold, .accepts = review_accepts, .context = session};

    (void)state;
    world_pass_days(&world, 2);
    schedule.now = session->journal->clock();
    due = schedule_due(&schedule, &items);
    free(items);
    assert_true(scored > 0);
    assert_int_equal(due, scored);
}

static void every_step_counts_for_progress(void **state)
{
    const struct course_entry *entry;

    (void)state;
    take_all();
    for (size_t i = 0; (entry = course_entry(&world.course, i)); i++) {
        struct ratio done = score_entry(&world.fold, entry->id, (size_t)entry->steps);

        assert_int_equal(done.part, entry->role == ROLE_TAUGHT ? (size_t)entry->steps : 0);
        assert_int_equal(score_entry_is_done(&world.fold, entry), entry->role == ROLE_TAUGHT);
    }
}

static void nothing_is_due_before_anything_was_taken(void **state)
{
    const struct item_state **items;
    struct schedule schedule = {.fold = &world.fold, .accepts = review_accepts, .context = session};

    (void)state;
    schedule.now = session->journal->clock();
    assert_int_equal(schedule_due(&schedule, &items), 0);
    free(items);
}

/* A judgement whose trick no message of the pool has is asked about the old message again. */
static void every_module_has_messages_for_reviews(void **state)
{
    const struct course_entry *entry;

    (void)state;
    for (size_t i = 0; (entry = course_entry(&world.course, i)); i++) {
        const struct module *module = course_module(&world.course, i, NULL);
        const struct lesson *pool = NULL;

        for (size_t j = 0; j < module->lesson_count; j++)
            pool = module->lessons[j].purpose == LESSON_POOL ? &module->lessons[j] : pool;
        assert_true(entry->role == ROLE_CHECKS || (pool && pool->steps.count >= 4));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_scored_step_comes_back),
        TEST(every_step_counts_for_progress),
        TEST(nothing_is_due_before_anything_was_taken),
        TEST(every_module_has_messages_for_reviews),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/course", tests, NULL, NULL);
}
