/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/writing.h"

#include "base/text.h"
#include "script/cluster.h"
#include "script/points.h"
#include "script/utf8.h"
#include "script/width.h"
#include "translate/shown.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

/* What ncurses keeps in one cell (CCHARW_MAX): the letter and four signs. */
enum { CELL_POINTS_MAX = 5 };

/* Fewer are a name, or an English term that people use. */
enum { ENGLISH_WORDS_MIN = 4 };

static void check_normal_form(const struct judging *judging)
{
    size_t length = strlen(judging->translation), normal_length;
    uint8_t *normal = u8_normalize(UNINORM_NFC, (const uint8_t *)judging->translation, length, NULL,
                                   &normal_length);

    if (normal && (normal_length != length || memcmp(normal, judging->translation, length) != 0))
        refuse(judging, "not in normal form C: letters and their signs are written apart");
    free(normal);
}

/* U+200B and U+2060 are not put into cells. */
static bool is_invisible(uint32_t point)
{
    return point == 0x200B || point == 0x2060;
}

/* A letter fills a cell with the signs that take no room of their own. */
static size_t cell_end(const struct points *points, size_t start, size_t *held)
{
    size_t end = start + 1;

    *held = !is_invisible(points->items[start]);
    while (end < points->count && width_of_point(points->items[end]) == 0)
        *held += !is_invisible(points->items[end++]);
    return end;
}

static void check_cells(const struct judging *judging, const struct points *points)
{
    size_t held;

    for (size_t at = 0, end; at < points->count; at = end) {
        end = cell_end(points, at, &held);
        if (held > CELL_POINTS_MAX)
            refuse(judging, "U+%04" PRIX32 " and its signs are %zu code points: a cell holds %d",
                   points->items[at], held, CELL_POINTS_MAX);
    }
}

/* Behind these a new line, or a part in another colour, can begin. */
static bool is_edge(uint32_t point)
{
    return point == ' ' || point == '\n' || point == '*' || point == '`' || point == ']' ||
           point == 0x200B;
}

static void check_beginnings(const struct judging *judging, const struct points *points)
{
    for (size_t i = 0; i < points->count; i++) {
        if (cluster_is_mark(points->items[i]) && (i == 0 || is_edge(points->items[i - 1])))
            refuse(judging, "U+%04" PRIX32 " belongs to the letter before it, and there is none",
                   points->items[i]);
    }
}

static void refuse_run(const struct judging *judging, const struct shown *shown,
                       const struct shown_run *run)
{
    struct text words = TEXT_INIT;
    char bytes[4];

    for (size_t i = run->start; i < run->end; i++)
        text_add(&words, bytes, utf8_encode(shown->points.items[i], bytes));
    refuse(judging, "%d columns without a break: %s", run->columns, words.bytes);
    text_release(&words);
}

static void check_runs(const struct judging *judging, const struct points *points)
{
    const struct script *script = script_of_language(judging->sound->language->tag);
    struct shown shown;
    struct shown_run run;

    if (!script)
        return;
    shown_init(&shown, points, script);
    for (size_t at = 0; at < shown.count; at = run.end) {
        run = shown_run_at(&shown, at);
        if (run.columns > SHOWN_RUN_MAX)
            refuse_run(judging, &shown, &run);
    }
    shown_release(&shown);
}

/* English that was left */

struct letters {
    size_t latin, others; /* in words that are no address, number, mark or placeholder */
    size_t small_words;   /* of two and more Latin letters, all of them small: no name */
};

static bool is_plain_word(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (strchr("@/_:[]{}0123456789", word[i]) || (word[i] == '.' && i + 1 < length))
            return false;
    }
    return true;
}

/* Words with a capital may be names. */
static void count_word(struct letters *letters, const char *word, size_t length)
{
    size_t small = 0;

    if (!is_plain_word(word, length))
        return;
    for (size_t i = 0; i < length; i++) {
        small += islower((unsigned char)word[i]) != 0;
        letters->others += (unsigned char)word[i] >= 0xC0; /* begins a letter of several bytes */
    }
    if (small == length && length > 1) {
        letters->latin += small;
        letters->small_words++;
    }
}

static struct letters count_letters(const char *text)
{
    static const char spaces[] = " \n*`\"'(),;!?";
    struct letters letters = {0};

    while (*(text += strspn(text, spaces))) {
        size_t length = strcspn(text, spaces);

        count_word(&letters, text, length);
        text += length;
    }
    return letters;
}

static bool is_latin_script(const struct language *language)
{
    static const char *const tags[] = {"id", "ms", "fil", "vi", "pt", "tet"};

    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        if (strcmp(tags[i], language->tag) == 0)
            return true;
    }
    return false;
}

static void check_english(const struct judging *judging)
{
    struct letters letters = count_letters(judging->translation);

    if (letters.small_words < ENGLISH_WORDS_MIN)
        return;
    if (strcmp(judging->text->source, judging->translation) == 0)
        report_warning(judging->report, judging->place, "the translation is the English text");
    else if (!is_latin_script(judging->sound->language) && letters.latin > letters.others)
        report_warning(judging->report, judging->place, "mostly left in Latin letters");
}

void writing_check(const struct judging *judging)
{
    struct points points = {0};

    points_add_utf8(&points, judging->translation, strlen(judging->translation));
    check_normal_form(judging);
    check_cells(judging, &points);
    check_beginnings(judging, &points);
    check_runs(judging, &points);
    check_english(judging);
    points_release(&points);
}
