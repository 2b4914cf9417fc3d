/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/place.h"

#include "place/say.h"

static const struct place *const places[PLACE_COUNT] = {
    [PLACE_HOME] = &home_place,           [PLACE_MODULE] = &module_place,
    [PLACE_STEP] = &step_place,           [PLACE_RESULT] = &result_place,
    [PLACE_LANGUAGES] = &languages_place, [PLACE_SETTINGS] = &settings_place,
    [PLACE_HELP] = &help_place,
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

static void act_anywhere(struct session *session, enum action action)
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
    case ACTION_SETTINGS:
        session_enter(session, PLACE_SETTINGS);
        break;
    case ACTION_QUIT:
        session_quit(session);
        break;
    default:
        break;
    }
}

void place_act(struct session *session, enum action action, int item)
{
    session->notice = PHRASE_COUNT;
    if (!current(session)->act(session, action, item))
        act_anywhere(session, action);
}
