/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a learner did, whatever kind of terminal it was done on: a key, a click, or that the
 * terminal changed or went away. Pure data; terminal/ makes it, places act on it.
 */
#ifndef BASE_KEY_H
#define BASE_KEY_H

#include <stdint.h>

enum key_code {
    KEY_CODE_NONE, /* nothing was waiting */
    KEY_CODE_POINT, /* a character: `point` */
    KEY_CODE_UP,
    KEY_CODE_DOWN,
    KEY_CODE_LEFT,
    KEY_CODE_RIGHT,
    KEY_CODE_PAGE_UP,
    KEY_CODE_PAGE_DOWN,
    KEY_CODE_HOME,
    KEY_CODE_END,
    KEY_CODE_ENTER,
    KEY_CODE_ESCAPE,
    KEY_CODE_BACKSPACE,
    KEY_CODE_TAB,
    KEY_CODE_BACK_TAB,
    KEY_CODE_CLICK, /* on screen row `row` */
    KEY_CODE_WHEEL_UP,
    KEY_CODE_WHEEL_DOWN,
    KEY_CODE_IDLE,   /* a kiosk: nothing was pressed for so long that the visitor may be gone */
    KEY_CODE_RESIZE, /* draw again, perhaps at another size */
    KEY_CODE_HANGUP, /* the terminal is gone: save and end without touching it */
    KEY_CODE_STOP,   /* asked to end: save, close the terminal, end */
    KEY_CODE_EOF,    /* no input will ever follow */
    KEY_CODE_COUNT
};

struct key {
    enum key_code code;
    uint32_t point; /* KEY_CODE_POINT only, else 0 */
    int row;        /* KEY_CODE_CLICK only, from 0, else 0 */
};

#endif
