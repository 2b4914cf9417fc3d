/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a message was and why: shared by judging it and pointing at its parts. */
#ifndef PLACE_EXPLAIN_H
#define PLACE_EXPLAIN_H

#include "place/step.h"

/* "This message is a scam." and why. */
void explain_verdict(struct session *session, struct sheet *sheet, const struct step *step,
                     size_t level);

/* The message with its warning signs numbered, the signs explained, and what to do with it. */
void explain_message(struct session *session, struct sheet *sheet, const struct step *step,
                     size_t level);
void explain_act(struct session *session, struct sheet *sheet, const struct step *step,
                 size_t level);

#endif
