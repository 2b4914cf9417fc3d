/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/wrap.h"

#include "base/file.h"
#include "script/cluster.h"
#include "script/linebreak.h"
#include "script/output.h"
#include "script/points.h"
#include "script/width.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#ifndef TEST_DATA
#define TEST_DATA "tests/unit/data"
#endif

/* All lines of `points`, in output form, joined by ` / `, each cut inside a word after a `!`. */
static void add_lines(struct text *out, const struct points *points, int columns)
{
    struct line line;

    for (size_t at = 0; at < points->count; at = line.next) {
        wrap_line(points->items, points->count, at, columns, &line);
        if (at)
            text_add_string(out, " / ");
        if (line.emergency)
            text_add_byte(out, '!');
        output_add(out, points->items + line.start, line.length);
    }
}

static void assert_wraps(const char *string, int columns, const char *expected)
{
    struct points points = {0};
    struct text lines = TEXT_INIT;

    points_add_utf8(&points, string, strlen(string));
    add_lines(&lines, &points, columns);
    assert_string_equal(lines.bytes, expected);
    text_release(&lines);
    points_release(&points);
}

static bool is_unseen(uint32_t point)
{
    return point == ' ' || point == '\n' || point == 0x200B;
}

static int width_of_line(const uint32_t *points, const struct line *line)
{
    int width = 0;

    for (size_t i = 0; i < line->length; i++)
        width += width_of_point(points[line->start + i]);
    return width;
}

/* True when no sign ends inside the line; spaces at odd places are not signs. */
static bool is_one_sign(const struct points *points, const struct line *line)
{
    for (size_t i = 1; i < line->length; i++)
        if (!cluster_inside(points->items, points->count, line->start + i) &&
            !is_unseen(points->items[line->start + i]))
            return false;
    return true;
}

/* What must hold of a line, whatever the text is. */
static void assert_good_line(const struct points *points, size_t at, int columns,
                             const struct line *line)
{
    const uint32_t *items = points->items;

    assert_int_equal(line->start, at);
    assert_true(line->next > at && line->next <= points->count);
    assert_true(line->start + line->length <= line->next);
    for (size_t i = line->start + line->length; i < line->next; i++)
        assert_true(is_unseen(items[i]));
    assert_int_equal(line->columns, width_of_line(items, line));
    if (line->columns > columns)
        assert_true(is_one_sign(points, line));
    if (line->next < points->count && items[line->next - 1] != '\n') {
        assert_false(cluster_inside(items, points->count, line->next));
        assert_false(cluster_is_mark(items[line->next]));
    }
    for (size_t i = line->start; i + 1 < line->next; i++)
        assert_true(items[i] != '\n');
}

static void assert_good_lines(const struct points *points, int columns)
{
    struct line line;

    for (size_t at = 0; at < points->count; at = line.next) {
        wrap_line(points->items, points->count, at, columns, &line);
        assert_good_line(points, at, columns, &line);
    }
}

/* Resolves the escapes of the table: \uXXXX and \n. */
static void add_unescaped(struct points *points, const char *text)
{
    for (const char *c = text; *c;) {
        size_t step = strcspn(c, "\\");

        points_add_utf8(points, c, step);
        c += step;
        if (c[0] == '\\' && c[1] == 'u') {
            char digits[5] = {0};

            memcpy(digits, c + 2, 4);
            points_add(points, (uint32_t)strtoul(digits, NULL, 16));
            c += 6;
        } else if (c[0] == '\\') {
            assert_int_equal(c[1], 'n');
            points_add(points, '\n');
            c += 2;
        }
    }
}

/* One row of the table: language, columns, text, lines. */
static void run_case(char *row)
{
    char *fields[4] = {0};
    struct points points = {0};
    struct text lines = TEXT_INIT;
    int columns;

    for (size_t i = 0; i < 4; i++)
        fields[i] = strsep(&row, "\t");
    assert_non_null(fields[3]);
    columns = (int)strtol(fields[1], NULL, 10);
    add_unescaped(&points, fields[2]);
    add_lines(&lines, &points, columns);
    assert_string_equal(lines.bytes, fields[3]);
    assert_good_lines(&points, columns);
    text_release(&lines);
    points_release(&points);
}

static void every_language_wraps_as_the_table_says(void **state)
{
    struct text table = TEXT_INIT;
    unsigned count = 0;
    char *rest, *row;

    (void)state;
    assert_true(file_read(TEST_DATA "/wrap-cases.tsv", 1 << 20, &table));
    rest = table.bytes;
    while ((row = strsep(&rest, "\n"))) {
        if (!*row || *row == '#')
            continue;
        run_case(row);
        count++;
    }
    assert_true(count >= 33);
    text_release(&table);
}

static void newlines_end_lines_and_blank_ones_stay(void **state)
{
    (void)state;
    assert_wraps("a\nb", 10, "a / b");
    assert_wraps("a\n\nb\n", 10, "a /  / b");
    assert_wraps("\n", 10, "");
    assert_wraps("a  \n  b", 10, "a /   b");
}

static void spaces_hang_over_the_edge(void **state)
{
    (void)state;
    assert_wraps("abc      def", 3, "abc / def");
    assert_wraps("abc\u200B   ", 3, "abc");
    assert_wraps("   ", 1, "");
}

static void a_word_is_cut_only_when_it_must_be(void **state)
{
    (void)state;
    assert_wraps("abcdef", 6, "abcdef");
    assert_wraps("abcdef", 5, "!abcde / f");
    assert_wraps("a abcdef", 5, "a / !abcde / f");
    assert_wraps("a\u00A0b", 2, "!a\u00A0 / b");
}

static void one_column_is_enough(void **state)
{
    (void)state;
    assert_wraps("abc", 1, "!a / !b / c");
    assert_wraps("a b\nc", 1, "a / b / c");
}

static void a_sign_wider_than_the_line_stands_alone(void **state)
{
    (void)state;
    assert_wraps("中文", 1, "中 / 文");
    assert_wraps("中\u0301\u0302文", 1, "中\u0301\u0302 / 文");
    assert_wraps("中 b", 1, "中 / b");
    assert_wraps("中\n文\n", 1, "中 / 文");
    assert_wraps("ស្ត្រីក", 2, "!ស្ត្រី / ក");
    assert_wraps("a中b", 1, "a / 中 / b");
}

static void a_mark_without_a_letter_does_no_harm(void **state)
{
    (void)state;
    assert_wraps("\u0301", 1, "\u0301");
    assert_wraps("a\n\u0301b", 5, "a / \u0301b");
    assert_wraps("\u17D2\u17D2\u17D2", 1, "\u17D2\u17D2\u17D2");
}

/* Letters, marks and signs of all thirteen languages, and what stands between words. */
static const char *const alphabets[] = {
    "abcdefghijklmnopqrstuvwxyzABCXYZ",
    "0123456789",
    "    \n\t",
    ".,;:!?()[]{}/-\"'|%$&@#*`_",
    "ñáéíóúãõçàêôü«»¿¡€ªº",
    "ăâđêôơưàảãáạằẳẵắặ\u0300\u0301\u0303\u0309\u0323\u031B\u0302",
    "กขคงจชซญดตถทนบปผพฟมยรลวศสหอฮะัาำิีึืุูเแโใไ็่้๊๋์ๆฯ",
    "ກຂຄງຈສຊຍດຕຖທນບປຜພຟມຢຣລວຫອຮະັາຳິີຶືຸູົຼຽເແໂໃໄ່້໊໋໌ໍໆຯ",
    "កខគឃងចឆជញដឋណតថទធនបផពភមយរលវសហឡអាិីឹឺុូួើឿៀេែៃោៅំះៈ៉៊់៌៍៎៏័្។៕ៗ",
    "ကခဂငစဆဇညဋဏတထဒဓနပဖဗဘမယရလဝသဟအဿာါိီုူေဲံ့း္်ျြွှ၊။၏",
    "அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழளறனஜஷஸஹஶாிீுூெேைொோௌ்ஃ",
    "的一是不了人我在有他这中大来上国密码银行，。、；：？！（）《》【】「」",
    "—…“”‘’–·•→\u00A0\u200B\u2060\u202F\u2011\u200D\u200C\uFE0F",
};

/* Our own, so that a failure can be found again on every machine. */
static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Mostly one or two alphabets, as real text is. */
static void add_random(struct points *points, struct points *letters, uint32_t *seed)
{
    size_t count = next_random(seed) % 120;

    for (int i = 0; i < 3; i++) {
        const char *alphabet = alphabets[next_random(seed) % ARRAY_LENGTH(alphabets)];

        points_add_utf8(letters, alphabet, strlen(alphabet));
    }
    while (count--)
        points_add(points, letters->items[next_random(seed) % letters->count]);
}

static void random_text_wraps_well_at_every_width(void **state)
{
    struct points points = {0}, letters = {0};
    uint32_t seed = 2463534242;

    (void)state;
    for (int round = 0; round < 3000; round++) {
        points_clear(&points);
        points_clear(&letters);
        add_random(&points, &letters, &seed);
        for (int columns = 1; columns <= 40; columns++)
            assert_good_lines(&points, columns);
    }
    points_release(&points);
    points_release(&letters);
}

static void an_endless_word_takes_no_more_than_its_length(void **state)
{
    static const uint32_t words[] = {'x', 0x0301, 0x200B, 0x2060, ' ', 0x0E01, 0x17D2, '\n'};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
        struct points points = {0};
        struct line line;

        points_add(&points, 'a');
        for (int j = 0; j < 200000; j++)
            points_add(&points, words[i]);
        points_add(&points, 0x4E2D);
        for (size_t at = 0; at < points.count; at = line.next)
            wrap_line(points.items, points.count, at, 2, &line);
        points_release(&points);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_wraps_as_the_table_says),
        cmocka_unit_test(newlines_end_lines_and_blank_ones_stay),
        cmocka_unit_test(spaces_hang_over_the_edge),
        cmocka_unit_test(a_word_is_cut_only_when_it_must_be),
        cmocka_unit_test(one_column_is_enough),
        cmocka_unit_test(a_sign_wider_than_the_line_stands_alone),
        cmocka_unit_test(a_mark_without_a_letter_does_no_harm),
        cmocka_unit_test(random_text_wraps_well_at_every_width),
        cmocka_unit_test(an_endless_word_takes_no_more_than_its_length),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests_name("script/wrap", tests, NULL, NULL);
}
