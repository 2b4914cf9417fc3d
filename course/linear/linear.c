/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "linear/linear.h"

#include "base/array.h"
#include "place/keys.h"
#include "place/place.h"
#include "place/say.h"
#include "script/output.h"
#include "script/sanitise.h"
#include "sheet/layout.h"

#include <stdlib.h>
#include <string.h>

enum { INPUT_MAX = 256 };

struct linear {
    struct session *session;
    FILE *in, *out;
    int columns;
    struct sheet sheet;
    struct layout layout;
    char **rows; /* what was printed last, row by row */
    size_t count, capacity;
    struct scene {
        enum place_id place;
        size_t depth, module, lesson, step;
        bool answered;
        const struct language *language;
    } scene;
};

static struct scene scene_of(struct session *session)
{
    const struct spot *spot = session_spot(session);

    return (struct scene){
        .place = spot->place,
        .depth = session->depth,
        .module = spot->module,
        .lesson = spot->lesson,
        .step = spot->step,
        .answered = session->attempt.answered,
        .language = session->language,
    };
}

static bool same_scene(const struct scene *a, const struct scene *b)
{
    return a->place == b->place && a->depth == b->depth && a->module == b->module &&
           a->lesson == b->lesson && a->step == b->step && a->answered == b->answered &&
           a->language == b->language;
}

static char *row_text(const struct layout_row *row)
{
    struct text text = TEXT_INIT;

    if (!row->is_gap)
        text_add_string(&text, row->prefix);
    for (const struct layout_run *run = row->first; run; run = run->next)
        text_add_string(&text, run->text);
    while (text.length && text.bytes[text.length - 1] == ' ')
        text.bytes[--text.length] = '\0';
    return text_take(&text);
}

static void forget_rows(struct linear *linear)
{
    for (size_t i = 0; i < linear->count; i++)
        free(linear->rows[i]);
    linear->count = 0;
}

static void print_label(struct linear *linear, const char *prefix, const char *label)
{
    struct text text = TEXT_INIT;

    output_add_string(&text, label);
    fprintf(linear->out, "%s%s\n", prefix, text.bytes);
    text_release(&text);
}

static void print_hints(struct linear *linear)
{
    struct text line = TEXT_INIT;

    if (linear->sheet.go_hint)
        text_add_string(&line, linear->sheet.go_hint);
    for (size_t i = 0; i < linear->sheet.hint_count; i++) {
        if (line.length)
            text_add_string(&line, ", ");
        text_add_string(&line, linear->sheet.hints[i]);
    }
    fprintf(linear->out, "\n");
    print_label(linear, "", line.bytes);
    text_release(&line);
}

static void print_all(struct linear *linear)
{
    fprintf(linear->out, "\n");
    print_label(linear, "# ", linear->sheet.title);
    fprintf(linear->out, "\n");
    forget_rows(linear);
    for (size_t i = 0; i < linear->layout.count; i++) {
        ARRAY_GROW(linear->rows, linear->count, linear->capacity);
        linear->rows[linear->count] = row_text(&linear->layout.rows[i]);
        fprintf(linear->out, "%s\n", linear->rows[linear->count++]);
    }
    print_hints(linear);
}

/* The rows that are not as they were: an answer that was marked. */
static void print_changes(struct linear *linear)
{
    for (size_t i = 0; i < linear->layout.count; i++) {
        char *row = row_text(&linear->layout.rows[i]);

        if (strcmp(row, linear->rows[i]) != 0) {
            fprintf(linear->out, "%s\n", row);
            free(linear->rows[i]);
            linear->rows[i] = row;
        } else {
            free(row);
        }
    }
}

static void print(struct linear *linear)
{
    struct scene scene = scene_of(linear->session);
    bool is_same = linear->count && same_scene(&scene, &linear->scene);

    place_describe(linear->session, &linear->sheet);
    layout_sheet(&linear->layout, &linear->sheet, linear->columns);
    if (is_same && linear->layout.count == linear->count)
        print_changes(linear);
    else
        print_all(linear);
    linear->scene = scene;
    if (linear->sheet.status)
        print_label(linear, "", linear->sheet.status);
}

/* The item that Enter alone means: the way on from a menu, but never an answer or a setting. */
static int item_to_go(const struct linear *linear)
{
    enum place_id place = linear->scene.place;

    if (place == PLACE_STEP || place == PLACE_SETTINGS || !linear->sheet.items)
        return -1;
    return linear->sheet.focus;
}

static void say_not_understood(struct linear *linear, const char *word)
{
    struct text clean = TEXT_INIT;

    sanitise_add(&clean, word, strlen(word), NULL, NULL);
    print_label(
        linear, "",
        say(linear->session, &linear->sheet, PHRASE_NOT_UNDERSTOOD, "input", clean.bytes, NULL));
    text_release(&clean);
}

static void do_word(struct linear *linear, const char *word)
{
    char *end;
    long number = strtol(word, &end, 10);
    int ignored;
    struct key key = {.code = KEY_CODE_POINT, .point = (unsigned char)word[0]};

    if (!*end && number >= 1 && number <= linear->sheet.items) {
        place_act(linear->session, ACTION_CHOOSE, (int)number - 1);
        return;
    }

    enum action action = word[1] ? ACTION_NONE : key_action(key, &ignored);

    if (action == ACTION_NONE || action == ACTION_CHOOSE)
        say_not_understood(linear, word);
    else
        place_act(linear->session, action, -1);
}

static void do_line(struct linear *linear, char *line)
{
    char *rest = NULL;
    char *word = strtok_r(line, " ,\t\r\n", &rest);

    if (!word)
        place_act(linear->session, ACTION_GO, item_to_go(linear));
    for (; word; word = strtok_r(NULL, " ,\t\r\n", &rest)) {
        struct scene before = scene_of(linear->session);
        struct scene after;

        do_word(linear, word);
        after = scene_of(linear->session);
        if (!same_scene(&before, &after))
            break; /* what follows was not meant for the new page */
    }
}

/*
 * One line of input without its end; the rest of an overlong one is dropped. False at the end, and
 * when nobody can have read what the line would be about.
 */
static bool read_line(struct linear *linear, char line[INPUT_MAX])
{
    fputs("> ", linear->out);
    fflush(linear->out);
    if (ferror(linear->out) || !fgets(line, INPUT_MAX, linear->in))
        return false;
    if (!strchr(line, '\n')) {
        int byte;

        do {
            byte = getc(linear->in);
        } while (byte != EOF && byte != '\n');
    }
    return true;
}

static enum phrase parting_word(const struct journal *journal)
{
    static const enum phrase words[] = {
        [JOURNAL_NONE] = PHRASE_NOT_KEPT,
        [JOURNAL_GOOD] = PHRASE_SAVED,
        [JOURNAL_WAITING] = PHRASE_NOT_SAVED,
    };

    return words[journal_state(journal)];
}

bool linear_run(struct session *session, FILE *in, FILE *out, int columns)
{
    struct linear linear = {.session = session, .in = in, .out = out, .columns = columns};
    char line[INPUT_MAX];

    sheet_init(&linear.sheet);
    layout_init(&linear.layout);
    linear.layout.is_plain = true;
    while (session->running && !ferror(out)) {
        print(&linear);
        if (!read_line(&linear, line)) {
            fputc('\n', out);
            break;
        }
        do_line(&linear, line);
    }
    print_label(&linear, "", words_phrase(&session->words, parting_word(session->journal)));
    forget_rows(&linear);
    free(linear.rows);
    sheet_release(&linear.sheet);
    layout_release(&linear.layout);
    return fflush(out) == 0 && !ferror(out);
}
