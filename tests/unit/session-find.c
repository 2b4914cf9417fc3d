/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/find.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    setenv("TZ", "UTC", 1);
    tzset();
    world_open(&world, "tests/play/learning", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static size_t find(const char *wanted, const struct find_name *hits[FIND_MAX])
{
    return find_all(session, wanted, hits, FIND_MAX);
}

static void names_are_found_by_a_part(void **state)
{
    const struct find_name *hits[FIND_MAX];

    (void)state;
    assert_int_equal(find("tal", hits), 1);
    assert_int_equal(hits[0]->kind, FIND_LESSON);
    assert_string_equal(hits[0]->id, "one/talk");
    assert_int_equal(find("MODULE", hits), 1);
    assert_string_equal(hits[0]->id, "one");
    assert_int_equal(find("otp", hits), 1);
    assert_int_equal(hits[0]->kind, FIND_TERM);
}

static void what_is_blank_or_nowhere_finds_nothing(void **state)
{
    const struct find_name *hits[FIND_MAX];

    (void)state;
    assert_int_equal(find("", hits), 0);
    assert_int_equal(find("  ", hits), 0);
    assert_int_equal(find("xyzzy", hits), 0);
    assert_int_equal(find("one", hits), 3);
    assert_int_equal(find_all(session, "one", hits, 2), 2);
}

static void forms_and_extra_lessons_are_not_found(void **state)
{
    const struct find_name *hits[FIND_MAX];

    (void)state;
    assert_int_equal(find("check", hits), 0);
    assert_int_equal(find("Do you know", hits), 0);
}

static void another_language_finds_its_own_words(void **state)
{
    const struct find_name *hits[FIND_MAX];

    (void)state;
    world_close(&world);
    world_open(&world, ".", false);
    assert_int_equal(find("Where does this link", hits), 1);
    session_use_language(session, language_find("id"));
    assert_int_equal(find("Where does this link", hits), 0);
    assert_true(find("tautan", hits) > 0);
    session_use_language(session, language_find("en"));
    assert_int_equal(find("tautan", hits), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(names_are_found_by_a_part),
        TEST(what_is_blank_or_nowhere_finds_nothing),
        TEST(forms_and_extra_lessons_are_not_found),
        TEST(another_language_finds_its_own_words),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/find", tests, NULL, NULL);
}
