/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/first_hour.h"

#include <string.h>

static const char *path_of(struct text *path, const struct first_hour *first_hour, size_t step)
{
    text_clear(path);
    text_add_format(path, "first-hour/%s", aid_step(first_hour->aid, step)->id);
    return path->bytes;
}

/* What was kept by an earlier run. */
static void recall_ticks(struct session *session)
{
    struct first_hour *first_hour = &session->first_hour;
    struct text path = TEXT_INIT;

    for (size_t i = 0; aid_step(first_hour->aid, i); i++) {
        const struct item_state *state = fold_find(session->fold, path_of(&path, first_hour, i));

        first_hour->ticked[i] = state && state->ticked;
        first_hour->is_kept = first_hour->is_kept || first_hour->ticked[i];
    }
    text_release(&path);
}

static bool take(struct session *session, const struct aid *aid, int folder)
{
    if (!aid || !aid->is_sound)
        return false;
    session->first_hour.aid = aid;
    words_open_aid(&session->words, folder);
    recall_ticks(session);
    return true;
}

bool first_hour_open(struct session *session)
{
    struct first_hour *first_hour = &session->first_hour;
    int folder = session->words.ui_folder;

    if (first_hour->aid ||
        take(session, course_aid(session->course, NULL), session->course->folder))
        return true;
    if (!first_hour->borrowed && folder >= 0)
        first_hour->borrowed = aid_load(folder, NULL);
    return take(session, first_hour->borrowed, folder);
}

void first_hour_enter(struct session *session)
{
    if (!first_hour_open(session)) {
        session->notice = PHRASE_AID_NOT_THERE;
        return;
    }
    session_enter(session, PLACE_FIRST_HOUR);
    if (!*session->profile->country)
        session_enter(session, PLACE_COUNTRY);
}

static void record_tick(struct session *session, size_t step)
{
    bool is_ticked = session->first_hour.ticked[step];
    struct text path = TEXT_INIT;

    session_record(session, is_ticked ? EVENT_TICKED : EVENT_UNTICKED,
                   path_of(&path, &session->first_hour, step));
    text_release(&path);
}

void first_hour_tick(struct session *session, size_t step)
{
    struct first_hour *first_hour = &session->first_hour;

    if (!aid_step(first_hour->aid, step))
        return;
    first_hour->ticked[step] = !first_hour->ticked[step];
    session->revision++;
    if (first_hour->is_kept)
        record_tick(session, step);
}

void first_hour_keep(struct session *session, bool is_kept)
{
    struct first_hour *first_hour = &session->first_hour;
    bool ticked[AID_STEPS_MAX];

    if (is_kept == first_hour->is_kept)
        return;
    first_hour->is_kept = is_kept;
    session->revision++;
    memcpy(ticked, first_hour->ticked, sizeof ticked);
    for (size_t i = 0; aid_step(first_hour->aid, i); i++) {
        first_hour->ticked[i] = is_kept && ticked[i];
        if (ticked[i])
            record_tick(session, i);
    }
    memcpy(first_hour->ticked, ticked, sizeof ticked);
}
