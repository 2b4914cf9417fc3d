/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof that every step can be shown: each is laid out at two sizes, asked, with its hints,
 * between the parts of its answer and explained, and no word of it is lost, cut or out of reach.
 */
#ifndef CHECK_SCREENS_H
#define CHECK_SCREENS_H

#include "content/course.h"
#include "language/languages.h"

/* Reports what does not fit, at the step's place in its file. Gives the number of screens. */
size_t screens_check(struct course *course, int ui_folder, const struct language *language,
                     struct report *report);

#endif
