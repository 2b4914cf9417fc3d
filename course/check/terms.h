/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether a translation calls things what its glossary calls them. A learner who looks a word up
 * has to meet it again in the lessons.
 *
 * Of each term, the texts are counted that have it in English, and those of them whose translation
 * has one of its names; the first three quarters of a name are enough, since words bend. A warning
 * when fewer than half of at least TERMS_TEXTS_MIN have it: one sentence can do without.
 */
#ifndef CHECK_TERMS_H
#define CHECK_TERMS_H

#include "base/report.h"
#include "language/catalogue.h"
#include "translate/parts.h"

enum { TERMS_TEXTS_MIN = 6 };

/*
 * `glossary` may be NULL. `terms` holds its translations, `translations` those of the part; may be
 * the same. `name` is the PO file, for messages.
 */
void terms_check(const struct glossary *glossary, const struct part *part,
                 const struct catalogue *terms, const struct catalogue *translations,
                 const char *name, struct report *report);

#endif
