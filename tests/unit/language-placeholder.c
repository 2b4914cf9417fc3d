/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/placeholder.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct placeholder values[] = {{"done", "3"}, {"all", "{done}"}, {"empty", ""}};

static void assert_filled(const char *format, const char *expected)
{
    struct text out = TEXT_INIT;

    placeholder_fill(&out, format, values, ARRAY_LENGTH(values));
    assert_string_equal(out.bytes, expected);
    text_release(&out);
}

static void names_become_values(void **state)
{
    (void)state;
    assert_filled("{done} of 12", "3 of 12");
    assert_filled("{done}{done}[{empty}]", "33[]");
    assert_filled("ขั้นที่ {done}", "ขั้นที่ 3");
    assert_filled("", "");
}

static void a_value_is_not_filled_again(void **state)
{
    (void)state;
    assert_filled("{all}", "{done}");
}

static void doubled_braces_are_single_ones(void **state)
{
    (void)state;
    assert_filled("{{done}}", "{done}");
    assert_filled("{{{done}}}", "{3}");
    assert_filled("{{}}", "{}");
}

static void what_is_no_name_stays(void **state)
{
    (void)state;
    assert_filled("{other} { done } {Done} {} {d1}", "{other} { done } {Done} {} {d1}");
    assert_filled("{", "{");
    assert_filled("}", "}");
    assert_filled("{done", "{done");
    assert_filled("done}", "done}");
    assert_filled("{{", "{");
    assert_filled("{dé}", "{dé}");
}

static void filling_goes_on_behind_what_is_there(void **state)
{
    struct text out = TEXT_INIT;

    (void)state;
    text_add_string(&out, "> ");
    placeholder_fill(&out, "{x}", NULL, 0);
    assert_string_equal(out.bytes, "> {x}");
    text_release(&out);
}

static void the_same_names_in_any_order_are_the_same(void **state)
{
    (void)state;
    assert_true(placeholder_same("{a} of {b}", "{b}: {a}", NULL, NULL));
    assert_true(placeholder_same("none", "", NULL, NULL));
    assert_true(placeholder_same("{{a}}", "a", NULL, NULL));
    assert_true(placeholder_same("{A} {", "", NULL, NULL));
}

static void assert_different(const char *source, const char *translation, const char *expected,
                             bool expected_missing)
{
    char *name;
    bool missing;

    assert_false(placeholder_same(source, translation, &name, &missing));
    assert_string_equal(name, expected);
    assert_int_equal(missing, expected_missing);
    free(name);
    assert_false(placeholder_same(source, translation, NULL, NULL));
}

static void a_missing_name_is_named(void **state)
{
    (void)state;
    assert_different("{done} of {all}", "{done}", "all", true);
    assert_different("{a}", "{{a}}", "a", true);
    assert_different("{a}", "{A}", "a", true);
    assert_different("{done}", "", "done", true);
}

static void a_name_too_much_is_named(void **state)
{
    (void)state;
    assert_different("{done}", "{done} {dome}", "dome", false);
    assert_different("", "{a_b}", "a_b", false);
}

static void names_are_counted(void **state)
{
    (void)state;
    assert_different("{a} {a}", "{a}", "a", true);
    assert_different("{a}", "{a} {a}", "a", false);
    assert_different("{a}", "{ab}", "a", true);
}

static void a_hundred_thousand_names_are_compared_at_once(void **state)
{
    struct text source = TEXT_INIT;
    char *name = (char *)"";

    (void)state;
    text_add_repeated(&source, "{b}{a}", 50000);
    assert_true(placeholder_same(source.bytes, source.bytes, &name, NULL));
    assert_null(name);
    assert_different(source.bytes, source.bytes + 3, "b", true);
    text_release(&source);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_become_values),
        cmocka_unit_test(a_value_is_not_filled_again),
        cmocka_unit_test(doubled_braces_are_single_ones),
        cmocka_unit_test(what_is_no_name_stays),
        cmocka_unit_test(filling_goes_on_behind_what_is_there),
        cmocka_unit_test(the_same_names_in_any_order_are_the_same),
        cmocka_unit_test(a_missing_name_is_named),
        cmocka_unit_test(a_name_too_much_is_named),
        cmocka_unit_test(names_are_counted),
        cmocka_unit_test(a_hundred_thousand_names_are_compared_at_once),
    };

    return cmocka_run_group_tests_name("language/placeholder", tests, NULL, NULL);
}
