/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/place.h"

#include "place/say.h"
#include "session/elsewhere.h"
#include "session/first_hour.h"
#include "session/reset.h"
#include "session/review.h"

static const struct place *const places[PLACE_COUNT] = {
    [PLACE_HOME] = &home_place,           [PLACE_MODULE] = &module_place,
    [PLACE_STEP] = &step_place,           [PLACE_RESULT] = &result_place,
    [PLACE_LANGUAGES] = &languages_place, [PLACE_SETTINGS] = &settings_place,
    [PLACE_HELP] = &help_place,           [PLACE_CHECKS] = &checks_place,
    [PLACE_REVIEW_DONE] = &review_done_place,
    [PLACE_FIRST_HOUR] = &first_hour_place, [PLACE_COUNTRY] = &country_place,
    [PLACE_ELSEWHERE] = &elsewhere_place, [PLACE_PROFILES] = &profiles_place,
    [PLACE_SYMBOLS] = &symbols_place,     [PLACE_NICKNAME] = &nickname_place,
    [PLACE_FIND] = &find_place,           [PLACE_TERM] = &term_place,
    [PLACE_WORDS] = &words_place,
    [PLACE_FLAG] = &flag_place,           [PLACE_RESET] = &reset_place,
};

static const struct place *current(struct session *session)
{
    enum place_id id = session_spot(session)->place;

    BUG_ON(id >= PLACE_COUNT);
    return places[id];
}

void place_describe(struct session *session, struct sheet *sheet)
{
    sheet_clear(sheet);
    current(session)->describe(session, sheet);
    if (session->notice != PHRASE_COUNT)
        sheet->status = say(session, sheet, session->notice, NULL);
}

bool action_chooses(enum action action)
{
    return action == ACTION_GO || action == ACTION_MARK || action == ACTION_CHOOSE;
}

/* In a kiosk nobody leaves or becomes somebody whose answers are kept. */
bool place_offers(const struct session *session, enum action action)
{
    return !session->kiosk_idle || (action != ACTION_QUIT && action != ACTION_PROFILES);
}

static void act_anywhere(struct session *session, enum action action, int item)
{
    switch ((int)action) {
    case ACTION_BACK:
        session_back(session);
        break;
    case ACTION_HOME:
        session_home(session);
        break;
    case ACTION_HELP:
        session_enter(session, PLACE_HELP);
        break;
    case ACTION_LANGUAGES:
        session_enter(session, PLACE_LANGUAGES);
        break;
    case ACTION_SECOND_LANGUAGE:
        if (!session_toggle_language(session)) {
            session_enter(session, PLACE_SETTINGS);
            session_spot(session)->step = SETTINGS_SECOND_LANGUAGE;
        }
        break;
    case ACTION_SETTINGS:
        session_enter(session, PLACE_SETTINGS);
        break;
    case ACTION_FIND:
        session_enter(session, PLACE_FIND);
        break;
    case ACTION_WORDS:
        session_enter(session, PLACE_WORDS);
        break;
    case ACTION_PROFILES:
        session_enter(session, PLACE_PROFILES);
        break;
    case ACTION_FLAG:
        if (session_spot(session)->place == PLACE_STEP)
            session_enter(session, PLACE_FLAG);
        break;
    case ACTION_RESET:
        reset_ask(session, item);
        break;
    case ACTION_FIRST_HOUR:
        first_hour_enter(session);
        break;
    case ACTION_ELSEWHERE:
        session_look_elsewhere(session);
        break;
    case ACTION_REVIEW:
        if (!review_begin(session))
            session->notice = PHRASE_REVIEW_NONE;
        break;
    case ACTION_QUIT:
        session_quit(session);
        break;
    default:
        break;
    }
}

void place_type(struct session *session)
{
    session->notice = PHRASE_COUNT;
    if (current(session)->type)
        current(session)->type(session);
}

void place_act(struct session *session, enum action action, int item)
{
    session->notice = PHRASE_COUNT;
    if (!place_offers(session, action))
        return;
    if (!current(session)->act(session, action, item))
        act_anywhere(session, action, item);
}
