/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tests of whole courses share: a small sound course in a folder of the test's own, one
 * edit at a time, and all that is said of it.
 *
 *     set_up_course(state);
 *     edit(fixture, "modules/demo/two.yaml", "minutes: 5", "minutes: 4");
 *     ...
 *     assert_said(fixture, "modules/demo/two.yaml:3:10: error: ...\n");
 *
 * The files stand in memory too, so that every edit begins from the sound one.
 */
#ifndef COURSE_TESTING_H
#define COURSE_TESTING_H

#include "base/report.h"
#include "support/scratch.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* cmocka wants the above first */
#include <setjmp.h>
#include <cmocka.h>

/* libgettextpo forgets the words it has read; it is not our memory. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libgettextpo";
}

#define COURSE "modules/course.yaml"
#define MODULE "modules/demo/module.yaml"
#define SPECIMENS "modules/demo/specimens.yaml"
#define ONE "modules/demo/one.yaml"
#define TWO "modules/demo/two.yaml"
#define PO "localization/id/demo.po"

static const char *const course_files[][2] = {
    {COURSE, "id: base\nversion: 1\ntitle: Base\nabout: A course.\n"
             "classes:\n  - id: internet\n    title: Internet\n  - id: fraud\n    title: Fraud\n"
             "modules:\n  - id: demo\n    title: Demo\n    about: Two lessons.\n"
             "    class: internet\n    also: [fraud]\n    minutes: 10\n    steps: 5\n"},
    {MODULE, "id: demo\n"
             "goals:\n  - id: see\n    text: You see.\n  - id: act\n    text: You act.\n"
             "lessons: [one, two]\n"
             "sources:\n  - id: paper\n    title: A paper\n    publisher: P\n"
             "    url: https://paper.example\n    date: 2025\n    checked: 2026-11-01\n"
             "    confidence: high\n"},
    {SPECIMENS, "- id: bank\n  channel: sms\n  verdict: scam\n  tricks: [urgency]\n"
                "  fit: strong\n  from: Bank\n"
                "  body: |\n    [cue:now]Now[/cue] [ok:dear]dear[/ok]\n"
                "    [cue:link]bank.example[/cue] [ok:us]us[/ok]\n"
                "  cues:\n    - id: now\n      family: tactic\n      why: Hurry.\n"
                "    - id: link\n      family: technical\n      why: Odd.\n"
                "  harmless:\n    - id: dear\n      why: Usual.\n    - id: us\n      why: Usual.\n"
                "  explain: It hurries you.\n  act: Call them.\n"
                "- id: aunt\n  channel: chat\n  verdict: genuine\n  fit: weak\n  from: Aunt\n"
                "  body: |\n    Aunt: Come?\n    You: Yes.\n"
                "  explain: It is she.\n  act: Go.\n"
                "- id: parcel\n  channel: sms\n  verdict: genuine\n  fit: weak\n  from: P\n"
                "  body: Your parcel comes.\n  explain: It wants nothing.\n  act: Wait.\n"},
    {ONE, "id: one\ntitle: One\nminutes: 5\nsteps:\n"
          "  - kind: judge\n    id: judge-aunt\n    specimen: aunt\n"
          "  - kind: judge\n    id: judge-parcel\n    specimen: parcel\n"
          "  - kind: point\n    id: point-bank\n    specimen: bank\n"},
    {TWO, "id: two\ntitle: Two\nminutes: 5\nsteps:\n"
          "  - kind: page\n    id: start\n    text: |\n      Read *this*.\n\n      And that.\n"
          "    notes: Talk.\n    source: paper\n"
          "  - kind: choice\n    id: ask\n    prompt: What now?\n    options:\n"
          "      - id: pay\n        text: Pay\n        feedback: Gone.\n"
          "      - id: call\n        text: Call\n        feedback: Safe.\n"
          "        correct: true\n"},
    {PO, "msgid \"\"\nmsgstr \"\"\n\"Language: id\\n\"\n"
         "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
         "\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n"
         "msgctxt \"demo/two/start/text\"\nmsgid \"Read *this*.\"\nmsgstr \"Baca *ini*.\"\n\n"
         "msgctxt \"demo/specimens/bank/body\"\nmsgid \"\"\n"
         "\"[cue:now]Now[/cue] [ok:dear]dear[/ok]\\n\"\n"
         "\"[cue:link]bank.example[/cue] [ok:us]us[/ok]\"\nmsgstr \"\"\n"
         "\"[cue:now]Kini[/cue] [ok:dear]Tuan[/ok]\\n\"\n"
         "\"[cue:link]bank.example[/cue] [ok:us]kami[/ok]\"\n\n"
         "msgctxt \"demo/specimens/aunt/body\"\nmsgid \"\"\n\"Aunt: Come?\\n\"\n\"You: Yes.\"\n"
         "msgstr \"\"\n\"Bibi: Datang?\\n\"\n\"Anda: Ya.\"\n"},
};

struct course_fixture {
    struct scratch scratch;
    struct report report;
};

static inline int set_up_course(void **state)
{
    struct course_fixture *fixture = calloc(1, sizeof *fixture);

    scratch_make(&fixture->scratch);
    report_init(&fixture->report);
    for (size_t i = 0; i < sizeof course_files / sizeof *course_files; i++)
        scratch_write(&fixture->scratch, course_files[i][0], course_files[i][1]);
    *state = fixture;
    return 0;
}

static inline int tear_down_course(void **state)
{
    struct course_fixture *fixture = *state;

    report_release(&fixture->report);
    scratch_remove(&fixture->scratch);
    free(fixture);
    return 0;
}

/* Puts `to` where `from` stands first in the file, as it is now. */
static inline void edit(struct course_fixture *fixture, const char *name, const char *from,
                        const char *to)
{
    char *contents = scratch_contents(&fixture->scratch, name);
    const char *at = strstr(contents, from);
    struct text text = TEXT_INIT;

    assert_non_null(at);
    text_add(&text, contents, (size_t)(at - contents));
    text_add_string(&text, to);
    text_add_string(&text, at + strlen(from));
    scratch_write(&fixture->scratch, name, text.bytes);
    text_release(&text);
    free(contents);
}

/* All that was reported, in the order of the files. */
static inline void assert_said(struct course_fixture *fixture, const char *expected)
{
    char *printed;
    size_t length;
    FILE *stream = open_memstream(&printed, &length);

    report_sort(&fixture->report);
    report_print(&fixture->report, stream);
    fclose(stream);
    assert_string_equal(printed, expected);
    free(printed);
}

#define COURSE_TEST(test) cmocka_unit_test_setup_teardown(test, set_up_course, tear_down_course)

#endif
