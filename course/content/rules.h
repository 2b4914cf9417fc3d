/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What makes a module sound, beyond the shape of its files. The reasons are findings about what
 * makes awareness training work: mix genuine messages with scams, explain every answer, keep units
 * short, name sources.
 */
#ifndef CONTENT_RULES_H
#define CONTENT_RULES_H

#include "content/module.h"

enum { LESSON_MINUTES_MIN = 5, LESSON_MINUTES_MAX = 8 };

/*
 * Reports every breach; false when there is one. In a module that is not sound the lessons, steps
 * and messages that are get judged; what hangs on the others is let pass.
 */
bool rules_check_module(const struct module *module, struct report *report);

#endif
