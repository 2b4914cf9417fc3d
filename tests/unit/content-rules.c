/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/rules.h"

#include "course-testing.h"

/* Loading a module judges it by the rules; this is all that is said. */
static void expect(struct course_fixture *fixture, const char *faults)
{
    struct module *module =
        module_load(fixture->scratch.descriptor, "demo", ROLE_TAUGHT, &fixture->report);

    assert_said(fixture, faults);
    module_free(module);
}

static void a_sound_module_keeps_all_rules(void **state)
{
    expect(*state, "");
}

static void a_lesson_takes_five_to_eight_minutes(void **state)
{
    edit(*state, ONE, "minutes: 5", "minutes: 8");
    edit(*state, TWO, "minutes: 5", "minutes: 4");
    expect(*state, TWO ":3:10: error: a lesson takes 5 to 8 minutes, not 4 (minutes)\n");
}

static void minutes_that_are_none_are_one_fault(void **state)
{
    edit(*state, TWO, "minutes: 5", "minutes: 0");
    expect(*state, TWO ":3:10: error: must be a whole number from 1 to 60, not '0' (minutes)\n");
}

static void at_most_half_of_what_is_judged_are_scams(void **state)
{
    edit(*state, ONE, "specimen: aunt", "specimen: bank");
    edit(*state, TWO, "    prompt: What now?", "    prompt: What now?\n    specimen: aunt");
    expect(*state, ONE ":5:3: error: 2 of the messages to judge are scams and 1 genuine: at most "
                       "half may be (steps)\n");
}

#define ACT(specimen)                                                                              \
    "steps:\n  - kind: act\n    id: act\n    specimen: " specimen "\n"                             \
    "    actions:\n      - {id: a, text: A, feedback: F, good: true}\n"                            \
    "      - {id: b, text: B, feedback: F}\n      - {id: c, text: C, feedback: F}\n"

static void what_is_acted_on_is_judged_too(void **state)
{
    edit(*state, COURSE, "steps: 5", "steps: 6");
    edit(*state, TWO, "steps:\n", ACT("bank"));
    expect(*state, TWO ":5:3: error: 1 of the messages to judge are scams and 0 genuine: at most "
                       "half may be (steps)\n");
}

static void acting_on_a_genuine_message_is_sound(void **state)
{
    edit(*state, COURSE, "steps: 5", "steps: 6");
    edit(*state, TWO, "steps:\n", ACT("parcel"));
    expect(*state, "");
}

static void messages_that_cannot_be_read_are_not_counted(void **state)
{
    edit(*state, ONE, "specimen: aunt", "specimen: bank");
    edit(*state, TWO, "    prompt: What now?", "    prompt: What now?\n    specimen: aunt");
    edit(*state, SPECIMENS, "verdict: scam", "verdict: scum");
    expect(*state, SPECIMENS ":3:12: error: unknown verdict 'scum'; did you mean 'scam'? "
                             "([0].verdict)\n");
}

static void a_channel_is_also_seen_genuine(void **state)
{
    edit(*state, SPECIMENS, "channel: sms", "channel: email");
    expect(*state, SPECIMENS ":2:12: error: email appears as scam but never as genuine "
                             "([0].channel)\n");
}

static void what_nobody_uses_is_worth_a_warning(void **state)
{
    edit(*state, ONE, "specimen: aunt", "specimen: parcel");
    expect(*state, SPECIMENS ":24:3: warning: no lesson uses 'aunt' ([1])\n");
}

static void what_an_unread_lesson_uses_nobody_knows(void **state)
{
    edit(*state, ONE, "specimen: aunt", "specimen: parcel");
    edit(*state, TWO, "kind: page", "kind: pge");
    expect(*state, TWO ":5:11: error: unknown kind 'pge'; did you mean 'page'? (steps[0].kind)\n");
}

static void sources_are_there_and_safe_to_open(void **state)
{
    edit(*state, TWO, "source: paper", "source: book");
    edit(*state, MODULE, "https:", "http:");
    expect(*state, MODULE ":12:10: error: a source's address begins with https:// "
                          "(sources[0].url)\n" TWO
                          ":12:13: error: there is no 'book' among the module's sources "
                          "(steps[0].source)\n");
}

static void prose_is_plain_in_every_text(void **state)
{
    edit(*state, TWO, "And that.", "And <b>that</b>.");
    edit(*state, TWO, "feedback: Safe.", "feedback: '![Safe](x)'");
    edit(*state, SPECIMENS, "act: Call them.", "act: Call [them](x).");
    expect(*state,
           SPECIMENS ":23:8: error: a link hides its address; show the address as `code` "
                     "([0].act)\n" TWO ":10: error: HTML may not be used (steps[0].text)\n" TWO
                     ":22:19: error: images may not be used (steps[1].options[1].feedback)\n");
}

static void a_message_to_point_at_has_harmless_parts(void **state)
{
    edit(*state, SPECIMENS, "    - id: us\n      why: Usual.\n", "");
    edit(*state, SPECIMENS, "[ok:us]us[/ok]", "us");
    expect(*state, ONE ":13:15: error: a message to point at has at least two harmless parts, "
                       "[ok:...] (steps[2].specimen)\n");
}

static void a_wrong_shape_hides_no_rule_elsewhere(void **state)
{
    edit(*state, ONE, "minutes: 5", "minutes: 3");
    edit(*state, ONE, "id: judge-aunt", "id: judge_aunt");
    edit(*state, TWO, "        correct: true\n", "");
    edit(*state, TWO, "notes: Talk.", "note: Talk.");
    edit(*state, SPECIMENS, "tricks: [urgency]", "fit: weak");
    edit(*state, SPECIMENS, "Your parcel comes.", "See parcel.com.");
    expect(*state,
           ONE ":3:10: error: a lesson takes 5 to 8 minutes, not 3 (minutes)\n" ONE
               ":6:9: error: must be an id (a-z, 0-9 and -, at most 64 of them), not 'judge_aunt' "
               "(steps[0].id)\n" SPECIMENS
               ":5:3: error: duplicate key 'fit'; the first is in line 4 ([0].fit)\n" SPECIMENS
               ":39:9: error: 'parcel.com' may be somebody's address; use one that ends in "
               ".example ([2].body)\n" TWO ":5:5: error: page has no 'notes' (steps[0])\n" TWO
               ":11:5: error: unknown key 'note' in a page; did you mean 'notes'? "
               "(steps[0].note)\n" TWO
               ":17:7: error: no option is marked 'correct: true' (steps[1].options)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(a_sound_module_keeps_all_rules),
        COURSE_TEST(a_lesson_takes_five_to_eight_minutes),
        COURSE_TEST(minutes_that_are_none_are_one_fault),
        COURSE_TEST(at_most_half_of_what_is_judged_are_scams),
        COURSE_TEST(what_is_acted_on_is_judged_too),
        COURSE_TEST(acting_on_a_genuine_message_is_sound),
        COURSE_TEST(messages_that_cannot_be_read_are_not_counted),
        COURSE_TEST(a_channel_is_also_seen_genuine),
        COURSE_TEST(what_nobody_uses_is_worth_a_warning),
        COURSE_TEST(what_an_unread_lesson_uses_nobody_knows),
        COURSE_TEST(sources_are_there_and_safe_to_open),
        COURSE_TEST(prose_is_plain_in_every_text),
        COURSE_TEST(a_message_to_point_at_has_harmless_parts),
        COURSE_TEST(a_wrong_shape_hides_no_rule_elsewhere),
    };

    return cmocka_run_group_tests_name("content/rules", tests, NULL, NULL);
}
