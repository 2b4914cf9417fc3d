/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/check.h"

#include "support/dying.h"

#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

static bool wrong = true;

static void say_restored(void)
{
    if (write(STDERR_FILENO, "<restored>", 10) != 10)
        _exit(98);
}

static void meet_a_bug(void)
{
    check_on_failure(say_restored);
    BUG_ON(wrong);
}

static void meet_no_bug(void)
{
    check_on_failure(say_restored);
    BUG_ON(!wrong);
}

static void meet_a_bug_without_a_hook(void)
{
    check_on_failure(say_restored);
    check_on_failure(NULL);
    BUG_ON(wrong);
}

static void fail_again(void)
{
    say_restored();
    BUG_ON(wrong);
}

static void meet_a_bug_in_the_hook(void)
{
    check_on_failure(fail_again);
    BUG_ON(wrong);
}

static void run_out(void)
{
    check_on_failure(say_restored);
    check_exhausted("out of paper");
}

static void a_bug_aborts_and_names_its_place(void **state)
{
    struct death death;

    (void)state;
    die(&death, meet_a_bug);
    assert_int_equal(death.signal, SIGABRT);
    assert_non_null(strstr(death.said.bytes, "bug at "));
    assert_non_null(strstr(death.said.bytes, "base-check.c:"));
    assert_non_null(strstr(death.said.bytes, ": wrong\n"));
    death_release(&death);
}

static void the_terminal_is_restored_before_a_bug_is_told(void **state)
{
    struct death death;

    (void)state;
    die(&death, meet_a_bug);
    assert_int_equal(strncmp(death.said.bytes, "<restored>", 10), 0);
    death_release(&death);
}

static void what_holds_is_passed_over(void **state)
{
    struct death death;

    (void)state;
    die(&death, meet_no_bug);
    assert_int_equal(death.signal, 0);
    assert_int_equal(death.status, 0);
    assert_string_equal(death.said.bytes, "");
    death_release(&death);
}

static void a_hook_taken_away_is_not_called(void **state)
{
    struct death death;

    (void)state;
    die(&death, meet_a_bug_without_a_hook);
    assert_int_equal(death.signal, SIGABRT);
    assert_null(strstr(death.said.bytes, "<restored>"));
    death_release(&death);
}

static void a_failure_inside_the_hook_does_not_go_round(void **state)
{
    struct death death;
    const char *first;

    (void)state;
    die(&death, meet_a_bug_in_the_hook);
    assert_int_equal(death.signal, SIGABRT);
    first = strstr(death.said.bytes, "<restored>");
    assert_non_null(first);
    assert_null(strstr(first + 1, "<restored>"));
    death_release(&death);
}

static void an_exhausted_resource_ends_the_program_with_a_sentence(void **state)
{
    struct death death;

    (void)state;
    die(&death, run_out);
    assert_int_equal(death.signal, 0);
    assert_int_equal(death.status, EXIT_FAILURE);
    assert_string_equal(death.said.bytes, "<restored>siaga: out of paper\n");
    death_release(&death);
}

static void array_length_counts_elements(void **state)
{
    const int64_t numbers[7] = {0};

    (void)state;
    assert_int_equal(ARRAY_LENGTH(numbers), 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bug_aborts_and_names_its_place),
        cmocka_unit_test(the_terminal_is_restored_before_a_bug_is_told),
        cmocka_unit_test(what_holds_is_passed_over),
        cmocka_unit_test(a_hook_taken_away_is_not_called),
        cmocka_unit_test(a_failure_inside_the_hook_does_not_go_round),
        cmocka_unit_test(an_exhausted_resource_ends_the_program_with_a_sentence),
        cmocka_unit_test(array_length_counts_elements),
    };

    return cmocka_run_group_tests_name("base/check", tests, NULL, NULL);
}
