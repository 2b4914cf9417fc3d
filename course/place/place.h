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

    /* Takes what was typed (session->entry), where the sheet has an entry; else NULL. */
    void (*type)(struct session *session);
};

extern const struct place home_place, module_place, step_place, result_place, languages_place,
    settings_place, help_place, checks_place, review_done_place, first_hour_place, country_place,
    elsewhere_place, profiles_place, symbols_place, nickname_place, find_place, words_place,
    term_place, flag_place, reset_place;

/* What the settings begin with, in spot->step, when the second language was asked for. */
enum { SETTINGS_SECOND_LANGUAGE = 1 };

void place_describe(struct session *session, struct sheet *sheet);
void place_act(struct session *session, enum action action, int item);

/* What was typed is complete. Nothing happens in a place that takes no text. */
void place_type(struct session *session);

/* True for the actions that mean "this one": Enter, Space, a number. */
bool action_chooses(enum action action);

/* False for what cannot be done in this session anywhere: it is neither done nor explained. */
bool place_offers(const struct session *session, enum action action);

#endif
