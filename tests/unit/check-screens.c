/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/screens.h"

#include "course-testing.h"

/* Lays all out in a language; the number of screens. */
static size_t check(struct course_fixture *fixture, const char *tag)
{
    struct course course;
    size_t screens;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    screens = screens_check(&course, -1, language_find(tag), &fixture->report);
    course_release(&course);
    return screens;
}

/* One page and four questions, each asked and explained, at two sizes. */
enum { ALL_SCREENS = (1 + 4 * 2) * 2 };

static void every_step_is_laid_out_at_both_sizes(void **state)
{
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, "");
}

static void a_translation_is_laid_out_too(void **state)
{
    assert_int_equal(check(*state, "id"), ALL_SCREENS);
    assert_int_equal(check(*state, "th"), ALL_SCREENS);
    assert_said(*state, "");
}

static void a_module_that_cannot_be_played_has_no_screens(void **state)
{
    edit(*state, TWO, "minutes: 5", "minutes: five");
    assert_int_equal(check(*state, "en"), 0);
    assert_said(*state, "");
}

static void a_part_taller_than_the_screen_is_said(void **state)
{
    struct text words = TEXT_INIT;

    text_add_string(&words, "[ok:us]");
    text_add_repeated(&words, "words ", 100);
    edit(*state, SPECIMENS, "[ok:us]", words.bytes);
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, ONE ":11:5: error: an item is taller than the screen, when asked in en at "
                            "40x15 (steps[2])\n");
    text_release(&words);
}

static void a_title_that_is_cut_off_is_worth_a_warning(void **state)
{
    edit(*state, TWO, "title: Two", "title: A title that no screen of forty columns shows whole");
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, TWO ":2:8: warning: the title is cut off in en at 40x15 (title)\n");
}

static void a_word_longer_than_the_screen_loses_nothing(void **state)
{
    struct text words = TEXT_INIT;

    text_add_repeated(&words, "x", 900);
    edit(*state, TWO, "And that.", words.bytes);
    edit(*state, SPECIMENS, "Your parcel comes.", words.bytes);
    assert_int_equal(check(*state, "en"), ALL_SCREENS);
    assert_said(*state, "");
    text_release(&words);
}

/* An act and a recall with two hints in place of the page. */
static void add_kinds(struct course_fixture *fixture)
{
    edit(fixture, TWO,
         "  - kind: page\n    id: start\n    text: |\n      Read *this*.\n\n      And that.\n"
         "    notes: Talk.\n    source: paper\n",
         "  - kind: act\n    id: do\n    specimen: parcel\n    actions:\n"
         "      - {id: a, text: A, feedback: F, good: true}\n"
         "      - {id: b, text: B, feedback: F}\n      - {id: c, text: C, feedback: F}\n"
         "  - kind: recall\n    id: say\n    prompt: P\n    explain: E\n"
         "    hints:\n      - {id: one, text: Think.}\n      - {id: two, text: Look.}\n"
         "    answers:\n      - {id: card, text: 555 0142}\n");
}

/* Asked, judged, explained; asked, hinted, typed, explained, explained to who was wrong. */
enum { KINDS_SCREENS = (3 + 5 + 4 * 2) * 2 };

static void every_part_of_an_answer_is_laid_out(void **state)
{
    add_kinds(*state);
    assert_int_equal(check(*state, "en"), KINDS_SCREENS);
    assert_said(*state, "");
}

static void what_is_shown_as_the_answer_must_be_taken_for_it(void **state)
{
    struct text entry = TEXT_INIT;

    add_kinds(*state);
    edit(*state, TWO, "prompt: P", "prompt: Read *this*.");
    text_add_string(&entry, "msgctxt \"demo/two/say/card/text\"\nmsgid \"555 0142\"\nmsgstr \"");
    text_add_repeated(&entry, "5", 61);
    text_add_string(&entry, "\"\n\n"
                            "msgctxt \"demo/two/say/prompt\"\nmsgid \"Read *this*.\"\n"
                            "msgstr \"Baca\"\n\n"
                            "msgctxt \"demo/two/say/explain\"\nmsgid \"E\"\nmsgstr \"E\"\n\n"
                            "msgctxt \"demo/two/say/one/text\"\nmsgid \"Think.\"\nmsgstr \"P\"\n\n"
                            "msgctxt \"demo/two/say/two/text\"\nmsgid \"Look.\"\nmsgstr \"L\"\n\n"
                            "msgctxt \"demo/two/start/text\"");
    edit(*state, PO, "msgctxt \"demo/two/start/text\"", entry.bytes);
    assert_int_equal(check(*state, "id"), KINDS_SCREENS);
    assert_said(*state, TWO ":12:5: error: the first answer is not taken as right, when typed in "
                            "id (steps[1])\n");
    text_release(&entry);
}

#define PAGE                                                                                       \
    "  - kind: page\n    id: start\n    text: |\n      Read *this*.\n\n      And that.\n"          \
    "    notes: Talk.\n    source: paper\n"

#define ORDER                                                                                      \
    "  - kind: order\n    id: order\n    prompt: P\n    items:\n"                                  \
    "      - {id: a, text: A, feedback: F}\n      - {id: b, text: B, feedback: F}\n"               \
    "      - {id: c, text: C, feedback: F}\n"
#define MATCH                                                                                      \
    "  - kind: match\n    id: match\n    prompt: P\n    pairs:\n"                                  \
    "      - {id: a, left: L, right: A, feedback: F}\n"                                            \
    "      - {id: b, left: L, right: B, feedback: F}\n"                                            \
    "      - {id: c, left: L, right: C, feedback: F}\n"
#define SORT                                                                                       \
    "  - kind: sort\n    id: sort\n    prompt: P\n    groups:\n"                                   \
    "      - {id: x, title: X}\n      - {id: y, title: Y}\n    items:\n"                           \
    "      - {id: a, text: A, groups: [x], feedback: F}\n"                                         \
    "      - {id: b, text: B, groups: [y], feedback: F}\n"                                         \
    "      - {id: c, text: C, groups: [x], feedback: F}\n"

#define SCENARIO                                                                                   \
    "  - kind: scenario\n    id: talk\n    channel: call\n    prompt: P\n    nodes:\n"             \
    "      - id: one\n        story: S\n        replies:\n"                                        \
    "          - {id: on, text: T, to: two, feedback: F}\n"                                        \
    "          - {id: off, text: T, to: good, feedback: F}\n"                                      \
    "      - id: two\n        says: \"A: W\"\n        replies:\n"                                  \
    "          - {id: back, text: T, to: one, feedback: F}\n"                                      \
    "          - {id: out, text: T, to: bad, feedback: F}\n"                                       \
    "      - {id: good, story: S, ending: good, outcome: O}\n"                                     \
    "      - {id: bad, story: S, ending: bad, outcome: O}\n"

/* Asked, one choice made, explained; asked, two choices made, explained; asked, in the second
 * scene, and each of three replies explained that are followed by nothing new. */
enum { ORDER_SCREENS = 3, MATCH_SCREENS = 3, SORT_SCREENS = 4, SCENARIO_SCREENS = 5 };

static void every_stage_of_an_answer_that_grows_is_laid_out(void **state)
{
    edit(*state, TWO, PAGE, ORDER MATCH SORT SCENARIO);
    assert_int_equal(check(*state, "en"),
                     (ORDER_SCREENS + MATCH_SCREENS + SORT_SCREENS + SCENARIO_SCREENS + 4 * 2) * 2);
    assert_said(*state, "");
}

static void a_test_that_holds_such_a_step_comes_to_its_end(void **state)
{
    edit(*state, MODULE, "lessons: [one, two]", "lessons: [one]\ncheck: two");
    edit(*state, TWO, PAGE, ORDER SORT SCENARIO);
    assert_int_equal(check(*state, "en"),
                     (ORDER_SCREENS + SORT_SCREENS + SCENARIO_SCREENS + 4 * 2) * 2);
    assert_said(*state, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(every_step_is_laid_out_at_both_sizes),
        COURSE_TEST(a_translation_is_laid_out_too),
        COURSE_TEST(a_module_that_cannot_be_played_has_no_screens),
        COURSE_TEST(a_part_taller_than_the_screen_is_said),
        COURSE_TEST(a_title_that_is_cut_off_is_worth_a_warning),
        COURSE_TEST(a_word_longer_than_the_screen_loses_nothing),
        COURSE_TEST(every_part_of_an_answer_is_laid_out),
        COURSE_TEST(every_stage_of_an_answer_that_grows_is_laid_out),
        COURSE_TEST(a_test_that_holds_such_a_step_comes_to_its_end),
        COURSE_TEST(what_is_shown_as_the_answer_must_be_taken_for_it),
    };

    return cmocka_run_group_tests_name("check/screens", tests, NULL, NULL);
}
