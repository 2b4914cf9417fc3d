/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something is not right with a step: what is it? Whoever looks after the course will see it. */
#include "place/place.h"
#include "place/say.h"

static const struct {
    enum event_flag flag;
    enum phrase phrase;
} flags[] = {
    {FLAG_WRONG, PHRASE_FLAG_WRONG},
    {FLAG_UNCLEAR, PHRASE_FLAG_UNCLEAR},
    {FLAG_TRANSLATION, PHRASE_FLAG_TRANSLATION},
};

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_FLAG_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY, say(session, sheet, PHRASE_FLAG_HOW, NULL));
    for (size_t i = 0; i < ARRAY_LENGTH(flags); i++)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, event_flag_names[flags[i].flag],
                               say(session, sheet, flags[i].phrase, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (!action_chooses(action) || item < 0 || (size_t)item >= ARRAY_LENGTH(flags))
        return false;
    session_flag(session, flags[item].flag);
    session_back(session);
    if (session->notice == PHRASE_COUNT)
        session->notice = PHRASE_FLAG_THANKS;
    return true;
}

const struct place flag_place = {.describe = describe, .act = act};
