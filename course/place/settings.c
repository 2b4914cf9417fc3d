/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours, country, second language. */
#include "place/place.h"

#include "content/aid.h"
#include "place/country.h"
#include "place/say.h"

#include <string.h>

struct choice_row {
    const char *value;
    enum phrase phrase;
};

static const struct choice_row themes[] = {
    {"dark", PHRASE_THEME_DARK},
    {"light", PHRASE_THEME_LIGHT},
    {"high-contrast", PHRASE_THEME_HIGH_CONTRAST},
    {"none", PHRASE_THEME_NONE},
};

static void describe_countries(struct session *session, struct sheet *sheet)
{
    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        const char *code = aid_country_codes[i];
        bool is_chosen = strcmp(code, session->profile->country) == 0;

        sheet_add_option(sheet, is_chosen ? MARK_SIGN_ON : MARK_SIGN_OFF,
                         words_phrase(&session->words, country_name(code)));
    }
}

static void describe_rows(struct session *session, struct sheet *sheet,
                          const struct choice_row *rows, size_t count, const char *chosen)
{
    for (size_t i = 0; i < count; i++)
        sheet_add_option(sheet, strcmp(rows[i].value, chosen) == 0 ? MARK_SIGN_ON : MARK_SIGN_OFF,
                         words_phrase(&session->words, rows[i].phrase));
}

/* "None" and every language. */
static void describe_second_language(struct session *session, struct sheet *sheet)
{
    const char *second = session->profile->second_language;
    struct block *none = sheet_add_option(sheet, *second ? MARK_SIGN_OFF : MARK_SIGN_ON,
                                          words_phrase(&session->words, PHRASE_SETTINGS_NO_SECOND));

    if (session_spot(session)->step == SETTINGS_SECOND_LANGUAGE)
        sheet->focus = none->item;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        sheet_add_option(sheet,
                         strcmp(languages[i].tag, second) == 0 ? MARK_SIGN_ON : MARK_SIGN_OFF,
                         languages[i].endonym);
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_SETTINGS_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_SETTINGS_THEME, NULL));
    describe_rows(session, sheet, themes, ARRAY_LENGTH(themes), session->profile->theme);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_SETTINGS_COUNTRY, NULL));
    describe_countries(session, sheet);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_SETTINGS_SECOND, "key", "o", NULL));
    describe_second_language(session, sheet);
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

enum { FIRST_COUNTRY = ARRAY_LENGTH(themes), NO_SECOND = FIRST_COUNTRY + COUNTRY_COUNT };

static void choose(struct session *session, size_t item)
{
    if (item < FIRST_COUNTRY)
        session_use_theme(session, themes[item].value);
    else if (item < NO_SECOND)
        session_use_country(session, aid_country_codes[item - FIRST_COUNTRY]);
    else if (item == NO_SECOND)
        session_choose_second_language(session, NULL);
    else if (item - NO_SECOND <= LANGUAGE_COUNT)
        session_choose_second_language(session, &languages[item - NO_SECOND - 1]);
}

static bool act(struct session *session, enum action action, int item)
{
    if (action == ACTION_SETTINGS) {
        session_back(session);
        return true;
    }
    if (!action_chooses(action) || item < 0)
        return false;
    choose(session, (size_t)item);
    return true;
}

const struct place settings_place = {.describe = describe, .act = act};
