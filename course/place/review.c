/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of today's review. */
#include "place/place.h"
#include "place/say.h"

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_REVIEW_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_STRONG,
                   say(session, sheet, PHRASE_REVIEW_DONE, "right",
                       say_number(session, sheet, session->review.right), "all",
                       say_number(session, sheet, session->review.count), NULL));
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_REVIEW_WHY, NULL));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "home",
                           say(session, sheet, PHRASE_RESULT_HOME, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (!action_chooses(action) || item < 0)
        return false;
    session_home(session);
    return true;
}

const struct place review_done_place = {.describe = describe, .act = act};
