/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A string that grows, for building. The bytes are always followed by a NUL, so text.bytes can be
 * handed to anything that wants a C string; embedded NULs are allowed and counted in length.
 *
 *     struct text text = TEXT_INIT;
 *     text_add_format(&text, "%s:%u", file, line);
 *     puts(text.bytes);
 *     text_release(&text);
 *
 * The struct owns its bytes until text_release() or text_take().
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/check.h"

#include <stddef.h>

struct text {
    char *bytes;
    size_t length, capacity;
};

#define TEXT_INIT {.bytes = text_empty}

extern char text_empty[]; /* the shared empty string; never written to */

void text_init(struct text *text);
void text_release(struct text *text); /* frees; the text is empty and may be used again */
void text_clear(struct text *text);   /* empties, keeps the memory */
char *text_take(struct text *text);   /* gives the bytes away to be free()d; text is empty after */

void text_add(struct text *text, const char *bytes, size_t length);
void text_add_string(struct text *text, const char *string);
void text_add_byte(struct text *text, char byte);
void text_add_repeated(struct text *text, const char *string, size_t times);
void text_add_format(struct text *text, const char *format, ...) PRINTF_LIKE(2, 3);

/* The line, from 1, of `at` inside `string`. */
unsigned text_line(const char *string, const char *at);

#endif
