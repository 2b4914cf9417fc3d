/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which country somebody is in: asked once, when its contacts are needed. */
#include "place/country.h"

#include "content/aid.h"
#include "place/place.h"
#include "place/say.h"

#include <string.h>

/* By aid_country_codes[]. */
static const enum phrase names[COUNTRY_COUNT] = {
    PHRASE_COUNTRY_BN, PHRASE_COUNTRY_KH, PHRASE_COUNTRY_ID, PHRASE_COUNTRY_LA,
    PHRASE_COUNTRY_MY, PHRASE_COUNTRY_MM, PHRASE_COUNTRY_PH, PHRASE_COUNTRY_SG,
    PHRASE_COUNTRY_TH, PHRASE_COUNTRY_TL, PHRASE_COUNTRY_VN,
};

enum phrase country_name(const char *code)
{
    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        if (strcmp(aid_country_codes[i], code) == 0)
            return names[i];
    }
    return PHRASE_COUNT;
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_SETTINGS_COUNTRY, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_AID_WHICH_COUNTRY, NULL));
    for (size_t i = 0; i < COUNTRY_COUNT; i++)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, aid_country_codes[i],
                               words_phrase(&session->words, names[i]));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "none",
                           say(session, sheet, PHRASE_AID_OTHER_COUNTRY, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (!action_chooses(action) || item < 0)
        return false;
    if (item < COUNTRY_COUNT)
        session_use_country(session, aid_country_codes[item]);
    session_back(session);
    session_spot(session)->view = VIEW_TOP; /* there is something new to read */
    return true;
}

const struct place country_place = {.describe = describe, .act = act};
