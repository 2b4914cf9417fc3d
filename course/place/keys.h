/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key means, by the table of actions; and that table as people read it. */
#ifndef PLACE_KEYS_H
#define PLACE_KEYS_H

#include "base/key.h"
#include "language/phrases.h"
#include "session/action.h"

#include <stdbool.h>
#include <stddef.h>

/* The action of a key, or ACTION_NONE; for CHOOSE, *number is the item from 0. */
enum action key_action(struct key key, int *number);

enum { KEY_NAMES_MAX = 10, KEY_NAME_SIZE = 4 };

/* A row of the help page: an action, or two that belong together, such as up and down. */
struct key_help {
    enum action action;
    enum phrase key;                          /* names the key; PHRASE_COUNT: characters alone */
    enum phrase help;                         /* says what it does */
    char names[KEY_NAMES_MAX][KEY_NAME_SIZE]; /* the characters, or `1-9` */
    size_t count;
};

/* Row `index` from 0; false after the last. */
bool key_help(size_t index, struct key_help *row);

#endif
