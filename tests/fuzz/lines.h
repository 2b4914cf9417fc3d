/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What must hold of a text that was laid out, whatever the text is: for the targets that draw.
 */
#ifndef FUZZ_LINES_H
#define FUZZ_LINES_H

#include "script/points.h"
#include "sheet/layout.h"

/* Every line of the text by itself, and that together they are the whole text. */
void must_wrap(const struct points *points, int columns);

/* Every row of the sheet, and that together they show every word of it, in order. */
void must_be_laid_out(const struct layout *layout, const struct sheet *sheet, int columns);

#endif
