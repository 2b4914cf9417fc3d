/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/terms.h"

#include "base/text.h"
#include "course-testing.h"

#define GLOSSARY "modules/glossary.yaml"
#define COURSE_PO "localization/id/course.po"
#define HEADER                                                                                     \
    "msgid \"\"\nmsgstr \"\"\n\"Language: id\\n\"\n"                                               \
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"

/*
 * A course with `texts` texts that have the word, of which `good` are translated with `word` and
 * the others with `other`; and what is said of it. The term's own name is one text more.
 */
static void expect(struct course_fixture *fixture, int texts, int good, const char *word,
                   const char *other, const char *said)
{
    struct catalogue catalogue;
    struct part *parts;
    struct text yaml = TEXT_INIT, po = TEXT_INIT;
    struct course course;

    text_add_string(
        &yaml, "terms:\n  - id: link\n    term: Link (web link)\n    meaning: What you tap.\n");
    text_add_string(&po, HEADER "\nmsgctxt \"glossary/link/term\"\nmsgid \"Link (web link)\"\n"
                                "msgstr \"Tautan (link web)\"\n");
    for (int i = 0; i < texts; i++) {
        text_add_format(&yaml, "  - id: t%d\n    term: Word%d\n    meaning: Tap the link %d.\n", i,
                        i, i);
        text_add_format(&po,
                        "\nmsgctxt \"glossary/t%d/meaning\"\nmsgid \"Tap the link %d.\"\n"
                        "msgstr \"Ketuk %s %d.\"\n",
                        i, i, i < good ? word : other, i);
    }
    scratch_write(&fixture->scratch, GLOSSARY, yaml.bytes);
    scratch_write(&fixture->scratch, COURSE_PO, po.bytes);
    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    assert_non_null(course_glossary(&course, &fixture->report));
    catalogue_init(&catalogue);
    assert_true(
        catalogue_read(&catalogue, fixture->scratch.descriptor, COURSE_PO, COURSE_PO, NULL));
    parts = parts_remember(&course);
    terms_check(course_glossary(&course, NULL), &parts[PART_COURSE], &catalogue, &catalogue,
                COURSE_PO, &fixture->report);
    assert_said(fixture, said);
    catalogue_release(&catalogue);
    parts_forget(parts, parts_count(&course));
    course_release(&course);
    text_release(&yaml);
    text_release(&po);
}

static void the_glossarys_word_is_what_is_wanted(void **state)
{
    expect(*state, 8, 8, "tautan", "", "");
    expect(*state, 8, 8, "link web", "", "");
}

static void words_bend(void **state)
{
    expect(*state, 8, 8, "tautannya", "", "");
    expect(*state, 8, 8, "Tautan", "", "");
    expect(*state, 8, 8, "tau\u200Btan", "", "");
}

static void half_of_the_texts_may_say_it_otherwise(void **state)
{
    expect(*state, 8, 4, "tautan", "itu", "");
}

static void more_than_half_is_said_with_both_words(void **state)
{
    struct course_fixture *fixture = *state;

    expect(fixture, 8, 3, "tautan", "itu",
           COURSE_PO ": warning: 'Link (web link)' is 'Tautan (link web)' in the glossary, but 5 "
                     "of 9 texts say it otherwise\n");
}

static void a_few_texts_say_nothing(void **state)
{
    expect(*state, TERMS_TEXTS_MIN - 2, 0, "tautan", "itu", "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up_course, tear_down_course)
    const struct CMUnitTest tests[] = {
        TEST(the_glossarys_word_is_what_is_wanted),
        TEST(words_bend),
        TEST(half_of_the_texts_may_say_it_otherwise),
        TEST(more_than_half_is_said_with_both_words),
        TEST(a_few_texts_say_nothing),
    };

    return cmocka_run_group_tests_name("check/terms", tests, NULL, NULL);
}
