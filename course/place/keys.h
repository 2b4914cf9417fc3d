/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key means, by the table of actions. */
#ifndef PLACE_KEYS_H
#define PLACE_KEYS_H

#include "base/key.h"
#include "session/action.h"

/* The action of a key, or ACTION_NONE; for CHOOSE, *number is the item from 0. */
enum action key_action(struct key key, int *number);

#endif
