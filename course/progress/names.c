/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/names.h"

#include "base/array.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_wanted(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);

    return *name != '.' && length > tail && strcmp(name + length - tail, suffix) == 0;
}

static void add(struct names *names, const char *name, size_t limit)
{
    if (names->count == limit) {
        names->left_out++;
        return;
    }
    ARRAY_GROW(names->items, names->count, names->capacity);
    names->items[names->count++] = memory_copy_string(name);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

bool names_read(struct names *names, int folder, const char *suffix, size_t limit)
{
    /* Opened anew, because a duplicate would share the place where reading stopped. */
    int own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = own < 0 ? NULL : fdopendir(own);
    struct dirent *entry;

    *names = (struct names){0};
    if (!stream) {
        if (own >= 0)
            close(own);
        return false;
    }
    while ((errno = 0, entry = readdir(stream))) {
        if (is_wanted(entry->d_name, suffix))
            add(names, entry->d_name, limit);
    }

    int error = errno;

    closedir(stream);
    if (names->count)
        qsort(names->items, names->count, sizeof *names->items, compare);
    errno = error;
    return !error;
}

void names_release(struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->items[i]);
    free(names->items);
    *names = (struct names){0};
}
