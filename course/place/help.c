/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys, made from the table of actions (session/action.h). */
#include "place/place.h"

#include "language/patterns.h"
#include "place/keys.h"
#include "place/say.h"

static const char *key_names(const struct session *session, struct sheet *sheet,
                             const struct key_help *row)
{
    const char *names[1 + KEY_NAMES_MAX], *list;
    struct text text = TEXT_INIT;
    size_t count = 0;

    if (row->key != PHRASE_COUNT)
        names[count++] = words_phrase(&session->words, row->key);
    for (size_t i = 0; i < row->count; i++)
        names[count++] = row->names[i];
    patterns_or(&text, session->language, names, count);
    list = arena_copy_string(&sheet->arena, text.bytes);
    text_release(&text);
    return list;
}

static void describe_row(struct session *session, struct sheet *sheet, const struct key_help *row)
{
    struct block *block =
        sheet_add_line(sheet, BLOCK_ITEM, STYLE_STRONG, key_names(session, sheet, row));

    sheet_add_span(sheet, block, STYLE_BODY,
                   arena_format(&sheet->arena, ": %s", words_phrase(&session->words, row->help)));
}

static void describe(struct session *session, struct sheet *sheet)
{
    struct key_help row;

    sheet->title = say(session, sheet, PHRASE_HELP_TITLE, NULL);
    for (size_t i = 0; key_help(i, &row); i++) {
        if (place_offers(session, row.action))
            describe_row(session, sheet, &row);
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
