/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A label on one line: cut at a visible sign's edge and ended with `...` when it is too long. */
#ifndef SCRIPT_FIT_H
#define SCRIPT_FIT_H

#include "base/text.h"

#include <stdbool.h>

/*
 * Adds `string` (valid UTF-8) to `out` in output form (script/output.h), in at most `columns`
 * columns, newlines as spaces. Returns true when all of it fitted. Below three columns the mark of
 * omission is shortened too; at zero or less nothing is added.
 */
bool fit_add(struct text *out, const char *string, int columns);

#endif
