/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/poscan.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

/* Each message as `line context/source`, with + translated, ~ fuzzy, a newline behind each. */
static void assert_scan(const char *po, const char *expected)
{
    struct text found = TEXT_INIT;
    struct poscan scan;

    poscan_init(&scan, po);
    while (poscan_next(&scan))
        text_add_format(&found, "%u %s/%s%s%s\n", scan.source_line, scan.context.bytes,
                        scan.source.bytes, scan.is_translated ? "+" : "",
                        scan.is_fuzzy ? "~" : "");
    assert_string_equal(found.bytes, expected);
    poscan_release(&scan);
    text_release(&found);
}

static void messages_are_found_with_their_lines(void **state)
{
    (void)state;
    assert_scan("msgctxt \"home\"\nmsgid \"Go\"\nmsgstr \"Jalan\"\n\nmsgid \"x\"\nmsgstr \"\"\n",
                "2 home/Go+\n5 /x\n");
    assert_scan("msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n", "1 /a+\n3 /c+\n");
    assert_scan("", "");
}

static void strings_go_on_over_lines_and_have_escapes(void **state)
{
    (void)state;
    assert_scan("msgid \"\"\n\"one \"\n\"\\\"two\\\"\\n\"\nmsgstr \"\"\n\"x\"\n",
                "1 /one \"two\"\n+\n");
    assert_scan("msgid \"\\x41\\102\"\nmsgstr \"y\"\n", "1 /AB+\n");
}

static void fuzzy_ones_are_not_translated(void **state)
{
    (void)state;
    assert_scan("#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n",
                "2 /a~\n5 /c+\n");
    assert_scan("#, c-format, fuzzy\n#| msgid \"old\"\nmsgid \"a\"\nmsgstr \"b\"\n", "3 /a~\n");
}

static void obsolete_ones_are_comments(void **state)
{
    (void)state;
    assert_scan("msgid \"a\"\nmsgstr \"b\"\n\n#, fuzzy\n#~ msgid \"c\"\n#~ msgstr \"d\"\n",
                "1 /a+\n");
    assert_scan("#, fuzzy\n#~ msgid \"c\"\n#~ msgstr \"d\"\n\nmsgid \"a\"\nmsgstr \"b\"\n",
                "5 /a+\n");
}

static void every_form_of_a_plural_is_needed(void **state)
{
    (void)state;
    assert_scan("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n", "1 /a+\n");
    assert_scan("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"\"\n", "1 /a\n");
    assert_scan("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[1] \"d\"\n", "1 /a\n");
}

static void any_bytes_come_to_an_end(void **state)
{
    static const char *const odd[] = {
        "msgid", "msgid \"", "msgid \"a", "msgid \"a\\", "msgstr", "\"", "msgctxt \"x\"\n",
        "msgid \"a\"\nmsgid \"b\"\n", "\n\n\n", "# only\n", "msgid\"a\"\nmsgstr\"b\"",
    };

    (void)state;
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        struct poscan scan;

        poscan_init(&scan, odd[i]);
        while (poscan_next(&scan))
            assert_true(scan.source_line > 0);
        assert_int_equal(*scan.at, '\0');
        poscan_release(&scan);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_found_with_their_lines),
        cmocka_unit_test(strings_go_on_over_lines_and_have_escapes),
        cmocka_unit_test(fuzzy_ones_are_not_translated),
        cmocka_unit_test(obsolete_ones_are_comments),
        cmocka_unit_test(every_form_of_a_plural_is_needed),
        cmocka_unit_test(any_bytes_come_to_an_end),
    };

    return cmocka_run_group_tests_name("language/poscan", tests, NULL, NULL);
}
