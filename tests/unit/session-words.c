/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/words.h"

#include "session/session.h"
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
    world_open(&world, "tests/play/course", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static const struct step *open_step(const char *path)
{
    assert_true(session_open_path(session, path));
    return session_step(session);
}

static size_t level_of(const char *path)
{
    return words_item_level(&session->words, session_module(session), open_step(path));
}

static void use(const char *tag)
{
    session_use_language(session, language_find(tag));
}

static void english_is_the_source_itself(void **state)
{
    size_t level = 7;

    (void)state;
    assert_int_equal(session->words.levels, 0);
    assert_string_equal(words_phrase(&session->words, PHRASE_HELP_TITLE), "Keys");
    assert_string_equal(words_any(&session->words, "no", "such text", &level), "such text");
    assert_int_equal(level, 0);
    assert_string_equal(words_language(&session->words, 0)->tag, "en");
}

static void a_phrase_is_in_the_language_chosen(void **state)
{
    (void)state;
    use("id");
    assert_string_equal(words_phrase(&session->words, PHRASE_HELP_TITLE), "Tombol");
    use("en");
    assert_string_equal(words_phrase(&session->words, PHRASE_HELP_TITLE), "Keys");
}

static void a_language_without_files_is_english(void **state)
{
    (void)state;
    session->words.ui_folder = session->words.course_folder; /* which has no Khmer */
    use("km");
    assert_true(session->words.levels > 0);
    assert_string_equal(words_phrase(&session->words, PHRASE_HELP_TITLE), "Keys");
    assert_int_equal(level_of("small/mixed/done"), session->words.levels);
}

static void no_language_is_english(void **state)
{
    (void)state;
    words_use(&session->words, NULL);
    assert_int_equal(session->words.levels, 0);
    assert_string_equal(words_phrase(&session->words, PHRASE_HELP_TITLE), "Keys");
}

static void the_context_tells_texts_apart(void **state)
{
    (void)state;
    use("id");
    open_step("small/mixed/done");
    assert_string_equal(words_at(&session->words, 0, "small/mixed/title", "Mixed lesson"),
                        "Pelajaran campuran");
    assert_null(words_at(&session->words, 0, "small/mixed/half/title", "Mixed lesson"));
    assert_null(words_at(&session->words, 0, "small/mixed/title", "Mixed Lesson"));
    assert_string_equal(words_at(&session->words, 1, "no", "matter"), "matter");
    assert_string_equal(words_at(&session->words, SIZE_MAX, "no", "matter"), "matter");
}

static void a_question_falls_back_as_a_whole(void **state)
{
    (void)state;
    use("id");
    assert_int_equal(level_of("small/mixed/done"), 0);
    assert_int_equal(level_of("small/mixed/whole"), 1);
    assert_int_equal(level_of("small/mixed/in-order"), 1);
    assert_int_equal(level_of("small/mixed/board"), 1);
}

static void prose_falls_back_by_paragraph(void **state)
{
    static const char context[] = "small/mixed/half/text";
    const struct words *words = &session->words;
    struct text text = TEXT_INIT;
    const char *prose;

    (void)state;
    use("id");
    prose = open_step("small/mixed/half")->text;
    assert_int_equal(words_prose(words, 0, context, prose, &text), 1);
    assert_string_equal(text.bytes, "Paragraf pertama sudah diterjemahkan.\n\n"
                                    "The second paragraph is not.");
    text_clear(&text);
    assert_int_equal(words_prose(words, 1, context, prose, &text), 1);
    assert_non_null(strstr(text.bytes, "The first paragraph"));
    text_clear(&text);
    assert_int_equal(words_prose(words, 0, "small", "", &text), 0);
    assert_string_equal(text.bytes, "");
    text_release(&text);
}

static void placeholders_are_filled_in(void **state)
{
    const struct placeholder value = {"title", "X"};
    struct text text = TEXT_INIT;

    (void)state;
    words_fill(&session->words, &text, PHRASE_HOME_START, &value, 1);
    words_fill(&session->words, &text, PHRASE_HOME_START, NULL, 0);
    assert_string_equal(text.bytes, "Start: XStart: {title}");
    text_release(&text);
}

static void counts_choose_their_form(void **state)
{
    struct text text = TEXT_INIT;

    (void)state;
    words_fill_counted(&session->words, &text, PHRASE_MINUTES, 1, NULL, 0);
    text_add_byte(&text, '|');
    words_fill_counted(&session->words, &text, PHRASE_MINUTES, 0, NULL, 0);
    text_add_byte(&text, '|');
    words_fill_counted(&session->words, &text, PHRASE_MINUTES, 24, NULL, 0);
    use("id");
    text_add_byte(&text, '|');
    words_fill_counted(&session->words, &text, PHRASE_MINUTES, 1, NULL, 0);
    assert_string_equal(text.bytes, "1 minute|0 minutes|24 minutes|1 menit");
    text_release(&text);
}

static void a_count_has_all_its_digits(void **state)
{
    struct text text = TEXT_INIT;

    (void)state;
    words_fill_counted(&session->words, &text, PHRASE_MINUTES, UINT64_MAX, NULL, 0);
    assert_string_equal(text.bytes, "18,446,744,073,709,551,615 minutes");
    text_release(&text);
}

static void another_module_has_its_own_words(void **state)
{
    (void)state;
    use("id");
    open_step("small/mixed/done");
    words_open_module(&session->words, "small"); /* the same again changes nothing */
    assert_non_null(words_at(&session->words, 0, "small/mixed/title", "Mixed lesson"));
    words_open_module(&session->words, "not-there");
    assert_null(words_at(&session->words, 0, "small/mixed/title", "Mixed lesson"));
    assert_non_null(words_at(&session->words, 0, "course/title", "Small course"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(english_is_the_source_itself),
        TEST(a_phrase_is_in_the_language_chosen),
        TEST(a_language_without_files_is_english),
        TEST(no_language_is_english),
        TEST(the_context_tells_texts_apart),
        TEST(a_question_falls_back_as_a_whole),
        TEST(prose_falls_back_by_paragraph),
        TEST(placeholders_are_filled_in),
        TEST(counts_choose_their_form),
        TEST(a_count_has_all_its_digits),
        TEST(another_module_has_its_own_words),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("session/words", tests, NULL, NULL);
}
