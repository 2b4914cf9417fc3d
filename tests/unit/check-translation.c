/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/translation.h"

#include "course-testing.h"

#include <unistd.h>

#define BODY ":12: error: "
#define AT_BODY " (demo/specimens/bank/body)\n"
#define AT_TURNS " (demo/specimens/aunt/body)\n"

static void expect(struct course_fixture *fixture, const char *faults)
{
    struct course course;
    struct part *parts;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    parts = parts_remember(&course);
    assert_true(translation_check(&course, parts, -1, language_find("id"), &fixture->report));
    assert_false(translation_check(&course, parts, -1, language_find("th"), &fixture->report));
    parts_forget(parts, parts_count(&course));
    assert_said(fixture, faults);
    course_release(&course);
}

static void a_sound_translation_passes(void **state)
{
    expect(*state, "");
}

static void what_is_not_translated_is_no_fault(void **state)
{
    edit(*state, PO, "msgstr \"Baca *ini*.\"", "msgstr \"\"");
    edit(*state, PO, "msgctxt \"demo/specimens/aunt", "#, fuzzy\nmsgctxt \"demo/specimens/aunt");
    edit(*state, PO, "Bibi: Datang?", "Datang ke kafe.com?");
    expect(*state, "");
}

static void a_language_without_files_is_not_there(void **state)
{
    struct course_fixture *fixture = *state;
    struct course course;
    struct part *parts;

    unlinkat(fixture->scratch.descriptor, PO, 0);
    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    parts = parts_remember(&course);
    assert_false(translation_check(&course, parts, -1, language_find("id"), &fixture->report));
    parts_forget(parts, parts_count(&course));
    assert_said(fixture, "");
    course_release(&course);
}

static void every_mark_stands_once(void **state)
{
    edit(*state, PO, "[cue:now]Kini[/cue]", "Kini");
    edit(*state, PO, "[ok:dear]Tuan[/ok]", "[ok:dear]Tuan[/ok] [ok:dear]Puan[/ok]");
    expect(*state,
           PO BODY "the mark [cue:now] stands 0 times in the translation, not once" AT_BODY PO BODY
                   "the mark [ok:dear] stands 2 times in the translation, not once" AT_BODY);
}

static void there_is_no_other_mark(void **state)
{
    edit(*state, PO, "Kini[/cue]", "Kini[/cue] [ok:now]x[/ok]");
    expect(*state, PO BODY "the mark [ok:now] is not in the English text" AT_BODY);
}

static void a_mark_that_is_none_is_not_also_missing(void **state)
{
    edit(*state, PO, "Kini[/cue]", "Kini");
    edit(*state, PO, "[ok:us]kami[/ok]", "[ok:us kami[/ok]");
    expect(*state, PO BODY
           "a mark is not closed on its line" AT_BODY PO BODY
           "a mark's id is of a-z, 0-9 and -, at most 64 of them, and ends in ]" AT_BODY PO BODY
           "the mark [ok:us] stands 0 times in the translation, not once" AT_BODY);
}

static void turns_keep_their_speakers(void **state)
{
    edit(*state, PO, "Bibi: Datang?\\n", "Datang?\\nSekarang?\\n");
    expect(*state, PO ":20: error: the translation has 3 lines where the source has 2" AT_TURNS PO
                      ":20: error: line 1 of the conversation is not 'Speaker: words'" AT_TURNS PO
                      ":20: error: line 2 of the conversation is not 'Speaker: words'" AT_TURNS);
}

static void addresses_of_somebody_are_refused(void **state)
{
    edit(*state, PO, "Datang?", "Datang ke kafe.com? 0812-3456-789");
    expect(
        *state, PO
        ":20: error: 'kafe.com' may be somebody's address; use one that ends in .example" AT_TURNS
            PO ":20: error: the number 08123456789 may be somebody's; use one with 555 or 000 in "
        "it" AT_TURNS);
}

#define AT_TEXT " (demo/two/start/text)\n"

static void prose_keeps_its_structure(void **state)
{
    edit(*state, PO, "Baca *ini*.", "- Baca\\n- *ini*.");
    expect(*state, PO ":8: error: the translation has 2 paragraphs and 2 list items where the "
                      "source has 1 and 0" AT_TEXT);
}

static void prose_stays_plain(void **state)
{
    edit(*state, PO, "Baca *ini*.", "Baca <b>[ini](x)</b>.");
    expect(*state, PO ":8: error: HTML may not be used" AT_TEXT PO
                      ":8: error: a link hides its address; show the address as `code`" AT_TEXT);
}

static void a_star_that_shows_is_said(void **state)
{
    edit(*state, PO, "Baca *ini*.", "Baca*「ini」*itu.");
    expect(*state,
           PO ":8: error: a * is shown as it is: put a space or no punctuation beside it" AT_TEXT);
}

static void a_file_says_the_language_of_its_folder(void **state)
{
    edit(*state, PO, "Language: id", "Language: th");
    expect(*state, PO ": error: the header's Language is Thai, but the folder is for Indonesian\n");
}

static void a_module_that_cannot_be_played_is_still_compared(void **state)
{
    edit(*state, TWO, "minutes: 5", "minutes: five");
    edit(*state, PO, "Kini[/cue]", "Kini[/cue] [ok:now]x[/ok]");
    expect(*state, PO BODY "the mark [ok:now] is not in the English text" AT_BODY);
}

static void a_module_without_files_leaves_the_faults_of_the_translation(void **state)
{
    struct course_fixture *fixture = *state;

    unlinkat(fixture->scratch.descriptor, SPECIMENS, 0);
    unlinkat(fixture->scratch.descriptor, MODULE, 0);
    edit(fixture, PO, "Datang?", "\xFF{n}?");
    expect(fixture, PO ":20: error: {n} is not in the English text, or not as often" AT_TURNS PO
                       ":24:8: error: malformed UTF-8\n");
}

/* A conversation in place of the page, and a translation of what is said in it. */
static void add_scenario(struct course_fixture *fixture, const char *says, const char *outcome)
{
    struct text entry = TEXT_INIT;

    edit(fixture, TWO, "  - kind: choice\n",
         "  - kind: scenario\n    id: talk\n    channel: call\n    prompt: P\n    nodes:\n"
         "      - id: one\n        says: |\n          A: One.\n          B: Two.\n"
         "        replies:\n          - {id: x, text: T, to: good, feedback: F}\n"
         "          - {id: y, text: T, to: good, feedback: F}\n"
         "      - {id: good, story: S, ending: good, outcome: O}\n  - kind: choice\n");
    text_add_format(&entry,
                    "msgctxt \"demo/two/talk/one/says\"\nmsgid \"A: One.\\nB: Two.\"\n"
                    "msgstr \"%s\"\n\n"
                    "msgctxt \"demo/two/talk/good/outcome\"\nmsgid \"O\"\nmsgstr \"%s\"\n\n"
                    "msgctxt \"demo/two/start/text\"",
                    says, outcome);
    edit(fixture, PO, "msgctxt \"demo/two/start/text\"", entry.bytes);
    text_release(&entry);
}

#define AT_SAYS " (demo/two/talk/one/says)\n"

static void a_talk_keeps_its_speakers_too(void **state)
{
    add_scenario(*state, "A: Satu.\\nDua.\\nB: Tiga.", "O");
    expect(*state, PO ":8: error: the translation has 3 lines where the source has 2" AT_SAYS PO
                      ":8: error: line 2 of the conversation is not 'Speaker: words'" AT_SAYS);
}

static void a_talk_names_nobody_s_address(void **state)
{
    add_scenario(*state, "A: Satu.\\nB: Ke kafe.com.", "0123456789");
    expect(*state, PO ":8: error: 'kafe.com' may be somebody's address; use one that ends in "
                      ".example" AT_SAYS PO
                      ":12: error: the number 0123456789 may be somebody's; use one with 555 or "
                      "000 in it (demo/two/talk/good/outcome)\n");
}

static void a_sound_talk_passes(void **state)
{
    add_scenario(*state, "A: Satu.\\nB: Dua: tiga, di kafe.example.", "O");
    expect(*state, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(a_sound_translation_passes),
        COURSE_TEST(what_is_not_translated_is_no_fault),
        COURSE_TEST(a_language_without_files_is_not_there),
        COURSE_TEST(every_mark_stands_once),
        COURSE_TEST(there_is_no_other_mark),
        COURSE_TEST(a_mark_that_is_none_is_not_also_missing),
        COURSE_TEST(turns_keep_their_speakers),
        COURSE_TEST(addresses_of_somebody_are_refused),
        COURSE_TEST(prose_keeps_its_structure),
        COURSE_TEST(prose_stays_plain),
        COURSE_TEST(a_star_that_shows_is_said),
        COURSE_TEST(a_file_says_the_language_of_its_folder),
        COURSE_TEST(a_module_that_cannot_be_played_is_still_compared),
        COURSE_TEST(a_module_without_files_leaves_the_faults_of_the_translation),
        COURSE_TEST(a_sound_talk_passes),
        COURSE_TEST(a_talk_keeps_its_speakers_too),
        COURSE_TEST(a_talk_names_nobody_s_address),
    };

    return cmocka_run_group_tests_name("check/translation", tests, NULL, NULL);
}
