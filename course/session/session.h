/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the learner is and what they have done: the whole state of the program. It joins the
 * course, the words of a language and the progress of a profile, and it knows no screen: the same
 * session is played full-screen, line by line, and by tests.
 *
 *     struct session session;
 *     session_init(&session, &course, &profile, &journal, &fold, ui_folder);
 *     session_use_language(&session, language_find("th"));
 *     session_open_step(&session, 0, 0, 0);
 *     session_answer(&session, &response);      // on disk when it returns true
 *     session_next(&session);
 *     session_release(&session);
 *
 * The session borrows course, profile, journal and fold; the caller releases them after it. Places
 * change it only through the functions below.
 */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "content/course.h"
#include "progress/fold.h"
#include "progress/journal.h"
#include "progress/profile.h"
#include "session/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum place_id {
    PLACE_HOME,
    PLACE_MODULE,
    PLACE_STEP,
    PLACE_RESULT,
    PLACE_LANGUAGES,
    PLACE_SETTINGS,
    PLACE_HELP,
    PLACE_COUNT
};

/* What part of a place is in sight: kept by meaning, not by row, so that a resize keeps it. */
struct view {
    int focus;     /* number of the item that Enter acts on; -1: where the place begins */
    size_t block;  /* block at the top of the screen, and how far into it in code points */
    size_t offset;
};

#define VIEW_TOP ((struct view){.focus = -1})

struct spot {
    enum place_id place;
    size_t module, lesson, step; /* as far as the place has them */
    struct view view;
};

/* How far the learner is with the step on screen. */
struct attempt {
    bool marked[RESPONSE_MAX];   /* by number of the option or part shown */
    size_t order[RESPONSE_MAX];  /* choice: which option stands in which place */
    bool answered;               /* the answer is given, its explanation is shown */
    bool restored;               /* ... and was given at another time */
    struct response response;
    struct marking marking;
    int64_t shown_at;            /* milliseconds */
};

/* What session/coverage.h has counted. */
struct coverage {
    const char *module_id; /* of the words that were counted; compared by address */
    bool is_known[LANGUAGE_COUNT];
    unsigned percent[LANGUAGE_COUNT];
};

enum { SPOT_DEPTH_MAX = 8 };

struct session {
    struct course *course;
    struct profile *profile;
    struct journal *journal;
    struct fold *fold;
    struct words words;
    const struct language *language;
    struct spot spots[SPOT_DEPTH_MAX];
    size_t depth;                     /* spots in use, at least 1 */
    struct attempt attempt;
    struct coverage coverage;
    enum phrase notice;               /* shown until the next key; PHRASE_COUNT: none */
    bool disk_trouble_told;
    bool on_linux_console;
    bool running;
    unsigned long revision;           /* moves with every change: what was described is stale */
    uint64_t random;                  /* state of the shuffling generator, never 0 */
};

/* `ui_folder`: open folder whose localization/ translates the interface. Starts at home. */
void session_init(struct session *session, struct course *course, struct profile *profile,
                  struct journal *journal, struct fold *fold, int ui_folder);
void session_release(struct session *session);

/* The same seed gives the same order of options. */
void session_seed(struct session *session, uint64_t seed);

struct spot *session_spot(struct session *session);
const struct module *session_module(struct session *session);   /* NULL where there is none */
const struct lesson *session_lesson(struct session *session);
const struct step *session_step(struct session *session);

/* Going about */
void session_enter(struct session *session, enum place_id place); /* on top of where we are */
void session_back(struct session *session);                       /* stays when at home */
void session_home(struct session *session);
void session_quit(struct session *session);

/* False, and nothing changes, when there is no such module, lesson or step. */
bool session_open_module(struct session *session, size_t module);
bool session_open_lesson(struct session *session, size_t module, size_t lesson);
bool session_open_step(struct session *session, size_t module, size_t lesson, size_t step);

/* Opens `module[/lesson[/step]]`. */
bool session_open_path(struct session *session, const char *path);

/* Goes to the step where the profile left off; false when there is none. */
bool session_resume(struct session *session);

/*
 * The module to go on with, or -1 when every step of the course is done: the one that was played
 * last, else the first that is not done. No module is read for it.
 */
long session_next_module(struct session *session);

/* Opens the first step of a module that is not done, or the module when all are. */
void session_go_on(struct session *session, size_t index);

/* The step on screen */
void session_toggle(struct session *session, size_t item);

/*
 * Marks the answer, writes it down and shows its explanation. The ids must live as long as the
 * course. True when it is on disk, or there is none to write to (a guest).
 */
bool session_answer(struct session *session, const struct response *response);
void session_again(struct session *session); /* the same step, unanswered */
void session_next(struct session *session);  /* the next step, or the lesson's result */

/* Shows everything in `language` from now on; the learner's place stays. */
void session_use_language(struct session *session, const struct language *language);

/* Choices of the learner, kept in the profile. */
void session_choose_language(struct session *session, const struct language *language);
void session_use_country(struct session *session, const char *country);
void session_use_theme(struct session *session, const char *theme);

#endif
