/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/width.h"

#include "script/utf8.h"

#include <string.h>
#include <wchar.h>

int width_of_point(uint32_t point)
{
    int width;

    if (point >= 0x20 && point < 0x7F)
        return 1;
    if (point == '\t')
        return 1; /* drawn as a space */
    if (point == 0x200B || point == 0x2060 || point == 0xFEFF)
        return 0; /* never drawn, whatever a C library thinks of them */
    width = wcwidth((wchar_t)point);
    return width < 0 ? 0 : width;
}

int width_of_string(const char *string)
{
    size_t length = strlen(string), step;
    uint32_t point;
    int width = 0;

    for (size_t at = 0; (step = utf8_decode(string + at, length - at, &point)); at += step)
        width += width_of_point(point);
    return width;
}
