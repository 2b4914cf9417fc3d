/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys, made from the table of actions (session/action.h). */
#include "place/place.h"

#include "base/key.h"
#include "place/say.h"

static const struct help_row {
    const char *characters;
    enum phrase key, help;
} rows[] = {
#define HELP_ROW(name, code, other, characters, key, help)                                         \
    {characters, PHRASE_##key, PHRASE_##help},
    ACTIONS(HELP_ROW)
#undef HELP_ROW
};

static void add_characters(struct text *names, const char *characters)
{
    for (; *characters; characters++) {
        if (*characters != ' ')
            text_add_format(names, "%s%c", names->length ? ", " : "", *characters);
    }
}

/* A row that stands for two actions, such as up and down, names the keys of both. */
static const char *key_names(struct session *session, struct sheet *sheet,
                             const struct help_row *row)
{
    const struct help_row *partner = row + 1;
    struct text text = TEXT_INIT;
    const char *names;

    if (row->key != PHRASE_COUNT)
        text_add_string(&text, words_phrase(&session->words, row->key));
    if (row->help == PHRASE_HELP_CHOOSE)
        text_add_string(&text, "1-9");
    else
        add_characters(&text, row->characters);
    if (partner < rows + ARRAY_LENGTH(rows) && partner->help == PHRASE_COUNT)
        add_characters(&text, partner->characters);
    names = arena_copy_string(&sheet->arena, text.bytes);
    text_release(&text);
    return names;
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_HELP_TITLE, NULL);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct block *block;

        if (rows[i].help == PHRASE_COUNT)
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
