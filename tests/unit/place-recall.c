/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recalling, where the words of a language and an old journal come in. */
#include "place/player.h"

#include "script/utf8.h"
#include "session/entry.h"
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
    world_open(&world, "tests/play/kinds", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static void answer_in(const char *tag, const char *typed)
{
    session_use_language(session, language_find(tag));
    session_open_path(session, "kinds/act-recall/word");
    session_again(session);
    entry_set(session, typed);
    place_type(session);
}

static void expect(const char *tag, const char *typed, const char *id)
{
    answer_in(tag, typed);
    assert_true(session->attempt.answered);
    assert_string_equal(session->attempt.response.ids[0], id);
    assert_string_equal(session->attempt.response.ids[1], typed);
    assert_int_equal(session->attempt.marking.correct, strcmp(id, "other") != 0);
}

static void words_of_the_language_shown_are_right(void **state)
{
    (void)state;
    expect("en", "otp", "otp");
    expect("th", "โอทีพี", "otp");
    expect("th", "รหัส", "short");
}

static void english_is_right_everywhere(void **state)
{
    (void)state;
    expect("th", "OTP", "otp");
    expect("ms", "One-time code", "short");
    expect("vi", "a one-time code!", "code");
}

static void words_of_a_language_not_shown_are_wrong(void **state)
{
    (void)state;
    expect("en", "โอทีพี", "other");
    expect("id", "รหัส", "other");
}

static void wrong_words_are_wrong(void **state)
{
    (void)state;
    expect("en", "code", "other");
    expect("en", "otp otp", "other");
    expect("en", "other", "other");
    expect("th", "รหัสผ่าน", "other");
    expect("th", "0", "other");
}

static void blank_words_are_no_answer(void **state)
{
    static const char *const blanks[] = {"", " ", "\u3000", "\u200B", "...", "?"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(blanks); i++) {
        answer_in("en", blanks[i]);
        assert_false(session->attempt.answered);
        assert_int_equal(session->notice, PHRASE_RECALL_NOTHING);
    }
}

static void an_answer_that_is_given_takes_no_more_text(void **state)
{
    (void)state;
    expect("en", "otp", "otp");
    entry_set(session, "wrong");
    place_type(session);
    assert_string_equal(session->attempt.response.ids[0], "otp");
}

/* What a journal says was answered, as the screen shows it: all of its blocks. */
static void show_old_answer(const char *first, const char *second, size_t count, struct text *shown)
{
    struct event event = {.kind = EVENT_ANSWERED,
                          .course = "kinds",
                          .item = "kinds/act-recall/word",
                          .response = {first, second},
                          .response_count = count};
    struct sheet sheet;

    fold_add(&world.fold, &event);
    session_open_path(session, "kinds/act-recall/word");
    assert_true(session->attempt.restored);
    sheet_init(&sheet);
    place_describe(session, &sheet);
    for (const struct block *block = sheet.first; block; block = block->next)
        block_write(block, shown);
    sheet_release(&sheet);
}

static void an_old_answer_is_cleaned_before_it_is_shown(void **state)
{
    struct text shown = TEXT_INIT, junk = TEXT_INIT;

    (void)state;
    text_add_string(&junk, "\x1B[2J\a\u202E\n\xFF");
    text_add_repeated(&junk, "long ", 1000);
    show_old_answer("other", junk.bytes, 2, &shown);
    assert_null(strpbrk(shown.bytes, "\x1B\a\xFF\n"));
    assert_null(strstr(shown.bytes, "\u202E"));
    assert_true(shown.length < 1000);
    assert_true(utf8_valid(shown.bytes, shown.length, NULL));
    text_release(&shown);
    text_release(&junk);
}

static void an_old_answer_without_words_is_harmless(void **state)
{
    struct text shown = TEXT_INIT;

    (void)state;
    show_old_answer(NULL, NULL, 0, &shown);
    show_old_answer("otp", NULL, 1, &shown);
    assert_non_null(strstr(shown.bytes, "Yes."));
    text_clear(&shown);
    show_old_answer("gone", "a word that was right once", 2, &shown);
    assert_non_null(strstr(shown.bytes, "Not quite."));
    assert_non_null(strstr(shown.bytes, "a word that was right once"));
    text_release(&shown);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(words_of_the_language_shown_are_right),
        TEST(english_is_right_everywhere),
        TEST(words_of_a_language_not_shown_are_wrong),
        TEST(wrong_words_are_wrong),
        TEST(blank_words_are_no_answer),
        TEST(an_answer_that_is_given_takes_no_more_text),
        TEST(an_old_answer_is_cleaned_before_it_is_shown),
        TEST(an_old_answer_without_words_is_harmless),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("place/recall", tests, NULL, NULL);
}
