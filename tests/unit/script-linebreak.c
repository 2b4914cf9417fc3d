/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/linebreak.h"

#include "base/text.h"
#include "script/points.h"
#include "script/utf8.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

typedef bool rule(const uint32_t *points, size_t count, size_t at);

/* `pattern` has one sign for each code point of `string`: x where the rule holds before it. */
static void assert_pattern(rule *holds, const char *string, const char *pattern)
{
    struct points points = {0};
    struct text marked = TEXT_INIT;

    points_add_utf8(&points, string, strlen(string));
    for (size_t at = 0; at < points.count; at++)
        text_add_byte(&marked, holds(points.items, points.count, at) ? 'x' : '.');
    assert_string_equal(marked.bytes, pattern);
    text_release(&marked);
    points_release(&points);
}

/* Takes every `|` out of `expected` and puts one back wherever a line may start. */
static void assert_breaks(const char *expected)
{
    struct points points = {0};
    struct text marked = TEXT_INIT;
    char bytes[4];

    for (const char *c = expected; *c; c++)
        if (*c != '|')
            text_add_byte(&marked, *c);
    points_add_utf8(&points, marked.bytes, marked.length);
    text_clear(&marked);
    for (size_t at = 0; at < points.count; at++) {
        if (linebreak_allowed(points.items, points.count, at))
            text_add_byte(&marked, '|');
        text_add(&marked, bytes, utf8_encode(points.items[at], bytes));
    }
    assert_string_equal(marked.bytes, expected);
    text_release(&marked);
    points_release(&points);
}

static void words_break_at_spaces(void **state)
{
    (void)state;
    assert_breaks("one |two   |three ");
    assert_breaks("It's |a |trap |— |don't |click |\"here\"!");
    assert_breaks("[ a ] |( b )");
}

static void a_newline_always_breaks(void **state)
{
    (void)state;
    assert_breaks("a\n|b \n|\n| |c");
    assert_breaks("\n|\u0301");
}

static void hyphens_break_inside_words_only(void **state)
{
    (void)state;
    assert_breaks("bukti-|buktinya, |baik-|baik");
    assert_breaks("1-|a |-5 |1-800 |a |-b");
    assert_breaks("Guarda-|chuva, |dir-|lhe-|ei:");
}

static void addresses_break_after_slashes(void **state)
{
    (void)state;
    assert_breaks("https://|www.example.org/|report |24/7 |and/|or");
}

static void glue_never_breaks(void **state)
{
    (void)state;
    assert_breaks("a\u00A0b |10\u202F% |a\u2060b |a\u2060-b");
    assert_breaks("ก\u2060ก");
}

static void chinese_breaks_between_characters_but_not_at_its_punctuation(void **state)
{
    (void)state;
    assert_breaks("改|密|码、|保|存|证|据，|报|警。");
    assert_breaks("拨|打|“110”|报|警……|谢|谢！");
    assert_breaks("勒|索|软|件|（ransomware）|会|加|密");
    assert_breaks("《网|络》|第|21|条：|“不|得”——|详");
}

static void quotes_of_other_languages_stay_with_their_words(void **state)
{
    (void)state;
    assert_breaks("nói |“tài |khoản”.");
    assert_breaks("«não |clique» |por");
    assert_breaks("ne'ebé |di'ak ");
}

static void an_invisible_space_breaks_where_spelling_allows(void **state)
{
    (void)state;
    assert_breaks("รหัส\u200B|ผ่าน\u200B|ของ");
    assert_breaks("ប្រា\u200Bក់\u200B|ភ្លាម\u200Bៗ");
    assert_breaks("အ\u200Bကော\u200Bင့်\u200B|ကို");
    assert_breaks("เ\u200Bก");
    assert_breaks("a\u200B |b");
}

static void nothing_breaks_in_these_scripts_without_one(void **state)
{
    (void)state;
    assert_breaks("รหัสผ่านของคุณ");
    assert_breaks("ລະຫັດຜ່ານ");
    assert_breaks("ពាក្យសម្ងាត់");
    assert_breaks("ကုမ္ပဏီအကောင့်");
    assert_breaks("சொடுக்கும்");
}

static void repetition_and_full_stops_stay_even_after_a_space(void **state)
{
    (void)state;
    assert_breaks("ทุก ๆ |ปี |ฯลฯ");
    assert_breaks("ຕ່າງ ໆ |ກ");
    assert_breaks("ភ្លាម ៗ |បិទ ។");
    assert_breaks("နာရီ ။ |က");
}

static void a_line_never_starts_with_a_mark(void **state)
{
    (void)state;
    assert_breaks("a \u0301b");
    assert_breaks("中\u0301|中");
    assert_breaks("-\u0E49");
    assert_breaks("ก\u200D中");
}

static void thai_and_lao_spelling_vetoes_parts_of_syllables(void **state)
{
    (void)state;
    assert_pattern(linebreak_vetoed, "เพื่อ", ".xxx."); /* a leading vowel, marks */
    assert_pattern(linebreak_vetoed, "กะกา", ".x.x"); /* following vowels */
    assert_pattern(linebreak_vetoed, "ทุกๆฯ", ".x.xx"); /* repetition, abbreviation */
    assert_pattern(linebreak_vetoed, "รัตน์", ".x.xx"); /* a silenced consonant */
    assert_pattern(linebreak_vetoed, "พันธุ์", ".x.xxx"); /* one with its vowel */
    assert_pattern(linebreak_vetoed, "ไซต์", ".xxx");
    assert_pattern(linebreak_vetoed, "ໄຊະາໆ", ".xxxx");
    assert_pattern(linebreak_vetoed, "ກຣ໌", ".xx");
}

static void khmer_spelling_vetoes_finals(void **state)
{
    (void)state;
    assert_pattern(linebreak_vetoed, "ប្រាក់", ".xxxxx");
    assert_pattern(linebreak_vetoed, "ភ្លាមៗ។", ".xxx.xx");
    assert_pattern(linebreak_vetoed, "កក", "..");
}

static void the_burmese_prefix_stays_with_its_word(void **state)
{
    (void)state;
    assert_pattern(linebreak_vetoed, "သူ့အမေ", ".xx.xx");
    assert_pattern(linebreak_vetoed, "အ\u200Bမေ", ".xxx"); /* where a dictionary broke it */
    assert_pattern(linebreak_vetoed, "အိမ်မှာ", ".xxx.xx");  /* with a vowel it is a word */
}

static void burmese_spelling_vetoes_finals(void **state)
{
    (void)state;
    assert_pattern(linebreak_vetoed, "အကောင့်", ".xxxxxx"); /* prefix, dot and asat */
    assert_pattern(linebreak_vetoed, "ကန္တ", ".xxx"); /* stacker */
    assert_pattern(linebreak_vetoed, "ရပ်", ".xx"); /* asat */
    assert_pattern(linebreak_vetoed, "ကယျ်", ".xxx"); /* medial and asat */
    assert_pattern(linebreak_vetoed, "ကဿ်", ".xx"); /* great sa */
    assert_pattern(linebreak_vetoed, "က၊က။က၏", ".x.x.x");
}

static void other_scripts_are_not_vetoed(void **state)
{
    (void)state;
    assert_pattern(linebreak_vetoed, "ab c-", ".....");
    assert_pattern(linebreak_vetoed, "中文，", "...");
    assert_pattern(linebreak_vetoed, "e\u0301a", ".x.");
}

static void an_emergency_cuts_letters_not_punctuation(void **state)
{
    (void)state;
    assert_pattern(linebreak_emergency, "Super", ".xxxx");
    assert_pattern(linebreak_emergency, "（ran）中", "..xx.x");
    assert_pattern(linebreak_emergency, "เพื่อเก่า", "....xx...");
    assert_pattern(linebreak_emergency, "ab cd\u200B\n", ".x.xx..");
}

static void an_emergency_respects_glue(void **state)
{
    (void)state;
    assert_pattern(linebreak_emergency, "a\u00A0b", "...");
    assert_pattern(linebreak_emergency, "กข\u2060ค", ".x..");
}

static void places_outside_the_text_are_refused(void **state)
{
    static const uint32_t points[] = {'a', ' ', 'b'};
    rule *const rules[] = {linebreak_allowed, linebreak_vetoed, linebreak_emergency};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(rules); i++) {
        assert_false(rules[i](points, 3, 0));
        assert_false(rules[i](points, 3, 3));
        assert_false(rules[i](points, 3, SIZE_MAX));
        assert_false(rules[i](NULL, 0, 0));
    }
}

static void wild_values_are_letters(void **state)
{
    static const uint32_t points[] = {'a', UINT32_MAX, 0x110000, 0xD800, 0, 'b'};

    (void)state;
    for (size_t at = 0; at <= ARRAY_LENGTH(points); at++) {
        assert_false(linebreak_allowed(points, ARRAY_LENGTH(points), at));
        assert_false(linebreak_vetoed(points, ARRAY_LENGTH(points), at));
    }
}

static void rules_do_not_read_past_a_cut_text(void **state)
{
    static const uint32_t points[] = {0x1000, 0x1004, 0x1037, 0x103A};

    (void)state;
    for (size_t count = 0; count <= ARRAY_LENGTH(points); count++) {
        uint32_t *cut = malloc(count * sizeof *cut + 1); /* the sanitizer guards its end */

        assert_non_null(cut);
        memcpy(cut, points, count * sizeof *cut);
        for (size_t at = 0; at <= count; at++)
            linebreak_emergency(cut, count, at);
        free(cut);
    }
}

static void classes_that_callers_ask_for_are_single_points(void **state)
{
    (void)state;
    assert_true(linebreak_is_space(' '));
    assert_false(linebreak_is_space(0xA0));
    assert_false(linebreak_is_space('\t'));
    assert_true(linebreak_is_newline('\n'));
    assert_false(linebreak_is_newline('\r'));
    assert_true(linebreak_is_zero_width(0x200B));
    assert_false(linebreak_is_zero_width(0x200C));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_break_at_spaces),
        cmocka_unit_test(a_newline_always_breaks),
        cmocka_unit_test(hyphens_break_inside_words_only),
        cmocka_unit_test(addresses_break_after_slashes),
        cmocka_unit_test(glue_never_breaks),
        cmocka_unit_test(chinese_breaks_between_characters_but_not_at_its_punctuation),
        cmocka_unit_test(quotes_of_other_languages_stay_with_their_words),
        cmocka_unit_test(an_invisible_space_breaks_where_spelling_allows),
        cmocka_unit_test(nothing_breaks_in_these_scripts_without_one),
        cmocka_unit_test(repetition_and_full_stops_stay_even_after_a_space),
        cmocka_unit_test(a_line_never_starts_with_a_mark),
        cmocka_unit_test(thai_and_lao_spelling_vetoes_parts_of_syllables),
        cmocka_unit_test(khmer_spelling_vetoes_finals),
        cmocka_unit_test(the_burmese_prefix_stays_with_its_word),
        cmocka_unit_test(burmese_spelling_vetoes_finals),
        cmocka_unit_test(other_scripts_are_not_vetoed),
        cmocka_unit_test(an_emergency_cuts_letters_not_punctuation),
        cmocka_unit_test(an_emergency_respects_glue),
        cmocka_unit_test(places_outside_the_text_are_refused),
        cmocka_unit_test(wild_values_are_letters),
        cmocka_unit_test(rules_do_not_read_past_a_cut_text),
        cmocka_unit_test(classes_that_callers_ask_for_are_single_points),
    };

    return cmocka_run_group_tests_name("script/linebreak", tests, NULL, NULL);
}
