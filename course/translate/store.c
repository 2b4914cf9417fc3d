/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/store.h"

#include "base/file.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STORE_FILE_MAX = 16 << 20, SHARED_FILE = 0644, SHARED_FOLDER = 0755 };

char *store_path(const char *tag, const char *part)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "localization/%s/%s.%s", tag ? tag : "templates", part,
                    tag ? "po" : "pot");
    return text_take(&path);
}

bool store_read(struct podocument *document, int folder, const struct language *language,
                const char *part, struct report *report)
{
    char *path = store_path(language->tag, part);
    bool good = podocument_read(document, folder, path, path, report);

    if (!good && errno == ENOENT) {
        podocument_begin(document, language);
        good = true;
    }
    free(path);
    return good;
}

/* In its folder, which a stranger's course may have as a link to somewhere else. */
static bool replace(int folder, const char *path, const struct text *bytes)
{
    const char *name = strrchr(path, '/') + 1;
    char *above = memory_copy_bytes(path, (size_t)(name - 1 - path));
    int own = file_make_folder_beneath(folder, above, SHARED_FOLDER);
    bool good = own >= 0 && file_replace(own, name, SHARED_FILE, bytes->bytes, bytes->length);
    int error = errno;

    if (own >= 0)
        close(own);
    free(above);
    errno = error;
    return good;
}

static bool write_path(const struct podocument *document, int folder, const char *path,
                       bool *changed)
{
    struct text now = TEXT_INIT, before = TEXT_INIT;
    bool good = podocument_write(document, &now);

    *changed =
        good && !(file_read_beneath(folder, path, STORE_FILE_MAX, &before) &&
                  before.length == now.length && memcmp(before.bytes, now.bytes, now.length) == 0);
    if (*changed)
        good = replace(folder, path, &now);
    text_release(&before);
    text_release(&now);
    return good;
}

bool store_write(const struct podocument *document, int folder, const struct language *language,
                 const char *part, bool *changed)
{
    char *path = store_path(language ? language->tag : NULL, part);
    bool good = write_path(document, folder, path, changed);
    int error = errno;

    free(path);
    errno = error;
    return good;
}

bool store_has(int folder, const struct language *language)
{
    struct text path = TEXT_INIT;
    struct stat found;
    bool is_there;

    text_add_format(&path, "localization/%s", language->tag);
    is_there = fstatat(folder, path.bytes, &found, 0) == 0 && S_ISDIR(found.st_mode);
    text_release(&path);
    return is_there;
}
