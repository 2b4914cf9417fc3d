/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A language's PO files against the course: what a translation may change and what not. Missing
 * texts are no fault (they fall back to English); wrong ones are.
 */
#ifndef CHECK_TRANSLATION_H
#define CHECK_TRANSLATION_H

#include "content/course.h"
#include "language/languages.h"
#include "translate/parts.h"

/*
 * Reports the faults of localization/<tag>/: ui.po in `ui_folder`, the others in the course's
 * folder. `parts` are those of the course. True when the language has a course.po or any module's
 * PO there.
 */
bool translation_check(struct course *course, const struct part *parts, int ui_folder,
                       const struct language *language, struct report *report);

#endif
