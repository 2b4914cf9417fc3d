/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose/prose.h"

#include "base/text.h"

#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void add_block(struct text *said, const struct prose_block *block)
{
    static const char *const kinds[] = {"", "# ", "code "};
    static const char *const weights[] = {"%s", "<%s>", "<<%s>>", "`%s`"};

    for (int i = 0; i < block->depth; i++)
        text_add_string(said, "  ");
    text_add_string(said, block->quoted ? "> " : "");
    if (block->begins_item && block->number)
        text_add_format(said, "%d. ", block->number);
    else if (block->begins_item)
        text_add_string(said, "- ");
    text_add_string(said, kinds[block->kind]);
    for (const struct prose_span *span = block->first; span; span = span->next) {
        const char *weight = weights[span->weight];
        size_t marks = strcspn(weight, "%");

        text_add(said, weight, marks);
        text_add_string(said, span->text);
        text_add_string(said, weight + marks + 2);
    }
    text_add_byte(said, '\n');
}

static void note(void *data, unsigned line, const char *message)
{
    text_add_format(data, "%u %s\n", line, message);
}

static void expect(const char *text, const char *blocks, const char *faults)
{
    struct text said = TEXT_INIT, refused = TEXT_INIT;
    struct arena arena;
    struct prose prose;

    arena_init(&arena);
    assert_int_equal(prose_read(&prose, &arena, text, note, &refused), !*faults);
    for (const struct prose_block *block = prose.first; block; block = block->next)
        add_block(&said, block);
    if (blocks)
        assert_string_equal(said.bytes, blocks);
    assert_string_equal(refused.bytes, faults);
    text_release(&said);
    text_release(&refused);
    arena_release(&arena);
}

static void nothing_is_no_block(void **state)
{
    (void)state;
    expect("", "", "");
    expect("\n \n", "", "");
}

static void lines_of_a_paragraph_become_one(void **state)
{
    (void)state;
    expect("a\nb\n\nc", "a b\nc\n", "");
    expect("a\\\nb", "a\nb\n", "");
}

static void words_have_their_weight(void **state)
{
    (void)state;
    expect("a *b* **c** `d*e`", "a <b> <<c>> `d*e`\n", "");
    expect("***a***", "<<a>>\n", "");
    expect("a * b_c", "a * b_c\n", "");
}

static void headings_and_code_are_blocks(void **state)
{
    (void)state;
    expect("# A *b*\n\n    code\n", "# A <b>\ncode `code`\n", "");
    expect("```\na\n\nb\n```", "code `a\n\nb`\n", "");
}

static void items_begin_once(void **state)
{
    (void)state;
    expect("- a\n\n  b\n- c", "  - a\n  b\n  - c\n", "");
    expect("3. a\n4. b", "  3. a\n  4. b\n", "");
    expect("- a\n  1. b\n\nc", "  - a\n    1. b\nc\n", "");
}

static void quotes_are_marked(void **state)
{
    (void)state;
    expect("> a\n\nb", "> a\nb\n", "");
}

static void html_is_refused_and_its_words_stay(void **state)
{
    (void)state;
    expect("a <b>c</b>", "a c\n", "1 HTML may not be used\n");
    expect("x\n\n<div>\ny\n</div>", NULL, "3 HTML may not be used\n");
    expect("a &lt;b&gt; 3 < 4", "a <b> 3 < 4\n", "");
}

static void links_are_refused_and_their_words_stay(void **state)
{
    (void)state;
    expect("a [b](https://c.example)", "a b\n",
           "1 a link hides its address; show the address as `code`\n");
    expect("<https://c.example>", NULL, "1 a link hides its address; show the address as `code`\n");
    expect("[b]\n\n[b]: https://c.example", NULL,
           "1 a link hides its address; show the address as `code`\n");
    expect("`https://c.example` [b] [c]", NULL, "");
}

static void images_and_rules_are_refused(void **state)
{
    (void)state;
    expect("![a](b.png)", "a\n", "1 images may not be used\n");
    expect("a\n\n---\n\nb", "a\nb\n", "3 a rule may not be used; begin a new page instead\n");
}

static void entities_are_held_to_what_may_be_shown(void **state)
{
    static const char fault[] =
        "1 an entity gives a character that may not be used here\n";

    (void)state;
    expect("K &amp; R &#233; &lt;", "K & R \u00E9 <\n", "");
    expect("a&#27;[31mb&#x1b;", "a[31mb\n", fault);
    expect("a &#x202E;b&#x2066;", "a b\n", fault);
    expect("a&#x9b;b &#xE0041; &#xAD;", "ab  \n", fault);
    expect("```\na&#27;\n```\n`&#27;`", NULL, "");
}

static void every_fault_is_named_once_in_its_line(void **state)
{
    (void)state;
    expect("<b>a</b> ![c](d) <i>e</i>\n\n<u>f</u>", NULL,
           "1 HTML may not be used\n1 images may not be used\n3 HTML may not be used\n");
}

static void nobody_has_to_listen(void **state)
{
    struct arena arena;
    struct prose prose;

    (void)state;
    arena_init(&arena);
    assert_false(prose_read(&prose, &arena, "<b>", NULL, NULL));
    arena_release(&arena);
}

/* Of a text that is too deep the words are one paragraph, as they stand. */
static void expect_words(const char *text, const char *faults)
{
    struct text shown = TEXT_INIT;

    text_add_string(&shown, text);
    text_add_byte(&shown, '\n');
    expect(text, shown.bytes, faults);
    text_release(&shown);
}

static void expect_too_deep(const char *opener, size_t times)
{
    struct text text = TEXT_INIT;

    text_add_string(&text, "a\n\n");
    text_add_repeated(&text, opener, times);
    text_add_string(&text, "b");
    expect_words(text.bytes, "3 more than 16 lists and quotes inside one another\n");
    text_release(&text);
}

static void deep_lists_and_quotes_are_refused(void **state)
{
    (void)state;
    expect_too_deep(">", 17);
    expect_too_deep(">", 3000);
    expect_too_deep("> ", 3000);
    expect_too_deep("- ", 3000);
    expect_too_deep("+\t", 3000);
    expect_too_deep("12. ", 3000);
    expect_too_deep("1) > * ", 1000);
}

static void sixteen_lists_and_quotes_are_read(void **state)
{
    struct text text = TEXT_INIT;

    (void)state;
    text_add_repeated(&text, "> ", 16);
    text_add_string(&text, "a");
    expect(text.bytes, "> a\n", "");
    text_release(&text);
}

static void signs_that_open_nothing_are_words(void **state)
{
    (void)state;
    expect("....................", "....................\n", "");
    expect("--------------------a", "--------------------a\n", "");
    expect("1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18",
           "1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18\n", "");
}

static void emphasis_without_end_is_read(void **state)
{
    struct text text = TEXT_INIT;

    (void)state;
    text_add_repeated(&text, "*a _b ", 2000);
    expect(text.bytes, NULL, "");
    text_release(&text);
}

static void long_texts_are_cut(void **state)
{
    struct text text = TEXT_INIT, cut = TEXT_INIT;

    (void)state;
    text_add_repeated(&text, "a", PROSE_BYTES_MAX);
    text_add_string(&cut, text.bytes);
    text_add_byte(&cut, '\n');
    expect(text.bytes, cut.bytes, "");
    text_add_repeated(&text, "b", 5000000);
    expect(text.bytes, cut.bytes, "1 more than 32 KiB in one text\n");
    text_release(&text);
    text_release(&cut);
}

static void entities_cannot_bring_controls(void **state)
{
    static const char fault[] = "1 an entity gives a character that may not be used here\n";

    (void)state;
    expect("a &amp; &eacute; &#x0E01;", "a & \u00E9 \u0E01\n", "");
    expect("a&#27;[2Jb", "a[2Jb\n", fault);
    expect("a&#x1b;]0;t&#7;b", "a]0;tb\n", fault);
    expect("a&#155;31mb", "a31mb\n", fault);
    expect("a&#x202E;b&#8294;c", "abc\n", fault);
    expect("*a&#27;b*", "<ab>\n", fault);
    expect("- a\n- b&#8;c", "  - a\n  - bc\n",
           "2 an entity gives a character that may not be used here\n");
    expect("`a&#27;b`", "`a&#27;b`\n", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_no_block),
        cmocka_unit_test(lines_of_a_paragraph_become_one),
        cmocka_unit_test(words_have_their_weight),
        cmocka_unit_test(headings_and_code_are_blocks),
        cmocka_unit_test(items_begin_once),
        cmocka_unit_test(quotes_are_marked),
        cmocka_unit_test(html_is_refused_and_its_words_stay),
        cmocka_unit_test(links_are_refused_and_their_words_stay),
        cmocka_unit_test(images_and_rules_are_refused),
        cmocka_unit_test(entities_are_held_to_what_may_be_shown),
        cmocka_unit_test(every_fault_is_named_once_in_its_line),
        cmocka_unit_test(nobody_has_to_listen),
        cmocka_unit_test(deep_lists_and_quotes_are_refused),
        cmocka_unit_test(sixteen_lists_and_quotes_are_read),
        cmocka_unit_test(signs_that_open_nothing_are_words),
        cmocka_unit_test(emphasis_without_end_is_read),
        cmocka_unit_test(long_texts_are_cut),
        cmocka_unit_test(entities_cannot_bring_controls),
    };

    return cmocka_run_group_tests_name("prose/prose", tests, NULL, NULL);
}
