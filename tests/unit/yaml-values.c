/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml-testing.h"

#include "yaml/value.h"

#include <limits.h>

/* Reads the one value of `v: ...` as `row` says; the faults must be those expected. */
static bool read_value(const struct field *row, const char *value, void *member,
                       const char *expected)
{
    struct reading reading;
    char yaml[300], printed[300] = "";
    bool is_good;

    snprintf(yaml, sizeof yaml, "v: %s\n", value);
    read_yaml(&reading, yaml);
    assert_non_null(reading.root);
    is_good = value_read(row, node_find(reading.root, "v"), member, &reading.report);
    if (*expected)
        snprintf(printed, sizeof printed, "t.yaml:1:4: error: %s (v)\n", expected);
    assert_faults(&reading, printed);
    end_reading(&reading);
    return is_good;
}

static void assert_good(const struct field *row, const char *value)
{
    const char *text = NULL;

    assert_true(read_value(row, value, &text, ""));
    assert_non_null(text);
}

static void assert_bad(const struct field *row, const char *value, const char *expected)
{
    long member = 77; /* as large as any */

    assert_false(read_value(row, value, &member, expected));
    assert_int_equal(member, 77);
}

static void true_and_false_are_the_only_truths(void **state)
{
    static const struct field row = {"v", FIELD_BOOL, .offset = 0};
    bool value = false;

    (void)state;
    assert_true(read_value(&row, "true", &value, ""));
    assert_true(value);
    assert_true(read_value(&row, "false", &value, ""));
    assert_false(value);
    assert_bad(&row, "flase", "must be true or false, not 'flase'");
    assert_bad(&row, "True", "must be true or false, not 'True'");
    assert_bad(&row, "yes", "must be true or false, not 'yes'");
    assert_bad(&row, "1", "must be true or false, not '1'");
    assert_bad(&row, "''", "must be true or false, not ''");
    assert_bad(&row, "[true]", "must be text");
}

static void numbers_are_base_ten_and_in_range(void **state)
{
    static const struct field row = {"v", FIELD_NUMBER, .offset = 0, .min = 1, .max = 60};
    long value = 0;

    (void)state;
    assert_true(read_value(&row, "1", &value, ""));
    assert_int_equal(value, 1);
    assert_true(read_value(&row, "60", &value, ""));
    assert_int_equal(value, 60);
    assert_bad(&row, "0", "must be a whole number from 1 to 60, not '0'");
    assert_bad(&row, "61", "must be a whole number from 1 to 60, not '61'");
    assert_bad(&row, "010", "must be a whole number from 1 to 60, not '010'");
    assert_bad(&row, "0x10", "must be a whole number from 1 to 60, not '0x10'");
    assert_bad(&row, "10apples", "must be a whole number from 1 to 60, not '10apples'");
    assert_bad(&row, "1.5", "must be a whole number from 1 to 60, not '1.5'");
    assert_bad(&row, "+5", "must be a whole number from 1 to 60, not '+5'");
    assert_bad(&row, "-5", "must be a whole number from 1 to 60, not '-5'");
    assert_bad(&row, "'5 '", "must be a whole number from 1 to 60, not '5 '");
    assert_bad(&row, "' 5'", "must be a whole number from 1 to 60, not ' 5'");
    assert_bad(&row, "''", "must be a whole number from 1 to 60, not ''");
    assert_bad(&row, "๕", "must be a whole number from 1 to 60, not '๕'");
    assert_bad(&row, "99999999999999999999",
               "must be a whole number from 1 to 60, not '99999999999999999999'");
    assert_bad(&row, "{a: 1}", "must be text");
}

static void numbers_may_be_unlimited_upwards(void **state)
{
    static const struct field row = {"v", FIELD_NUMBER, .offset = 0};
    long value = 1;

    (void)state;
    assert_true(read_value(&row, "0", &value, ""));
    assert_int_equal(value, 0);
    assert_true(read_value(&row, "9223372036854775807", &value, ""));
    assert_true(value == LONG_MAX);
    assert_bad(&row, "9223372036854775808",
               "must be a whole number of at least 0, not '9223372036854775808'");
    assert_bad(&row, "-1", "must be a whole number of at least 0, not '-1'");
    assert_bad(&row, "00", "must be a whole number of at least 0, not '00'");
}

static void numbers_are_negative_only_where_that_is_allowed(void **state)
{
    static const struct field row = {"v", FIELD_NUMBER, .offset = 0, .min = LONG_MIN, .max = 5};
    long value = 1;

    (void)state;
    assert_true(read_value(&row, "-7", &value, ""));
    assert_int_equal(value, -7);
    assert_true(read_value(&row, "-9223372036854775808", &value, ""));
    assert_true(value == LONG_MIN);
    assert_bad(&row, "-0", "must be a whole number from -9223372036854775808 to 5, not '-0'");
    assert_bad(&row, "-9223372036854775809",
               "must be a whole number from -9223372036854775808 to 5, not "
               "'-9223372036854775809'");
    assert_bad(&row, "'-'", "must be a whole number from -9223372036854775808 to 5, not '-'");
    assert_bad(&row, "'--1'", "must be a whole number from -9223372036854775808 to 5, not '--1'");
}

static void ids_are_small_letters_digits_and_hyphens(void **state)
{
    static const struct field row = {"v", FIELD_ID, .offset = 0};
    static const char most[] = "1234567890123456789012345678901234567890123456789012345678901234";
    static const char more[] = "12345678901234567890123456789012345678901234567890123456789012345";

    (void)state;
    assert_good(&row, "bank-sms");
    assert_good(&row, "7");
    assert_good(&row, most);
    assert_bad(&row, more,
               "must be an id (a-z, 0-9 and -, at most 64 of them), not "
               "'1234567890123456789012345678901234567890...'");
    assert_bad(&row, "''", "must be an id (a-z, 0-9 and -, at most 64 of them), not ''");
    assert_bad(&row, "Bank", "must be an id (a-z, 0-9 and -, at most 64 of them), not 'Bank'");
    assert_bad(&row, "a_b", "must be an id (a-z, 0-9 and -, at most 64 of them), not 'a_b'");
    assert_bad(&row, "a/../b", "must be an id (a-z, 0-9 and -, at most 64 of them), not 'a/../b'");
    assert_bad(&row, "ธนาคาร", "must be an id (a-z, 0-9 and -, at most 64 of them), not 'ธนาคาร'");
    assert_bad(&row, "[a]", "must be text");
}

static void dates_have_one_of_three_forms(void **state)
{
    static const struct field row = {"v", FIELD_DATE, .offset = 0};

    (void)state;
    assert_good(&row, "2026");
    assert_good(&row, "2026-08");
    assert_good(&row, "2026-08-21");
    assert_bad(&row, "26", "must be a date like 2026-08-21, 2026-08 or 2026, not '26'");
    assert_bad(&row, "2026-8-21",
               "must be a date like 2026-08-21, 2026-08 or 2026, not '2026-8-21'");
    assert_bad(&row, "21.08.2026",
               "must be a date like 2026-08-21, 2026-08 or 2026, not '21.08.2026'");
    assert_bad(&row, "2026-08-", "must be a date like 2026-08-21, 2026-08 or 2026, not '2026-08-'");
    assert_bad(&row, "2026-08-211",
               "must be a date like 2026-08-21, 2026-08 or 2026, not '2026-08-211'");
    assert_bad(&row, "''", "must be a date like 2026-08-21, 2026-08 or 2026, not ''");
}

static void dates_exist(void **state)
{
    static const struct field row = {"v", FIELD_DATE, .offset = 0};
    static const char *const good[] = {"2024-02-29", "2000-02-29", "2026-01-31",
                                       "2026-12-31", "2026-04-30", "0001"};
    static const char *const bad[] = {"2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31",
                                      "2026-01-32", "2026-08-00", "2026-13",    "2026-00",
                                      "2026-13-01", "0000",       "2024-02-30"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(good); i++)
        assert_good(&row, good[i]);
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        char expected[100];

        snprintf(expected, sizeof expected, "must be a date that exists, not '%s'", bad[i]);
        assert_bad(&row, bad[i], expected);
    }
}

static void texts_are_measured_in_code_points(void **state)
{
    static const struct field row = {"v", FIELD_PHRASE, .offset = 0, .min = 2, .max = 4};

    (void)state;
    assert_good(&row, "กขคง");
    assert_good(&row, "ab");
    assert_bad(&row, "กขคงจ", "must be at most 4 characters long, not 5");
    assert_bad(&row, "a", "must be at least 2 characters long, not 1");
    assert_bad(&row, "''", "must be at least 2 characters long, not 0");
    assert_bad(&row, "[]", "must be text");
    assert_bad(&row, "{}", "must be text");
}

static void required_texts_are_more_than_spaces(void **state)
{
    static const struct field required = {"v", FIELD_PROSE, .offset = 0, .required = true};
    static const struct field optional = {"v", FIELD_PROSE, .offset = 0};

    (void)state;
    assert_good(&required, "~");
    assert_bad(&required, "''", "may not be empty");
    assert_bad(&required, "' '", "may not be empty");
    assert_bad(&required, "\" \\n\\t\"", "may not be empty");
    assert_good(&optional, "''");
}

static void words_are_known_or_suggested(void **state)
{
    static const char *const names[] = {"scam", "genuine", "unsure", NULL};
    static const char *const only[] = {"last", NULL};
    static const struct field row = {"v", FIELD_ENUM, .offset = 0, .names = names};
    static const struct field single = {"v", FIELD_ENUM, .offset = 0, .names = only};
    int value = -1;

    (void)state;
    assert_true(read_value(&row, "genuine", &value, ""));
    assert_int_equal(value, 1);
    assert_bad(&row, "geniune", "unknown v 'geniune'; did you mean 'genuine'?");
    assert_bad(&row, "Scam", "unknown v 'Scam'; did you mean 'scam'?");
    assert_bad(&row, "phish", "unknown v 'phish'; known are scam, genuine, unsure");
    assert_bad(&row, "''", "unknown v ''; known are scam, genuine, unsure");
    assert_bad(&single, "first", "unknown v 'first'; known is last");
}

static void a_refused_value_is_not_reported_again(void **state)
{
    static const struct field row = {"v", FIELD_BOOL, .offset = 0};

    (void)state;
    assert_bad(&row, "*x", "aliases may not be used");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(true_and_false_are_the_only_truths),
        cmocka_unit_test(numbers_are_base_ten_and_in_range),
        cmocka_unit_test(numbers_may_be_unlimited_upwards),
        cmocka_unit_test(numbers_are_negative_only_where_that_is_allowed),
        cmocka_unit_test(ids_are_small_letters_digits_and_hyphens),
        cmocka_unit_test(dates_have_one_of_three_forms),
        cmocka_unit_test(dates_exist),
        cmocka_unit_test(texts_are_measured_in_code_points),
        cmocka_unit_test(required_texts_are_more_than_spaces),
        cmocka_unit_test(words_are_known_or_suggested),
        cmocka_unit_test(a_refused_value_is_not_reported_again),
    };

    return cmocka_run_group_tests_name("yaml/values", tests, NULL, NULL);
}
