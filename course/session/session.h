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
#include "progress/elsewhere.h"
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
    PLACE_CHECKS,
    PLACE_REVIEW_DONE,
    PLACE_FIRST_HOUR,
    PLACE_COUNTRY,
    PLACE_PROFILES,
    PLACE_SYMBOLS,
    PLACE_NICKNAME,
    PLACE_FIND,
    PLACE_WORDS,
    PLACE_TERM,
    PLACE_FLAG,
    PLACE_RESET,
    PLACE_ELSEWHERE,
    PLACE_COUNT
};

/* What part of a place is in sight: kept by meaning, not by row, so that a resize keeps it. */
struct view {
    int focus;    /* number of the item that Enter acts on; -1: where the place begins */
    size_t block; /* block at the top of the screen, and how far into it in code points */
    size_t offset;
};

#define VIEW_TOP ((struct view){.focus = -1})

struct spot {
    enum place_id place;
    bool is_review;              /* the step is asked by a review, not by its lesson */
    size_t module, lesson, step; /* as far as the place has them */
    struct view view;
};

/* How far the learner is with the step on screen. */
struct attempt {
    bool marked[RESPONSE_MAX]; /* by number of the option or part shown */
    struct response draft;     /* an answer of several choices, as far as it goes */
    size_t draft_unit;         /* ids that the latest choice added to it */
    size_t hints_shown;
    size_t order[RESPONSE_MAX]; /* choice: which option stands in which place */
    bool answered;              /* the answer is given, its explanation is shown */
    bool restored;              /* ... and was given at another time */
    struct response response;
    struct marking marking;
    int64_t shown_at; /* milliseconds */
};

/* What session/review.h asks today, one after the other. */
enum { REVIEW_MAX = 8 };

struct review_item {
    size_t module, lesson, step; /* what is shown */
    const char *of;              /* path of the step whose review it is */
};

struct review {
    struct review_item items[REVIEW_MAX];
    size_t count, at;
    size_t right; /* answers so far */
};

/* The check-list of session/first_hour.h. */
enum { AID_STEPS_MAX = 9 };

struct first_hour {
    const struct aid *aid; /* NULL until it is opened */
    struct aid *borrowed;  /* of the built-in course, when the course has none of its own; owned */
    bool ticked[AID_STEPS_MAX];
    bool is_kept; /* ticks are written down */
};

/* Going on as somebody else: session/who.h. */
struct switching {
    bool is_wanted;
    char *nickname; /* NULL: a guest */
    bool is_rename; /* the name that is asked for is for the profile that is open */
    int symbol;     /* the first of two that was chosen; -1: none so far */
};

/* What session/find.h has collected. */
struct names_index {
    struct find_name *items;
    size_t count, capacity;
    const struct language *language; /* NULL: nothing yet */
    struct arena arena;
};

/* What session/terms.h has collected. */
struct term_name {
    const char *text;
    uint32_t first; /* term_first(text) */
    size_t term;
};

struct terms {
    struct term_name *names; /* by their first characters */
    size_t count, capacity;
    const struct language *language; /* NULL: nothing yet */
    struct arena arena;
};

/* What session/coverage.h has counted. */
struct coverage {
    bool is_known;
    const char *module_id; /* of the words that were counted; compared by address */
    size_t all;            /* texts */
    size_t found[LANGUAGE_COUNT];
};

enum { SPOT_DEPTH_MAX = 8 };

struct session {
    struct course *course;
    struct profile *profile;
    struct journal *journal;
    struct fold *fold;
    struct words words;
    const struct language *language;
    const struct language *left_language; /* while the second one is shown; NULL: it is not */
    struct spot spots[SPOT_DEPTH_MAX];
    size_t depth; /* spots in use, at least 1 */
    struct attempt attempt;
    struct review review;
    struct first_hour first_hour;
    struct names_index names;
    struct terms terms;
    struct coverage coverage;
    enum phrase notice;                 /* shown until the next key; PHRASE_COUNT: none */
    struct text entry;                  /* what is typed so far: session/entry.h */
    struct elsewhere elsewhere;         /* what PLACE_ELSEWHERE lists: session/elsewhere.h */
    const struct elsewhere_root *roots; /* where it looks; NULL: where sticks and homes are */
    size_t root_count;
    const char *data_folder; /* of profiles; NULL: nothing can be kept */
    struct switching switching;
    size_t reset_lesson; /* session/reset.h: which is asked about */
    bool disk_trouble_told;
    bool on_linux_console;
    int kiosk_idle; /* a kiosk: a guest, who can neither leave nor become somebody, and who is
                     * forgotten after so many milliseconds without a key; 0: it is none */
    const char *unshown; /* tags, a space before and behind each, of languages whose
                                       * script this terminal shows badly; NULL: none is known */
    bool running;
    unsigned long revision; /* moves with every change: what was described is stale */
    uint64_t random;        /* state of the shuffling generator, never 0 */
};

/* `ui_folder`: open folder whose localization/ translates the interface. Starts at home. */
void session_init(struct session *session, struct course *course, struct profile *profile,
                  struct journal *journal, struct fold *fold, int ui_folder);
void session_release(struct session *session);

/* The same seed gives the same order of options. */
void session_seed(struct session *session, uint64_t seed);

struct spot *session_spot(struct session *session);
const struct module *session_module(struct session *session); /* NULL where there is none */
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

/* The step of `module/lesson/step`; false when there is none. */
bool session_find_step(struct session *session, const char *path, size_t *module, size_t *lesson,
                       size_t *step);

/* The lesson at `path`, test and pool included; false when there is none. */
bool session_find_lesson(struct session *session, const char *path, size_t *module, size_t *lesson);

/* For session/review.h: a step asked anew, over the start page; and the end of the review. */
void session_show_review(struct session *session, size_t module, size_t lesson, size_t step);
void session_show_review_end(struct session *session);

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
 * An answer of several choices grows in the attempt's draft, one id or two a choice (`second` may
 * be NULL); nothing of it is written before session_answer(). Undoing takes back the latest choice;
 * false when there is none. The ids must live as long as the course.
 */
void session_draft_add(struct session *session, const char *first, const char *second);
bool session_draft_undo(struct session *session);

/* Takes back all but the first `count` ids. */
void session_draft_cut(struct session *session, size_t count);

/* Whether there is a hint to show: the step has one more, and waits for an answer. */
bool session_has_hint(struct session *session);
void session_hint(struct session *session); /* shows it, if there is one */

/*
 * Marks the answer, writes it down and shows its explanation. Its strings are copied. True when it
 * is on disk, or there is none to write to (a guest).
 */
bool session_answer(struct session *session, const struct response *response);
void session_again(struct session *session); /* the same step, unanswered */

/* Writes down an event without an answer about the item; true when it is on disk. */
bool session_record(struct session *session, enum event_kind kind, const char *item);

/* Notes for whoever looks after the course that something is not right with the step on screen. */
void session_flag(struct session *session, enum event_flag flag);

/* The step, or all steps of the lesson, at `path` can be done anew; the journal keeps all. */
void session_reset(struct session *session, const char *path);
void session_next(struct session *session); /* the next step, or the lesson's result */

/* Shows everything in `language` from now on; the learner's place stays. */
void session_use_language(struct session *session, const struct language *language);

/* Choices of the learner, kept in the profile. */
void session_choose_language(struct session *session, const struct language *language);

/* What session_toggle_language() goes to; NULL: none. */
void session_choose_second_language(struct session *session, const struct language *language);

/* Shows all in the second language, or what it was before; false when there is no other. */
bool session_toggle_language(struct session *session);
void session_use_country(struct session *session, const char *country);
void session_use_theme(struct session *session, const char *theme);

#endif
