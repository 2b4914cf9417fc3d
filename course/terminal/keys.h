/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys as curses gives them, one byte or KEY_ number at a time, into keys of ours.
 *
 * Characters are put together here, not by ncurses, which after one malformed byte swallows the
 * keys that follow. A sequence that terminfo does not know (ESC [ ... letter) is dropped whole;
 * otherwise an unknown function key would read as Escape and some letters. One sequence is no key:
 * the answer to Secondary Device Attributes is kept, and comes as KEY_CODE_RESIZE, to draw anew.
 */
#ifndef TERMINAL_KEYS_H
#define TERMINAL_KEYS_H

#include "base/key.h"

#include <stdbool.h>
#include <stddef.h>

#ifdef SIAGA_DEBUG
enum { KEYS_DIE = 0x18 }; /* Ctrl-X: the one control character that is given as it is */
#endif

struct _win_st; /* curses' WINDOW */

enum { KEYS_ANSWER_SIZE = 32 };

struct keys {
    struct _win_st *window; /* a pad: reading from one never draws */
    char bytes[4];          /* the start of a character */
    size_t count;
    char answer[KEYS_ANSWER_SIZE]; /* to `CSI > c`, between `CSI >` and `c`; "" before it came */
};

/* Curses must have started. False when memory is out. */
bool keys_open(struct keys *keys, bool mouse);
void keys_close(struct keys *keys);

/* True and *key when a whole key was waiting. Waits for the rest of an escape sequence only. */
bool keys_read(struct keys *keys, struct key *key);

#endif
