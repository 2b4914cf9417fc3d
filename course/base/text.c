/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char text_empty[1];

void text_init(struct text *text)
{
    *text = (struct text)TEXT_INIT;
}

void text_release(struct text *text)
{
    if (text->capacity)
        free(text->bytes);
    text_init(text);
}

void text_clear(struct text *text)
{
    text->length = 0;
    if (text->capacity)
        text->bytes[0] = '\0';
}

char *text_take(struct text *text)
{
    char *bytes = text->capacity ? text->bytes : memory_copy_bytes("", 0);

    text_init(text);
    return bytes;
}

/* Room for `more` bytes and the NUL behind them. */
static void reserve(struct text *text, size_t more)
{
    size_t needed = text->length + more + 1;

    BUG_ON(needed <= more);
    if (needed <= text->capacity)
        return;

    size_t capacity = text->capacity * 2 > needed ? text->capacity * 2 : needed;

    if (capacity < 64)
        capacity = 64;
    text->bytes = memory_resize(text->capacity ? text->bytes : NULL, capacity, 1);
    text->capacity = capacity;
}

void text_add(struct text *text, const char *bytes, size_t length)
{
    if (!length)
        return;
    reserve(text, length);
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void text_add_string(struct text *text, const char *string)
{
    text_add(text, string, strlen(string));
}

void text_add_byte(struct text *text, char byte)
{
    text_add(text, &byte, 1);
}

void text_add_repeated(struct text *text, const char *string, size_t times)
{
    while (times--)
        text_add_string(text, string);
}

void text_add_format(struct text *text, const char *format, ...)
{
    va_list arguments, again;

    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    BUG_ON(length < 0);
    reserve(text, (size_t)length);
    vsnprintf(text->bytes + text->length, (size_t)length + 1, format, again);
    text->length += (size_t)length;
    va_end(again);
    va_end(arguments);
}

unsigned text_line(const char *string, const char *at)
{
    unsigned line = 1;

    for (; string < at; string++)
        line += *string == '\n';
    return line;
}
