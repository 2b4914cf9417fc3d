/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Brings a PO file up to date with its template. For each text of the template the first that
 * applies:
 *
 *   1. the same context and text: its translation stays as it is;
 *   2. the same text, where a context of the same field is gone: an id was renamed, and the
 *      translation moves along;
 *   3. the same context, and a text alike or the only one there: the translation becomes fuzzy,
 *      with the text it was made for;
 *   4. the same text somewhere else, or a text that is alike and gone: fuzzy in the same way.
 *
 * The context comes before likeness because it says what a text is for; msgmerge goes by likeness
 * alone and loses what was rewritten. What nothing asks for any more becomes obsolete and is kept,
 * and comes back when its text does. The order is the template's; comments of translators stay.
 */
#ifndef TRANSLATE_MERGE_H
#define TRANSLATE_MERGE_H

#include "language/podocument.h"

struct merge_counts {
    size_t translated, fuzzy, missing, obsolete;
};

/*
 * Fills `merged`, which is empty, with strings lent from the other two. `old` is empty where there
 * was no file; it then has the header of one (podocument_begin). `counts` may be NULL.
 */
void merge(struct podocument *merged, const struct podocument *old,
           const struct podocument *template, struct merge_counts *counts);

#endif
