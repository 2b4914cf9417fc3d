/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Our tables of plurals, dates and digits beside ICU's. Skipped where ICU has another version of
 * CLDR than language/patterns.h names: what changed there is no fault of the table.
 */
#include "language/patterns.h"

#include "base/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/ulocdata.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

enum { ROOM = 256, CLDR_OF_THE_TABLE = 42 };

/* Our tags and what CLDR calls the language we mean; Tetum is not in it. */
static const char *const locales[LANGUAGE_COUNT] = {
    "en-SG", "id", "ms", "fil", "vi", "th", "lo", "km", "my", "zh-Hans", "ta", "pt-PT", NULL};

static void to_utf8(const UChar *units, int32_t length, char out[ROOM])
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t bytes;

    u_strToUTF8(out, ROOM - 1, &bytes, units, length, &status);
    assert_true(U_SUCCESS(status));
    out[bytes] = '\0';
}

static int skip_other_versions(void **state)
{
    UErrorCode status = U_ZERO_ERROR;
    UVersionInfo version;

    (void)state;
    ulocdata_getCLDRVersion(version, &status);
    if (version[0] != CLDR_OF_THE_TABLE)
        skip();
    return 0;
}

/* Noon of a day of the Gregorian calendar, UTC. */
static UDate moment(int32_t year, int32_t month, int32_t day)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    int32_t leaps = (year - 1969) / 4 + (year % 4 == 0 && month > 2);
    int32_t days = (year - 1970) * 365 + leaps + before[month - 1] + day - 1;

    return (days * 24.0 + 12) * 3600 * 1000;
}

static void icu_date(const char *locale, const char *skeleton, UDate date, char out[ROOM])
{
    UErrorCode status = U_ZERO_ERROR;
    UChar pattern[ROOM], wanted[ROOM], text[ROOM];
    UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
    int32_t length = 0;

    if (skeleton) {
        u_uastrcpy(wanted, skeleton);
        length = udatpg_getBestPattern(generator, wanted, -1, pattern, ROOM, &status);
    }

    UDateFormat *format = udat_open(skeleton ? UDAT_PATTERN : UDAT_NONE, UDAT_LONG, locale, u"UTC",
                                    -1, skeleton ? pattern : NULL, length, &status);

    length = udat_format(format, date, text, ROOM, NULL, &status);
    assert_true(U_SUCCESS(status));
    to_utf8(text, length, out);
    udat_close(format);
    udatpg_close(generator);
}

static void assert_date(const struct language *language, const char *date, const char *icu)
{
    struct text text = TEXT_INIT;

    patterns_date(&text, language, date);
    assert_string_equal(text.bytes, icu);
    text_release(&text);
}

static void dates_are_those_of_icu(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        for (int month = 1; locales[i] && month <= 12; month++) {
            char ours[ROOM], icu[ROOM];

            snprintf(ours, sizeof ours, "2026-%02d-%02d", month, 2 * month);
            icu_date(locales[i], NULL, moment(2026, month, 2 * month), icu);
            assert_date(&languages[i], ours, icu);
        }
    }
}

static void months_are_those_of_icu(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        char icu[ROOM];

        if (!locales[i])
            continue;
        icu_date(locales[i], "yMMMM", moment(2024, 2, 29), icu);
        assert_date(&languages[i], "2024-02", icu);
    }
}

static void numbers_are_those_of_icu(void **state)
{
    static const unsigned long numbers[] = {0, 7, 42, 999, 12345, 123456, 12345678, 1234567890};

    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT * ARRAY_LENGTH(numbers); i++) {
        const struct language *language = &languages[i / ARRAY_LENGTH(numbers)];
        unsigned long number = numbers[i % ARRAY_LENGTH(numbers)];
        const char *locale = locales[language - languages];
        UErrorCode status = U_ZERO_ERROR;
        struct text text = TEXT_INIT;
        UChar units[ROOM];
        char icu[ROOM];

        if (!locale)
            continue;

        UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);

        to_utf8(units, unum_formatInt64(format, (int64_t)number, units, ROOM, NULL, &status), icu);
        patterns_number(&text, language, number);
        assert_string_equal(text.bytes, icu);
        text_release(&text);
        unum_close(format);
    }
}

static void icu_or(const char *locale, size_t count, char out[ROOM])
{
    static const UChar *const items[] = {u"A", u"B", u"C", u"D"};
    UErrorCode status = U_ZERO_ERROR;
    UChar text[ROOM];
    UListFormatter *format =
        ulistfmt_openForType(locale, ULISTFMT_TYPE_OR, ULISTFMT_WIDTH_WIDE, &status);
    int32_t length = ulistfmt_format(format, (const UChar *const *)items, NULL, (int32_t)count,
                                     text, ROOM, &status);

    assert_true(U_SUCCESS(status));
    to_utf8(text, length, out);
    ulistfmt_close(format);
}

static void lists_are_those_of_icu(void **state)
{
    static const char *const items[] = {"A", "B", "C", "D"};

    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        for (size_t count = 1; locales[i] && count <= ARRAY_LENGTH(items); count++) {
            struct text text = TEXT_INIT;
            char icu[ROOM];

            icu_or(locales[i], count, icu);
            patterns_or(&text, &languages[i], items, count);
            assert_string_equal(text.bytes, icu);
            text_release(&text);
        }
    }
}

/* The name of ICU's form: ours is 0 for `one`, or for `other` where that is the only one. */
static bool is_one(const UPluralRules *rules, unsigned long number)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar units[ROOM];
    char name[ROOM];

    to_utf8(units, uplrules_select(rules, (double)number, units, ROOM, &status), name);
    return strcmp(name, "one") == 0;
}

static void plural_forms_are_those_of_icu(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        UErrorCode status = U_ZERO_ERROR;

        if (!locales[i] || language_form_count(&languages[i]) == 1)
            continue;

        UPluralRules *rules = uplrules_open(locales[i], &status);

        for (unsigned long n = 0; n < 2000; n++)
            assert_int_equal(language_plural_form(&languages[i], n), !is_one(rules, n));
        uplrules_close(rules);
    }
}

static void one_form_is_enough_where_we_have_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        UErrorCode status = U_ZERO_ERROR;

        if (!locales[i] || language_form_count(&languages[i]) != 1)
            continue;

        UPluralRules *rules = uplrules_open(locales[i], &status);

        for (unsigned long n = 0; n < 200; n++)
            assert_false(is_one(rules, n));
        uplrules_close(rules);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(dates_are_those_of_icu, skip_other_versions),
        cmocka_unit_test_setup(months_are_those_of_icu, skip_other_versions),
        cmocka_unit_test_setup(numbers_are_those_of_icu, skip_other_versions),
        cmocka_unit_test_setup(lists_are_those_of_icu, skip_other_versions),
        cmocka_unit_test_setup(plural_forms_are_those_of_icu, skip_other_versions),
        cmocka_unit_test_setup(one_form_is_enough_where_we_have_one, skip_other_versions),
    };

    return cmocka_run_group_tests_name("ICU", tests, NULL, NULL);
}
