/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name: two symbols, chosen with the number keys of any keyboard layout, or a nickname typed. */
#include "place/place.h"
#include "place/say.h"
#include "session/who.h"

static const enum phrase symbol_names[WHO_SYMBOLS] = {
    PHRASE_SYMBOL_SUN,     PHRASE_SYMBOL_MOON,   PHRASE_SYMBOL_STAR,
    PHRASE_SYMBOL_HEART,   PHRASE_SYMBOL_DIAMOND, PHRASE_SYMBOL_CLOVER,
    PHRASE_SYMBOL_SPADE,   PHRASE_SYMBOL_NOTE,   PHRASE_SYMBOL_UMBRELLA,
};

static void describe_symbols(struct session *session, struct sheet *sheet)
{
    int first = session->switching.symbol;

    sheet->title = say(session, sheet, PHRASE_NAMING_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   first < 0 ? say(session, sheet, PHRASE_NAMING_FIRST, NULL)
                             : say(session, sheet, PHRASE_NAMING_SECOND, "symbol",
                                   who_symbols[first], NULL));
    for (size_t i = 0; i < WHO_SYMBOLS; i++)
        sheet_add_named_option(
            sheet, MARK_SIGN_NONE, who_symbols[i],
            arena_format(&sheet->arena, "%s %s", who_symbols[i],
                         words_phrase(&session->words, symbol_names[i])));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "type",
                           say(session, sheet, PHRASE_NAMING_TYPE, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

/* Back to the list, with the name that was taken. */
static void finish(struct session *session, const char *name)
{
    bool is_rename = session->switching.is_rename;

    if (!who_name(session, name))
        return;
    while (is_rename && session_spot(session)->place != PLACE_PROFILES && session->depth > 1)
        session_back(session);
}

static void choose_symbol(struct session *session, int symbol)
{
    int first = session->switching.symbol;
    struct text name = TEXT_INIT;

    session->revision++;
    session->switching.symbol = first < 0 ? symbol : -1;
    if (first < 0)
        return;
    text_add_format(&name, "%s%s", who_symbols[first], who_symbols[symbol]);
    finish(session, name.bytes);
    text_release(&name);
}

static bool act_symbols(struct session *session, enum action action, int item)
{
    if (action == ACTION_BACK && session->switching.symbol >= 0) {
        session->switching.symbol = -1;
        session->revision++;
        return true;
    }
    if (!action_chooses(action) || item < 0)
        return false;
    if (item < WHO_SYMBOLS)
        choose_symbol(session, item);
    else
        session_enter(session, PLACE_NICKNAME);
    return true;
}

const struct place symbols_place = {.describe = describe_symbols, .act = act_symbols};

static void describe_nickname(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_NAMING_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_NAMING_NICKNAME, NULL));
    sheet_add_entry(sheet, session->entry.bytes);
    say_go_hint(session, sheet, PHRASE_HINT_GO);
    say_common_hints(session, sheet);
}

static bool act_nickname(struct session *session, enum action action, int item)
{
    (void)session;
    (void)item;
    return action_chooses(action);
}

static void type_nickname(struct session *session)
{
    finish(session, session->entry.bytes);
}

const struct place nickname_place = {
    .describe = describe_nickname, .act = act_nickname, .type = type_nickname};
