/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a translation is written, by itself: in normal form C (UAX #15), no letter with more signs
 * than a cell of the screen holds, no sign that a line or a marked part would begin with and that
 * belongs to the letter before it, no long run without a place to break in the scripts that have
 * no spaces. A text that is still English, or mostly, is a warning.
 */
#ifndef TRANSLATE_WRITING_H
#define TRANSLATE_WRITING_H

#include "translate/judging.h"

void writing_check(const struct judging *judging);

#endif
