/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/summary.h"

#include "support/dying.h"

#include <jansson.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static json_t *finish(struct summary *summary)
{
    char *text = summary_json(summary);
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);

    free(text);
    summary_release(summary);
    assert_non_null(json);
    return json;
}

static long long number(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);

    assert_true(json_is_integer(value));
    return json_integer_value(value);
}

static const char *string(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static void a_new_profile_has_no_last_step(void **state)
{
    struct summary summary;
    json_t *json;

    (void)state;
    summary_init(&summary, "siaga", 1, "", NULL);
    json = finish(&summary);
    assert_string_equal(string(json, "course"), "siaga");
    assert_int_equal(number(json, "course_version"), 1);
    assert_string_equal(string(json, "profile"), "");
    assert_true(json_is_null(json_object_get(json, "last")));
    assert_int_equal(json_array_size(json_object_get(json, "modules")), 0);
    json_decref(json);
}

static void lessons_belong_to_the_module_before_them(void **state)
{
    struct summary summary;
    json_t *json;
    const json_t *modules, *lesson;

    (void)state;
    summary_init(&summary, "siaga", 2, "Ana", "a/one/step");
    summary_add_module(&summary, (struct summary_row){"a", 3, 37, 1, 2, false});
    summary_add_lesson(&summary, (struct summary_row){"a/one", 3, 13, 1, 2, true});
    summary_add_lesson(&summary, (struct summary_row){"a/two", 0, 24, 0, 0, false});
    summary_add_module(&summary, (struct summary_row){"b", 0, 5, 0, 0, false});
    json = finish(&summary);
    modules = json_object_get(json, "modules");
    assert_string_equal(string(json, "last"), "a/one/step");
    assert_int_equal(json_array_size(modules), 2);
    assert_int_equal(number(json_array_get(modules, 0), "steps_done"), 3);
    assert_int_equal(number(json_array_get(modules, 0), "steps"), 37);
    assert_int_equal(
        json_array_size(json_object_get(json_array_get(modules, 0), "lessons")), 2);
    assert_int_equal(
        json_array_size(json_object_get(json_array_get(modules, 1), "lessons")), 0);
    lesson = json_array_get(json_object_get(json_array_get(modules, 0), "lessons"), 0);
    assert_string_equal(string(lesson, "item"), "a/one");
    assert_int_equal(number(lesson, "answers_right"), 1);
    assert_int_equal(number(lesson, "answers"), 2);
    assert_true(json_is_true(json_object_get(lesson, "completed")));
    json_decref(json);
}

static void strings_are_copied(void **state)
{
    struct summary summary;
    char name[] = "Ana", item[] = "a";
    json_t *json;

    (void)state;
    summary_init(&summary, "siaga", 1, name, item);
    summary_add_module(&summary, (struct summary_row){.item = item});
    memset(name, 'X', 3);
    memset(item, 'X', 1);
    json = finish(&summary);
    assert_string_equal(string(json, "profile"), "Ana");
    assert_string_equal(string(json, "last"), "a");
    assert_string_equal(string(json_array_get(json_object_get(json, "modules"), 0), "item"), "a");
    json_decref(json);
}

static void quotes_and_other_scripts_survive(void **state)
{
    struct summary summary;
    json_t *json;

    (void)state;
    summary_init(&summary, "siaga", 1, "\"\\\u0E44\u0E17\u0E22", "a");
    json = finish(&summary);
    assert_string_equal(string(json, "profile"), "\"\\\u0E44\u0E17\u0E22");
    json_decref(json);
}

static void add_a_lesson_to_nothing(void)
{
    struct summary summary;

    summary_init(&summary, "siaga", 1, "", NULL);
    summary_add_lesson(&summary, (struct summary_row){.item = "a/one"});
}

static void name_nobody_with_broken_bytes(void)
{
    struct summary summary;

    summary_init(&summary, "siaga", 1, "\xFF\xFE", NULL);
}

static void a_lesson_without_a_module_is_our_mistake(void **state)
{
    struct death death;

    (void)state;
    die(&death, add_a_lesson_to_nothing);
    assert_int_equal(death.signal, SIGABRT);
    death_release(&death);
}

static void bytes_that_are_no_text_are_our_mistake(void **state)
{
    struct death death;

    (void)state;
    die(&death, name_nobody_with_broken_bytes);
    assert_true(death.signal || death.status);
    death_release(&death);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_profile_has_no_last_step),
        cmocka_unit_test(lessons_belong_to_the_module_before_them),
        cmocka_unit_test(strings_are_copied),
        cmocka_unit_test(quotes_and_other_scripts_survive),
        cmocka_unit_test(a_lesson_without_a_module_is_our_mistake),
        cmocka_unit_test(bytes_that_are_no_text_are_our_mistake),
    };

    return cmocka_run_group_tests_name("progress/summary", tests, NULL, NULL);
}
