/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/languages.h"

#include "base/check.h"
#include "script/sanitise.h"
#include "script/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const char *tag_of(const char *name)
{
    const struct language *language = language_find(name);

    return language ? language->tag : "none";
}

static void every_row_is_complete_and_found_by_its_tag(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        const struct language *language = &languages[i];

        assert_ptr_equal(language_find(language->tag), language);
        assert_true(*language->endonym && *language->english && *language->sample);
        assert_true(utf8_count(language->sample) >= 10);
        assert_true(!language->fallback || language_find(language->fallback));
    }
    assert_string_equal(languages[0].tag, "en");
}

static void samples_may_reach_a_terminal(void **state)
{
    struct text clean = TEXT_INIT;

    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        assert_true(sanitise_add(&clean, languages[i].sample, strlen(languages[i].sample), NULL,
                                 NULL));
        assert_true(sanitise_add(&clean, languages[i].endonym, strlen(languages[i].endonym), NULL,
                                 NULL));
    }
    text_release(&clean);
}

static void scripts_without_spaces_mark_their_words(void **state)
{
    static const char *const tags[] = {"th", "lo", "km", "my"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(tags); i++) {
        const struct language *language = language_find(tags[i]);

        assert_non_null(strstr(language->sample, "\xE2\x80\x8B"));
    }
    assert_null(strstr(language_find("vi")->sample, "\xE2\x80\x8B"));
}

static void locale_names_are_understood(void **state)
{
    static const struct {
        const char *name, *tag;
    } cases[] = {
        {"th_TH.UTF-8", "th"},   {"pt_TL", "pt"},         {"in_ID", "id"},
        {"tl", "fil"},           {"tl_PH.utf8", "fil"},   {"fil-PH", "fil"},
        {"zh", "zh-Hans"},       {"zh_SG", "zh-Hans"},    {"zh_CN.GB18030", "zh-Hans"},
        {"ZH-hans-HK", "zh-Hans"}, {"cmn", "zh-Hans"},    {"ms_SG@latin", "ms"},
        {"EN_us", "en"},         {"tdt", "tet"},          {"ta_SG", "ta"},
        {"en.", "en"},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        assert_string_equal(tag_of(cases[i].name), cases[i].tag);
}

static void names_of_other_languages_find_nothing(void **state)
{
    static const char *const names[] = {
        "", "C", "POSIX", "C.UTF-8", "de_DE", "english", "e", "t", "thx", "zh_TW", "zh-Hant-SG",
        "zh_HK.Big5", "ms-Arab", "_TH", ".UTF-8", "@", "-", "zh_Hant_CN", " th",
        "\xFF\xFE", "fi",
    };

    (void)state;
    assert_null(language_find(NULL));
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
        assert_string_equal(tag_of(names[i]), "none");
}

static void a_name_without_end_finds_nothing(void **state)
{
    char name[5000];

    (void)state;
    memset(name, 'a', sizeof name);
    name[sizeof name - 1] = '\0';
    assert_null(language_find(name));
    memcpy(name, "th-", 3);
    assert_null(language_find(name));
    memset(name + 2, '-', sizeof name - 3);
    assert_null(language_find(name));
}

static void the_first_wish_that_is_ours_wins(void **state)
{
    const char *wishes[] = {NULL, "", "C", "de:fr::km:th", "vi"};
    const char *others[] = {NULL, "tlh", "::", ":"};

    (void)state;
    assert_string_equal(language_choose(wishes, ARRAY_LENGTH(wishes))->tag, "km");
    assert_null(language_choose(others, ARRAY_LENGTH(others)));
    assert_null(language_choose(NULL, 0));
}

static void only_tetum_falls_back_to_another_than_english(void **state)
{
    const struct language *chain[LANGUAGE_CHAIN_MAX];

    (void)state;
    for (size_t i = 1; i < LANGUAGE_COUNT; i++) {
        bool is_tetum = strcmp(languages[i].tag, "tet") == 0;

        assert_int_equal(language_chain(&languages[i], chain), is_tetum ? 2 : 1);
        assert_ptr_equal(chain[0], &languages[i]);
        if (is_tetum)
            assert_string_equal(chain[1]->tag, "pt");
    }
    assert_int_equal(language_chain(&languages[0], chain), 0);
    assert_int_equal(language_chain(NULL, chain), 0);
}

/* Numbers 0 to 21; `o` is form 0 and `-` form 1. */
static void plural_forms_are_those_of_cldr(void **state)
{
    static const struct {
        const char *tag, *forms;
    } cases[] = {
        {"th", "oooooooooooooooooooooo"}, {"zh-Hans", "oooooooooooooooooooooo"},
        {"en", "-o--------------------"}, {"ta", "-o--------------------"},
        {"tet", "-o--------------------"}, {"pt", "-o--------------------"},
        {"fil", "oooo-o-oo-oooo-o-oo-oo"},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        for (unsigned long n = 0; cases[i].forms[n]; n++)
            assert_int_equal(language_plural_form(language_find(cases[i].tag), n),
                             cases[i].forms[n] == '-');
    }
}

static void huge_numbers_have_a_form_too(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        assert_true(language_plural_form(&languages[i], (unsigned long)-1) <= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_complete_and_found_by_its_tag),
        cmocka_unit_test(samples_may_reach_a_terminal),
        cmocka_unit_test(scripts_without_spaces_mark_their_words),
        cmocka_unit_test(locale_names_are_understood),
        cmocka_unit_test(names_of_other_languages_find_nothing),
        cmocka_unit_test(a_name_without_end_finds_nothing),
        cmocka_unit_test(the_first_wish_that_is_ours_wins),
        cmocka_unit_test(only_tetum_falls_back_to_another_than_english),
        cmocka_unit_test(plural_forms_are_those_of_cldr),
        cmocka_unit_test(huge_numbers_have_a_form_too),
    };

    return cmocka_run_group_tests_name("language/languages", tests, NULL, NULL);
}
