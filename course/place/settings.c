/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours and country. */
#include "place/place.h"
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

static const struct choice_row countries[] = {
    {"bn", PHRASE_COUNTRY_BN}, {"kh", PHRASE_COUNTRY_KH}, {"id", PHRASE_COUNTRY_ID},
    {"la", PHRASE_COUNTRY_LA}, {"my", PHRASE_COUNTRY_MY}, {"mm", PHRASE_COUNTRY_MM},
    {"ph", PHRASE_COUNTRY_PH}, {"sg", PHRASE_COUNTRY_SG}, {"th", PHRASE_COUNTRY_TH},
    {"tl", PHRASE_COUNTRY_TL}, {"vn", PHRASE_COUNTRY_VN},
};

static void describe_rows(struct session *session, struct sheet *sheet,
                          const struct choice_row *rows, size_t count, const char *chosen)
{
    for (size_t i = 0; i < count; i++)
        sheet_add_option(sheet, strcmp(rows[i].value, chosen) == 0 ? MARK_SIGN_ON : MARK_SIGN_OFF,
                         words_phrase(&session->words, rows[i].phrase));
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_SETTINGS_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_SETTINGS_THEME, NULL));
    describe_rows(session, sheet, themes, ARRAY_LENGTH(themes), session->profile->theme);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_SETTINGS_COUNTRY, NULL));
    describe_rows(session, sheet, countries, ARRAY_LENGTH(countries), session->profile->country);
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    size_t index = (size_t)item;

    if (action == ACTION_SETTINGS) {
        session_back(session);
        return true;
    }
    if (!action_chooses(action) || item < 0)
        return false;
    if (index < ARRAY_LENGTH(themes))
        session_use_theme(session, themes[index].value);
    else if (index - ARRAY_LENGTH(themes) < ARRAY_LENGTH(countries))
        session_use_country(session, countries[index - ARRAY_LENGTH(themes)].value);
    return true;
}

const struct place settings_place = {describe, act};
