/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Checked allocation: none of these returns NULL. When memory is out, the terminal is restored
 * and the program ends with a sentence; every answer accepted so far is already on disk.
 *
 * The caller owns what comes back and gives it to free().
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *memory_new(size_t count, size_t size);                     /* zeroed */
void *memory_resize(void *old, size_t count, size_t size);       /* new bytes are not zeroed */
char *memory_copy_string(const char *string);                    /* NULL gives NULL */
char *memory_copy_bytes(const char *bytes, size_t length);       /* adds a final NUL */

#endif
