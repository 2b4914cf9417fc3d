/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/catalogue.h"

#include "support/scratch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* libgettextpo forgets the words it has read when it meets a syntax error; it is not our memory. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libgettextpo";
}

#define HEADER(language, plurals)                                                                  \
    "msgid \"\"\nmsgstr \"\"\n\"Language: " language "\\n\"\n"                                     \
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: " plurals "\\n\"\n\n"
#define THAI HEADER("th", "nplurals=1; plural=0;")         /* six lines */
#define TAMIL HEADER("ta", "nplurals=2; plural=(n != 1);") /* six lines */

struct fixture {
    struct scratch scratch;
    struct catalogue catalogue;
    struct report report;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);

    scratch_make(&fixture->scratch);
    catalogue_init(&fixture->catalogue);
    report_init(&fixture->report);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    catalogue_release(&fixture->catalogue);
    report_release(&fixture->report);
    scratch_remove(&fixture->scratch);
    free(fixture);
    return 0;
}

static bool read_bytes(struct fixture *fixture, const char *bytes, size_t length)
{
    scratch_write_bytes(&fixture->scratch, "x.po", bytes, length);
    return catalogue_read(&fixture->catalogue, fixture->scratch.descriptor, "x.po", "x.po",
                          &fixture->report);
}

static bool read_po(struct fixture *fixture, const char *contents)
{
    return read_bytes(fixture, contents, strlen(contents));
}

/* All that was reported, as it would be printed. */
static void assert_said(struct fixture *fixture, const char *expected)
{
    char *printed;
    size_t length;
    FILE *stream = open_memstream(&printed, &length);

    report_print(&fixture->report, stream);
    fclose(stream);
    assert_string_equal(printed, expected);
    free(printed);
}

static const char *found(struct fixture *fixture, const char *context, const char *source)
{
    const char *translation = catalogue_find(&fixture->catalogue, context, source);

    return translation ? translation : "(none)";
}

static void a_message_is_found_by_context_and_source(void **state)
{
    assert_true(read_po(*state, THAI "msgctxt \"home\"\nmsgid \"Open\"\nmsgstr \"เปิด\"\n\n"
                                     "msgid \"Open\"\nmsgstr \"อื่น\"\n\n"
                                     "msgctxt \"home\"\nmsgid \"\"\n\"Two \"\n\"parts\\n\"\n"
                                     "msgstr \"สอง\"\n"));
    assert_string_equal(found(*state, "home", "Open"), "เปิด");
    assert_string_equal(found(*state, "", "Open"), "อื่น");
    assert_string_equal(found(*state, "home", "Two parts\n"), "สอง");
    assert_string_equal(found(*state, "home", "Opens"), "(none)");
    assert_string_equal(found(*state, "hom", "eOpen"), "(none)");
    assert_said(*state, "");
}

static void entries_know_their_line(void **state)
{
    struct fixture *fixture = *state;

    read_po(fixture, THAI "# x\nmsgctxt \"c\"\nmsgid \"a\\t\\x41\\101\"\nmsgstr \"b\"\n\n"
                          "#~ msgid \"o\"\n#~ msgstr \"o\"\n\n#, fuzzy\nmsgid \"f\"\n"
                          "msgstr \"f\"\n\nmsgid \"\"\n\"d\"\nmsgstr \"e\"\n");
    assert_int_equal(fixture->catalogue.count, 2);
    assert_int_equal(fixture->catalogue.entries[0].line, 9);
    assert_int_equal(fixture->catalogue.entries[1].line, 19);
}

static void fuzzy_obsolete_and_untranslated_are_missing(void **state)
{
    assert_true(read_po(*state, THAI "#, fuzzy\nmsgid \"a\"\nmsgstr \"x\"\n\n"
                                     "msgid \"b\"\nmsgstr \"\"\n\n"
                                     "#~ msgid \"c\"\n#~ msgstr \"x\"\n"));
    assert_string_equal(found(*state, "", "a"), "(none)");
    assert_string_equal(found(*state, "", "b"), "(none)");
    assert_string_equal(found(*state, "", "c"), "(none)");
    assert_said(*state, "");
}

static void plural_forms_are_found_by_number(void **state)
{
    struct fixture *fixture = *state;

    read_po(fixture, TAMIL "msgid \"one step\"\nmsgid_plural \"{n} steps\"\n"
                           "msgstr[0] \"ஒன்று\"\nmsgstr[1] \"{n} படிகள்\"\n");
    assert_string_equal(catalogue_find_form(&fixture->catalogue, "", "one step", 0), "ஒன்று");
    assert_string_equal(catalogue_find_form(&fixture->catalogue, "", "one step", 1), "{n} படிகள்");
    assert_null(catalogue_find_form(&fixture->catalogue, "", "one step", 2));
    assert_said(fixture, "");
}

static void several_files_make_one_catalogue(void **state)
{
    struct fixture *fixture = *state;

    read_po(fixture, THAI "msgid \"a\"\nmsgstr \"1\"\n");
    read_po(fixture, THAI "msgid \"b\"\nmsgstr \"2\"\n\nmsgid \"a\"\nmsgstr \"3\"\n");
    assert_string_equal(found(fixture, "", "a"), "1");
    assert_string_equal(found(fixture, "", "b"), "2");
    assert_said(fixture, "x.po:10: error: already translated in another file\n");
}

static void thousands_of_messages_are_all_found(void **state)
{
    struct fixture *fixture = *state;
    struct text po = TEXT_INIT;
    char source[32], target[32];

    text_add_string(&po, THAI);
    for (int i = 0; i < 3000; i++)
        text_add_format(&po, "msgctxt \"c\"\nmsgid \"s%d\"\nmsgstr \"t%d\"\n\n", i, i);
    assert_true(read_po(fixture, po.bytes));
    for (int i = 0; i < 3000; i++) {
        snprintf(source, sizeof source, "s%d", i);
        snprintf(target, sizeof target, "t%d", i);
        assert_string_equal(found(fixture, "c", source), target);
        assert_int_equal(fixture->catalogue.entries[i].line, 8 + 4 * i);
    }
    text_release(&po);
}

static void a_file_that_is_not_there_is_no_fault(void **state)
{
    struct fixture *fixture = *state;

    assert_false(catalogue_read(&fixture->catalogue, fixture->scratch.descriptor, "th/no.po",
                                "th/no.po", &fixture->report));
    assert_int_equal(errno, ENOENT);
    assert_said(fixture, "");
}

static void links_and_ways_out_are_refused(void **state)
{
    struct fixture *fixture = *state;
    int folder = fixture->scratch.descriptor;

    assert_int_equal(symlinkat("/etc/passwd", folder, "link.po"), 0);
    assert_false(catalogue_read(&fixture->catalogue, folder, "link.po", "l", &fixture->report));
    assert_false(catalogue_read(&fixture->catalogue, folder, "../x.po", "o", &fixture->report));
    assert_false(catalogue_read(&fixture->catalogue, folder, ".", "d", &fixture->report));
    assert_int_equal(fixture->report.errors, 3);
}

static void a_file_over_the_limit_is_refused(void **state)
{
    struct text po = TEXT_INIT;

    text_add_repeated(&po, "# 34567\n", ((size_t)4 << 20) / 8 + 1);
    assert_false(read_po(*state, po.bytes));
    assert_said(*state, "x.po: error: larger than 4 MiB\n");
    text_release(&po);
}

static void malformed_utf8_is_said_with_its_place_and_the_rest_used(void **state)
{
    assert_true(read_po(*state, THAI "msgid \"a\"\nmsgstr \"ก\xFFx\"\n\nmsgid \"b\"\n"
                                     "msgstr \"y\"\n"));
    assert_string_equal(found(*state, "", "b"), "y");
    assert_string_equal(found(*state, "", "a"), "ก\xEF\xBF\xBDx");
    assert_said(*state, "x.po:8:10: error: malformed UTF-8\n");
}

static void escape_sequences_never_come_through(void **state)
{
    assert_true(read_po(*state, THAI "msgid \"a\"\nmsgstr \"x\\033[31m\x1B[2Jy\"\n\n"
                                     "msgctxt \"c\\a\"\nmsgid \"b\"\n"
                                     "msgstr \"\xE2\x80\xAEz\"\n"));
    assert_string_equal(found(*state, "", "a"), "x[31m[2Jy");
    assert_string_equal(found(*state, "c", "b"), "z");
    assert_said(*state, "x.po:8:18: error: U+001B may not reach a terminal\n"
                        "x.po:12:9: error: U+202E may not reach a terminal\n"
                        "x.po:7: error: U+001B may not reach a terminal\n"
                        "x.po:11: error: U+0007 may not reach a terminal\n");
}

static void a_null_byte_does_not_hide_what_follows(void **state)
{
    static const char po[] = THAI "msgid \"a\"\nmsgstr \"x\0y\"\n\nmsgid \"b\"\nmsgstr \"z\"\n";

    assert_true(read_bytes(*state, po, sizeof po - 1));
    assert_string_equal(found(*state, "", "a"), "xy");
    assert_string_equal(found(*state, "", "b"), "z");
    assert_said(*state, "x.po:8:10: error: U+0000 may not reach a terminal\n");
}

static void carriage_returns_at_line_ends_are_no_fault(void **state)
{
    assert_true(read_po(*state, THAI "msgid \"a\"\r\nmsgstr \"b\"\r\n"));
    assert_string_equal(found(*state, "", "a"), "b");
    assert_said(*state, "");
}

static void the_first_of_two_equal_keys_is_used(void **state)
{
    assert_true(read_po(*state, THAI "msgid \"a\"\nmsgstr \"1\"\n\nmsgid \"a\"\nmsgstr \"2\"\n\n"
                                     "msgid \"b\"\nmsgstr \"{x}\"\n"));
    assert_string_equal(found(*state, "", "a"), "1");
    assert_said(*state, "x.po:10: error: duplicate message definition\n"
                        "x.po:13: error: {x} is not in the English text, or not as often\n");
}

static void a_translation_with_other_placeholders_is_not_used(void **state)
{
    read_po(*state, THAI "msgctxt \"c\"\nmsgid \"{n} of {all}\"\nmsgstr \"{n}\"\n\n"
                         "msgid \"ok {n}\"\nmsgstr \"{n} ok\"\n");
    assert_string_equal(found(*state, "c", "{n} of {all}"), "(none)");
    assert_string_equal(found(*state, "", "ok {n}"), "{n} ok");
    assert_said(*state, "x.po:8: error: {all} is missing from the translation (c)\n");
}

static void every_plural_form_needs_its_placeholders(void **state)
{
    read_po(*state, TAMIL "msgid \"one\"\nmsgid_plural \"{n} steps\"\n"
                          "msgstr[0] \"{m}\"\nmsgstr[1] \"x\"\n");
    assert_string_equal(found(*state, "", "one"), "(none)");
    assert_said(*state, "x.po:7: error: {m} is not in the English text, or not as often\n"
                        "x.po:7: error: {n} is missing from the translation\n");
}

static void only_where_one_means_one_may_the_number_be_left_out(void **state)
{
    read_po(*state, THAI "msgid \"one\"\nmsgid_plural \"{n} steps\"\nmsgstr[0] \"x\"\n");
    assert_said(*state, "x.po:7: error: {n} is missing from the translation\n");
}

static void plural_forms_must_be_as_many_as_the_language_has(void **state)
{
    read_po(*state, HEADER("th", "nplurals=2; plural=n>1;")
                        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"\n\n"
                        "msgid \"c\"\nmsgstr \"z\"\n");
    assert_string_equal(found(*state, "", "a"), "(none)");
    assert_string_equal(found(*state, "", "c"), "z");
    assert_said(*state, "x.po: error: the header says nplurals=2 where Thai has 1\n"
                        "x.po:7: error: 2 plural forms where Thai has 1\n");
}

static void an_unknown_language_has_at_most_two_forms(void **state)
{
    read_po(*state, HEADER("xx", "nplurals=3; plural=n;")
                        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"\n"
                        "msgstr[2] \"z\"\nmsgstr[3] \"z\"\nmsgstr[4] \"z\"\nmsgstr[5] \"z\"\n"
                        "msgstr[6] \"z\"\nmsgstr[7] \"z\"\n");
    assert_string_equal(found(*state, "", "a"), "(none)");
    assert_said(*state, "x.po: error: the Language \"xx\" of the header is none of ours\n"
                        "x.po:7: error: 8 plural forms, more than any of our languages has\n");
}

static void an_unterminated_string_is_said_with_its_line(void **state)
{
    struct fixture *fixture = *state;

    read_po(fixture, THAI "msgid \"a\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d");
    assert_true(fixture->report.errors >= 2);
    assert_int_equal(fixture->report.items[0].location.line, 8);
    assert_string_equal(fixture->report.items[0].message, "end-of-line within string");
}

static void junk_is_said_and_ends_nothing(void **state)
{
    struct fixture *fixture = *state;

    read_po(fixture, THAI "hello\nmsgid\nmsgstr[9] \"x\"\nmsgid \"a\"\nmsgstr \"b\"\n");
    assert_true(fixture->report.errors > 0);
    read_bytes(fixture, "\0\xFF\"\\", 4);
    read_po(fixture, "\"\"\"\"\"\nmsgid_plural\n#~|\n#| \nmsgctxt msgctxt \"");
    read_po(fixture, "domain \"other\"\nmsgid \"q\"\nmsgstr \"r\"\n");
    assert_string_equal(found(fixture, "", "q"), "(none)");
}

static void a_header_must_be_there_and_say_utf8(void **state)
{
    struct fixture *fixture = *state;

    assert_true(read_po(fixture, "msgid \"a\"\nmsgstr \"b\"\n"));
    assert_false(read_po(fixture, "msgid \"\"\nmsgstr \"Content-Type: text/plain; "
                                  "charset=ISO-8859-1\\nLanguage: th\\n\"\n\n"
                                  "msgid \"c\"\nmsgstr \"d\"\n"));
    assert_string_equal(found(fixture, "", "a"), "b");
    assert_string_equal(found(fixture, "", "c"), "(none)");
    assert_said(fixture, "x.po: error: no header: an entry with an empty msgid comes first\n"
                         "x.po: error: the header does not say which Language this is\n"
                         "x.po: error: the header does not say charset=UTF-8\n");
}

static void without_a_report_the_same_is_read(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "x.po", THAI "msgid \"a\nmsgstr \"\x1B{b}\"\n\n"
                                                  "msgid \"c\"\nmsgstr \"d\"\n");
    assert_true(catalogue_read(&fixture->catalogue, fixture->scratch.descriptor, "x.po", "x.po",
                               NULL));
    assert_string_equal(found(fixture, "", "c"), "d");
    assert_int_equal(fixture->catalogue.entries[0].line, 0);
}

static void a_file_cut_anywhere_is_read_or_refused(void **state)
{
    static const char po[] = THAI "msgctxt \"c\"\nmsgid \"a {n}\"\nmsgid_plural \"b\\x1b {n}\"\n"
                                  "msgstr[0] \"ก\\\"{n}\"\n#, fuzzy\nmsgid \"a\"\nmsgstr \"\"\n";

    for (size_t length = 0; length < sizeof po; length++)
        read_bytes(*state, po, length);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_message_is_found_by_context_and_source),
        TEST(entries_know_their_line),
        TEST(fuzzy_obsolete_and_untranslated_are_missing),
        TEST(plural_forms_are_found_by_number),
        TEST(several_files_make_one_catalogue),
        TEST(thousands_of_messages_are_all_found),
        TEST(a_file_that_is_not_there_is_no_fault),
        TEST(links_and_ways_out_are_refused),
        TEST(a_file_over_the_limit_is_refused),
        TEST(malformed_utf8_is_said_with_its_place_and_the_rest_used),
        TEST(escape_sequences_never_come_through),
        TEST(a_null_byte_does_not_hide_what_follows),
        TEST(carriage_returns_at_line_ends_are_no_fault),
        TEST(the_first_of_two_equal_keys_is_used),
        TEST(a_translation_with_other_placeholders_is_not_used),
        TEST(every_plural_form_needs_its_placeholders),
        TEST(only_where_one_means_one_may_the_number_be_left_out),
        TEST(plural_forms_must_be_as_many_as_the_language_has),
        TEST(an_unknown_language_has_at_most_two_forms),
        TEST(an_unterminated_string_is_said_with_its_line),
        TEST(junk_is_said_and_ends_nothing),
        TEST(a_header_must_be_there_and_say_utf8),
        TEST(without_a_report_the_same_is_read),
        TEST(a_file_cut_anywhere_is_read_or_refused),
    };

    return cmocka_run_group_tests_name("language/catalogue", tests, NULL, NULL);
}
