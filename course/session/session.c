/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include "session/attempt.h"
#include "session/entry.h"
#include "session/find.h"
#include "session/terms.h"
#include "session/review.h"
#include "session/score.h"

#include <stdlib.h>
#include <string.h>

static void reset_spot(struct session *session, struct spot *spot, enum place_id place)
{
    entry_clear(session);
    *spot = (struct spot){.place = place, .view = VIEW_TOP};
}

void session_init(struct session *session, struct course *course, struct profile *profile,
                  struct journal *journal, struct fold *fold, int ui_folder)
{
    *session = (struct session){
        .course = course,
        .profile = profile,
        .journal = journal,
        .fold = fold,
        .language = &languages[0],
        .depth = 1,
        .notice = PHRASE_COUNT,
        .entry = TEXT_INIT,
        .running = true,
    };
    words_init(&session->words, ui_folder, course->folder);
    session_seed(session, 1);
    reset_spot(session, session_spot(session), PLACE_HOME);
}

void session_release(struct session *session)
{
    words_release(&session->words);
    aid_free(session->first_hour.borrowed);
    free(session->switching.nickname);
    find_forget(session);
    terms_forget(session);
    text_release(&session->entry);
    elsewhere_release(&session->elsewhere);
}

void session_seed(struct session *session, uint64_t seed)
{
    session->random = seed * 2 + 1; /* xorshift never leaves 0 */
}

struct spot *session_spot(struct session *session)
{
    return &session->spots[session->depth - 1];
}

/* The nearest place below that is about a module: help may lie over a step. */
static struct spot *course_spot(struct session *session)
{
    for (size_t i = session->depth; i > 0; i--) {
        struct spot *spot = &session->spots[i - 1];

        if (spot->place == PLACE_MODULE || spot->place == PLACE_STEP || spot->place == PLACE_RESULT)
            return spot;
    }
    return NULL;
}

const struct module *session_module(struct session *session)
{
    const struct spot *spot = course_spot(session);

    return spot ? course_module(session->course, spot->module, NULL) : NULL;
}

const struct lesson *session_lesson(struct session *session)
{
    const struct spot *spot = course_spot(session);
    const struct module *module = session_module(session);

    return module && spot->place != PLACE_MODULE ? module_lesson(module, spot->lesson) : NULL;
}

const struct step *session_step(struct session *session)
{
    const struct spot *spot = course_spot(session);
    const struct lesson *lesson = session_lesson(session);

    return lesson && spot->place == PLACE_STEP ? lesson_step(lesson, spot->step) : NULL;
}

static struct spot *push(struct session *session, enum place_id place)
{
    struct spot *top;

    if (session->depth == SPOT_DEPTH_MAX) {
        /* Home stays at the bottom; what is forgotten is the way back through menus. */
        memmove(&session->spots[1], &session->spots[2],
                (SPOT_DEPTH_MAX - 2) * sizeof session->spots[0]);
        session->depth--;
    }
    session->depth++;
    top = session_spot(session);
    reset_spot(session, top, place);
    return top;
}

void session_enter(struct session *session, enum place_id place)
{
    if (session_spot(session)->place == place)
        return;
    push(session, place);
}

void session_back(struct session *session)
{
    if (session->depth > 1)
        session->depth--;
    entry_clear(session);
}

void session_home(struct session *session)
{
    session->depth = 1;
    reset_spot(session, session_spot(session), PLACE_HOME);
}

void session_quit(struct session *session)
{
    session->running = false;
}

bool session_open_module(struct session *session, size_t module)
{
    if (!course_entry(session->course, module))
        return false;
    session_home(session);
    push(session, PLACE_MODULE)->module = module;
    words_open_module(&session->words, course_entry(session->course, module)->id);
    if (course_module(session->course, module, NULL))
        return true;
    session_home(session);
    session->notice = PHRASE_MODULE_BROKEN;
    return false;
}

bool session_open_lesson(struct session *session, size_t module, size_t lesson)
{
    const struct module *loaded =
        course_entry(session->course, module) ? course_module(session->course, module, NULL) : NULL;
    const struct lesson *found = loaded ? module_lesson(loaded, lesson) : NULL;

    return found &&
           session_open_step(session, module, lesson, score_next_step(session->fold, found));
}

bool session_open_step(struct session *session, size_t module, size_t lesson, size_t step)
{
    const struct module *loaded =
        course_entry(session->course, module) ? course_module(session->course, module, NULL) : NULL;
    const struct lesson *found = loaded ? module_lesson(loaded, lesson) : NULL;

    if (!found || !lesson_step(found, step))
        return false;
    session_open_module(session, module);

    struct spot *spot = push(session, PLACE_STEP);

    spot->module = module;
    spot->lesson = lesson;
    spot->step = step;
    attempt_begin(session);
    return true;
}

/* Moves past one part of an id path and gives its length. */
static size_t take_part(const char **path)
{
    size_t length = strcspn(*path, "/");

    *path += length + ((*path)[length] == '/');
    return length;
}

static bool is_called(const char *id, const char *part, size_t length)
{
    return strlen(id) == length && memcmp(id, part, length) == 0;
}

static long find_lesson(const struct module *module, const char *part, size_t length)
{
    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        if (is_called(module->lesson_ids.items[i], part, length))
            return (long)i;
    }
    return -1;
}

static long find_step(const struct lesson *lesson, const char *part, size_t length)
{
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (is_called(step->id, part, length))
            return (long)i;
    }
    return -1;
}

bool session_find_step(struct session *session, const char *path, size_t *module, size_t *lesson,
                       size_t *step)
{
    const char *part = path;
    long at = course_find(session->course, part, take_part(&path));
    const struct module *loaded =
        at >= 0 ? course_module(session->course, (size_t)at, NULL) : NULL;

    if (!loaded)
        return false;
    *module = (size_t)at;
    part = path;
    at = find_lesson(loaded, part, take_part(&path));
    if (at < 0)
        return false;
    *lesson = (size_t)at;
    part = path;
    at = find_step(module_lesson(loaded, *lesson), part, take_part(&path));
    *step = (size_t)at;
    return at >= 0 && !*path;
}

bool session_find_lesson(struct session *session, const char *path, size_t *module,
                         size_t *lesson)
{
    long at = course_find(session->course, path, strcspn(path, "/"));
    const struct module *loaded =
        at >= 0 ? course_module(session->course, (size_t)at, NULL) : NULL;

    for (*lesson = 0; loaded && *lesson < loaded->lesson_count; ++*lesson) {
        *module = (size_t)at;
        if (strcmp(loaded->lessons[*lesson].path, path) == 0)
            return true;
    }
    return false;
}

void session_show_review(struct session *session, size_t module, size_t lesson, size_t step)
{
    struct spot *spot;

    session_home(session);
    spot = push(session, PLACE_STEP);
    spot->is_review = true;
    spot->module = module;
    spot->lesson = lesson;
    spot->step = step;
    attempt_begin(session);
}

void session_show_review_end(struct session *session)
{
    session_home(session);
    push(session, PLACE_REVIEW_DONE);
}

bool session_open_path(struct session *session, const char *path)
{
    const char *part = path;
    size_t length = take_part(&path);
    long module = course_find(session->course, part, length);
    const struct module *loaded =
        module >= 0 ? course_module(session->course, (size_t)module, NULL) : NULL;

    if (!loaded || !*path)
        return loaded && session_open_module(session, (size_t)module);
    part = path;
    length = take_part(&path);

    long lesson = find_lesson(loaded, part, length);

    if (lesson < 0 || !*path)
        return lesson >= 0 && session_open_lesson(session, (size_t)module, (size_t)lesson);
    part = path;
    length = take_part(&path);

    long step = find_step(module_lesson(loaded, (size_t)lesson), part, length);

    return step >= 0 && !*path &&
           session_open_step(session, (size_t)module, (size_t)lesson, (size_t)step);
}

bool session_resume(struct session *session)
{
    return session->fold->last_item && session_open_path(session, session->fold->last_item);
}

static bool is_done(const struct session *session, size_t module)
{
    const struct course_entry *entry = course_entry(session->course, module);
    return entry->role != ROLE_TAUGHT || score_entry_is_done(session->fold, entry);
}

long session_next_module(struct session *session)
{
    const char *last = session->fold->last_item;
    long recent = last ? course_find(session->course, last, strcspn(last, "/")) : -1;

    if (recent >= 0 && !is_done(session, (size_t)recent))
        return recent;
    for (size_t i = 0; course_entry(session->course, i); i++) {
        if (!is_done(session, i))
            return (long)i;
    }
    return -1;
}

void session_go_on(struct session *session, size_t index)
{
    const struct module *module = course_module(session->course, index, NULL);

    for (size_t i = 0; module && i < module->lesson_ids.count; i++) {
        struct ratio steps = score_lesson(session->fold, &module->lessons[i]).steps;

        if (steps.part < steps.all) {
            session_open_lesson(session, index, i);
            return;
        }
    }
    session_open_module(session, index);
}

void session_next(struct session *session)
{
    struct spot *spot = session_spot(session);
    const struct lesson *lesson = session_lesson(session);

    BUG_ON(!lesson || spot->place != PLACE_STEP);
    if (spot->is_review) {
        review_next(session);
        return;
    }
    attempt_leave(session);
    session->revision++;
    spot->view = VIEW_TOP;
    if (lesson_step(lesson, spot->step + 1)) {
        spot->step++;
        attempt_begin(session);
    } else {
        attempt_complete_lesson(session);
        spot->place = lesson->purpose == LESSON_FORM ? PLACE_CHECKS : PLACE_RESULT;
    }
}

static void keep(struct session *session, char **member, const char *value)
{
    if (strcmp(*member, value) == 0)
        return;
    session->revision++;
    profile_set(member, value);
    if (!profile_save(session->profile))
        session->notice = PHRASE_CHOICE_NOT_SAVED;
}

void session_use_language(struct session *session, const struct language *language)
{
    session->revision++;
    session->language = language;
    words_use(&session->words, language);
}

void session_choose_second_language(struct session *session, const struct language *language)
{
    keep(session, &session->profile->second_language, language ? language->tag : "");
}

bool session_toggle_language(struct session *session)
{
    const struct language *second = language_find(session->profile->second_language);
    const struct language *left = session->left_language;

    if (!left && (!second || second == session->language))
        return false;
    session->left_language = left ? NULL : session->language;
    session_use_language(session, left ? left : second);
    return true;
}

void session_choose_language(struct session *session, const struct language *language)
{
    session->left_language = NULL;
    session_use_language(session, language);
    keep(session, &session->profile->language, language->tag);
}

void session_use_country(struct session *session, const char *country)
{
    keep(session, &session->profile->country, country);
}

void session_use_theme(struct session *session, const char *theme)
{
    keep(session, &session->profile->theme, theme);
}
