/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "linear/linear.h"

#include "base/array.h"
#include "linear/print.h"
#include "place/keys.h"
#include "place/place.h"
#include "place/say.h"
#include "sandbox/sandbox.h"
#include "script/sanitise.h"
#include "session/elsewhere.h"
#include "session/entry.h"
#include "session/who.h"
#include "sheet/layout.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INPUT_MAX = 256, KEY_SIGN = '.' };

struct linear {
    struct session *session;
    FILE *in, *out;
    int columns;
    struct sheet sheet;
    struct layout layout;
    char **rows; /* what was printed last, row by row */
    size_t count, capacity;
    bool is_used; /* a line was read */
    struct moment {
        enum place_id place;
        size_t depth, module, lesson, step;
        bool answered;
        size_t drafted, hints;
        const struct language *language;
    } moment;
};

static struct moment moment_of(struct session *session)
{
    const struct spot *spot = session_spot(session);

    return (struct moment){
        .place = spot->place,
        .depth = session->depth,
        .module = spot->module,
        .lesson = spot->lesson,
        .step = spot->step,
        .answered = session->attempt.answered,
        .drafted = session->attempt.draft.count,
        .hints = session->attempt.hints_shown,
        .language = session->language,
    };
}

static bool same_moment(const struct moment *a, const struct moment *b)
{
    return a->place == b->place && a->depth == b->depth && a->module == b->module &&
           a->lesson == b->lesson && a->step == b->step && a->answered == b->answered &&
           a->drafted == b->drafted && a->hints == b->hints && a->language == b->language;
}

static void forget_rows(struct linear *linear)
{
    for (size_t i = 0; i < linear->count; i++)
        free(linear->rows[i]);
    linear->count = 0;
}

static void add_hint(struct text *line, const char *hint)
{
    if (line->length)
        text_add_string(line, ", ");
    text_add_string(line, hint);
}

/* Where text is typed, keys are named as they are typed there. */
static void add_typed_keys(struct linear *linear, struct text *line)
{
    static const struct {
        enum phrase phrase;
        const char *key;
    } keys[] = {
        {PHRASE_HINT_HINT, ".i"},      {PHRASE_HINT_BACK, ".b"}, {PHRASE_HINT_HELP, ".?"},
        {PHRASE_HINT_LANGUAGES, ".l"}, {PHRASE_HINT_QUIT, ".q"},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
        if (keys[i].phrase == PHRASE_HINT_HINT && !session_has_hint(linear->session))
            continue;
        if (keys[i].phrase == PHRASE_HINT_QUIT && !place_offers(linear->session, ACTION_QUIT))
            continue;
        add_hint(line, say(linear->session, &linear->sheet, keys[i].phrase, "key", keys[i].key,
                           NULL));
    }
}

static void print_hints(struct linear *linear)
{
    struct text line = TEXT_INIT;

    if (linear->sheet.go_hint)
        add_hint(&line, linear->sheet.go_hint);
    for (size_t i = 0; i < linear->sheet.hint_count && !linear->sheet.takes_text; i++)
        add_hint(&line, linear->sheet.hints[i]);
    if (linear->sheet.takes_text)
        add_typed_keys(linear, &line);
    fprintf(linear->out, "\n");
    print_label(linear->out, "", line.bytes);
    text_release(&line);
}

/* What is typed stands behind the prompt already. */
static void print_one(struct linear *linear, size_t index)
{
    if (!linear->layout.rows[index].is_entry)
        print_line(linear->out, "", linear->rows[index]);
}

static void print_all(struct linear *linear)
{
    fprintf(linear->out, "\n");
    print_label(linear->out, "# ", linear->sheet.title);
    fprintf(linear->out, "\n");
    forget_rows(linear);
    for (size_t i = 0; i < linear->layout.count; i++) {
        ARRAY_GROW(linear->rows, linear->count, linear->capacity);
        linear->rows[linear->count++] = print_row(&linear->layout.rows[i]);
        print_one(linear, i);
    }
    print_hints(linear);
}

/* The rows that are not as they were: an answer that was marked. */
static void print_changes(struct linear *linear)
{
    for (size_t i = 0; i < linear->layout.count; i++) {
        char *row = print_row(&linear->layout.rows[i]);

        if (strcmp(row, linear->rows[i]) != 0) {
            free(linear->rows[i]);
            linear->rows[i] = row;
            print_one(linear, i);
        } else {
            free(row);
        }
    }
}

static void print(struct linear *linear)
{
    struct moment moment = moment_of(linear->session);
    bool is_same = linear->count && same_moment(&moment, &linear->moment);

    place_describe(linear->session, &linear->sheet);
    layout_sheet(&linear->layout, &linear->sheet, linear->columns);
    if (is_same && linear->layout.count == linear->count)
        print_changes(linear);
    else
        print_all(linear);
    linear->moment = moment;
    if (linear->sheet.status)
        print_label(linear->out, "", linear->sheet.status);
}

/* The item that Enter alone means: the way on from a menu, but never an answer or a setting. */
static int item_to_go(const struct linear *linear)
{
    enum place_id place = linear->moment.place;

    if (place == PLACE_STEP || place == PLACE_SETTINGS || place == PLACE_ELSEWHERE ||
        !linear->sheet.items)
        return -1;
    return linear->sheet.focus;
}

static void say_not_understood(struct linear *linear, const char *word)
{
    struct text clean = TEXT_INIT;

    sanitise_add(&clean, word, strlen(word), NULL, NULL);
    print_label(
        linear->out, "",
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

/* The number of an item of a page that takes text as well, else -1. */
static int item_of_line(const struct linear *linear, const char *line)
{
    char *end;
    long number = strtol(line, &end, 10);

    return !*end && number >= 1 && number <= linear->sheet.items ? (int)number - 1 : -1;
}

/* A full stop and one character; more behind it is text, the end of an address perhaps. */
static bool is_typed_key(const char *line)
{
    return *line == KEY_SIGN && line[1] && !line[2 + strspn(line + 2, " \t")];
}

/* The whole line is what is typed. */
static void do_entry(struct linear *linear, const char *line)
{
    int item = item_of_line(linear, line);

    if (item >= 0) {
        place_act(linear->session, ACTION_CHOOSE, item);
        return;
    }
    entry_set(linear->session, line);
    place_type(linear->session);
}

static void do_words(struct linear *linear, char *line)
{
    char *rest = NULL;
    char *word = strtok_r(line, " ,\t\r\n", &rest);

    if (!word)
        place_act(linear->session, ACTION_GO, item_to_go(linear));
    for (; word; word = strtok_r(NULL, " ,\t\r\n", &rest)) {
        struct moment before = moment_of(linear->session);
        struct moment after;

        do_word(linear, word);
        after = moment_of(linear->session);
        if (!same_moment(&before, &after))
            break; /* what follows was not meant for the new page */
    }
}

static void do_line(struct linear *linear, char *line)
{
    line[strcspn(line, "\r\n")] = '\0';
    linear->session->notice = PHRASE_COUNT; /* it has been read */
    if (!linear->sheet.takes_text)
        do_words(linear, line);
    else if (is_typed_key(line))
        do_words(linear, line + 1);
    else if (*line)
        do_entry(linear, line);
    else
        do_words(linear, line);
}

/*
 * A kiosk waits for whoever used it for so long only, and then somebody else begins. Nothing is
 * read ahead of its line there, or what was read would not be seen to be waiting.
 */
static bool is_abandoned(const struct linear *linear)
{
    struct pollfd input = {.fd = fileno(linear->in), .events = POLLIN};
    int patience = linear->is_used ? linear->session->kiosk_idle : -1;

    return linear->session->kiosk_idle && poll(&input, 1, patience) == 0;
}

/* In a kiosk the end of input is a key, Ctrl-D, as long as there is a keyboard. */
static bool goes_on(struct linear *linear)
{
    if (!linear->session->kiosk_idle || !isatty(fileno(linear->in)))
        return false;
    clearerr(linear->in);
    return true;
}

static bool read_bytes(struct linear *linear, char line[INPUT_MAX])
{
    do {
        if (is_abandoned(linear)) {
            who_switch(linear->session, NULL);
            return false;
        }
        linear->is_used = true;
        if (fgets(line, INPUT_MAX, linear->in))
            return true;
    } while (goes_on(linear));
    return false;
}

/*
 * One line of input without its end; the rest of an overlong one is dropped. False at the end, and
 * when nobody can have read what the line would be about.
 */
static bool read_line(struct linear *linear, char line[INPUT_MAX])
{
    fputs("> ", linear->out);
    fflush(linear->out);
    sandbox_finish();
    if (ferror(linear->out) || !read_bytes(linear, line))
        return false;
    if (!strchr(line, '\n')) {
        int byte;

        do {
            byte = getc(linear->in);
        } while (byte != EOF && byte != '\n');
    }
    return true;
}

static void print_parting(struct linear *linear)
{
    struct text words = TEXT_INIT;

    parting_write(linear->session, &words);
    print_label(linear->out, "", words.bytes);
    text_release(&words);
}

bool linear_run(struct session *session, FILE *in, FILE *out, int columns)
{
    struct linear linear = {.session = session, .in = in, .out = out, .columns = columns};
    char line[INPUT_MAX];

    sheet_init(&linear.sheet);
    layout_init(&linear.layout);
    if (session->kiosk_idle)
        setvbuf(in, NULL, _IONBF, 0);
    linear.layout.is_plain = true;
    while (session->running && !ferror(out)) {
        print(&linear);
        if (!read_line(&linear, line)) {
            fputc('\n', out);
            break;
        }
        do_line(&linear, line);
    }
    print_parting(&linear);
    forget_rows(&linear);
    free(linear.rows);
    sheet_release(&linear.sheet);
    layout_release(&linear.layout);
    return fflush(out) == 0 && !ferror(out);
}
