/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages of real text, replayed on terminals that count columns in other ways: nothing may end up
 * in a wrong place. The opposite is shown too, or the measure would prove nothing.
 */
#include "layout/model.h"

#include "base/array.h"
#include "base/file.h"
#include "script/points.h"
#include "script/utf8.h"
#include "script/wrap.h"
#include "terminal/terminal.h"

#include <fcntl.h>
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

enum { FRAMES = 3, TEXT_COLUMNS_MAX = 72, ABOVE = 2, BELOW = 2, FILE_MAX = 1 << 20 };

static const char rule[] = "│";
static const char *const languages[] = {"th", "lo", "km", "my", "ta", "vi"};

/* A page, the page scrolled, the highlight moved. */
static const struct {
    int first, selected;
} steps[FRAMES] = {{0, 1}, {3, 1}, {3, 4}};

static struct text samples = TEXT_INIT;

struct lines {
    char **items;
    size_t count, capacity;
};

/* All that a program wrote for the three frames, and what ought to be seen after each. */
struct run_of {
    struct frame frames[FRAMES];
    struct text bytes;
    size_t end[FRAMES]; /* in bytes */
};

struct outcome {
    int wrong;   /* rules at the left that are not in column 0 */
    int damaged; /* rows that do not read as they should */
    long strange;
};

static void add_wrapped(struct lines *lines, const char *sentence, size_t length, int columns)
{
    struct points points = {0};
    struct line line;

    points_add_utf8(&points, sentence, length);
    for (size_t at = 0; at < points.count; at = line.next) {
        struct text text = TEXT_INIT;

        wrap_line(points.items, points.count, at, columns, &line);
        for (size_t i = 0; i < line.length; i++) {
            char bytes[4];

            text_add(&text, bytes, utf8_encode(points.items[line.start + i], bytes));
        }
        ARRAY_GROW(lines->items, lines->count, lines->capacity);
        lines->items[lines->count++] = text_take(&text);
    }
    points_release(&points);
}

/* The sentences of one language, in lines of at most so many columns. */
static void load_lines(struct lines *lines, const char *language, int columns)
{
    const char *at = samples.bytes;
    size_t tag = strlen(language);

    *lines = (struct lines){0};
    while (*at) {
        size_t length = strcspn(at, "\n");

        if (strncmp(at, language, tag) == 0 && at[tag] == '\t')
            add_wrapped(lines, at + tag + 1, length - tag - 1, columns);
        at += length + (at[length] == '\n');
    }
    assert_true(lines->count > 0);
}

static void release_lines(struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        free(lines->items[i]);
    free(lines->items);
}

static void compose(struct frame *frame, const struct lines *lines, int step, int rows, int columns)
{
    frame_init(frame);
    frame_reset(frame, rows, columns);
    frame_add(frame, 0, STYLE_TITLE, false, "Siaga");
    for (int column = 0; column < columns - 1; column++)
        frame_add(frame, 1, STYLE_RULE, false, "─");
    for (int row = ABOVE; row < rows - BELOW; row++) {
        size_t number = (size_t)(steps[step].first + row - ABOVE) % lines->count;
        bool selected = row - ABOVE == steps[step].selected;

        frame_add(frame, row, STYLE_RULE, false, rule);
        frame_add(frame, row, selected ? STYLE_PART : STYLE_BODY, selected, " ");
        frame_add(frame, row, selected ? STYLE_PART : STYLE_BODY, selected, lines->items[number]);
        if (selected)
            frame->cursor_row = row;
    }
    frame->cursor_column = 2;
    frame_add(frame, rows - 1, STYLE_QUIET, false, "? ");
}

static void set_size(int rows, int columns)
{
    char number[12];

    snprintf(number, sizeof number, "%d", rows);
    setenv("LINES", number, 1);
    snprintf(number, sizeof number, "%d", columns);
    setenv("COLUMNS", number, 1);
}

/* Shows the frames on a file and keeps what was written. */
static void record(struct run_of *run, const char *term, const char *theme, bool patches)
{
    FILE *out = tmpfile(), *in = fopen("/dev/null", "r");
    struct terminal terminal;
    struct terminal_options options = {
        .theme = theme, .out = out, .in = in, .term = term, .patches = patches};

    assert_non_null(out);
    assert_non_null(in);
    assert_true(terminal_open(&terminal, &options));
    for (int step = 0; step < FRAMES; step++) {
        terminal_show(&terminal, &run->frames[step]);
        run->end[step] = (size_t)lseek(fileno(out), 0, SEEK_CUR);
    }
    terminal_close(&terminal);
    text_init(&run->bytes);
    lseek(fileno(out), 0, SEEK_SET);
    assert_true(file_read_descriptor(fileno(out), FILE_MAX, &run->bytes));
    fclose(in);
    fclose(out);
}

static void row_should_be(const struct frame *frame, int row, struct text *out)
{
    text_clear(out);
    for (const struct run *run = frame->row[row].first; run; run = run->next)
        text_add_string(out, run->text);
    while (out->length && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = '\0';
}

static void compare(const struct frame *frame, const struct model *model, struct outcome *outcome)
{
    struct text is = TEXT_INIT, should = TEXT_INIT;

    for (int row = 0; row < frame->rows; row++) {
        model_row(model, row, &is);
        row_should_be(frame, row, &should);
        outcome->damaged += strcmp(is.bytes, should.bytes) != 0;
        if (row >= ABOVE && row < frame->rows - BELOW)
            outcome->wrong += strcmp(model->cell[row][0].text, rule) != 0;
    }
    text_release(&is);
    text_release(&should);
}

static struct outcome replay(const struct run_of *run, enum model_policy policy)
{
    static struct model model;
    struct outcome outcome = {0};
    size_t at = 0;

    model_init(&model, run->frames[0].rows, run->frames[0].columns, policy);
    for (int step = 0; step < FRAMES; step++) {
        model_feed(&model, run->bytes.bytes + at, run->end[step] - at);
        at = run->end[step];
        compare(&run->frames[step], &model, &outcome);
    }
    outcome.strange = model.strange;
    return outcome;
}

struct way {
    const char *term, *theme;
    bool patches;
    int rows, columns;
    const char *before; /* the language of the first frame; NULL: that of the others */
};

/* What one language looks like on one terminal, shown in one way. */
static struct outcome try(const struct way *way, const char *language, enum model_policy policy)
{
    struct lines before, lines;
    struct run_of run;
    int width = way->columns - 4 < TEXT_COLUMNS_MAX ? way->columns - 4 : TEXT_COLUMNS_MAX;

    load_lines(&before, way->before ? way->before : language, width);
    load_lines(&lines, language, width);
    set_size(way->rows, way->columns);
    for (int step = 0; step < FRAMES; step++)
        compose(&run.frames[step], step ? &lines : &before, step, way->rows, way->columns);
    record(&run, way->term, way->theme, way->patches);

    struct outcome outcome = replay(&run, policy);

    for (int step = 0; step < FRAMES; step++)
        frame_release(&run.frames[step]);
    text_release(&run.bytes);
    release_lines(&before);
    release_lines(&lines);
    return outcome;
}

static void assert_right_everywhere(const struct way *way)
{
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++) {
        for (int policy = 0; policy < MODEL_POLICY_COUNT; policy++) {
            struct outcome outcome = try(way, languages[i], (enum model_policy)policy);

            if (outcome.wrong || outcome.damaged || outcome.strange)
                fail_msg("%s, policy %d: %d wrong, %d damaged, %ld strange", languages[i], policy,
                         outcome.wrong, outcome.damaged, outcome.strange);
        }
    }
}

static void pages_are_right_on_every_terminal(void **state)
{
    (void)state;
    assert_right_everywhere(&(struct way){"xterm-256color", "dark", false, 24, 80, NULL});
}

static void small_pages_are_right_too(void **state)
{
    (void)state;
    assert_right_everywhere(&(struct way){"xterm-256color", "dark", false, 15, 40, NULL});
}

static void pages_are_right_without_colours(void **state)
{
    (void)state;
    assert_right_everywhere(&(struct way){"xterm-256color", "none", false, 24, 80, NULL});
}

/* tmux and screen are said to be unable to clear in a colour. */
static void pages_are_right_where_clearing_has_no_colour(void **state)
{
    (void)state;
    assert_right_everywhere(&(struct way){"tmux-256color", "dark", false, 24, 80, NULL});
    assert_right_everywhere(&(struct way){"screen-256color", "light", false, 15, 40, NULL});
}

/* Latin letters reach further to the right than signs that terminals squeeze together. */
static void another_language_leaves_no_scraps(void **state)
{
    (void)state;
    assert_right_everywhere(&(struct way){"xterm-256color", "dark", false, 24, 80, "vi"});
    assert_right_everywhere(&(struct way){"tmux-256color", "dark", false, 24, 80, "vi"});
    assert_right_everywhere(&(struct way){"tmux-256color", "light", false, 15, 40, "vi"});
}

static void pages_are_right_on_small_terminals_of_old(void **state)
{
    (void)state;
    assert_right_everywhere(&(struct way){"linux", NULL, false, 24, 80, NULL});
    assert_right_everywhere(&(struct way){"screen", NULL, false, 24, 80, NULL});
}

static int damaged_by_patching(enum model_policy policy)
{
    static const struct way way = {"xterm-256color", "dark", true, 24, 80, NULL};
    int damaged = 0;

    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++)
        damaged += try(&way, languages[i], policy).damaged;
    return damaged;
}

static void rows_changed_in_part_are_damaged(void **state)
{
    (void)state;
    assert_true(damaged_by_patching(MODEL_MARKS_TAKE_NONE) > 0);
    assert_true(damaged_by_patching(MODEL_BY_CLUSTER) > 0);
}

static void rows_changed_in_part_are_right_where_columns_agree(void **state)
{
    (void)state;
    assert_int_equal(damaged_by_patching(MODEL_AS_THE_LIBRARY), 0);
}

static int load_samples(void **state)
{
    (void)state;
    return setlocale(LC_ALL, "C.UTF-8") &&
                   file_read("tests/layout/samples.tsv", FILE_MAX, &samples)
               ? 0
               : -1;
}

static int release_samples(void **state)
{
    (void)state;
    text_release(&samples);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_are_right_on_every_terminal),
        cmocka_unit_test(small_pages_are_right_too),
        cmocka_unit_test(pages_are_right_without_colours),
        cmocka_unit_test(pages_are_right_where_clearing_has_no_colour),
        cmocka_unit_test(another_language_leaves_no_scraps),
        cmocka_unit_test(pages_are_right_on_small_terminals_of_old),
        cmocka_unit_test(rows_changed_in_part_are_damaged),
        cmocka_unit_test(rows_changed_in_part_are_right_where_columns_agree),
    };

    return cmocka_run_group_tests_name("layout/pages", tests, load_samples, release_samples);
}
