/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/nearest.h"

#include "yaml-testing.h"

static const char *const keys[] = {"id", "title", "minutes", "steps", "options", NULL};

static void one_edit_of_any_kind_is_near(void **state)
{
    (void)state;
    assert_string_equal(schema_nearest("titl", keys), "title");
    assert_string_equal(schema_nearest("ttitle", keys), "title");
    assert_string_equal(schema_nearest("titre", keys), "title");
    assert_string_equal(schema_nearest("titel", keys), "title");
    assert_string_equal(schema_nearest("title", keys), "title");
}

static void short_words_allow_one_edit(void **state)
{
    (void)state;
    assert_string_equal(schema_nearest("di", keys), "id");
    assert_string_equal(schema_nearest("i", keys), "id");
    assert_string_equal(schema_nearest("ids", keys), "id");
    assert_null(schema_nearest("xy", keys));
    assert_null(schema_nearest("", keys));
}

static void long_words_allow_a_third(void **state)
{
    (void)state;
    assert_string_equal(schema_nearest("minuets", keys), "minutes");
    assert_string_equal(schema_nearest("mimutse", keys), "minutes");
    assert_null(schema_nearest("mimtsee", keys));
}

static void nothing_is_edited_twice(void **state)
{
    static const char *const names[] = {"abc", NULL};

    (void)state;
    /* One swap and one insertion inside it would do; without a second edit of them it takes 3. */
    assert_null(schema_nearest("ca", names));
}

static void of_equally_near_names_the_first_is_kept(void **state)
{
    static const char *const names[] = {"cat", "bat", "rat", NULL};

    (void)state;
    assert_string_equal(schema_nearest("hat", names), "cat");
    assert_string_equal(schema_nearest("rat", names), "rat");
}

static void no_name_is_near_to_none(void **state)
{
    static const char *const none[] = {NULL};

    (void)state;
    assert_null(schema_nearest("title", none));
}

static void long_texts_cost_nothing(void **state)
{
    static char word[60000];
    static const char *const names[] = {
        "title",
        "a-name-of-more-than-sixty-four-characters-is-never-suggested-to-anybody",
        NULL,
    };

    (void)state;
    memset(word, 't', sizeof word - 1);
    assert_null(schema_nearest(word, names));
    assert_null(schema_nearest(names[1], names));
}

static void names_are_offered_one_by_one(void **state)
{
    struct nearest nearest;

    (void)state;
    nearest_start(&nearest, "stps");
    assert_null(nearest.name);
    nearest_offer(&nearest, "title");
    assert_null(nearest.name);
    nearest_offer(&nearest, "steps");
    assert_string_equal(nearest.name, "steps");
    nearest_offer(&nearest, "stops");
    assert_string_equal(nearest.name, "steps");
    nearest_offer(&nearest, "stps");
    assert_string_equal(nearest.name, "stps");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_edit_of_any_kind_is_near),
        cmocka_unit_test(short_words_allow_one_edit),
        cmocka_unit_test(long_words_allow_a_third),
        cmocka_unit_test(nothing_is_edited_twice),
        cmocka_unit_test(of_equally_near_names_the_first_is_kept),
        cmocka_unit_test(no_name_is_near_to_none),
        cmocka_unit_test(long_texts_cost_nothing),
        cmocka_unit_test(names_are_offered_one_by_one),
    };

    return cmocka_run_group_tests_name("yaml/nearest", tests, NULL, NULL);
}
