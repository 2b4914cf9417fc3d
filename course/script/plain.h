/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Strings compared as people mean them, for answers that are typed and for finding.
 *
 *     plain_equal(" ๑๙๑ ", "191")                 // true
 *     plain_holds("One-time code (OTP)", "otp")   // true
 *
 * Forgiven are: capitals (of Latin letters), all spaces and invisible breaks, punctuation at both
 * ends, hyphens between digits, full-width characters, digits of other scripts, and whether an
 * accent is a part of its letter or a character of its own (script/decompose.h says for which
 * letters). Nothing here asks the system's locale, so the answer is the same on every machine.
 * Strings are valid UTF-8.
 */
#ifndef SCRIPT_PLAIN_H
#define SCRIPT_PLAIN_H

#include <stdbool.h>

/* A blank one equals nothing. */
bool plain_equal(const char *one, const char *other);

/* Whether `part` stands somewhere in `text`; a blank one does not. */
bool plain_holds(const char *text, const char *part);

/* Nothing would be left of it to compare. */
bool plain_is_blank(const char *string);

#endif
