/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Begin a step or a lesson anew? Asked first, for it takes away what was done. */
#include "place/place.h"
#include "place/say.h"
#include "session/reset.h"

enum { NO, YES };

static void describe(struct session *session, struct sheet *sheet)
{
    bool is_step = session_step(session) != NULL;
    const char *title = say_lesson_title(session, sheet, reset_lesson(session));

    sheet->title = say(session, sheet, PHRASE_RESET_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   is_step ? say(session, sheet, PHRASE_RESET_STEP, NULL)
                           : say(session, sheet, PHRASE_RESET_LESSON, "title", title, NULL));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "no", say(session, sheet, PHRASE_RESET_NO, NULL));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "yes",
                           say(session, sheet, PHRASE_RESET_YES, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (!action_chooses(action) || item < 0)
        return false;
    session_back(session);
    if (item == YES)
        reset_do(session);
    return true;
}

const struct place reset_place = {.describe = describe, .act = act};
