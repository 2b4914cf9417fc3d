/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A place is somewhere a learner can be: the home page, a module, a step, the help. Each is a file
 * that describes itself as a sheet and says what the keys do there; place.c has the tables.
 *
 *     place_describe(&session, &sheet);         // what there is to see
 *     place_act(&session, ACTION_GO, item);     // what the learner does about it
 *
 * Describing changes nothing. A place that has no use for an action hands it back, and the common
 * ones (back, help, languages ...) are dealt with here.
 */
#ifndef PLACE_PLACE_H
#define PLACE_PLACE_H

#include "session/action.h"
#include "session/session.h"
#include "sheet/sheet.h"

struct place {
    void (*describe)(struct session *session, struct sheet *sheet);

    /* True when the action is used up. `item` is what GO, MARK and CHOOSE are about; -1: none. */
    bool (*act)(struct session *session, enum action action, int item);
};

/* A kind of step as a place: a row of the table in step.c. */
extern const struct place page_place, choice_place, judge_place, point_place;
extern const struct place home_place, module_place, step_place, result_place, languages_place,
    settings_place, help_place;

void place_describe(struct session *session, struct sheet *sheet);
void place_act(struct session *session, enum action action, int item);

/* True for the actions that mean "this one": Enter, Space, a number. */
bool action_chooses(enum action action);

#endif
