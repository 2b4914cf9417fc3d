/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "soak/learner.h"

#include "base/check.h"

#include <stddef.h>
#include <string.h>

static const struct habit {
    unsigned long weight;
    enum key_code code;
    const char *characters; /* of KEY_CODE_POINT; NULL: any character at all */
} habits[] = {
    {260, KEY_CODE_POINT, "1234"},   {40, KEY_CODE_POINT, "56789"},
    {260, KEY_CODE_ENTER, NULL},     {90, KEY_CODE_DOWN, NULL},
    {50, KEY_CODE_UP, NULL},         {40, KEY_CODE_PAGE_DOWN, NULL},
    {20, KEY_CODE_PAGE_UP, NULL},    {10, KEY_CODE_HOME, NULL},
    {20, KEY_CODE_END, NULL},        {30, KEY_CODE_POINT, " x"},
    {20, KEY_CODE_ESCAPE, NULL},     {10, KEY_CODE_LEFT, NULL},
    {20, KEY_CODE_RIGHT, NULL},      {20, KEY_CODE_TAB, NULL},
    {10, KEY_CODE_BACK_TAB, NULL},   {20, KEY_CODE_BACKSPACE, NULL},
    {10, KEY_CODE_WHEEL_UP, NULL},   {10, KEY_CODE_WHEEL_DOWN, NULL},
    {30, KEY_CODE_CLICK, NULL},      {60, KEY_CODE_POINT, "rfid/?ovgGjk!"},
    {12, KEY_CODE_POINT, "hblswpR"}, {20, KEY_CODE_POINT, "aeotn "},
    {20, KEY_CODE_POINT, NULL},      {4, KEY_CODE_RESIZE, NULL},
    {4, KEY_CODE_NONE, NULL},        {1, KEY_CODE_POINT, "q"},
    {40, KEY_CODE_POINT, "r"},
};

/* Letters and marks of our scripts, and what a keyboard never sends. */
static const uint32_t odd_points[] = {
    0x00E9, 0x0301, 0x0E01, 0x0E31, 0x0E33, 0x0E49, 0x0EB3, 0x1000,  0x1039,  0x1780,   0x17D2,
    0x0B95, 0x0BCD, 0x4F60, 0x0001, 0x0007, 0x001B, 0x007F, 0x0085,  0x200B,  0x202E,   0x2028,
    0x20DD, 0xD800, 0xFEFF, 0xFF21, 0xFFFE, 0xFFFF, 0xE000, 0x1F600, 0xE0001, 0x10FFFF,
};

void learner_init(struct learner *learner, unsigned long seed)
{
    learner->random = seed * 2 + 1;
}

/* xorshift64* (Vigna 2016, doi 10.1145/2845077) */
unsigned long learner_below(struct learner *learner, unsigned long limit)
{
    learner->random ^= learner->random >> 12;
    learner->random ^= learner->random << 25;
    learner->random ^= learner->random >> 27;
    return (unsigned long)((learner->random * UINT64_C(2685821657736338717)) >> 33) % limit;
}

bool learner_chance(struct learner *learner, unsigned long once_in)
{
    return learner_below(learner, once_in) == 0;
}

static const struct habit *choose(struct learner *learner)
{
    const struct habit *habit = habits;
    unsigned long all = 0, at;

    for (size_t i = 0; i < ARRAY_LENGTH(habits); i++)
        all += habits[i].weight;
    for (at = learner_below(learner, all); at >= habit->weight; habit++)
        at -= habit->weight;
    return habit;
}

struct key learner_key(struct learner *learner, int rows)
{
    const struct habit *habit = choose(learner);
    struct key key = {.code = habit->code};

    if (key.code == KEY_CODE_CLICK)
        key.row = (int)learner_below(learner, (unsigned long)rows + 2) - 1;
    else if (key.code == KEY_CODE_POINT && habit->characters)
        key.point =
            (unsigned char)habit->characters[learner_below(learner, strlen(habit->characters))];
    else if (key.code == KEY_CODE_POINT)
        key.point = odd_points[learner_below(learner, ARRAY_LENGTH(odd_points))];
    return key;
}
