/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/podocument.h"

#include "support/scratch.h"

#include <errno.h>
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

#define HEADER                                                                                     \
    "# SPDX-License-Identifier: CC-BY-4.0\nmsgid \"\"\nmsgstr \"\"\n"                              \
    "\"Language: id\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"                        \
    "\"Plural-Forms: nplurals=1; plural=0;\\n\"\n"

struct fixture {
    struct scratch scratch;
    struct podocument document;
    struct report report;
};

static struct fixture fixture;

static int set_up(void **state)
{
    (void)state;
    scratch_make(&fixture.scratch);
    podocument_init(&fixture.document);
    report_init(&fixture.report);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    report_release(&fixture.report);
    podocument_release(&fixture.document);
    scratch_remove(&fixture.scratch);
    return 0;
}

static bool read_po(const char *contents)
{
    scratch_write(&fixture.scratch, "x.po", contents);
    return podocument_read(&fixture.document, fixture.scratch.descriptor, "x.po", "x.po",
                           &fixture.report);
}

static void assert_written(const char *expected)
{
    struct text out = TEXT_INIT;

    assert_true(podocument_write(&fixture.document, &out));
    assert_string_equal(out.bytes, expected);
    text_release(&out);
}

static void what_was_read_is_written_again(void **state)
{
    static const char *const po = HEADER "\n"
                                         "# mine\n"
                                         "#. A note.\n"
                                         "#: modules/a.yaml:7\n"
                                         "msgctxt \"a/text\"\n"
                                         "msgid \"Pause.\"\n"
                                         "msgstr \"Tunda.\"\n"
                                         "\n"
                                         "#, fuzzy\n"
                                         "#| msgctxt \"a/old\"\n"
                                         "#| msgid \"Leave\"\n"
                                         "msgctxt \"a/title\"\n"
                                         "msgid \"Leave it\"\n"
                                         "msgstr \"Tinggalkan\"\n"
                                         "\n"
                                         "msgid \"{n} step\"\n"
                                         "msgid_plural \"{n} steps\"\n"
                                         "msgstr[0] \"{n} langkah\"\n"
                                         "\n"
                                         "msgid \"empty\"\n"
                                         "msgstr \"\"\n"
                                         "\n"
                                         "#~ msgctxt \"a/gone\"\n"
                                         "#~ msgid \"Gone\"\n"
                                         "#~ msgstr \"Hilang\"\n";

    (void)state;
    assert_true(read_po(po));
    assert_int_equal(fixture.document.count, 5);
    assert_true(fixture.document.entries[1].is_fuzzy);
    assert_string_equal(fixture.document.entries[1].previous_source, "Leave");
    assert_true(fixture.document.entries[4].is_obsolete);
    assert_false(podocument_is_translated(&fixture.document.entries[3]));
    assert_written(po);
}

static void a_language_with_two_forms_keeps_both(void **state)
{
    static const char *const po =
        "msgid \"\"\nmsgstr \"\"\n\"Language: ta\\n\"\n"
        "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
        "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n\n"
        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n";

    (void)state;
    assert_true(read_po(po));
    assert_string_equal(fixture.document.entries[0].forms[1], "d");
    assert_written(po);
}

static void a_new_file_begins_with_the_header_of_its_language(void **state)
{
    (void)state;
    podocument_begin(&fixture.document, language_find("pt"));
    assert_non_null(strstr(fixture.document.header, "Language: pt\n"));
    assert_non_null(strstr(fixture.document.header, "nplurals=2; plural=n != 1;\n"));
    podocument_begin(&fixture.document, NULL);
    assert_non_null(strstr(fixture.document.header, "Language: \n"));
    assert_null(strstr(fixture.document.header, "Plural-Forms"));
}

static void a_file_that_is_not_there_is_no_fault(void **state)
{
    (void)state;
    assert_false(podocument_read(&fixture.document, fixture.scratch.descriptor, "no.po", "no.po",
                                 &fixture.report));
    assert_int_equal(errno, ENOENT);
    assert_int_equal(fixture.report.count, 0);
}

static void a_broken_file_is_said(void **state)
{
    (void)state;
    assert_false(
        read_po("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=EUC\\n\"\n") &&
        !fixture.report.errors);
    assert_true(fixture.report.errors > 0);
}

static void escape_sequences_do_not_come_through(void **state)
{
    (void)state;
    read_po(HEADER "\nmsgid \"a\"\nmsgstr \"b\\033[31m\"\n");
    assert_true(fixture.report.errors > 0);
    assert_null(strchr(fixture.document.entries[0].forms[0], 27));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(what_was_read_is_written_again),
        TEST(a_language_with_two_forms_keeps_both),
        TEST(a_new_file_begins_with_the_header_of_its_language),
        TEST(a_file_that_is_not_there_is_no_fault),
        TEST(a_broken_file_is_said),
        TEST(escape_sequences_do_not_come_through),
    };

    return cmocka_run_group_tests_name("language/podocument", tests, NULL, NULL);
}
