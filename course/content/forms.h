/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests that can be compared: the forms of the check before and after the course, and the test that
 * shows that a module is known.
 *
 * Two forms are parallel when they hold the same number of messages of each channel and verdict,
 * the same tricks, and the same difficulty. Difficulty is the NIST Phish Scale (Technical Note
 * 2276): how many cues a message has, and how well its premise fits the reader. Its bands of cues
 * are made for e-mails; ours, for messages of a few lines, are an adaptation: few 1-2, some 3-4,
 * many 5 and more. A genuine message has no cues, so only its fit counts.
 */
#ifndef CONTENT_FORMS_H
#define CONTENT_FORMS_H

#include "content/module.h"

enum {
    FORM_STEPS_MIN = 10,
    FORM_MINUTES_MIN = 5,
    FORM_MINUTES_MAX = 15,
    TEST_STEPS_MIN = 8,
    TEST_PASSED_PERCENT = 80,
};

enum cue_band { CUES_FEW, CUES_SOME, CUES_MANY, CUE_BAND_COUNT };

enum cue_band forms_cue_band(const struct specimen *specimen);

/* Reports every way in which the forms of a module of role ROLE_CHECKS are no fair comparison. */
bool forms_check(const struct module *module, struct report *report);

/* The same for a module's test and pool: which kinds, how many, and no message of the lessons. */
bool forms_check_extras(const struct module *module, struct report *report);

#endif
