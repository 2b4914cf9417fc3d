/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/marks.h"

#include "base/text.h"

#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* The parts of a text, `kind:id(words)` for a mark. */
static void assert_parts(const char *text, const char *expected)
{
    struct text said = TEXT_INIT;
    struct marked part = {0};

    while (marks_next(text, &part)) {
        if (part.kind != MARK_NONE)
            text_add_format(&said, "%s:%s(", mark_kind_name(part.kind), part.id);
        text_add(&said, part.text, part.length);
        text_add_string(&said, part.kind == MARK_NONE ? "|" : ")|");
    }
    assert_string_equal(said.bytes, expected);
    text_release(&said);
}

static void assert_faults(const char *text, const char *expected)
{
    struct text said = TEXT_INIT;
    struct mark_fault fault = {0};

    while (marks_next_fault(text, &fault))
        text_add_format(&said, "%u %s\n", fault.line, fault.message);
    assert_string_equal(said.bytes, expected);
    text_release(&said);
}

#define OPEN "a mark is not closed on its line"
#define STRAY "a mark is closed that was not opened"
#define NESTED "a mark holds another one or a ["
#define BAD_ID "a mark's id is of a-z, 0-9 and -, at most 64 of them, and ends in ]"

static void a_text_without_marks_is_one_part(void **state)
{
    (void)state;
    assert_parts("", "");
    assert_parts("plain [words] and\nlines", "plain [words] and\nlines|");
    assert_faults("plain [words] and\nlines", "");
}

static void marks_and_plain_words_come_in_order(void **state)
{
    (void)state;
    assert_parts("a [cue:x-1]b[/cue] c[ok:y]d[/ok]", "a |cue:x-1(b)| c|ok:y(d)|");
    assert_parts("[ok:a]b[/ok][ok:c]d[/ok]", "ok:a(b)|ok:c(d)|");
    assert_parts("[cue:a][/cue]", "cue:a()|");
    assert_faults("a [cue:x-1]b[/cue] c[ok:y]d[/ok]\n[ok:z]e[/ok]", "");
}

static void a_mark_that_is_not_closed_is_plain_text(void **state)
{
    (void)state;
    assert_parts("a [cue:x]b", "a [cue:x]b|");
    assert_faults("a [cue:x]b", "1 " OPEN "\n");
    assert_parts("[cue:x]a[/ok]", "[cue:x]a[/ok]|");
    assert_faults("[cue:x]a[/ok]", "1 " OPEN "\n");
}

static void a_mark_does_not_cross_lines(void **state)
{
    (void)state;
    assert_parts("[cue:x]a\nb[/cue]", "[cue:x]a\nb[/cue]|");
    assert_faults("[cue:x]a\nb[/cue]", "1 " OPEN "\n2 " STRAY "\n");
}

static void a_mark_does_not_hold_another(void **state)
{
    (void)state;
    assert_parts("[cue:x]a [ok:y]b[/ok][/cue]", "[cue:x]a |ok:y(b)|[/cue]|");
    assert_faults("[cue:x]a [ok:y]b[/ok][/cue]", "1 " NESTED "\n");
    assert_faults("[cue:x]a [b] c[/cue]", "1 " NESTED "\n");
}

static void an_id_has_letters_of_its_own(void **state)
{
    char text[128] = "[ok:";

    (void)state;
    assert_faults("[cue:]a[/cue]", "1 " BAD_ID "\n");
    assert_faults("[cue:A]a[/cue]", "1 " BAD_ID "\n");
    assert_faults("[cue:a b]a[/cue]", "1 " BAD_ID "\n");
    assert_faults("[cue:", "1 " BAD_ID "\n");
    memset(text + 4, 'i', 64);
    memcpy(text + 68, "]a[/ok]", 8);
    assert_faults(text, "");
    memset(text + 4, 'i', 65);
    memcpy(text + 69, "]a[/ok]", 8);
    assert_faults(text, "1 " BAD_ID "\n");
}

static void each_line_has_its_fault(void **state)
{
    (void)state;
    assert_faults("a[/ok]\nb\n[cue:c]d\n[cue:e]f[/cue]\n[ok:g",
                  "1 " STRAY "\n3 " OPEN "\n5 " BAD_ID "\n");
}

static void only_the_mark_that_was_asked_for_is_counted(void **state)
{
    const char *text = "[cue:a]x[/cue][cue:a]y[/cue][ok:a]z[/ok][cue:ab]w[/cue][cue:b]";

    (void)state;
    assert_int_equal(marks_count(text, MARK_CUE, "a"), 2);
    assert_int_equal(marks_count(text, MARK_OK, "a"), 1);
    assert_int_equal(marks_count(text, MARK_CUE, "b"), 0);
    assert_int_equal(marks_count(NULL, MARK_CUE, "a"), 0);
}

static void a_mark_begins_even_when_it_is_none(void **state)
{
    (void)state;
    assert_true(marks_begun("x [cue:a]y", MARK_CUE, "a"));
    assert_true(marks_begun("[ok:b][cue:a", MARK_OK, "b"));
    assert_false(marks_begun("[ok:b][cue:a", MARK_CUE, "a"));
    assert_false(marks_begun("[cue:ab]y", MARK_CUE, "a"));
    assert_false(marks_begun("[ok:a]y", MARK_CUE, "a"));
    assert_false(marks_begun("", MARK_CUE, "a"));
    assert_false(marks_begun(NULL, MARK_CUE, "a"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_without_marks_is_one_part),
        cmocka_unit_test(marks_and_plain_words_come_in_order),
        cmocka_unit_test(a_mark_that_is_not_closed_is_plain_text),
        cmocka_unit_test(a_mark_does_not_cross_lines),
        cmocka_unit_test(a_mark_does_not_hold_another),
        cmocka_unit_test(an_id_has_letters_of_its_own),
        cmocka_unit_test(each_line_has_its_fault),
        cmocka_unit_test(only_the_mark_that_was_asked_for_is_counted),
        cmocka_unit_test(a_mark_begins_even_when_it_is_none),
    };

    return cmocka_run_group_tests_name("content/marks", tests, NULL, NULL);
}
