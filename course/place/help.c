/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys, made from the table of actions (session/action.h). */
#include "place/place.h"

#include "base/key.h"
#include "language/patterns.h"
#include "place/say.h"

static const struct help_row {
    enum action action;
    const char *characters;
    enum phrase key, help;
} rows[] = {
#define HELP_ROW(name, code, other, characters, key, help)                                         \
    {ACTION_##name, characters, PHRASE_##key, PHRASE_##help},
    ACTIONS(HELP_ROW)
#undef HELP_ROW
};

enum { NAMES_MAX = 12 };

struct names {
    const char *items[NAMES_MAX];
    size_t count;
};

static void add_name(struct names *names, const char *name)
{
    if (names->count < NAMES_MAX)
        names->items[names->count++] = name;
}

static void add_characters(struct names *names, struct sheet *sheet, const char *characters)
{
    for (; *characters; characters++) {
        if (*characters != ' ')
            add_name(names, arena_copy_bytes(&sheet->arena, characters, 1));
    }
}

/* A row that stands for two actions, such as up and down, names the keys of both. */
static void collect_names(struct names *names, const struct session *session, struct sheet *sheet,
                          const struct help_row *row)
{
    const struct help_row *partner = row + 1;

    if (row->key != PHRASE_COUNT)
        add_name(names, words_phrase(&session->words, row->key));
    if (row->help == PHRASE_HELP_CHOOSE)
        add_name(names, "1-9");
    else
        add_characters(names, sheet, row->characters);
    if (partner < rows + ARRAY_LENGTH(rows) && partner->help == PHRASE_COUNT)
        add_characters(names, sheet, partner->characters);
}

static const char *key_names(const struct session *session, struct sheet *sheet,
                             const struct help_row *row)
{
    struct names names = {.count = 0};
    struct text text = TEXT_INIT;
    const char *list;

    collect_names(&names, session, sheet, row);
    patterns_or(&text, session->language, names.items, names.count);
    list = arena_copy_string(&sheet->arena, text.bytes);
    text_release(&text);
    return list;
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_HELP_TITLE, NULL);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct block *block;

        if (rows[i].help == PHRASE_COUNT || !place_offers(session, rows[i].action))
            continue;
        block =
            sheet_add_line(sheet, BLOCK_ITEM, STYLE_STRONG, key_names(session, sheet, &rows[i]));
        sheet_add_span(
            sheet, block, STYLE_BODY,
            arena_format(&sheet->arena, ": %s", words_phrase(&session->words, rows[i].help)));
    }
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    (void)item;
    if (action != ACTION_HELP && !action_chooses(action))
        return false;
    session_back(session);
    return true;
}

const struct place help_place = {.describe = describe, .act = act};
