/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a choice and an act share: options that are right or not, in step->options, of which one may
 * be kept at the end.
 *
 *     if (option_count_right(step) == 0)
 *         good = node_error(report, node, "no option is right");
 */
#ifndef CONTENT_OPTION_H
#define CONTENT_OPTION_H

#include "content/step.h"

extern const char *const option_pin_names[]; /* by enum pin */

size_t option_count(const struct step *step);
size_t option_count_right(const struct step *step);

/* Reports a second option that is pinned to the end. */
bool option_check_pins(const struct step *step, struct report *report);

#endif
