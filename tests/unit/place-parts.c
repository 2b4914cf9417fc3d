/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order, match, sort and scenario, where old journals and faults of the course come in. */
#include "place/player.h"

#include "content/parts.h"
#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

#define ORDER "kinds/order-match/first-hour"
#define MATCH "kinds/order-match/signs"
#define SORT "kinds/order-match/groups"
#define SCENARIO "kinds/scenario/nephew"

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, "tests/play/kinds", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

/* All that is on the page now. */
static char *shown(void)
{
    struct sheet sheet;
    struct text text = TEXT_INIT;

    sheet_init(&sheet);
    place_describe(session, &sheet);
    for (const struct block *block = sheet.first; block; block = block->next) {
        block_write(block, &text);
        text_add_byte(&text, '\n');
    }
    sheet_release(&sheet);
    return text_take(&text);
}

/* Opens the step whose journal says that this was answered. `ids`: words with a space between. */
static void open_answered(const char *path, const char *ids)
{
    char *words = strdup(ids), *rest;
    struct event event = {.kind = EVENT_ANSWERED, .course = "kinds", .item = path};

    for (char *word = strtok_r(words, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
        event.response[event.response_count++] = word;
    fold_add(&world.fold, &event);
    free(words);
    session_open_path(session, path);
    assert_true(session->attempt.restored);
}

/* ... and how many parts of the text on the page are these. */
static size_t times(const char *path, const char *ids, const char *part)
{
    char *text;
    size_t count = 0;

    open_answered(path, ids);
    text = shown();
    for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
        count++;
    free(text);
    return count;
}

static void choose(const char *id)
{
    int item = world_item(&world, id);

    assert_true(item >= 0);
    place_act(session, ACTION_CHOOSE, item);
}

static void the_right_order_is_never_shown(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        bool is_in_order = true;

        session_seed(session, seed);
        session_open_path(session, ORDER);
        for (size_t i = 0; i < session_step(session)->items.count; i++)
            is_in_order = is_in_order && session->attempt.order[i] == i;
        assert_false(is_in_order);
    }
}

static void rights_keep_their_places_while_one_matches(void **state)
{
    size_t order[RESPONSE_MAX];

    (void)state;
    session_open_path(session, MATCH);
    memcpy(order, session->attempt.order, sizeof order);
    choose("prize");
    assert_memory_equal(session->attempt.order, order, sizeof order);
    assert_int_equal(world_item(&world, "prize"), -1);
    session_draft_undo(session);
    assert_memory_equal(session->attempt.order, order, sizeof order);
}

static void other_keys_answer_nothing(void **state)
{
    static const char *const paths[] = {ORDER, MATCH, SORT, SCENARIO};
    static const int items[] = {-1, 7, 99};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(paths); i++) {
        session_open_path(session, paths[i]);
        for (size_t j = 0; j < ARRAY_LENGTH(items); j++) {
            place_act(session, ACTION_CHOOSE, items[j]);
            place_act(session, ACTION_GO, items[j]);
            place_act(session, ACTION_MARK, items[j]);
        }
        place_act(session, ACTION_AGAIN, 0);
        assert_int_equal(session->attempt.draft.count, 0);
        assert_false(session->attempt.answered);
    }
}

static void leaving_half_way_answers_nothing(void **state)
{
    char *events;

    (void)state;
    session_open_path(session, SORT);
    choose("keep");
    session_home(session);
    session_open_path(session, SORT);
    assert_int_equal(session->attempt.draft.count, 0);
    events = world_events(&world);
    assert_null(strstr(events, "answered"));
    free(events);
}

static void an_old_order_is_told_as_far_as_it_goes(void **state)
{
    (void)state;
    assert_int_equal(times(ORDER, "tell call password report", "you put it at"), 4);
    assert_int_equal(times(ORDER, "call password report tell", "you put it at"), 0);
    assert_int_equal(times(ORDER, "gone call call away", "you put it at"), 0);
    assert_int_equal(times(ORDER, "gone tell away", "(you put it at 1)"), 1);
    assert_int_equal(times(ORDER, "", "you put it at"), 0);
    assert_int_equal(times(ORDER, "", "6 pairs are the wrong way round"), 1);
}

static void an_old_match_is_told_as_far_as_it_goes(void **state)
{
    (void)state;
    assert_int_equal(times(MATCH, "hurry secret secret hurry office office", "Your choice"), 2);
    assert_int_equal(times(MATCH, "hurry gone gone hurry", "Your choice"), 0);
    assert_int_equal(times(MATCH, "hurry", "0 of 4 right."), 1);
    assert_int_equal(times(MATCH, "", "(right)"), 0);
    assert_int_equal(times(MATCH, "hurry hurry hurry prize", "(right)"), 1);
}

static void an_old_sorting_is_told_as_far_as_it_goes(void **state)
{
    (void)state;
    assert_int_equal(times(SORT, "code give address check weather give", "Your choice"), 1);
    assert_int_equal(times(SORT, "code gone", "Your choice"), 0);
    assert_int_equal(times(SORT, "gone keep code keep", "(right)"), 1);
    assert_int_equal(times(SORT, "", "(not right)"), 3);
}

static void an_old_talk_is_told_as_far_as_it_goes(void **state)
{
    (void)state;
    assert_int_equal(times(SCENARIO, "hello who money send", "You: "), 2);
    assert_int_equal(times(SCENARIO, "hello who money gone", "You: "), 1);
    assert_int_equal(times(SCENARIO, "hello who money gone", "ended well"), 0);
    assert_int_equal(times(SCENARIO, "money send", "You: "), 0);
    assert_int_equal(times(SCENARIO, "hello", "You: "), 0);
    assert_int_equal(times(SCENARIO, "", "How it went"), 1);
    assert_int_equal(times(SCENARIO, "hello who hello who money again money wait", "You: "), 1);
}

/* Each of the most ids that an answer may have says the same. */
static void an_old_talk_that_goes_round_ends(void **state)
{
    struct text ids = TEXT_INIT;

    (void)state;
    text_add_string(&ids, "hello who");
    text_add_repeated(&ids, " money again", RESPONSE_MAX / 2 - 1);
    assert_int_equal(times(SCENARIO, ids.bytes, "You: "), RESPONSE_MAX / 2);
    text_release(&ids);
}

static void going_back_is_said_and_forgets(void **state)
{
    (void)state;
    session_open_path(session, SCENARIO);
    choose("who");
    choose("wait");
    assert_int_equal(session->attempt.draft.count, 4);
    session->notice = PHRASE_COUNT;
    choose("ask");
    assert_int_equal(session->attempt.draft.count, 0);
    assert_int_equal(session->notice, PHRASE_SCENARIO_BACK);
    choose("glad");
    session->notice = PHRASE_COUNT;
    choose("again");
    assert_int_equal(session->attempt.draft.count, 2);
    assert_int_equal(session->notice, PHRASE_SCENARIO_BACK);
}

static void write_course(struct scratch *scratch, const char *steps)
{
    scratch_write(scratch, "modules/course.yaml",
                  "id: c\nversion: 1\ntitle: C\nabout: C.\n"
                  "classes: [{id: k, title: K}]\nmodules:\n"
                  "  - {id: m, title: M, about: M., class: k, minutes: 5, steps: 1}\n");
    scratch_write(scratch, "modules/m/module.yaml",
                  "id: m\ngoals: [{id: g, text: G}, {id: h, text: H}]\nlessons: [l]\n"
                  "sources: [{id: s, title: S, publisher: P, url: 'https://s.example', date: 2025,"
                  " checked: 2026-11-01, confidence: high}]\n");
    scratch_write(scratch, "modules/m/specimens.yaml", "[]\n");
    scratch_write(scratch, "modules/m/l.yaml", steps);
}

/* As many scenes one after the other as there can be: more than an answer holds. */
static void write_chain(struct text *lesson)
{
    text_add_string(lesson, "id: l\ntitle: L\nminutes: 5\nsteps:\n  - kind: scenario\n    id: t\n"
                            "    channel: sms\n    prompt: P\n    nodes:\n");
    for (int i = 0; i + 1 < SCENARIO_SCENES_MAX; i++)
        text_add_format(lesson,
                        "    - {id: n%d, story: S, replies: [{id: on, text: T, to: n%d, feedback:"
                        " F}, {id: gone, text: T, to: nowhere, feedback: F}]}\n",
                        i, i + 1);
    text_add_format(lesson, "    - {id: n%d, story: S}\n", SCENARIO_SCENES_MAX - 1);
}

/* A course whose rules are broken can still be played, and must harm nobody. */
static void a_talk_longer_than_an_answer_stops(void **state)
{
    struct scratch scratch;
    struct text lesson = TEXT_INIT;

    (void)state;
    world_close(&world);
    scratch_make(&scratch);
    write_chain(&lesson);
    write_course(&scratch, lesson.bytes);
    world_open(&world, scratch.path, false);
    assert_true(session_open_path(session, "m/l/t"));
    choose("gone");
    assert_int_equal(session->attempt.draft.count, 0);
    for (int i = 0; i < SCENARIO_SCENES_MAX; i++)
        choose("on");
    assert_int_equal(session->attempt.draft.count, RESPONSE_MAX);
    assert_false(session->attempt.answered);
    text_release(&lesson);
    scratch_remove(&scratch);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_right_order_is_never_shown),
        TEST(rights_keep_their_places_while_one_matches),
        TEST(other_keys_answer_nothing),
        TEST(leaving_half_way_answers_nothing),
        TEST(an_old_order_is_told_as_far_as_it_goes),
        TEST(an_old_match_is_told_as_far_as_it_goes),
        TEST(an_old_sorting_is_told_as_far_as_it_goes),
        TEST(an_old_talk_is_told_as_far_as_it_goes),
        TEST(an_old_talk_that_goes_round_ends),
        TEST(going_back_is_said_and_forgets),
        TEST(a_talk_longer_than_an_answer_stops),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("place/parts", tests, NULL, NULL);
}
