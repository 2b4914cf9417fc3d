/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8, strictly: RFC 3629, so no overlong forms, surrogates or anything above U+10FFFF.
 *
 *     uint32_t point;
 *     for (size_t at = 0, step; (step = utf8_decode(bytes + at, length - at, &point)); at += step)
 *         ...
 */
#ifndef SCRIPT_UTF8_H
#define SCRIPT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes that the first code point of `bytes` takes, or 0 at the end or where it is malformed. */
size_t utf8_decode(const char *bytes, size_t length, uint32_t *point);

/* Writes `point` and returns how many bytes it took (1-4); no NUL is added. */
size_t utf8_encode(uint32_t point, char bytes[4]);

/* True when all is well; else *offset is the first malformed byte. `offset` may be NULL. */
bool utf8_valid(const char *bytes, size_t length, size_t *offset);

/* Code points in a valid NUL-terminated string. */
size_t utf8_count(const char *string);

#endif
