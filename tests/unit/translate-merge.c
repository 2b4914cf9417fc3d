/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/merge.h"

#include "base/text.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

/* libgettextpo forgets the words it has read; it is not our memory. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libgettextpo";
}

struct fixture {
    struct podocument old, template, merged;
    struct merge_counts counts;
};

static struct fixture fixture;

static int set_up(void **state)
{
    podocument_init(&fixture.old);
    podocument_init(&fixture.template);
    podocument_init(&fixture.merged);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    podocument_release(&fixture.merged);
    podocument_release(&fixture.template);
    podocument_release(&fixture.old);
    return 0;
}

static struct podocument_entry *had(const char *context, const char *source, const char *form)
{
    struct podocument_entry entry = {.context = context, .source = source, .forms = {form, ""}};

    podocument_add(&fixture.old, &entry);
    return &fixture.old.entries[fixture.old.count - 1];
}

static void wants(const char *context, const char *source)
{
    struct podocument_entry entry = {.context = context, .source = source, .forms = {"", ""}};

    podocument_add(&fixture.template, &entry);
}

static void merge_them(void)
{
    podocument_release(&fixture.merged);
    merge(&fixture.merged, &fixture.old, &fixture.template, &fixture.counts);
}

/* The translation of the entry; with "~" before it when obsolete, "?" when fuzzy. */
static void assert_entry(size_t at, const char *expected)
{
    const struct podocument_entry *entry = &fixture.merged.entries[at];
    struct text text = TEXT_INIT;

    assert_true(at < fixture.merged.count);
    text_add_format(&text, "%s%s%s", entry->is_obsolete ? "~" : "", entry->is_fuzzy ? "?" : "",
                    entry->forms[0]);
    assert_string_equal(text.bytes, expected);
    text_release(&text);
}

static void assert_previous(size_t at, const char *context, const char *source)
{
    const struct podocument_entry *entry = &fixture.merged.entries[at];

    assert_string_equal(entry->previous_context ? entry->previous_context : "(none)", context);
    assert_string_equal(entry->previous_source ? entry->previous_source : "(none)", source);
}

static void what_did_not_change_stays(void **state)
{
    (void)state;
    had("a/prompt", "Is it true?", "Benar?");
    wants("a/prompt", "Is it true?");
    merge_them();
    assert_entry(0, "Benar?");
    assert_previous(0, "(none)", "(none)");
    assert_int_equal(fixture.counts.translated, 1);
}

static void what_is_new_is_empty(void **state)
{
    (void)state;
    had("a/prompt", "Is it true?", "Benar?");
    wants("a/prompt", "Is it true?");
    wants("b/prompt", "Where do you look first?");
    merge_them();
    assert_entry(1, "");
    assert_int_equal(fixture.counts.missing, 1);
    assert_int_equal(fixture.merged.count, 2);
}

static void a_renamed_id_takes_its_translation_along(void **state)
{
    (void)state;
    had("m/old/prompt", "Is it true?", "Benar?");
    wants("m/new/prompt", "Is it true?");
    merge_them();
    assert_entry(0, "Benar?");
    assert_int_equal(fixture.merged.count, 1);
}

static void the_same_words_in_another_field_are_fuzzy(void **state)
{
    (void)state;
    had("m/old/title", "Reports", "Laporan");
    wants("m/new/prompt", "Reports");
    merge_them();
    assert_entry(0, "?Laporan");
    assert_previous(0, "m/old/title", "(none)");
}

static void the_same_words_in_one_more_place_are_fuzzy(void **state)
{
    (void)state;
    had("m/one/notes", "Time: 4 minutes.", "Waktu: 4 menit.");
    wants("m/one/notes", "Time: 4 minutes.");
    wants("m/two/notes", "Time: 4 minutes.");
    merge_them();
    assert_entry(0, "Waktu: 4 menit.");
    assert_entry(1, "?Waktu: 4 menit.");
    assert_previous(1, "m/one/notes", "(none)");
}

static void a_reworded_text_is_fuzzy_and_says_what_it_was(void **state)
{
    (void)state;
    had("a/prompt", "Is it true?", "Benar?");
    wants("a/prompt", "Do you believe this message?");
    merge_them();
    assert_entry(0, "?Benar?");
    assert_previous(0, "(none)", "Is it true?");
    assert_int_equal(fixture.counts.fuzzy, 1);
}

static void of_several_paragraphs_the_one_that_is_alike_is_taken(void **state)
{
    (void)state;
    had("a/text", "Pause before you pay.", "Tunda.");
    had("a/text", "Then call the number on your card.", "Telepon.");
    wants("a/text", "Pause before you pay.");
    wants("a/text", "Now call the number on your own card.");
    wants("a/text", "Nothing like it was here.");
    merge_them();
    assert_entry(0, "Tunda.");
    assert_entry(1, "?Telepon.");
    assert_previous(1, "(none)", "Then call the number on your card.");
    assert_entry(2, "");
}

static void a_text_that_is_gone_helps_one_that_is_alike(void **state)
{
    (void)state;
    had("m/gone/text", "Call the number on your bank card.", "Telepon nomor itu.");
    wants("m/here/prompt", "Call the number on your card.");
    merge_them();
    assert_entry(0, "?Telepon nomor itu.");
    assert_previous(0, "m/gone/text", "Call the number on your bank card.");
}

static void what_is_only_a_little_alike_is_not_taken(void **state)
{
    (void)state;
    had("m/gone/text", "Call the number on your bank card.", "Telepon nomor itu.");
    wants("m/here/prompt", "Write down what the caller said.");
    merge_them();
    assert_entry(0, "");
    assert_entry(1, "~Telepon nomor itu.");
}

static void what_is_gone_is_kept_and_comes_back(void **state)
{
    (void)state;
    had("m/gone/text", "A step that was removed.", "Langkah lama.")->comments = "mine\n";
    had("m/never/text", "Never translated.", "");
    merge_them();
    assert_entry(0, "~Langkah lama.");
    assert_int_equal(fixture.merged.count, 1);
    assert_int_equal(fixture.counts.obsolete, 1);

    fixture.old.entries[0].is_obsolete = true;
    wants("m/gone/text", "A step that was removed.");
    merge_them();
    assert_entry(0, "Langkah lama.");
    assert_string_equal(fixture.merged.entries[0].comments, "mine\n");
    assert_int_equal(fixture.merged.count, 1);
}

static void comments_stay_and_the_order_is_the_templates(void **state)
{
    (void)state;
    had("m/b/text", "Second", "Dua")->comments = "asked the teacher\n";
    had("m/a/text", "First", "Satu");
    wants("m/a/text", "First");
    wants("m/b/text", "Second");
    merge_them();
    assert_entry(0, "Satu");
    assert_entry(1, "Dua");
    assert_string_equal(fixture.merged.entries[1].comments, "asked the teacher\n");
}

static void what_was_fuzzy_stays_so_and_knows_its_first_text(void **state)
{
    struct podocument_entry *entry = had("a/prompt", "Do you believe it?", "Benar?");

    (void)state;
    entry->is_fuzzy = true;
    entry->previous_source = "Is it true?";
    wants("a/prompt", "Do you believe it?");
    merge_them();
    assert_entry(0, "?Benar?");
    assert_previous(0, "(none)", "Is it true?");

    fixture.template.entries[0].source = "Do you trust it?";
    merge_them();
    assert_entry(0, "?Benar?");
    assert_previous(0, "(none)", "Is it true?");
}

static void nothing_is_given_away_twice(void **state)
{
    (void)state;
    had("a/text", "One sentence about cards.", "Kartu.");
    wants("a/text", "One sentence about bank cards.");
    wants("a/text", "One sentence about my cards.");
    merge_them();
    assert_entry(0, "?Kartu.");
    assert_entry(1, "");
}

static void a_second_merge_changes_nothing(void **state)
{
    struct text once = TEXT_INIT, twice = TEXT_INIT;

    (void)state;
    podocument_begin(&fixture.old, language_find("id"));
    had("m/old/prompt", "Is it true?", "Benar?");
    had("m/gone/text", "Gone for good, with nothing like it.", "Hilang.");
    had("a/text", "Pause before you pay.", "Tunda.");
    wants("m/new/prompt", "Is it true?");
    wants("a/text", "Always pause before you pay.");
    wants("a/title", "New");
    merge_them();
    assert_true(podocument_write(&fixture.merged, &once));

    struct podocument again;

    podocument_init(&again);
    merge(&again, &fixture.merged, &fixture.template, NULL);
    assert_true(podocument_write(&again, &twice));
    assert_string_equal(once.bytes, twice.bytes);
    podocument_release(&again);
    text_release(&once);
    text_release(&twice);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(what_did_not_change_stays),
        TEST(what_is_new_is_empty),
        TEST(a_renamed_id_takes_its_translation_along),
        TEST(the_same_words_in_another_field_are_fuzzy),
        TEST(the_same_words_in_one_more_place_are_fuzzy),
        TEST(a_reworded_text_is_fuzzy_and_says_what_it_was),
        TEST(of_several_paragraphs_the_one_that_is_alike_is_taken),
        TEST(a_text_that_is_gone_helps_one_that_is_alike),
        TEST(what_is_only_a_little_alike_is_not_taken),
        TEST(what_is_gone_is_kept_and_comes_back),
        TEST(comments_stay_and_the_order_is_the_templates),
        TEST(what_was_fuzzy_stays_so_and_knows_its_first_text),
        TEST(nothing_is_given_away_twice),
        TEST(a_second_merge_changes_nothing),
    };

    return cmocka_run_group_tests_name("translate/merge", tests, NULL, NULL);
}
