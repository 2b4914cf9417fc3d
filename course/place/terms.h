/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the glossary marked where a sheet says them. */
#ifndef PLACE_TERMS_H
#define PLACE_TERMS_H

#include "session/session.h"
#include "sheet/sheet.h"

/*
 * Gives each term a style of its own where it first stands in running text; messages to practise on
 * and options stay as they are. True when there is one.
 */
bool terms_mark(struct session *session, struct sheet *sheet);

#endif
