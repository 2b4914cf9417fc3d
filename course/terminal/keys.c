/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/keys.h"

#include "base/check.h"
#include "script/utf8.h"

#include <curses.h>
#include <string.h>

/* Bytes that a terminal sends for keys. */
enum { END_OF_TEXT = 3, LINE_FEED = 10, FORM_FEED = 12, RETURN = 13, ESCAPE = 27, DELETE = 127 };

static const struct {
    int input; /* a byte or a KEY_ number of curses */
    enum key_code code;
} table[] = {
    {KEY_UP, KEY_CODE_UP},
    {KEY_DOWN, KEY_CODE_DOWN},
    {KEY_LEFT, KEY_CODE_LEFT},
    {KEY_RIGHT, KEY_CODE_RIGHT},
    {KEY_PPAGE, KEY_CODE_PAGE_UP},
    {KEY_NPAGE, KEY_CODE_PAGE_DOWN},
    {KEY_HOME, KEY_CODE_HOME},
    {KEY_END, KEY_CODE_END},
    {KEY_FIND, KEY_CODE_HOME}, /* what Home and End are called on some terminals */
    {KEY_SELECT, KEY_CODE_END},
    {KEY_A1, KEY_CODE_HOME},
    {KEY_A3, KEY_CODE_PAGE_UP},
    {KEY_C1, KEY_CODE_END},
    {KEY_C3, KEY_CODE_PAGE_DOWN},
    {KEY_ENTER, KEY_CODE_ENTER},
    {KEY_BACKSPACE, KEY_CODE_BACKSPACE},
    {KEY_BTAB, KEY_CODE_BACK_TAB},
    {'\b', KEY_CODE_BACKSPACE},
    {'\t', KEY_CODE_TAB},
    {LINE_FEED, KEY_CODE_ENTER},
    {FORM_FEED, KEY_CODE_RESIZE}, /* Ctrl-L: something else wrote on the screen */
    {RETURN, KEY_CODE_ENTER},
    {DELETE, KEY_CODE_BACKSPACE},
    {END_OF_TEXT, KEY_CODE_STOP}, /* Ctrl-C where the terminal sends no signal */
};

static const mmask_t mouse_events = BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED;

bool keys_open(struct keys *keys, bool mouse)
{
    *keys = (struct keys){.window = newpad(1, 1)};
    if (!keys->window)
        return false;
    keypad(keys->window, TRUE);
    nodelay(keys->window, TRUE);
    if (mouse) {
        mouseinterval(0); /* a press counts at once, without waiting for a second one */
        mousemask(mouse_events, NULL);
    }
    return true;
}

void keys_close(struct keys *keys)
{
    if (keys->window)
        delwin(keys->window);
    keys->window = NULL;
}

static bool give(struct key *key, enum key_code code)
{
    *key = (struct key){.code = code};
    return true;
}

static bool give_mouse(struct key *key)
{
    MEVENT event;

    if (getmouse(&event) != OK)
        return false;
    if (event.bstate & BUTTON4_PRESSED)
        return give(key, KEY_CODE_WHEEL_UP);
    if (event.bstate & BUTTON5_PRESSED)
        return give(key, KEY_CODE_WHEEL_DOWN);
    if (!(event.bstate & BUTTON1_PRESSED))
        return false;
    give(key, KEY_CODE_CLICK);
    key->row = event.y;
    return true;
}

/* The rest of `CSI` with its parameters and their end; ECMA-48, 5.4. What is too long is cut. */
static int read_sequence(const struct keys *keys, char parameters[KEYS_ANSWER_SIZE])
{
    size_t length = 0;
    int next;

    while ((next = wgetch(keys->window)) >= ' ' && next < '@') {
        if (length + 1 < KEYS_ANSWER_SIZE)
            parameters[length++] = (char)next;
    }
    parameters[length] = '\0';
    return next;
}

/* The answer to a question is no key, but what is shown may have changed by it. */
static bool take_sequence(struct keys *keys, struct key *key)
{
    char parameters[KEYS_ANSWER_SIZE];
    int end = read_sequence(keys, parameters);

    if (end != 'c' || parameters[0] != '>')
        return false;
    memcpy(keys->answer, parameters + 1, sizeof keys->answer - 1);
    keys->answer[sizeof keys->answer - 1] = '\0';
    return give(key, KEY_CODE_RESIZE);
}

/* After ESC: the rest of a sequence that ncurses did not know is dropped; alone it is Escape. */
static bool give_escape(struct keys *keys, struct key *key)
{
    int next = wgetch(keys->window);

    if (next != '[' && next != 'O') {
        if (next != ERR)
            ungetch(next);
        return give(key, KEY_CODE_ESCAPE);
    }
    if (next == 'O') {
        wgetch(keys->window);
        return false;
    }
    return take_sequence(keys, key);
}

static bool is_start(unsigned char byte)
{
    return byte < 0x80 || (byte >= 0xC2 && byte <= 0xF4);
}

/* Bytes that a character takes which starts with `byte`. */
static size_t length_of(unsigned char byte)
{
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

static bool is_character(uint32_t point)
{
#ifdef SIAGA_DEBUG
    if (point == KEYS_DIE)
        return true;
#endif
    return point >= 0x20 && (point < 0x7F || point >= 0xA0);
}

/* A character is given with its last byte; bytes that cannot become one are forgotten. */
static bool add_byte(struct keys *keys, unsigned char byte, struct key *key)
{
    uint32_t point;

    if (is_start(byte))
        keys->count = 0;
    else if (keys->count == 0)
        return false;
    keys->bytes[keys->count++] = (char)byte;
    if (keys->count < length_of((unsigned char)keys->bytes[0]))
        return false;

    size_t step = utf8_decode(keys->bytes, keys->count, &point);

    keys->count = 0;
    if (!step || !is_character(point))
        return false;
    give(key, KEY_CODE_POINT);
    key->point = point;
    return true;
}

static bool translate(struct keys *keys, int input, struct key *key)
{
    if (input == KEY_MOUSE)
        return give_mouse(key);
    if (input == ESCAPE)
        return give_escape(keys, key);
    for (size_t i = 0; i < ARRAY_LENGTH(table); i++)
        if (table[i].input == input)
            return give(key, table[i].code);
    return input <= 0xFF && add_byte(keys, (unsigned char)input, key);
}

bool keys_read(struct keys *keys, struct key *key)
{
    int input;

    while ((input = wgetch(keys->window)) != ERR)
        if (translate(keys, input, key))
            return true;
    return false;
}
