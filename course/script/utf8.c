/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script/utf8.h"

#include "base/check.h"

/* RFC 3629, section 4, by the first byte: what follows it, and the least value of that form. */
struct form {
    unsigned char mask, lead; /* (byte & mask) == lead */
    size_t length;
    uint32_t least; /* below this, a shorter form had to be used */
};

static const struct form forms[] = {
    {0xE0, 0xC0, 2, 0x80},
    {0xF0, 0xE0, 3, 0x800},
    {0xF8, 0xF0, 4, 0x10000},
};

static const struct form *form_of(unsigned char lead)
{
    for (size_t i = 0; i < ARRAY_LENGTH(forms); i++)
        if ((lead & forms[i].mask) == forms[i].lead)
            return &forms[i];
    return NULL;
}

static bool is_surrogate(uint32_t point)
{
    return point >= 0xD800 && point <= 0xDFFF;
}

size_t utf8_decode(const char *bytes, size_t length, uint32_t *point)
{
    const unsigned char *byte = (const unsigned char *)bytes;
    const struct form *form;
    uint32_t value;

    if (!length)
        return 0;
    if (byte[0] < 0x80) {
        *point = byte[0];
        return 1;
    }
    form = form_of(byte[0]);
    if (!form || form->length > length)
        return 0;
    value = byte[0] & (unsigned char)~form->mask;
    for (size_t i = 1; i < form->length; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (byte[i] & 0x3F);
    }
    if (value < form->least || value > 0x10FFFF || is_surrogate(value))
        return 0;
    *point = value;
    return form->length;
}

size_t utf8_encode(uint32_t point, char bytes[4])
{
    size_t length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;

    BUG_ON(point > 0x10FFFF || is_surrogate(point));
    if (length == 1) {
        bytes[0] = (char)point;
        return 1;
    }
    for (size_t i = length - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    bytes[0] = (char)(forms[length - 2].lead | point);
    return length;
}

bool utf8_valid(const char *bytes, size_t length, size_t *offset)
{
    size_t at = 0, step;
    uint32_t point;

    while ((step = utf8_decode(bytes + at, length - at, &point)))
        at += step;
    if (at == length)
        return true;
    if (offset)
        *offset = at;
    return false;
}

size_t utf8_count(const char *string)
{
    size_t count = 0;

    for (; *string; string++)
        count += ((unsigned char)*string & 0xC0) != 0x80; /* every byte but continuations */
    return count;
}
