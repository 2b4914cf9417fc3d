/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { READ_STEP = 64 * 1024 };

/* O_NONBLOCK keeps a FIFO from hanging the program before fstat() can refuse it. */
enum { OPEN_FLAGS = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK };

static int fail_closing(int descriptor, int error)
{
    close(descriptor);
    errno = error;
    return -1;
}

static int open_component(int parent, const char *name, size_t length, int flags)
{
    char *component = memory_copy_bytes(name, length);
    int descriptor = -1;

    if (strcmp(component, "..") == 0 || length == 0)
        errno = EXDEV;
    else
        descriptor = openat(parent, component, flags);
    free(component);
    return descriptor;
}

static int open_stepwise(int folder, const char *path, int flags)
{
    int parent = dup(folder);
    const char *slash;

    while (parent >= 0 && (slash = strchr(path, '/'))) {
        int child = open_component(parent, path, (size_t)(slash - path), OPEN_FLAGS | O_DIRECTORY);

        fail_closing(parent, errno);
        parent = child;
        path = slash + 1;
    }
    if (parent < 0)
        return -1;

    int descriptor = open_component(parent, path, strlen(path), flags);

    fail_closing(parent, errno);
    return descriptor;
}

static int open_resolving_beneath(int folder, const char *path, int flags)
{
    struct open_how how = {
        .flags = (unsigned)flags,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
    };
    long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);

    if (descriptor < 0 && (errno == ENOSYS || errno == EPERM))
        return open_stepwise(folder, path, flags);
    return (int)descriptor;
}

/* The descriptor when it is one of a regular file; else it is closed. */
static int only_file(int descriptor)
{
    struct stat status;

    if (descriptor < 0)
        return -1;
    if (fstat(descriptor, &status) < 0)
        return fail_closing(descriptor, errno);
    if (!S_ISREG(status.st_mode))
        return fail_closing(descriptor, EINVAL);
    return descriptor;
}

int file_open_beneath(int folder, const char *path)
{
    return only_file(open_resolving_beneath(folder, path, OPEN_FLAGS));
}

/* Makes and opens one; a link in its place is none, which openat() does not tell from a file. */
static int enter_folder(int parent, const char *name, mode_t mode)
{
    struct stat status;
    int child;

    if (mkdirat(parent, name, mode) < 0 && errno != EEXIST)
        return -1;
    child = open_resolving_beneath(parent, name, OPEN_FLAGS | O_DIRECTORY);
    if (child < 0 && errno == ENOTDIR)
        errno = fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode)
                    ? ELOOP
                    : ENOTDIR;
    return child;
}

/* One folder after the other, so that none is made behind a link. */
int file_make_folder_beneath(int folder, const char *path, mode_t mode)
{
    int parent = dup(folder);

    while (parent >= 0 && *path) {
        char *name = memory_copy_bytes(path, strcspn(path, "/"));
        int child = enter_folder(parent, name, mode);
        int error = errno;

        free(name);
        fail_closing(parent, error);
        parent = child;
        path += strcspn(path, "/");
        path += *path == '/';
    }
    return parent;
}

bool file_read_descriptor(int descriptor, size_t limit, struct text *text)
{
    char *buffer = memory_new(READ_STEP, 1);
    ssize_t got;

    text_clear(text);
    while ((got = read(descriptor, buffer, READ_STEP)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got > 0 && text->length + (size_t)got > limit)
            errno = EFBIG;
        if (got < 0 || text->length + (size_t)got > limit)
            break;
        text_add(text, buffer, (size_t)got);
    }
    free(buffer);
    return got == 0;
}

/* So that nobody reads up to the limit for nothing, a thousand times over. */
static bool is_larger(int descriptor, size_t limit)
{
    struct stat status;
    bool is_larger = fstat(descriptor, &status) == 0 && (uintmax_t)status.st_size > limit;

    if (is_larger)
        errno = EFBIG;
    return is_larger;
}

static bool read_and_close(int descriptor, size_t limit, struct text *text)
{
    if (descriptor < 0)
        return false;

    bool good = !is_larger(descriptor, limit) && file_read_descriptor(descriptor, limit, text);
    int error = errno;

    close(descriptor);
    errno = error;
    return good;
}

bool file_read_beneath(int folder, const char *path, size_t limit, struct text *text)
{
    return read_and_close(file_open_beneath(folder, path), limit, text);
}

const char *file_trouble(int error)
{
    switch (error) {
    case EINVAL:
        return "it is not a file";
    case ELOOP:
        return "it is a link, or in a folder that is";
    case EXDEV:
        return "it is outside of its folder";
    default:
        return strerror(error);
    }
}

bool file_read(const char *path, size_t limit, struct text *text)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    return read_and_close(only_file(descriptor), limit, text);
}

static bool write_all(int descriptor, const char *bytes, size_t length)
{
    while (length) {
        ssize_t written = write(descriptor, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

static bool write_synced(int folder, const char *name, mode_t mode, const char *bytes,
                         size_t length)
{
    int descriptor =
        openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

    if (descriptor < 0)
        return false;

    bool good = write_all(descriptor, bytes, length) && fsync(descriptor) == 0;
    int error = errno;

    if (close(descriptor) < 0 && good) {
        good = false;
        error = errno;
    }
    errno = error;
    return good;
}

bool file_replace(int folder, const char *name, mode_t mode, const char *bytes, size_t length)
{
    struct text temporary = TEXT_INIT;
    bool good;

    text_add_format(&temporary, "%s.new.%ld", name, (long)getpid());
    unlinkat(folder, temporary.bytes, 0); /* left by a process of the same number that died */
    good = write_synced(folder, temporary.bytes, mode, bytes, length) &&
           renameat(folder, temporary.bytes, folder, name) == 0;
    if (!good) {
        int error = errno;

        unlinkat(folder, temporary.bytes, 0);
        errno = error;
    }
    text_release(&temporary);
    return good && fsync(folder) == 0;
}

bool file_make_folders(const char *path)
{
    char *partial = memory_copy_string(path);
    bool good = true;

    for (char *slash = strchr(partial + 1, '/'); good; slash = strchr(slash + 1, '/')) {
        if (slash)
            *slash = '\0';
        good = mkdir(partial, 0700) == 0 || errno == EEXIST;
        if (!slash)
            break;
        *slash = '/';
    }

    int error = errno;

    free(partial);
    errno = error;
    return good;
}
