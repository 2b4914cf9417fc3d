/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules that one translation has to keep, whether it comes from a PO file or from a table.
 *
 * Of its text: every mark once, as many paragraphs and list items as the English, speakers before
 * their words, addresses that are fiction. Of its writing (translate/writing.h): normal form, signs
 * that a terminal can show, breaks where a script has no spaces. What is left in English is a
 * warning. Placeholders and plural forms are the business of language/catalogue.h.
 */
#ifndef TRANSLATE_SOUND_H
#define TRANSLATE_SOUND_H

#include "base/report.h"
#include "language/languages.h"
#include "translate/parts.h"

struct sound {
    const struct language *language;
    const struct module *module; /* the part's; NULL where it is none */
};

/* Every fault is reported at `place`; false when one of them is an error. */
bool sound_check(const struct sound *sound, const struct part_text *text, const char *translation,
                 struct location place, struct report *report);

#endif
