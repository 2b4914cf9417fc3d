/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/pofile.h"

#include "base/text.h"
#include "support/scratch.h"

#include <fcntl.h>
#include <glob.h>
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

#define HEADER                                                                                     \
    "msgid \"\"\nmsgstr \"\"\n\"Language: ta\\n\"\n"                                               \
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"                                             \
    "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"

/* One file read for checking and for playing. */
struct both {
    struct arena arena;
    struct report report;
    struct pofile careful, quick;
    bool careful_good, quick_good;
};

static void read_both(struct both *both, int folder, const char *path)
{
    *both = (struct both){0};
    arena_init(&both->arena);
    report_init(&both->report);
    both->careful_good =
        pofile_read(&both->careful, folder, path, path, &both->arena, &both->report);
    both->quick_good = pofile_read(&both->quick, folder, path, path, &both->arena, NULL);
}

static void release_both(struct both *both)
{
    pofile_release(&both->careful);
    pofile_release(&both->quick);
    report_release(&both->report);
    arena_release(&both->arena);
}

static const char *shown(const char *string)
{
    return string ? string : "(none)";
}

static void assert_message_equal(const struct pofile_message *one, const struct pofile_message *two)
{
    assert_string_equal(one->context, two->context);
    assert_string_equal(one->source, two->source);
    assert_string_equal(shown(one->source_plural), shown(two->source_plural));
    assert_int_equal(one->form_count, two->form_count);
    for (size_t i = 0; i < 2; i++)
        assert_string_equal(shown(one->forms[i]), shown(two->forms[i]));
}

static void assert_read_alike(int folder, const char *path)
{
    struct both both;

    read_both(&both, folder, path);
    assert_true(both.careful_good);
    assert_true(both.quick_good);
    assert_string_equal(shown(both.careful.language), shown(both.quick.language));
    assert_int_equal(both.careful.form_count, both.quick.form_count);
    assert_int_equal(both.careful.count, both.quick.count);
    for (size_t i = 0; i < both.careful.count; i++)
        assert_message_equal(&both.careful.messages[i], &both.quick.messages[i]);
    release_both(&both);
}

static void assert_po_read_alike(const struct scratch *scratch, const char *po)
{
    scratch_write(scratch, "x.po", po);
    assert_read_alike(scratch->descriptor, "x.po");
}

static int set_up(void **state)
{
    struct scratch *scratch = calloc(1, sizeof *scratch);

    scratch_make(scratch);
    *state = scratch;
    return 0;
}

static int tear_down(void **state)
{
    scratch_remove(*state);
    free(*state);
    return 0;
}

static void playing_reads_what_checking_reads(void **state)
{
    assert_po_read_alike(*state,
                         HEADER "msgctxt \"a/b\"\nmsgid \"one\"\nmsgstr \"ஒன்று\"\n\n"
                                "msgid \"two\"\nmsgstr \"\"\n\"இரண்டு \"\n\"\\\"x\\\"\\n\"\n");
    assert_po_read_alike(*state, HEADER "#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n\n"
                                        "msgid \"c\"\nmsgstr \"\"\n\n#~ msgid \"d\"\n"
                                        "#~ msgstr \"e\"\n\n# words\n#. more\n#: f:1\n"
                                        "#| msgid \"old\"\nmsgid \"g\"\nmsgstr \"h\"\n");
    assert_po_read_alike(*state, HEADER "msgctxt \"n\"\nmsgid \"{n} day\"\n"
                                        "msgid_plural \"{n} days\"\nmsgstr[0] \"{n} நாள்\"\n"
                                        "msgstr[1] \"{n} நாட்கள்\"\n\nmsgid \"{n} hour\"\n"
                                        "msgid_plural \"{n} hours\"\nmsgstr[0] \"x\"\n"
                                        "msgstr[1] \"\"\n");
    assert_po_read_alike(*state, HEADER "msgid \"tab\\tback\\\\slash\"\nmsgstr \"\\x41\\102\"\n");
    assert_po_read_alike(*state, HEADER);
}

static void playing_shows_no_control_character_either(void **state)
{
    assert_po_read_alike(*state, HEADER "msgid \"a\"\nmsgstr \"x\\033[31m\x1B[2Jy\"\n\n"
                                        "msgctxt \"c\\a\"\nmsgid \"b\\b\\f\\v\"\n"
                                        "msgstr \"\\rz\\x1b]0;\\a\xE2\x80\xAEz\"\n");
    assert_po_read_alike(*state, "msgid \"\"\nmsgstr \"\"\n\"Language: t\\x1b\\fa\\n\"\n"
                                 "\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
}

static void lines_that_end_with_a_carriage_return_are_read_alike(void **state)
{
    assert_po_read_alike(*state, "msgid \"\"\r\nmsgstr \"\"\r\n\"Language: ta\\n\"\r\n"
                                 "\"Content-Type: text/plain; charset=UTF-8\\n\"\r\n\r\n"
                                 "msgid \"a\"\r\nmsgstr \"b\"\r\n");
}

static void what_is_not_utf8_is_refused_by_both(void **state)
{
    const struct scratch *scratch = *state;
    struct both both;

    scratch_write(scratch, "x.po",
                  "msgid \"\"\nmsgstr \"\"\n\"Language: ta\\n\"\n"
                  "\"Content-Type: text/plain; charset=TIS-620\\n\"\n\n"
                  "msgid \"a\"\nmsgstr \"b\"\n");
    read_both(&both, scratch->descriptor, "x.po");
    assert_false(both.careful_good);
    assert_false(both.quick_good);
    release_both(&both);
}

/* Read for playing only: for checking these are syntax errors. */
static void assert_nothing_played(const struct scratch *scratch, const char *po)
{
    struct pofile file;
    struct arena arena;

    arena_init(&arena);
    scratch_write(scratch, "x.po", po);
    assert_true(pofile_read(&file, scratch->descriptor, "x.po", "x.po", &arena, NULL));
    assert_int_equal(file.count, 0);
    pofile_release(&file);
    arena_release(&arena);
}

static void forms_without_a_plural_are_not_played(void **state)
{
    assert_nothing_played(*state, HEADER "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n");
    assert_nothing_played(*state,
                          HEADER "msgid \"a\"\nmsgstr \"1\"\nmsgstr \"2\"\nmsgstr \"3\"\n"
                                 "msgstr \"4\"\nmsgstr \"5\"\nmsgstr \"6\"\nmsgstr \"7\"\n");
    assert_nothing_played(*state, HEADER "msgid \"a\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\"\n");
}

/* libgettextpo would compare each with all others. */
static void many_references_cost_nothing(void **state)
{
    struct text po = TEXT_INIT;

    text_add_string(&po, HEADER "#: a:1 b:2\n");
    text_add_repeated(&po, "#: c:3 d:4\n", 100000);
    text_add_string(&po, "#:");
    text_add_repeated(&po, " e:5", 100000);
    text_add_string(&po, "\nmsgid \"a\"\nmsgstr \"b\"\n");
    assert_po_read_alike(*state, po.bytes);
    text_release(&po);
}

static void many_forms_cost_nothing(void **state)
{
    const struct scratch *scratch = *state;
    struct text po = TEXT_INIT;
    struct both both;

    text_add_string(&po, HEADER "msgid \"a\"\nmsgid_plural \"b\"\n");
    for (int i = 0; i < 2000; i++)
        text_add_format(&po, "msgstr[%d] \"c\"\n", i);
    scratch_write(scratch, "x.po", po.bytes);
    read_both(&both, scratch->descriptor, "x.po");
    assert_int_equal(both.careful.messages[0].form_count, 100); /* which is too many as well */
    assert_int_equal(both.quick.messages[0].form_count, 2000);
    release_both(&both);
    text_release(&po);
}

static void texts_of_more_than_64_kib_are_left_out_by_both(void **state)
{
    const struct scratch *scratch = *state;
    struct text po = TEXT_INIT;
    struct both both;

    text_add_string(&po, HEADER "msgid \"kept\"\nmsgstr \"");
    text_add_repeated(&po, "x", 64 << 10);
    text_add_string(&po, "\"\n\nmsgctxt \"a/b\"\nmsgid \"long\"\nmsgstr \"");
    text_add_repeated(&po, "x", (64 << 10) + 1);
    text_add_string(&po, "\"\n");
    scratch_write(scratch, "x.po", po.bytes);
    read_both(&both, scratch->descriptor, "x.po");
    assert_int_equal(both.careful.count, 1);
    assert_int_equal(both.quick.count, 1);
    assert_int_equal(both.report.errors, 1);
    assert_string_equal(both.report.items[0].message, "text of more than 65536 bytes");
    assert_string_equal(both.report.items[0].location.path, "a/b");
    release_both(&both);
    text_release(&po);
}

static void every_translation_there_is_is_read_alike(void **state)
{
    glob_t found;

    (void)state;
    assert_int_equal(glob("localization/*/*.po", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++)
        assert_read_alike(AT_FDCWD, found.gl_pathv[i]);
    assert_true(found.gl_pathc > 12);
    globfree(&found);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(playing_reads_what_checking_reads),
        TEST(playing_shows_no_control_character_either),
        TEST(lines_that_end_with_a_carriage_return_are_read_alike),
        TEST(what_is_not_utf8_is_refused_by_both),
        TEST(forms_without_a_plural_are_not_played),
        TEST(many_references_cost_nothing),
        TEST(many_forms_cost_nothing),
        TEST(texts_of_more_than_64_kib_are_left_out_by_both),
        TEST(every_translation_there_is_is_read_alike),
    };

    return cmocka_run_group_tests_name("language/pofile", tests, NULL, NULL);
}
