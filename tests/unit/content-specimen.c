/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/specimen.h"

#include "yaml-testing.h"

#define REST "fit: weak\nfrom: A\nexplain: E\nact: F\n" /* four lines */
#define GENUINE "id: a\nchannel: sms\nverdict: genuine\n" REST "body: B\n"
#define CUES "cues:\n- {id: x, family: tactic, why: W}\n- {id: y, family: error, why: V}\n"

static bool read_specimen(struct reading *reading, const char *yaml, struct specimen *specimen)
{
    *specimen = (struct specimen){0};
    read_yaml(reading, yaml);
    return schema_read(&specimen_schema, reading->root, &reading->arena, specimen,
                       &reading->report);
}

/* A specimen of sound shape, and what is wrong with it. */
static void expect(const char *yaml, const char *faults)
{
    struct reading reading;
    struct specimen specimen;

    assert_true(read_specimen(&reading, yaml, &specimen));
    assert_true(specimen.is_sound);
    assert_int_equal(specimen_check(&specimen, &reading.report), !*faults);
    assert_faults(&reading, faults);
    end_reading(&reading);
}

static void a_genuine_message_needs_no_marks(void **state)
{
    (void)state;
    expect(GENUINE, "");
}

static void a_scam_has_tricks_and_two_cues(void **state)
{
    (void)state;
    expect("id: a\nchannel: app\nverdict: scam\ntricks: [fear]\n" REST CUES
           "body: |\n  [cue:x]b[/cue]\n  [cue:y]c[/cue]\n",
           "");
    expect("id: a\nchannel: app\nverdict: scam\n" REST "body: B\n",
           "t.yaml:1:1: error: a scam names at least one of its tricks\n"
           "t.yaml:1:1: error: a scam has at least two cues\n");
}

static void a_genuine_message_has_neither(void **state)
{
    (void)state;
    expect(
        "id: a\nchannel: app\nverdict: genuine\ntricks: [fear]\n" REST CUES
        "body: '[cue:x]b[/cue] [cue:y]c[/cue]'\n",
        "t.yaml:4:9: error: a genuine message has no tricks (tricks)\n"
        "t.yaml:10:1: error: a genuine message has no cues; list its parts as harmless (cues)\n");
}

static void every_part_is_marked_once_in_any_text(void **state)
{
    (void)state;
    expect(GENUINE "subject: '[ok:s]S[/ok]'\ntime: '[ok:t]9[/ok]'\n"
                   "harmless:\n- {id: s, why: W}\n- {id: t, why: W}\n",
           "");
    expect(GENUINE "subject: '[ok:s]S[/ok] [ok:s]S[/ok]'\n"
                   "harmless:\n- {id: s, why: W}\n- {id: t, why: W}\n",
           "t.yaml:11:3: error: 's' is marked 2 times, not once (harmless[0])\n"
           "t.yaml:12:3: error: 't' is not marked in the message: put [ok:t] before the words "
           "(harmless[1])\n");
}

static void an_unknown_mark_is_said_in_its_line(void **state)
{
    (void)state;
    expect("id: a\nchannel: sms\nverdict: genuine\n" REST "body: |\n  a\n  [ok:q]b[/ok]\n"
           "subject: '[cue:r]S[/cue]'\n",
           "t.yaml:10: error: [ok:q] is not in the list of harmless parts (body)\n"
           "t.yaml:11:10: error: [cue:r] is not in the list of cues (subject)\n");
}

static void a_mark_that_is_none_is_not_also_missing(void **state)
{
    (void)state;
    expect("id: a\nchannel: sms\nverdict: genuine\n" REST "body: |\n  a\n  [ok:q]b\n"
           "harmless:\n- {id: q, why: W}\n",
           "t.yaml:10: error: a mark is not closed on its line (body)\n");
}

static void a_web_page_has_an_address(void **state)
{
    (void)state;
    expect("id: a\nchannel: web\nverdict: genuine\n" REST "body: B\n",
           "t.yaml:1:1: error: a web page has an 'address'\n");
    expect("id: a\nchannel: web\nverdict: genuine\naddress: a.example\n" REST "body: B\n", "");
}

static void every_line_of_a_conversation_has_a_speaker(void **state)
{
    (void)state;
    expect("id: a\nchannel: call\nverdict: genuine\n" REST "body: |\n  A: b\n\n  You: c\n", "");
    expect("id: a\nchannel: chat\nverdict: genuine\n" REST
           "body: |\n  A: b\n  c\n  : d\n  [ok:x]A: e[/ok]\nharmless:\n- {id: x, why: W}\n",
           "t.yaml:10: error: a line of a chat is 'Speaker: words' (body)\n"
           "t.yaml:11: error: a line of a chat is 'Speaker: words' (body)\n"
           "t.yaml:12: error: a line of a chat is 'Speaker: words' (body)\n");
}

static void addresses_of_somebody_are_refused_in_every_text(void **state)
{
    (void)state;
    expect("id: a\nchannel: sms\nverdict: genuine\nfit: weak\nfrom: a.com\nexplain: e.com\n"
           "act: F\nsubject: c.com\nbody: |\n  x\n  d.com\naddress: '08123456789'\n",
           "t.yaml:5:7: error: 'a.com' may be somebody's address; use one that ends in .example "
           "(from)\n"
           "t.yaml:8:10: error: 'c.com' may be somebody's address; use one that ends in .example "
           "(subject)\n"
           "t.yaml:11: error: 'd.com' may be somebody's address; use one that ends in .example "
           "(body)\n"
           "t.yaml:12:10: error: the number 08123456789 may be somebody's; use one with 555 or 000 "
           "in it (address)\n");
}

static void a_specimen_with_a_fault_in_it_is_not_sound(void **state)
{
    struct reading reading;
    struct specimen specimen;

    (void)state;
    assert_false(read_specimen(&reading, GENUINE "harmless:\n- {id: q}\n", &specimen));
    assert_false(specimen.is_sound);
    assert_string_equal(specimen.from, "A");
    assert_faults(&reading, "t.yaml:10:3: error: harmless part has no 'why' (harmless[0])\n");
    end_reading(&reading);
}

static void parts_are_found_by_their_ids(void **state)
{
    struct reading reading;
    struct specimen specimen;

    (void)state;
    assert_true(read_specimen(&reading, GENUINE CUES "harmless:\n- {id: z, why: W}\n", &specimen));
    assert_string_equal(specimen_cue(&specimen, "y")->why, "V");
    assert_string_equal(specimen_harmless(&specimen, "z")->why, "W");
    assert_null(specimen_cue(&specimen, "z"));
    assert_null(specimen_harmless(&specimen, "x"));
    end_reading(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_genuine_message_needs_no_marks),
        cmocka_unit_test(a_scam_has_tricks_and_two_cues),
        cmocka_unit_test(a_genuine_message_has_neither),
        cmocka_unit_test(every_part_is_marked_once_in_any_text),
        cmocka_unit_test(an_unknown_mark_is_said_in_its_line),
        cmocka_unit_test(a_mark_that_is_none_is_not_also_missing),
        cmocka_unit_test(a_web_page_has_an_address),
        cmocka_unit_test(every_line_of_a_conversation_has_a_speaker),
        cmocka_unit_test(addresses_of_somebody_are_refused_in_every_text),
        cmocka_unit_test(a_specimen_with_a_fault_in_it_is_not_sound),
        cmocka_unit_test(parts_are_found_by_their_ids),
    };

    return cmocka_run_group_tests_name("content/specimen", tests, NULL, NULL);
}
