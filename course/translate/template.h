/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The template of a PO file: every text of a part with its place in the files and what a
 * translator has to know of it: what authors wrote in comments above it, which kind of step it
 * belongs to, how a message is to be written, which marks and placeholders have to stay.
 */
#ifndef TRANSLATE_TEMPLATE_H
#define TRANSLATE_TEMPLATE_H

#include "language/podocument.h"
#include "translate/parts.h"

/*
 * Fills `document`, which is empty. False when the part is not there. The course's files are read
 * once more for their comments; one that cannot be read any more has none.
 */
bool template_make(struct podocument *document, struct course *course, size_t part);

#endif
