/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "script/points.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    enum key_code code;
} names[] = {
    {"Up", KEY_CODE_UP},
    {"Down", KEY_CODE_DOWN},
    {"Left", KEY_CODE_LEFT},
    {"Right", KEY_CODE_RIGHT},
    {"PgUp", KEY_CODE_PAGE_UP},
    {"PgDn", KEY_CODE_PAGE_DOWN},
    {"Home", KEY_CODE_HOME},
    {"End", KEY_CODE_END},
    {"Enter", KEY_CODE_ENTER},
    {"Esc", KEY_CODE_ESCAPE},
    {"Backspace", KEY_CODE_BACKSPACE},
    {"Tab", KEY_CODE_TAB},
    {"BackTab", KEY_CODE_BACK_TAB},
    {"WheelUp", KEY_CODE_WHEEL_UP},
    {"WheelDown", KEY_CODE_WHEEL_DOWN},
    {"Resize", KEY_CODE_RESIZE},
    {"Nothing", KEY_CODE_NONE},
};

/* A key of one character: itself, `Space`, or its code point as `U+0E01`. */
static uint32_t point_of_name(const char *name)
{
    struct points points = {0};
    uint32_t point = 0;

    if (strncmp(name, "U+", 2) == 0)
        return (uint32_t)strtoul(name + 2, NULL, 16);
    if (strcmp(name, "Space") == 0)
        return ' ';
    points_add_utf8(&points, name, strlen(name));
    if (points.count == 1)
        point = points.items[0];
    points_release(&points);
    return point;
}

bool key_of_name(const char *name, struct key *key)
{
    *key = (struct key){.code = KEY_CODE_POINT, .point = point_of_name(name)};
    if (key->point)
        return true;
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        if (strcmp(names[i].name, name) == 0) {
            *key = (struct key){.code = names[i].code};
            return true;
        }
    }
    return false;
}
