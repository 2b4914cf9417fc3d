/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/checks.h"

#include "session/score.h"

#include <string.h>

static const int64_t day = INT64_C(86400000);

const char *const check_stage_names[CHECK_STAGE_COUNT] = {
    [CHECK_BEFORE] = "before",
    [CHECK_AFTER] = "after",
    [CHECK_MONTH] = "month",
    [CHECK_SEASON] = "season",
};

const struct sitting *checks_sitting(const struct session *session, enum check_stage stage)
{
    const struct sitting *found = NULL;

    for (size_t i = 0; i < session->fold->sitting_count; i++) {
        const struct sitting *sitting = &session->fold->sittings[i];

        if (sitting->stage && strcmp(sitting->stage, check_stage_names[stage]) == 0)
            found = sitting;
    }
    return found;
}

const struct sitting *checks_latest(const struct session *session)
{
    for (size_t i = session->fold->sitting_count; i > 0; i--) {
        if (session->fold->sittings[i - 1].stage)
            return &session->fold->sittings[i - 1];
    }
    return NULL;
}

static long find_forms(const struct course *course)
{
    const struct course_entry *entry;

    for (size_t i = 0; (entry = course_entry(course, i)); i++) {
        if (entry->role == ROLE_CHECKS)
            return (long)i;
    }
    return -1;
}

static bool is_course_begun(struct session *session)
{
    const struct course_entry *entry;

    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (entry->role == ROLE_TAUGHT &&
            score_entry(session->fold, entry->id, (size_t)entry->steps).part)
            return true;
    }
    return false;
}

bool checks_course_is_done(struct session *session)
{
    const struct course_entry *entry;

    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (entry->role == ROLE_TAUGHT && !score_entry_is_done(session->fold, entry))
            return false;
    }
    return true;
}

static bool is_completed(const struct fold *fold, const char *path)
{
    const struct item_state *state = fold_find(fold, path);

    return state && state->completed;
}

/* Whether the item is an answered step of a form that has no end yet. */
static bool is_of_open_form(const struct session *session, const struct item_state *state,
                            const char *module_id)
{
    size_t length = strlen(module_id);
    const char *last = strrchr(state->item, '/');
    struct text form = TEXT_INIT;
    bool is_open;

    if (!state->answered || strncmp(state->item, module_id, length) != 0 ||
        state->item[length] != '/' || last == state->item + length)
        return false;
    text_add(&form, state->item, (size_t)(last - state->item));
    is_open = !is_completed(session->fold, form.bytes);
    text_release(&form);
    return is_open;
}

static bool is_form_begun(const struct session *session, const char *module_id)
{
    for (size_t i = 0; i < session->fold->count; i++) {
        if (is_of_open_form(session, &session->fold->items[i], module_id))
            return true;
    }
    return false;
}

/* The latest stage whose time has come and that was not taken; -1: none. */
static int stage_now(struct session *session, bool is_begun)
{
    const struct sitting *after = checks_sitting(session, CHECK_AFTER);
    int64_t since = after ? session->journal->clock() - after->time : -1;

    if (since >= CHECK_SEASON_DAYS * day)
        return checks_sitting(session, CHECK_SEASON) ? -1 : CHECK_SEASON;
    if (since >= CHECK_MONTH_DAYS * day)
        return checks_sitting(session, CHECK_MONTH) ? -1 : CHECK_MONTH;
    if (after)
        return -1;
    if (checks_course_is_done(session))
        return CHECK_AFTER;
    if (!checks_latest(session) && (is_begun || !is_course_begun(session)))
        return CHECK_BEFORE;
    return -1;
}

bool checks_offer(struct session *session, struct check_offer *offer)
{
    long index = find_forms(session->course);
    bool is_begun =
        index >= 0 && is_form_begun(session, course_entry(session->course, (size_t)index)->id);
    int stage = index >= 0 ? stage_now(session, is_begun) : -1;

    if (stage < 0)
        return false;
    *offer = (struct check_offer){
        .stage = (enum check_stage)stage,
        .module = (size_t)index,
        .is_begun = is_begun,
    };
    return true;
}

/* Forms take turns. */
static size_t form_of(const struct module *module, enum check_stage stage)
{
    return (size_t)stage % module->lesson_ids.count;
}

void checks_begin(struct session *session, const struct check_offer *offer)
{
    const struct module *module = course_module(session->course, offer->module, NULL);

    if (!module) {
        session->notice = PHRASE_MODULE_BROKEN;
        return;
    }
    if (!offer->is_begun)
        session_reset(session, module_lesson(module, form_of(module, offer->stage))->path);
    session_open_lesson(session, offer->module, form_of(module, offer->stage));
}

const char *checks_stage_of(struct session *session, const struct lesson *form)
{
    struct check_offer offer;
    const struct module *module;

    if (form->purpose != LESSON_FORM || !checks_offer(session, &offer))
        return NULL;
    module = course_module(session->course, offer.module, NULL);
    return module_lesson(module, form_of(module, offer.stage)) == form
               ? check_stage_names[offer.stage]
               : NULL;
}
