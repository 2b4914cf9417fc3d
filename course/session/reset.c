/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/reset.h"

#include "session/attempt.h"

/* A test counts what was answered first; a review is no lesson. */
static bool can_be_reset(struct session *session, const struct spot *spot)
{
    const struct lesson *lesson = module_lesson(session_module(session), session->reset_lesson);

    return lesson && !lesson_is_test(lesson) && !spot->is_review;
}

void reset_ask(struct session *session, int item)
{
    const struct spot *spot = session_spot(session);

    if (spot->place == PLACE_STEP || spot->place == PLACE_RESULT)
        session->reset_lesson = spot->lesson;
    else if (spot->place == PLACE_MODULE && item >= 0 &&
             (size_t)item < session_module(session)->lesson_ids.count)
        session->reset_lesson = (size_t)item;
    else
        return;
    if (can_be_reset(session, spot))
        session_enter(session, PLACE_RESET);
}

const struct lesson *reset_lesson(struct session *session)
{
    return module_lesson(session_module(session), session->reset_lesson);
}

void reset_do(struct session *session)
{
    const struct spot spot = *session_spot(session);
    const struct step *step = session_step(session);

    session_reset(session, step ? step->path : reset_lesson(session)->path);
    if (step) {
        session_spot(session)->view = VIEW_TOP;
        attempt_begin(session);
    } else if (spot.place == PLACE_RESULT) {
        session_open_step(session, spot.module, spot.lesson, 0);
    }
}
