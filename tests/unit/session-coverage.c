/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/coverage.h"

#include "support/world.h"
#include "translate/tally.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, "tests/play/course", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static unsigned percent(const char *tag)
{
    return coverage_percent(session, language_find(tag));
}

static void english_has_all_of_it(void **state)
{
    (void)state;
    assert_int_equal(percent("en"), 100);
}

static void a_language_without_files_has_nothing(void **state)
{
    (void)state;
    session->words.ui_folder = session->words.course_folder; /* which has no Khmer */
    assert_int_equal(percent("km"), 0);
    assert_true(session->coverage.all > PHRASE_COUNT);
    assert_int_equal(percent("en"), 100);
}

static void part_of_a_translation_is_part_of_a_hundred(void **state)
{
    (void)state;
    assert_in_range(percent("id"), 1, 99);
    session_open_path(session, "small");
    assert_in_range(percent("id"), 1, 99);
}

static void it_is_what_the_words_have(void **state)
{
    struct tally sum = {0};

    (void)state;
    session_use_language(session, language_find("th"));
    for (size_t i = 0; i < parts_count(session->course); i++) {
        int folder = i == PART_UI ? session->words.ui_folder : session->words.course_folder;
        struct tally tally;

        if (tally_part(&tally, session->course, folder, i, language_find("th")))
            tally_add(&sum, &tally);
    }
    percent("th");
    assert_int_equal(session->coverage.all, sum.translated + sum.fuzzy + sum.missing);
    assert_int_equal(session->coverage.found[language_find("th") - languages], sum.translated);
}

static void without_a_module_the_whole_course_counts(void **state)
{
    size_t all;

    (void)state;
    world_close(&world);
    world_open(&world, ".", false);
    assert_in_range(percent("id"), 1, 99);
    all = session->coverage.all;
    session_open_path(session, "phishing");
    assert_int_equal(percent("id"), 100);
    assert_true(session->coverage.all < all);
}

static void it_is_counted_once(void **state)
{
    unsigned first = percent("id");

    (void)state;
    session->words.ui_folder = -1; /* would find nothing if it counted anew */
    assert_int_equal(percent("id"), first);
}

static void counting_leaves_the_words_as_they_are(void **state)
{
    (void)state;
    session_use_language(session, language_find("id"));
    percent("th");
    assert_string_equal(words_phrase(&session->words, PHRASE_HELP_TITLE), "Tombol");
    assert_string_equal(session->language->tag, "id");
}

static void folders_that_cannot_be_read_count_as_nothing(void **state)
{
    (void)state;
    session->words.ui_folder = session->words.course_folder = -1;
    assert_int_equal(percent("id"), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(english_has_all_of_it),
        TEST(a_language_without_files_has_nothing),
        TEST(part_of_a_translation_is_part_of_a_hundred),
        TEST(it_is_what_the_words_have),
        TEST(without_a_module_the_whole_course_counts),
        TEST(it_is_counted_once),
        TEST(counting_leaves_the_words_as_they_are),
        TEST(folders_that_cannot_be_read_count_as_nothing),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/coverage", tests, NULL, NULL);
}
