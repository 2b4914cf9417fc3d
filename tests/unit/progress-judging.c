/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fold knows of judgements, hints, flags and ticks, and what a reset forgets of it. */
#include "progress/fold.h"

#include "support/scratch.h"

#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define COURSE "\"course\":\"siaga\","

static struct fold fold;
static int64_t now;

static int set_up(void **state)
{
    (void)state;
    now = 1000;
    fold_init(&fold);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    fold_release(&fold);
    return 0;
}

static int64_t tick(void)
{
    return ++now;
}

static void add(enum event_kind kind, const char *item, const char *chosen)
{
    struct event event = {.kind = kind, .item = item, .time = tick(),
                          .response = {chosen}, .response_count = chosen != NULL};

    fold_add(&fold, &event);
}

static struct event judgement(const char *item, enum event_signal signal, const char *said,
                              const char *sure)
{
    return (struct event){
        .kind = EVENT_ANSWERED, .item = item, .time = tick(), .signal = signal,
        .correct = strcmp(said, event_signal_names[signal]) == 0, .response = {said, sure},
        .response_count = 2,
    };
}

static void judge(const char *item, enum event_signal signal, const char *said, const char *sure)
{
    struct event event = judgement(item, signal, said, sure);

    fold_add(&fold, &event);
}

static const struct item_state *state_of(const char *item)
{
    const struct item_state *state = fold_find(&fold, item);

    assert_non_null(state);
    return state;
}

static void assert_detection(struct detection detection, size_t hits, size_t misses,
                             size_t false_alarms, size_t correct_rejections)
{
    assert_int_equal(detection.hits, hits);
    assert_int_equal(detection.misses, misses);
    assert_int_equal(detection.false_alarms, false_alarms);
    assert_int_equal(detection.correct_rejections, correct_rejections);
}

static void the_first_judgement_stays_and_the_latest_is_beside_it(void **state)
{
    (void)state;
    judge("m/l/a", SIGNAL_SCAM, "genuine", "sure");
    judge("m/l/a", SIGNAL_SCAM, "scam", "unsure");
    assert_int_equal(state_of("m/l/a")->first_judgement.said, SIGNAL_GENUINE);
    assert_true(state_of("m/l/a")->first_judgement.sure);
    assert_int_equal(state_of("m/l/a")->judgement.said, SIGNAL_SCAM);
    assert_false(state_of("m/l/a")->judgement.sure);
    assert_detection(fold_detection(&fold), 0, 1, 0, 0);
}

static void first_judgements_of_all_items_are_counted(void **state)
{
    (void)state;
    judge("m/l/a", SIGNAL_SCAM, "scam", "sure");
    judge("m/l/b", SIGNAL_SCAM, "genuine", "sure");
    judge("m/extra/pool/c", SIGNAL_GENUINE, "scam", "unsure");
    judge("checks/a/d", SIGNAL_GENUINE, "genuine", "sure");
    judge("checks/a/d", SIGNAL_GENUINE, "scam", "sure");
    assert_detection(fold_detection(&fold), 1, 1, 1, 1);
}

static void what_is_no_judgement_is_not_counted(void **state)
{
    struct event event;

    (void)state;
    event = judgement("m/l/none", SIGNAL_SCAM, "scam", "sure");
    event.signal = SIGNAL_NONE;
    fold_add(&fold, &event);
    event = judgement("m/l/short", SIGNAL_SCAM, "scam", "sure");
    event.response_count = 1;
    fold_add(&fold, &event);
    event = judgement("m/l/other", SIGNAL_SCAM, "perhaps", "sure");
    fold_add(&fold, &event);
    event = judgement("m/l/kind", SIGNAL_SCAM, "scam", "sure");
    event.kind = EVENT_VISITED;
    fold_add(&fold, &event);
    add(EVENT_COMPLETED, "m/l", NULL);
    assert_detection(fold_detection(&fold), 0, 0, 0, 0);
    assert_int_equal(fold.sitting_count, 0);
}

static void an_act_judges_in_its_first_two_ids(void **state)
{
    struct event event = judgement("m/l/a", SIGNAL_SCAM, "scam", "sure");

    (void)state;
    event.response[2] = "call-card";
    event.response_count = 3;
    event.correct = false;
    fold_add(&fold, &event);
    assert_detection(fold_detection(&fold), 1, 0, 0, 0);
    assert_false(state_of("m/l/a")->correct);
    assert_true(state_of("m/l/a")->review.sure && !state_of("m/l/a")->review.correct);
}

static void hints_ticks_flags_and_passed_checks_are_known(void **state)
{
    (void)state;
    add(EVENT_HINTED, "m/l/a", "first");
    add(EVENT_HINTED, "m/l/a", "second");
    add(EVENT_HINTED, "m/l/a", "first");
    add(EVENT_TICKED, "first-hour/bank", NULL);
    add(EVENT_TICKED, "first-hour/police", NULL);
    add(EVENT_UNTICKED, "first-hour/police", NULL);
    add(EVENT_FLAGGED, "m/l/b", "wrong");
    add(EVENT_FLAGGED, "m/l/b", "translation");
    add(EVENT_KNOWN, "m", NULL);
    assert_int_equal(state_of("m/l/a")->hint_count, 2);
    assert_string_equal(state_of("m/l/a")->hints[1], "second");
    assert_true(state_of("first-hour/bank")->ticked && !state_of("first-hour/police")->ticked);
    assert_int_equal(state_of("m/l/b")->flag, FLAG_TRANSLATION);
    assert_true(state_of("m")->known);
    assert_false(state_of("m/l/a")->visited || state_of("m")->completed);
}

static void what_they_should_have_chosen_and_did_not_changes_nothing(void **state)
{
    (void)state;
    add(EVENT_HINTED, "m/l/a", NULL);
    add(EVENT_FLAGGED, "m/l/a", NULL);
    add(EVENT_FLAGGED, "m/l/a", "rude");
    assert_int_equal(state_of("m/l/a")->hint_count, 0);
    assert_int_equal(state_of("m/l/a")->flag, FLAG_NONE);
    for (char name[] = "a"; *name <= 'z'; ++*name)
        add(EVENT_HINTED, "m/l/a", name);
    assert_int_equal(state_of("m/l/a")->hint_count, ITEM_HINTS_MAX);
}

static void only_looking_and_answering_move_the_place_to_resume_at(void **state)
{
    struct event review = judgement("m/extra/pool/c", SIGNAL_SCAM, "scam", "sure");

    (void)state;
    add(EVENT_VISITED, "m/l/a", NULL);
    for (int kind = EVENT_COMPLETED; kind < EVENT_KIND_COUNT; kind++)
        add((enum event_kind)kind, "m/l/b", "wrong");
    add(EVENT_READ, "m/l/b", NULL);
    add(EVENT_STARTED, "m/l/b", NULL);
    review.review_of = "m/l/b";
    fold_add(&fold, &review);
    review.kind = EVENT_VISITED;
    fold_add(&fold, &review);
    assert_string_equal(fold.last_item, "m/l/a");
    judge("m/l/b", SIGNAL_SCAM, "scam", "sure");
    assert_string_equal(fold.last_item, "m/l/b");
}

static void a_reset_forgets_what_is_known_but_not_what_happened(void **state)
{
    (void)state;
    add(EVENT_READ, "m/l/page", NULL);
    add(EVENT_HINTED, "m/l/a", "first");
    add(EVENT_FLAGGED, "m/l/a", "wrong");
    judge("m/l/a", SIGNAL_SCAM, "scam", "sure");
    judge("m/l/a", SIGNAL_SCAM, "genuine", "sure");
    add(EVENT_COMPLETED, "m/l", NULL);
    add(EVENT_KNOWN, "m", NULL);
    add(EVENT_RESET, "m/l", NULL);

    const struct item_state *item = state_of("m/l/a");

    assert_false(item->visited || item->answered || item->correct || item->completed);
    assert_false(state_of("m/l/page")->read || state_of("m/l")->completed);
    assert_int_equal(item->response_count, 0);
    assert_int_equal(item->hint_count, 0);
    assert_int_equal(item->judgement.signal, SIGNAL_NONE);
    assert_int_equal(item->attempts, 2);
    assert_true(item->first_correct && item->review.started && item->first_judgement.sure);
    assert_int_equal(item->flag, FLAG_WRONG);
    assert_int_equal(fold.sitting_count, 1);
    assert_true(state_of("m")->known);
    assert_detection(fold_detection(&fold), 1, 0, 0, 0);
}

static void a_reset_concerns_its_path_and_what_is_below_only(void **state)
{
    static const char *const items[] = {"a/b",    "a/b/c", "a/b/c/d", "a/bc",
                                        "a/bc/d", "a",     "b/c",     "c"};
    static const struct {
        const char *reset;
        const char *cleared; /* x for each of the items */
    } cases[] = {
        {"a/b", "xxx....."}, {"a/b/c", ".xx....."}, {"a", "xxxxxx.."}, {"a/b/c/d", "..x....."},
        {"a/", "........"}, {"", "........"},      {"/", "........"},  {"a/b/c/d/e", "........"},
        {"b", "......x."}, {"A/b", "........"},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        for (size_t j = 0; j < ARRAY_LENGTH(items); j++)
            add(EVENT_READ, items[j], NULL);
        add(EVENT_RESET, cases[i].reset, NULL);
        for (size_t j = 0; j < ARRAY_LENGTH(items); j++) {
            if (state_of(items[j])->read == (cases[i].cleared[j] == 'x'))
                fail_msg("reset of '%s': %s", cases[i].reset, items[j]);
        }
    }
}

static void what_comes_after_a_reset_counts_again(void **state)
{
    (void)state;
    add(EVENT_READ, "m/l/a", NULL);
    add(EVENT_RESET, "m/l", NULL);
    add(EVENT_READ, "m/l/a", NULL);
    add(EVENT_READ, "m/l/new", NULL);
    add(EVENT_RESET, "m/k", NULL);
    assert_true(state_of("m/l/a")->read && state_of("m/l/new")->read);
    add(EVENT_RESET, "m", NULL);
    assert_false(state_of("m/l/a")->read || state_of("m/l/new")->read);
}

static void a_form_before_and_after_gives_two_sittings(void **state)
{
    (void)state;
    judge("checks/a/1", SIGNAL_SCAM, "genuine", "sure");
    judge("checks/a/2", SIGNAL_GENUINE, "genuine", "sure");
    add(EVENT_COMPLETED, "checks/a", NULL);
    add(EVENT_RESET, "checks/a", NULL);
    judge("checks/a/1", SIGNAL_SCAM, "scam", "sure");
    add(EVENT_COMPLETED, "checks/a", NULL);
    assert_int_equal(fold.sitting_count, 2);
    assert_string_equal(fold.sittings[0].item, "checks/a");
    assert_true(fold.sittings[0].time == 1003 && fold.sittings[1].time == 1006);
    assert_detection(fold.sittings[0].detection, 0, 1, 0, 1);
    assert_detection(fold.sittings[1].detection, 1, 0, 0, 0);
}

static void a_sitting_counts_the_latest_judgement_of_each_step(void **state)
{
    (void)state;
    judge("checks/a/1", SIGNAL_SCAM, "genuine", "sure");
    judge("checks/a/1", SIGNAL_SCAM, "scam", "sure");
    judge("checks/a/2", SIGNAL_GENUINE, "scam", "sure");
    judge("checks/b/1", SIGNAL_SCAM, "scam", "sure");
    judge("checks/a/1/deeper", SIGNAL_SCAM, "scam", "sure");
    add(EVENT_RESET, "checks/a/2", NULL);
    judge("checks/a/3", SIGNAL_GENUINE, "genuine", "sure");
    add(EVENT_COMPLETED, "checks/a", NULL);
    assert_int_equal(fold.sitting_count, 1);
    assert_detection(fold.sittings[0].detection, 1, 0, 0, 1);
}

static void a_lesson_without_new_judgements_gives_no_sitting(void **state)
{
    (void)state;
    add(EVENT_COMPLETED, "m/l", NULL);
    judge("m/l/a", SIGNAL_SCAM, "scam", "sure");
    add(EVENT_COMPLETED, "m/l", NULL);
    add(EVENT_COMPLETED, "m/l", NULL);
    add(EVENT_RESET, "m/l", NULL);
    add(EVENT_COMPLETED, "m/l", NULL);
    judge("alone", SIGNAL_SCAM, "scam", "sure");
    add(EVENT_COMPLETED, "alone", NULL);
    add(EVENT_RESET, "alone", NULL);
    assert_int_equal(fold.sitting_count, 1);
}

static void assert_same(const struct fold *one, const struct fold *other)
{
    assert_int_equal(one->count, other->count);
    assert_int_equal(one->sitting_count, other->sitting_count);
    for (size_t i = 0; i < one->count; i++) {
        const struct item_state *a = &one->items[i], *b = fold_find(other, a->item);

        assert_non_null(b);
        assert_true(a->visited == b->visited && a->read == b->read && a->answered == b->answered &&
                    a->completed == b->completed && a->attempts == b->attempts &&
                    a->response_count == b->response_count &&
                    a->judgement.said == b->judgement.said && a->time == b->time);
        assert_memory_equal(&a->below, &b->below, sizeof a->below);
    }
}

/* Resets are looked up when an item is next wanted; that must not be seen from outside. */
static void reading_a_journal_and_living_through_it_give_the_same(void **state)
{
    static const char *const items[] = {"m", "m/l", "m/l/a", "m/l/b", "m/k", "m/k/a", "n/l/a", "n"};
    static const enum event_kind kinds[] = {EVENT_READ,  EVENT_ANSWERED,  EVENT_ANSWERED,
                                            EVENT_RESET, EVENT_COMPLETED, EVENT_VISITED};
    uint64_t random = 88172645463325252U;
    struct text lines = TEXT_INIT;
    struct scratch scratch;
    struct fold read;

    (void)state;
    for (int i = 0; i < 3000; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;

        const char *item = items[random % ARRAY_LENGTH(items)];
        const char *said = event_signal_names[1 + random / 64 % 2];
        struct event event = judgement(item, SIGNAL_SCAM, said, "sure");

        event.kind = kinds[random / 8 % ARRAY_LENGTH(kinds)];
        event.course = "siaga";
        event_new_id(event.id);
        event_write(&event, &lines);
        fold_add(&fold, &event);
    }
    scratch_make(&scratch);
    scratch_write(&scratch, "events/1.jsonl", lines.bytes);
    fold_init(&read);
    assert_true(fold_read(&read, scratch.descriptor, "siaga"));
    assert_true(read.sitting_count > 50 && read.resets > 400);
    assert_same(&fold, &read);
    fold_release(&read);
    scratch_remove(&scratch);
    text_release(&lines);
}

static void a_file_full_of_resets_is_read_in_a_moment(void **state)
{
    struct text lines = TEXT_INIT;
    struct scratch scratch;

    (void)state;
    for (int i = 0; i < 20000; i++)
        text_add_format(&lines,
                        "{\"id\":\"a%d\",\"n\":%d,\"k\":\"read\"," COURSE "\"item\":\"m/l/%d\"}\n"
                        "{\"id\":\"b%d\",\"n\":%d,\"k\":\"reset\"," COURSE "\"item\":\"m\"}\n",
                        i, 2 * i, i, i, 2 * i + 1);
    text_add_string(&lines, "{\"id\":\"c\",\"n\":99999,\"k\":\"read\"," COURSE "\"item\":\"");
    text_add_repeated(&lines, "/", 60000);
    text_add_string(&lines, "\"}\n");
    scratch_make(&scratch);
    scratch_write(&scratch, "events/1.jsonl", lines.bytes);
    assert_true(fold_read(&fold, scratch.descriptor, "siaga"));
    assert_int_equal(fold.events, 40001);
    assert_false(state_of("m/l/0")->read || state_of("m/l/19999")->read);
    scratch_remove(&scratch);
    text_release(&lines);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_first_judgement_stays_and_the_latest_is_beside_it),
        TEST(first_judgements_of_all_items_are_counted),
        TEST(what_is_no_judgement_is_not_counted),
        TEST(an_act_judges_in_its_first_two_ids),
        TEST(hints_ticks_flags_and_passed_checks_are_known),
        TEST(what_they_should_have_chosen_and_did_not_changes_nothing),
        TEST(only_looking_and_answering_move_the_place_to_resume_at),
        TEST(a_reset_forgets_what_is_known_but_not_what_happened),
        TEST(a_reset_concerns_its_path_and_what_is_below_only),
        TEST(what_comes_after_a_reset_counts_again),
        TEST(a_form_before_and_after_gives_two_sittings),
        TEST(a_sitting_counts_the_latest_judgement_of_each_step),
        TEST(a_lesson_without_new_judgements_gives_no_sitting),
        TEST(reading_a_journal_and_living_through_it_give_the_same),
        TEST(a_file_full_of_resets_is_read_in_a_moment),
    };

    return cmocka_run_group_tests_name("progress/judging", tests, NULL, NULL);
}
