/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/scratch.h"

#include "base/file.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void must(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "scratch folder: %s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

void scratch_make(struct scratch *scratch)
{
    const char *parent = getenv("TMPDIR");
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/siaga-test-XXXXXX", parent && *parent ? parent : "/tmp");
    must(mkdtemp(path.bytes) != NULL, path.bytes);
    scratch->path = text_take(&path);
    scratch->descriptor = open(scratch->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    must(scratch->descriptor >= 0, scratch->path);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

void scratch_remove(struct scratch *scratch)
{
    close(scratch->descriptor);
    nftw(scratch->path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    free(scratch->path);
    scratch->path = NULL;
}

char *scratch_path(const struct scratch *scratch, const char *name)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/%s", scratch->path, name);
    return text_take(&path);
}

void scratch_make_folder(const struct scratch *scratch, const char *name)
{
    char *path = scratch_path(scratch, name);

    must(file_make_folders(path), path);
    free(path);
}

void scratch_write(const struct scratch *scratch, const char *name, const char *contents)
{
    scratch_write_bytes(scratch, name, contents, strlen(contents));
}

void scratch_write_bytes(const struct scratch *scratch, const char *name, const char *bytes,
                         size_t length)
{
    char *folder = memory_copy_string(name);
    char *slash = strrchr(folder, '/');

    if (slash) {
        *slash = '\0';
        scratch_make_folder(scratch, folder);
    }
    free(folder);

    char *path = scratch_path(scratch, name);
    FILE *stream = fopen(path, "we");

    must(stream != NULL, path);
    must(fwrite(bytes, 1, length, stream) == length, path);
    must(fclose(stream) == 0, path);
    free(path);
}

char *scratch_contents(const struct scratch *scratch, const char *name)
{
    char *path = scratch_path(scratch, name);
    struct text text = TEXT_INIT;

    must(file_read(path, (size_t)16 << 20, &text), path);
    free(path);
    return text_take(&text);
}

size_t scratch_count(const struct scratch *scratch)
{
    DIR *folder = opendir(scratch->path);
    size_t count = 0;

    must(folder != NULL, scratch->path);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count - 2; /* . and .. */
}
