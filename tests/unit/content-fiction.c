/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/fiction.h"

#include "base/text.h"

#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void note(void *data, unsigned line, const char *message)
{
    text_add_format(data, "%u %.*s\n", line, (int)(strstr(message, " may be ") - message), message);
}

/* What may be somebody's, each with its line. */
static void assert_found(const char *text, const char *expected)
{
    struct text said = TEXT_INIT;
    bool good = fiction_check(text, note, &said);

    assert_string_equal(said.bytes, expected);
    assert_int_equal(good, !*expected);
    text_release(&said);
}

static void words_without_addresses_pass(void **state)
{
    (void)state;
    assert_found("", "");
    assert_found("Your parcel comes. It waits... See p. 3, version 2.10, at 14.30, e.g. now.", "");
    assert_found("น.ส. ก. ถึง 12.5", "");
    assert_found(".-. .. a. .b", "");
}

static void addresses_of_nobody_pass(void **state)
{
    (void)state;
    assert_found("https://www.bank.example/login.html?a=b.com", "1 'b.com'\n");
    assert_found("Write to help@bank.example, or open BANK.EXAMPLE/a.html.", "");
    assert_found("bank.example.", "");
}

static void addresses_of_somebody_are_found(void **state)
{
    (void)state;
    assert_found("bank.com", "1 'bank.com'\n");
    assert_found("help@bank.co.id", "1 'bank.co.id'\n");
    assert_found("http://t.me/bank", "1 't.me'\n");
    assert_found("PARCELS.TH", "1 'PARCELS.TH'\n");
    assert_found("a.com,b.org\nc.net.", "1 'a.com'\n1 'b.org'\n2 'c.net'\n");
}

static void example_in_the_wrong_place_deceives_nobody(void **state)
{
    (void)state;
    assert_found("bank.example.com", "1 'bank.example.com'\n");
    assert_found("example.org", "1 'example.org'\n");
    assert_found("bank.com/x.example", "1 'bank.com'\n");
    assert_found("bank-example.co", "1 'bank-example.co'\n");
}

static void numbers_of_nobody_pass(void **state)
{
    (void)state;
    assert_found("+62 555 0100", "");
    assert_found("08 1000 2345", "");
    assert_found("1.000.000 or 123456, at 14:00-16:00", "");
    assert_found("KC-2041, 24 November 2026", "");
}

static void numbers_of_somebody_are_found(void **state)
{
    (void)state;
    assert_found("1234567", "1 the number 1234567\n");
    assert_found("a\n+62 (812) 3456-7890", "2 the number 6281234567890\n");
    assert_found("021 234 5678, 08123456789", "1 the number 0212345678\n"
                                              "1 the number 08123456789\n");
}

static void a_very_long_number_or_name_stays_within_bounds(void **state)
{
    struct text text = TEXT_INIT, said = TEXT_INIT;

    (void)state;
    text_add_repeated(&text, "7", 5000);
    text_add_string(&text, " ");
    text_add_repeated(&text, "a", 5000);
    text_add_string(&text, ".com");
    assert_false(fiction_check(text.bytes, note, &said));
    assert_true(said.length < 1000);
    text_release(&text);
    text_release(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_without_addresses_pass),
        cmocka_unit_test(addresses_of_nobody_pass),
        cmocka_unit_test(addresses_of_somebody_are_found),
        cmocka_unit_test(example_in_the_wrong_place_deceives_nobody),
        cmocka_unit_test(numbers_of_nobody_pass),
        cmocka_unit_test(numbers_of_somebody_are_found),
        cmocka_unit_test(a_very_long_number_or_name_stays_within_bounds),
    };

    return cmocka_run_group_tests_name("content/fiction", tests, NULL, NULL);
}
