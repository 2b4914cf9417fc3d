/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What has to be so on every picture of a screen: whole UTF-8 without controls and without what
 * output form leaves out, no row that reaches the last column, the cursor inside, and on what has
 * the focus.
 *
 *     static void tell(void *context, const char *fault);
 *
 *     picture_check(&player.frame, tell, stderr);
 *
 * Nothing is owned; `fault` is lent for the call.
 */
#ifndef SUPPORT_PICTURE_H
#define SUPPORT_PICTURE_H

#include "sheet/frame.h"

#include <stdbool.h>

/* Calls `tell` for each fault. */
void picture_check(const struct frame *frame, void (*tell)(void *context, const char *fault),
                   void *context);

/* Whether anything on it has the focus. */
bool picture_has_focus(const struct frame *frame);

#endif
