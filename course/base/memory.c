/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include "base/check.h"

#include <stdlib.h>
#include <string.h>

static void *checked(void *memory)
{
    if (!memory)
        check_exhausted("out of memory");
    return memory;
}

void *memory_new(size_t count, size_t size)
{
    return checked(calloc(count ? count : 1, size ? size : 1));
}

void *memory_resize(void *old, size_t count, size_t size)
{
    return checked(reallocarray(old, count ? count : 1, size ? size : 1));
}

char *memory_copy_string(const char *string)
{
    return string ? memory_copy_bytes(string, strlen(string)) : NULL;
}

char *memory_copy_bytes(const char *bytes, size_t length)
{
    char *copy = memory_new(length + 1, 1);

    if (length)
        memcpy(copy, bytes, length);
    return copy;
}
