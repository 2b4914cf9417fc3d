/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of a choice and the actions of an act: in the order of this showing, and explained
 * one by one once the answer is given.
 *
 *     for (size_t i = 0; i < step->options.count; i++)
 *         option_explain(session, sheet, step, level, option_at(session, step, i), &verdict);
 */
#ifndef PLACE_OPTION_H
#define PLACE_OPTION_H

#include "place/step.h"

/* The option that stands in this place now. */
const struct option *option_at(const struct session *session, const struct step *step,
                               size_t place);

/* What is said of an option: its verdict in a word, and whether the learner chose it. */
struct option_verdict {
    enum phrase phrase;
    bool chosen;
};

void option_explain(struct session *session, struct sheet *sheet, const struct step *step,
                    size_t level, const struct option *option, struct option_verdict verdict);

#endif
