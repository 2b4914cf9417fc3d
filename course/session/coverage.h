/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much of the interface, of course.yaml and of the module at hand is there in a language; where
 * no module is at hand, of the whole course, which is read for it. Counted for all languages at
 * once and remembered, because a menu asks at every key; the PO files are only walked through
 * (language/poscan.h).
 */
#ifndef SESSION_COVERAGE_H
#define SESSION_COVERAGE_H

#include "session/session.h"

/* Whole per cent, rounded down, so that 100 means all; English is 100. */
unsigned coverage_percent(struct session *session, const struct language *language);

#endif
