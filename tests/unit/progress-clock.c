/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hybrid logical clock, from journals that are written to what is known after reading them. */
#include "progress/fold.h"

#include "progress/journal.h"
#include "progress/names.h"
#include "support/scratch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define DAY INT64_C(86400000)
#define YEAR (365 * DAY)
#define NOW INT64_C(1795521599000) /* 2026-11-24 */

static int64_t clock_says;

static int64_t clock_now(void)
{
    return clock_says;
}

static int set_up(void **state)
{
    struct scratch *scratch = calloc(1, sizeof *scratch);

    scratch_make(scratch);
    *state = scratch;
    return 0;
}

static int tear_down(void **state)
{
    scratch_remove(*state);
    free(*state);
    return 0;
}

/* A start of the program at that time: reads what there is, answers "x", ends. */
static void run(int folder, int64_t time, const char *response)
{
    struct journal journal;
    struct fold fold;
    struct event event = {.kind = EVENT_ANSWERED, .course = "siaga", .item = "x",
                          .response = {response}, .response_count = 1};

    clock_says = time;
    fold_init(&fold);
    journal_init(&journal);
    journal.clock = clock_now;
    assert_true(fold_read(&fold, folder, "siaga"));
    assert_true(journal_open(&journal, folder));
    journal_follow(&journal, fold.latest);
    assert_true(journal_append(&journal, &event, true));
    assert_true(event.time == time);
    fold_add(&fold, &event);
    assert_string_equal(fold_find(&fold, "x")->response[0], response);
    assert_true(fold.latest == journal.latest);
    journal_close(&journal);
    fold_release(&fold);
}

static void assert_answer(int folder, const char *response, unsigned long attempts)
{
    struct fold fold;

    fold_init(&fold);
    assert_true(fold_read(&fold, folder, "siaga"));
    assert_string_equal(fold_find(&fold, "x")->response[0], response);
    assert_int_equal(fold_find(&fold, "x")->attempts, attempts);
    fold_release(&fold);
}

static void the_later_answer_wins_whatever_the_clock_says(void **state)
{
    static const int64_t starts[][4] = {
        {NOW, NOW - 11 * YEAR, NOW - 11 * YEAR, NOW + 1}, /* set back by years, then right */
        {NOW, NOW + 10 * YEAR, NOW + DAY, NOW + 2 * DAY}, /* ahead once, then right */
        {NOW, NOW, NOW, NOW},                             /* stands still */
        {NOW, NOW - 1, NOW - 2, NOW - 3},
        {0, 0, 0, 0},
        {-DAY, -2 * DAY, -3 * DAY, -4 * DAY},             /* before 1970 */
    };
    static const char *const responses[] = {"a", "b", "c", "d"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(starts); i++) {
        struct scratch profile;

        scratch_make(&profile);
        for (size_t j = 0; j < 4; j++) {
            run(profile.descriptor, starts[i][j], responses[j]);
            assert_answer(profile.descriptor, responses[j], j + 1);
        }
        scratch_remove(&profile);
    }
}

static void a_journal_without_the_logical_clock_is_followed_too(void **state)
{
    const struct scratch *profile = *state;

    scratch_write(profile, "events/1.jsonl",
                  "{\"id\":\"1\",\"n\":1,\"t\":2795521599000,\"k\":\"answered\","
                  "\"course\":\"siaga\",\"item\":\"x\",\"response\":[\"old\"]}\n");
    assert_answer(profile->descriptor, "old", 1);
    run(profile->descriptor, NOW, "new");
    assert_answer(profile->descriptor, "new", 2);
}

static void events_of_another_course_or_kind_move_the_clock_on(void **state)
{
    const struct scratch *profile = *state;
    struct fold fold;

    scratch_write(profile, "events/1.jsonl",
                  "{\"id\":\"1\",\"t\":5,\"h\":70,\"k\":\"answered\",\"course\":\"other\"}\n"
                  "{\"id\":\"2\",\"t\":5,\"h\":80,\"k\":\"dreamt\",\"course\":\"siaga\"}\n"
                  "{\"id\":\"3\",\"t\":5,\"h\":60,\"k\":\"visited\",\"course\":\"siaga\"}\n");
    fold_init(&fold);
    assert_true(fold_read(&fold, profile->descriptor, "siaga"));
    assert_true(fold.latest == 80);
    fold_release(&fold);
}

static void copy_journals(const struct scratch *from, const struct scratch *to)
{
    struct scratch events = {.path = scratch_path(from, "events")};
    struct names names;

    events.descriptor = open(events.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(names_read(&names, events.descriptor, ".jsonl", 100));
    for (size_t i = 0; i < names.count; i++) {
        struct text name = TEXT_INIT;
        char *lines = scratch_contents(&events, names.items[i]);

        text_add_format(&name, "events/%s", names.items[i]);
        scratch_write(to, name.bytes, lines);
        text_release(&name);
        free(lines);
    }
    names_release(&names);
    close(events.descriptor);
    free(events.path);
}

/* One works on, the other's clock is behind; then their files are put together. */
static void two_machines_put_together_agree_whichever_reads_first(void **state)
{
    struct scratch one, other;

    (void)state;
    scratch_make(&one);
    scratch_make(&other);
    run(one.descriptor, NOW, "one");
    run(other.descriptor, NOW - YEAR, "other");
    copy_journals(&one, &other);
    copy_journals(&other, &one);
    assert_answer(one.descriptor, "one", 2);
    assert_answer(other.descriptor, "one", 2);
    run(other.descriptor, NOW - YEAR + DAY, "later");
    assert_answer(other.descriptor, "later", 3);
    scratch_remove(&one);
    scratch_remove(&other);
}

static void nothing_is_ordered_after_the_end_of_the_calendar(void **state)
{
    const struct scratch *profile = *state;
    struct journal journal;
    struct event event = {.kind = EVENT_STARTED, .course = "siaga"};

    journal_init(&journal);
    journal.clock = clock_now;
    assert_true(journal_open(&journal, profile->descriptor));
    clock_says = INT64_MAX;
    assert_true(journal_append(&journal, &event, false));
    assert_true(event.order == EVENT_ORDER_MAX);
    clock_says = NOW;
    assert_true(journal_append(&journal, &event, false));
    assert_true(event.order == EVENT_ORDER_MAX && event.time == NOW);
    journal_close(&journal);
}

static void following_never_goes_back(void **state)
{
    struct journal journal;
    struct event event = {.kind = EVENT_STARTED, .course = "siaga"};

    (void)state;
    journal_init(&journal);
    journal.clock = clock_now;
    clock_says = 50;
    journal_follow(&journal, 100);
    journal_follow(&journal, 70);
    journal_follow(&journal, -1);
    assert_true(journal_append(&journal, &event, false));
    assert_true(event.order == 101 && event.time == 50);
    clock_says = 300;
    assert_true(journal_append(&journal, &event, false));
    assert_true(event.order == 300);
    journal_close(&journal);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_later_answer_wins_whatever_the_clock_says),
        TEST(a_journal_without_the_logical_clock_is_followed_too),
        TEST(events_of_another_course_or_kind_move_the_clock_on),
        TEST(two_machines_put_together_agree_whichever_reads_first),
        TEST(nothing_is_ordered_after_the_end_of_the_calendar),
        TEST(following_never_goes_back),
    };

    return cmocka_run_group_tests_name("progress/clock", tests, NULL, NULL);
}
