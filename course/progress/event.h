/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What happened, one line of JSON each: the journal's alphabet.
 *
 *     {"v":1,"id":"<uuid4>","n":3,"t":1795564800123,"k":"answered","course":"siaga",
 *      "course_version":1,"item":"phishing/links/real-owner","response":["other"],"ok":true,
 *      "score":1,"ms":5320,"lang":"th"}
 *
 * `id` is unique for ever (and will be the xAPI statement id); `n` counts within a file, because
 * clocks in school labs are often wrong; `t` is UTC milliseconds; `response`, `ok` and `score` (to
 * three decimals) belong to answers only. Written and read with jansson.
 * Unknown kinds and unknown keys are ignored, so that a newer program's journal can be read.
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
    EVENT_KIND_COUNT
};

enum { EVENT_RESPONSE_MAX = 32, EVENT_ID_SIZE = 37 };

struct event {
    char id[EVENT_ID_SIZE];
    enum event_kind kind;
    unsigned long sequence;
    int64_t time;             /* UTC, milliseconds since 1970 */
    const char *course;
    long course_version;
    const char *item;         /* id path; NULL for EVENT_STARTED */
    const char *response[EVENT_RESPONSE_MAX];
    size_t response_count;
    bool correct;
    double score;             /* 0..1 */
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
