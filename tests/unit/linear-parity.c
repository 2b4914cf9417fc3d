/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same answers, given line by line and on the full screen, leave the same journal. */
#include "linear/linear.h"

#include "content/parts.h"
#include "place/player.h"
#include "support/world.h"

#include <jansson.h>
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

enum { PRESSES_MAX = 4000, ITEMS_MAX = 9 };

/* A reply that goes on: whoever goes back again and again never comes to an end. */
static const struct reply *way_on(const struct session *session, const struct step *step)
{
    const struct response *draft = &session->attempt.draft;
    const struct scene *scene = scenario_walk(step, draft, NULL);
    size_t at = draft->count / 2;

    for (size_t i = 0; i < scene->replies.count; i++) {
        const struct reply *reply = scene_reply(scene, (at + i) % scene->replies.count);

        if (strcmp(reply->to, scene->id) != 0 && scenario_path_to(draft, reply->to) < 0)
            return reply;
    }
    return scene_reply(scene, 0);
}

/*
 * The next choice of an answer that grows: mostly right, and where the step's name is long, with
 * the first two or three turned round or put where they do not belong.
 */
static const char *choice_of(const struct session *session, const struct step *step)
{
    size_t drafted = session->attempt.draft.count, at = drafted / 2;
    bool is_turned = strlen(step->id) > 5;

    if (step->kind == STEP_ORDER)
        return order_item(step, is_turned && drafted < 2 ? 1 - drafted : drafted)->id;
    if (step->kind == STEP_MATCH)
        return match_pair(step, is_turned && at < 2 ? 1 - at : at)->id;
    if (step->kind == STEP_SORT)
        return is_turned && at == 0 ? sort_group(step, 1)->id
                                    : sort_item(step, at)->groups.items[0];

    return way_on(session, step)->id;
}

/*
 * What somebody answers next, by ids: every second option in the order of the file, or the verdict
 * that the length of the step's name chooses. Right and wrong both come up, and nothing hangs on
 * where an option is shown.
 */
static size_t answers_to(struct session *session, const char *ids[RESPONSE_MAX])
{
    const struct step *step = session_step(session);
    static const char *const judgements[] = {"scam-sure", "genuine-unsure", "genuine-sure"};
    const struct option *options = step->options.items;
    size_t length = strlen(step->id), count = 0;

    bool is_judged = session->attempt.draft.count > 0;

    if (step->kind >= STEP_ORDER) {
        ids[count++] = choice_of(session, step);
    } else if (step->kind == STEP_JUDGE || (step->kind == STEP_ACT && !is_judged)) {
        ids[count++] = judgements[length % ARRAY_LENGTH(judgements)];
    } else if (step->kind == STEP_ACT) {
        ids[count++] = options[length % step->options.count].id;
    } else if (step->kind == STEP_CHOICE) {
        for (size_t i = length % 2; i < step->options.count && (step->many || !count); i += 2)
            ids[count++] = options[i].id;
    } else if (step->kind == STEP_POINT) {
        const struct cue *cues = step->specimen->cues.items;
        const struct cue *harmless = step->specimen->harmless.items;

        for (size_t i = 0; i < step->specimen->cues.count; i += 2)
            ids[count++] = cues[i].id;
        ids[count++] = harmless[length % step->specimen->harmless.count].id;
    }
    return count;
}

/* What is typed where a step takes text: right, or not quite. */
static const char *words_for(struct session *session)
{
    const struct step *step = session_step(session);
    const struct answer *answers = step->answers.items;

    return strlen(step->id) % 2 ? "what was it" : answers[step->answers.count - 1].text;
}

/* Whoever is at the end of the last lesson leaves. */
static bool is_at_the_end(struct session *session)
{
    return session_spot(session)->place == PLACE_RESULT &&
           session_spot(session)->lesson + 1 == session_module(session)->lesson_ids.count;
}

static bool is_asked(struct session *session)
{
    return session_spot(session)->place == PLACE_STEP && !session->attempt.answered &&
           step_kind(session_step(session))->scored;
}

static void press(struct player *player, struct key key)
{
    player_press(player, key);
    player_draw(player);
}

static void press_words(struct player *player, const char *words)
{
    for (; *words; words++)
        press(player, (struct key){.code = KEY_CODE_POINT, .point = (unsigned char)*words});
}

static void press_answer(struct world *world, struct player *player)
{
    struct session *session = &world->session;
    const char *ids[RESPONSE_MAX];
    size_t count = answers_to(session, ids), drafted = session->attempt.draft.count;

    for (size_t i = 0; i < count; i++) {
        int item = world_item(world, ids[i]);

        assert_in_range(item, 0, ITEMS_MAX - 1);
        press(player, (struct key){.code = KEY_CODE_POINT, .point = (uint32_t)('1' + item)});
    }
    if (session_step(session)->kind == STEP_RECALL)
        press_words(player, words_for(session));
    if (session->attempt.draft.count > drafted)
        return; /* there is more to it */
    for (int i = 0; i < PRESSES_MAX && !session->attempt.answered; i++)
        press(player, (struct key){.code = KEY_CODE_ENTER});
}

static void play_on_screen(struct world *world, int rows, int columns)
{
    struct player player;

    player_init(&player, &world->session);
    player_resize(&player, rows, columns);
    player_draw(&player);
    for (int i = 0; i < PRESSES_MAX && !is_at_the_end(&world->session); i++) {
        if (is_asked(&world->session))
            press_answer(world, &player);
        else
            press(&player, (struct key){.code = KEY_CODE_ENTER});
    }
    player_release(&player);
}

/* A person at the keyboard, one line at a time, looking at what is asked. */
static ssize_t type(void *cookie, char *bytes, size_t size)
{
    struct world *world = cookie;
    struct text line = TEXT_INIT;
    size_t length;

    if (is_at_the_end(&world->session))
        return 0;
    if (is_asked(&world->session)) {
        const struct step *step = session_step(&world->session);
        const char *ids[RESPONSE_MAX];
        size_t count = answers_to(&world->session, ids);

        if (step->kind == STEP_RECALL)
            text_add_string(&line, words_for(&world->session));
        for (size_t i = 0; i < count; i++)
            text_add_format(&line, "%d ", world_item(world, ids[i]) + 1);
        if (step->kind == STEP_POINT || step->many)
            text_add_byte(&line, '\n'); /* marks are handed in by an empty line */
    }
    text_add_byte(&line, '\n');
    length = line.length < size ? line.length : size;
    memcpy(bytes, line.bytes, length);
    text_release(&line);
    return (ssize_t)length;
}

static char *play_in_lines(struct world *world)
{
    FILE *in = fopencookie(world, "r", (cookie_io_functions_t){.read = type});
    char *said = NULL;
    size_t length;
    FILE *out = open_memstream(&said, &length);

    assert_non_null(in);
    assert_non_null(out);
    assert_true(linear_run(&world->session, in, out, 72));
    fclose(in);
    fclose(out);
    return said;
}

/* The journal without what differs from run to run: ids and times. */
static json_t *events_of(const struct world *world)
{
    char *journal = world_events(world);
    json_t *events = json_array();

    for (char *line = journal; *line;) {
        size_t length = strcspn(line, "\n");
        json_t *event = json_loadb(line, length, 0, NULL);

        assert_non_null(event);
        json_object_del(event, "id");
        json_object_del(event, "t");
        json_object_del(event, "h");
        json_object_del(event, "ms");
        json_array_append_new(events, event);
        line += length + (line[length] == '\n');
    }
    free(journal);
    return events;
}

static void assert_no_drawing(const char *said)
{
    assert_null(strchr(said, '\x1B'));
    for (const unsigned char *at = (const unsigned char *)said; *at; at++) {
        assert_true(*at >= ' ' || *at == '\n');
        if (at[0] == 0xE2)
            assert_false(at[1] >= 0x94 && at[1] <= 0x97); /* U+2500 to U+25FF */
    }
    assert_null(strstr(said, "\xE2\x80\x8B"));
}

static json_t *play(const char *course, const char *tag, int rows, int columns)
{
    struct world world;
    json_t *events;

    world_open(&world, course, false);
    session_use_language(&world.session, language_find(tag));
    if (strcmp(course, ".") == 0)
        session_open_path(&world.session, "phishing/first-look/guess-bank");
    if (rows) {
        play_on_screen(&world, rows, columns);
    } else {
        char *said = play_in_lines(&world);

        assert_no_drawing(said);
        free(said);
    }
    assert_true(is_at_the_end(&world.session));
    events = events_of(&world);
    world_close(&world);
    return events;
}

static size_t count_of(const json_t *events, const char *kind)
{
    size_t count = 0;

    for (size_t i = 0; i < json_array_size(events); i++) {
        const json_t *event = json_array_get(events, i);

        count += strcmp(json_string_value(json_object_get(event, "k")), kind) == 0;
    }
    return count;
}

/* How much there is to do in a course. */
struct amount {
    size_t answered, read, completed;
};

static void assert_same_journal(const char *course, const char *tag, struct amount all)
{
    json_t *lines = play(course, tag, 0, 0);
    json_t *wide = play(course, tag, 24, 80);
    json_t *small = play(course, tag, 12, 40);

    assert_int_equal(count_of(lines, "answered"), all.answered);
    assert_int_equal(count_of(lines, "read"), all.read);
    assert_int_equal(count_of(lines, "completed"), all.completed);
    for (size_t i = 0; i < json_array_size(lines); i++) {
        if (!json_equal(json_array_get(lines, i), json_array_get(wide, i)))
            print_error("event %zu differs\n", i);
    }
    assert_true(json_equal(lines, wide));
    assert_true(json_equal(lines, small));
    json_decref(lines);
    json_decref(wide);
    json_decref(small);
}

static const struct amount course = {.answered = 42, .read = 17, .completed = 5};
static const struct amount kinds = {.answered = 8, .completed = 3};

static void english_leaves_the_same_journal(void **state)
{
    (void)state;
    assert_same_journal(".", "en", course);
}

static void indonesian_leaves_the_same_journal(void **state)
{
    (void)state;
    assert_same_journal(".", "id", course);
}

static void thai_leaves_the_same_journal(void **state)
{
    (void)state;
    assert_same_journal(".", "th", course);
}

static void every_kind_of_step_leaves_the_same_journal(void **state)
{
    (void)state;
    assert_same_journal("tests/play/kinds", "en", kinds);
    assert_same_journal("tests/play/kinds", "th", kinds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_leaves_the_same_journal),
        cmocka_unit_test(indonesian_leaves_the_same_journal),
        cmocka_unit_test(thai_leaves_the_same_journal),
        cmocka_unit_test(every_kind_of_step_leaves_the_same_journal),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("linear/parity", tests, NULL, NULL);
}
