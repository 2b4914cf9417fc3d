/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What happened, one line of JSON each: the journal's alphabet.
 *
 *     {"v":1,"id":"<uuid4>","n":3,"t":1795564800123,"h":1795564800123,"k":"answered",
 *      "course":"siaga","course_version":1,"item":"phishing/links/real-owner",
 *      "response":["scam","sure"],"ok":true,"score":1,"signal":"scam","ms":5320,"lang":"th"}
 *
 *     v               1
 *     id              unique for ever (and will be the xAPI statement id)
 *     n               counts within a file
 *     t               UTC milliseconds, as the clock said
 *     h               hybrid logical clock, in milliseconds: what events are ordered by
 *     k               the kind, see below
 *     course          and course_version: of which course
 *     item            id path of the step, lesson or module it is about
 *     response        what was answered, as ids; for some other kinds what was chosen
 *     ok, score       answers only; the score is 0..1, to three decimals
 *     signal          "scam" or "genuine": what the message of an answer really is, for those whose
 *                     response begins with a judgement: "scam" or "genuine", "sure" or "unsure"
 *     for             the item that this event's review is of
 *     ms              milliseconds from shown to answered
 *     lang            tag of the language shown
 *
 * Clocks in school labs are often wrong, and a clock that was set back must not make older answers
 * win. So `h` is the clock's time or the greatest `h` of the profile plus one, whichever is later:
 * a hybrid logical clock whose counter is folded into its milliseconds (Kulkarni et al. 2014,
 * "Logical Physical Clocks", doi 10.1007/978-3-319-14472-6_2). Lines of older programs have none,
 * nor do those count whose `h` is beyond the year 9999; they are ordered by `t`.
 *
 * How a line is read is in progress/values.h. Unknown kinds and keys are ignored, so that a newer
 * program's journal can be read.
 */
#ifndef PROGRESS_EVENT_H
#define PROGRESS_EVENT_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum event_kind {
    EVENT_UNKNOWN,
    EVENT_STARTED,   /* the program was opened on this course */
    EVENT_VISITED,   /* a step was shown: where to resume */
    EVENT_READ,      /* a page was read to its end */
    EVENT_ANSWERED,  /* a scored step was answered */
    EVENT_COMPLETED, /* a lesson's last step was passed: item is the lesson */
    EVENT_HINTED,    /* a hint was taken: response is its id */
    EVENT_RESET,     /* a step, or a lesson or module with all in it, begins anew */
    EVENT_FLAGGED,   /* something is not right with a step: response is an event_flag_names[] */
    EVENT_TICKED,    /* a step of the first hour was done: item is first-hour/<step> */
    EVENT_UNTICKED,  /* and after all not done */
    EVENT_KNOWN,     /* a module's check was passed: item is the module */
    EVENT_KIND_COUNT
};

enum event_signal { SIGNAL_NONE, SIGNAL_SCAM, SIGNAL_GENUINE, SIGNAL_COUNT };
enum event_flag { FLAG_NONE, FLAG_WRONG, FLAG_UNCLEAR, FLAG_TRANSLATION, FLAG_COUNT };

extern const char *const event_signal_names[SIGNAL_COUNT]; /* NULL for SIGNAL_NONE */
extern const char *const event_flag_names[FLAG_COUNT];     /* NULL for FLAG_NONE */

/* The one of that name; SIGNAL_NONE or FLAG_NONE when there is none. NULL is no name. */
enum event_signal event_signal_called(const char *name);
enum event_flag event_flag_called(const char *name);

enum { EVENT_RESPONSE_MAX = 32, EVENT_ID_SIZE = 37 };

/* 9999-12-31T23:59:59.999Z: nothing is ordered later than this. */
#define EVENT_ORDER_MAX INT64_C(253402300799999)

struct event {
    char id[EVENT_ID_SIZE];
    enum event_kind kind;
    unsigned long sequence;
    int64_t time;             /* `t`: UTC, milliseconds since 1970 */
    int64_t order;            /* `h`; read from a line without it, `time` */
    const char *course;
    long course_version;
    const char *item;         /* id path; NULL for EVENT_STARTED */
    const char *response[EVENT_RESPONSE_MAX];
    size_t response_count;
    bool correct;
    double score;             /* 0..1 */
    enum event_signal signal; /* SIGNAL_NONE: no judgement */
    const char *review_of;    /* `for`; NULL: no review */
    int64_t duration;         /* milliseconds from shown to answered */
    const char *language;     /* tag shown; may be NULL */
};

/* A random UUID, version 4 (RFC 9562), from getrandom(). */
void event_new_id(char id[EVENT_ID_SIZE]);

/* Adds the event's line, with its newline. */
void event_write(const struct event *event, struct text *line);

/*
 * Reads one line (without needing its newline). Strings are copied into `arena`. False when it is
 * not an event (not JSON, not an object, no id): the caller counts it and goes on. An event of a
 * kind we do not know comes back as EVENT_UNKNOWN.
 */
bool event_read(struct event *event, const char *line, size_t length, struct arena *arena);

#endif
