/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words of the glossary in what the learner reads, in the learner's language.
 *
 * A term may have several names: "One-time code (OTP)" is found as "One-time code" and as "OTP".
 * They are collected once for each language.
 *
 *     struct term_set said = {0};
 *     struct term_hit place;
 *     while (terms_next(&session, text, &said, &place))     // each term at its first place only
 *         ...
 */
#ifndef SESSION_TERMS_H
#define SESSION_TERMS_H

#include "session/session.h"

enum { TERMS_MAX = 128 };

/* Terms of the glossary by their index; those beyond TERMS_MAX are never found. */
struct term_set {
    bool has[TERMS_MAX];
};

struct term_hit {
    size_t term;          /* index in the glossary */
    size_t start, length; /* bytes of the text */
};

/* The first place of a term that `said` has not; adds the term to it. False when there is none. */
bool terms_next(struct session *session, const char *text, struct term_set *said,
                struct term_hit *place);

/* The terms in the texts of the step that PLACE_WORDS was opened from; empty elsewhere. */
void terms_of_step(struct session *session, struct term_set *set);

/* The name of a term, in the learner's language. Lent until another language is chosen. */
const char *terms_name(struct session *session, size_t index);

void terms_forget(struct session *session);

#endif
