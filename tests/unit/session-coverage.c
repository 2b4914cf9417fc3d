/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/coverage.h"

#include "support/world.h"

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
    struct coverage_count count = coverage_of_course(session, language_find("km"));

    (void)state;
    assert_int_equal(percent("km"), 0);
    assert_int_equal(count.found, 0);
    assert_true(count.all > PHRASE_COUNT);
}

static void part_of_a_translation_is_part_of_a_hundred(void **state)
{
    struct coverage_count count = coverage_of_course(session, language_find("id"));

    (void)state;
    assert_true(count.found > 0);
    assert_true(count.found < count.all);
    session_open_path(session, "small");
    assert_in_range(percent("id"), 1, 99);
    assert_in_range(100 * count.found, percent("id") * count.all,
                    (percent("id") + 1) * count.all - 1);
}

static void without_a_module_only_the_interface_counts(void **state)
{
    unsigned before = percent("id");

    (void)state;
    session_open_path(session, "small");
    assert_true(percent("id") < before);
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
    coverage_of_course(session, language_find("th"));
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
        TEST(without_a_module_only_the_interface_counts),
        TEST(it_is_counted_once),
        TEST(counting_leaves_the_words_as_they_are),
        TEST(folders_that_cannot_be_read_count_as_nothing),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/coverage", tests, NULL, NULL);
}
