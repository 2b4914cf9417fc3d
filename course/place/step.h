/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of step share when they describe themselves. */
#ifndef PLACE_STEP_H
#define PLACE_STEP_H

#include "place/place.h"

/* Says a part of the step at a language level. */
typedef void step_describe(struct session *session, struct sheet *sheet, const struct step *step,
                           size_t level);

/*
 * A kind of step as a place: a row of the table in step.c. `ask` until it is answered, `explain`
 * from then on; a kind that asks nothing has no `explain`, and each of its paragraphs falls back by
 * itself. The others are as in struct place.
 */
struct step_place {
    step_describe *ask, *explain;
    bool (*act)(struct session *session, enum action action, int item);
    void (*type)(struct session *session);
};

extern const struct step_place page_place, choice_place, judge_place, point_place, act_place,
    recall_place, order_kind_place, match_place, sort_place, scenario_place;

/* A text of the step at a level: `key` of the step, or of its part `id` (may be NULL). */
const char *step_text(struct session *session, struct sheet *sheet, const struct step *step,
                      size_t level, const char *id, const char *key, const char *text);

/* The same for prose, added to the sheet as paragraphs. */
void step_add_prose(struct session *session, struct sheet *sheet, const struct step *step,
                    size_t level, enum style style, const char *id, const char *key,
                    const char *prose);

/* The same for a text of the step's specimen. */
void step_add_specimen_prose(struct session *session, struct sheet *sheet, const struct step *step,
                             size_t level, const char *key, const char *prose);
const char *step_specimen_text(struct session *session, struct sheet *sheet,
                               const struct step *step, size_t level, const char *id,
                               const char *key, const char *text);

/* The verdict on an answer, in a word, and what was answered. */
void step_add_marking(struct session *session, struct sheet *sheet, const char *answer);

/* The same for an answer that has several parts, for each: right or not, and a sentence of it. */
void step_add_result(struct session *session, struct sheet *sheet, bool right, const char *said);

/* The verdict on an answer of many parts, too long to be named, and a sentence about it. */
void step_add_parts_marking(struct session *session, struct sheet *sheet, const char *said);
const char *step_parts_right(struct session *session, struct sheet *sheet, size_t right,
                             size_t all);

/* A note when the answer was given at another time. */
void step_add_from_before(struct session *session, struct sheet *sheet);

/* Where the step's fact comes from, when it says so. */
void step_add_source(struct session *session, struct sheet *sheet, const struct step *step);

/* The hints of a step that waits for an answer, and of one that explains it. */
void step_add_feedback_hints(struct session *session, struct sheet *sheet);

/* Explained and done with: GO goes on, AGAIN asks again. True when the action is used up. */
bool step_act_on_feedback(struct session *session, enum action action);

#endif
