/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "base/memory.h"
#include "script/output.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* Words of a script joined again, for comparing with what the program says in a line. */
char *words_joined(const struct words_of_line *words, size_t from)
{
    struct text text = TEXT_INIT;

    for (size_t i = from; i < words->count; i++)
        text_add_format(&text, "%s%s", i > from ? " " : "", words->word[i]);
    return text_take(&text);
}

static void expect_string(struct stage *stage, const char *what, const char *found,
                          const char *expected)
{
    struct text shown = TEXT_INIT;

    output_add_string(&shown, expected); /* what is on screen is in output form */
    if (strcmp(found, shown.bytes) != 0)
        stage_fault(stage, "%s is '%s', not '%s'", what, found, shown.bytes);
    text_release(&shown);
}

static void expect_number(struct stage *stage, const char *what, long found, const char *expected)
{
    if (found != strtol(expected, NULL, 10))
        stage_fault(stage, "%s is %ld, not %s", what, found, expected);
}

/* Spaces and line ends count as one space, so that a sentence is found wherever it is wrapped. */
static void flatten(struct text *text, const char *from)
{
    for (; *from; from++) {
        bool is_blank = *from == ' ' || *from == '\n';

        if (!is_blank || (text->length && text->bytes[text->length - 1] != ' '))
            text_add_byte(text, is_blank ? ' ' : *from);
    }
}

static bool screen_shows(struct stage *stage, const char *wanted)
{
    struct text flat = TEXT_INIT, form = TEXT_INIT;
    char *shown = frame_text(&stage->player.frame);
    bool is_found;

    output_add_string(&form, wanted);
    flatten(&flat, shown);
    is_found = strstr(flat.bytes, form.bytes) != NULL;
    text_release(&flat);
    text_release(&form);
    free(shown);
    return is_found;
}

static void expect_shows(struct stage *stage, const struct words_of_line *words)
{
    for (size_t i = 1; i < words->count; i++) {
        if (!screen_shows(stage, words->word[i]))
            stage_fault(stage, "the screen does not show '%s'", words->word[i]);
    }
}

static void expect_not(struct stage *stage, const struct words_of_line *words)
{
    for (size_t i = 1; i < words->count; i++) {
        if (screen_shows(stage, words->word[i]))
            stage_fault(stage, "the screen shows '%s'", words->word[i]);
    }
}

static void expect_place(struct stage *stage, const struct words_of_line *words)
{
    struct text place = TEXT_INIT;
    char *expected = words_joined(words, 1);

    world_place(&stage->world, &place);
    expect_string(stage, "the place", place.bytes, expected);
    text_release(&place);
    free(expected);
}

static void expect_row(struct stage *stage, int row, const char *what, const char *expected)
{
    char *found = row_text(&stage->player.frame, row);

    expect_string(stage, what, found + strspn(found, " "), expected);
    free(found);
}

static void expect_title(struct stage *stage, const struct words_of_line *words)
{
    expect_row(stage, 0, "the title", words->word[1]);
}

static void expect_status(struct stage *stage, const struct words_of_line *words)
{
    expect_row(stage, stage->player.frame.rows - 2, "the status", words->word[1]);
}

static void expect_hints(struct stage *stage, const struct words_of_line *words)
{
    expect_row(stage, stage->player.frame.rows - 1, "the hints", words->word[1]);
}

/* `cursor 17 6`, or `cursor on "text"`: text begins where the cursor stands, or holds it. */
static void expect_cursor(struct stage *stage, const struct words_of_line *words)
{
    const struct frame *frame = &stage->player.frame;

    if (strcmp(words->word[1], "on") != 0) {
        expect_number(stage, "the cursor's row", frame->cursor_row, words->word[1]);
        expect_number(stage, "the cursor's column", frame->cursor_column, words->word[2]);
        return;
    }

    char *row = row_text(frame, frame->cursor_row);

    if (!strstr(row, words->word[2]))
        stage_fault(stage, "the cursor is on '%s', not on '%s'", row, words->word[2]);
    free(row);
}

static void expect_focus(struct stage *stage, const struct words_of_line *words)
{
    long focus = session_spot(&stage->world.session)->view.focus;

    expect_number(stage, "the focus", focus + 1, words->word[1]);
}

static void expect_items(struct stage *stage, const struct words_of_line *words)
{
    expect_number(stage, "the number of items", stage->player.sheet.items, words->word[1]);
}

static void expect_setting(struct stage *stage, const struct words_of_line *words)
{
    const struct profile *profile = &stage->world.profile;
    const char *name = words->word[1];
    const char *found = strcmp(name, "theme") == 0     ? profile->theme
                        : strcmp(name, "country") == 0 ? profile->country
                        : strcmp(name, "second") == 0  ? profile->second_language
                        : strcmp(name, "nickname") == 0 ? profile->nickname
                                                       : profile->language;

    expect_string(stage, name, found, words->word[2]);
}

/* `language TAG`: what is shown now; `setting language TAG` is what is kept. */
static void expect_language(struct stage *stage, const struct words_of_line *words)
{
    expect_string(stage, "the language", stage->world.session.language->tag, words->word[1]);
}

static void expect_ended(struct stage *stage, const struct words_of_line *words)
{
    (void)words;
    if (stage->world.session.running)
        stage_fault(stage, "the learner has not left");
}

/* `order last ID`, `order ID ID ...`: how the options stand. */
static void expect_order(struct stage *stage, const struct words_of_line *words)
{
    const struct session *session = &stage->world.session;
    const struct step *step = session_step(&stage->world.session);
    const struct option *options = step ? step->options.items : NULL;
    size_t count = step ? step->options.count : 0;
    size_t from = strcmp(words->word[1], "last") == 0 ? 2 : 1;

    for (size_t i = from; i < words->count; i++) {
        size_t place = from == 2 ? count - 1 : i - 1;
        const char *id = place < count ? options[session->attempt.order[place]].id : "none";

        expect_string(stage, "the option there", id, words->word[i]);
    }
}

/* Calls for every line of the journal of one kind, until the last; counts them. */
static json_t *last_event(struct stage *stage, const char *kind, long *count)
{
    char *events = world_events(&stage->world);
    json_t *last = NULL;

    *count = 0;
    for (char *line = events; *line;) {
        size_t length = strcspn(line, "\n");
        json_t *event = json_loadb(line, length, 0, NULL);
        const char *found = json_string_value(json_object_get(event, "k"));

        if (found && strcmp(found, kind) == 0) {
            json_decref(last);
            last = json_incref(event);
            ++*count;
        }
        json_decref(event);
        line += length + (line[length] == '\n');
    }
    free(events);
    return last;
}

/* The rest of the journal's line in the words of a script: item, ids, ok or wrong. */
static void describe_event(struct text *out, const json_t *event)
{
    const json_t *response = json_object_get(event, "response");
    const json_t *good = json_object_get(event, "ok");

    text_add_string(out, json_string_value(json_object_get(event, "item")));
    for (size_t i = 0; i < json_array_size(response); i++)
        text_add_format(out, " %s", json_string_value(json_array_get(response, i)));
    if (good)
        text_add_string(out, json_is_true(good) ? " ok" : " wrong");
}

/* `event answered phishing/links/real-owner both wrong`: the latest event of this kind. */
static void expect_event(struct stage *stage, const struct words_of_line *words)
{
    struct text found = TEXT_INIT;
    char *expected = words_joined(words, 2);
    long count;
    json_t *event = last_event(stage, words->word[1], &count);

    if (event)
        describe_event(&found, event);
    expect_string(stage, "the latest event", found.bytes, expected);
    json_decref(event);
    text_release(&found);
    free(expected);
}

static void expect_events(struct stage *stage, const struct words_of_line *words)
{
    long count;

    json_decref(last_event(stage, words->word[1], &count));
    expect_number(stage, "the number of events", count, words->word[2]);
}

static void expect_golden(struct stage *stage, const struct words_of_line *words)
{
    golden_check(stage, words->word[1]);
}

static const struct expectation {
    const char *name;
    size_t least, most; /* words after the name */
    void (*check)(struct stage *stage, const struct words_of_line *words);
} expectations[] = {
    {"shows", 1, WORDS_MAX, expect_shows},
    {"not", 1, WORDS_MAX, expect_not},
    {"place", 1, 2, expect_place},
    {"title", 1, 1, expect_title},
    {"status", 1, 1, expect_status},
    {"hints", 1, 1, expect_hints},
    {"cursor", 2, 2, expect_cursor},
    {"focus", 1, 1, expect_focus},
    {"items", 1, 1, expect_items},
    {"order", 1, WORDS_MAX, expect_order},
    {"setting", 2, 2, expect_setting},
    {"language", 1, 1, expect_language},
    {"event", 2, WORDS_MAX, expect_event},
    {"events", 2, 2, expect_events},
    {"golden", 1, 1, expect_golden},
    {"ended", 0, 0, expect_ended},
};

bool expectation_check(struct stage *stage, const struct words_of_line *words)
{
    for (size_t i = 0; i < ARRAY_LENGTH(expectations); i++) {
        const struct expectation *expectation = &expectations[i];

        if (strcmp(expectation->name, words->word[0]) == 0 &&
            words->count > expectation->least && words->count <= expectation->most + 1) {
            expectation->check(stage, words);
            return true;
        }
    }
    return false;
}
