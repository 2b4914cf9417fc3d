/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a response to an act is made of: a verdict and how sure, as in content/judge.h, then the
 * action. Places are fixed, because an action may be called anything.
 */
#ifndef CONTENT_ACT_H
#define CONTENT_ACT_H

#include "content/step.h"

enum { ACT_VERDICT, ACT_SURE, ACT_ACTION };

/* The action that was chosen; NULL when there is none, or it was taken out of the course since. */
const struct option *act_action(const struct step *step, const struct response *response);

#endif
