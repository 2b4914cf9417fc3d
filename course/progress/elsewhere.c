/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/elsewhere.h"

#include "base/array.h"
#include "progress/event.h"
#include "progress/names.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* A block of most file systems: with less, a full one may still have room in a file's own entry. */
enum { PROBE_BYTES = 4096, FOLDER_FLAGS = O_RDONLY | O_DIRECTORY | O_CLOEXEC };

struct search {
    struct elsewhere *elsewhere;
    struct stat *seen; /* of the failed folder and all listed ones */
    size_t seen_count, seen_capacity;
};

static bool is_same(const struct stat *one, const struct stat *other)
{
    return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* True the first time. */
static bool see(struct search *search, const struct stat *status)
{
    for (size_t i = 0; i < search->seen_count; i++) {
        if (is_same(&search->seen[i], status))
            return false;
    }
    ARRAY_GROW(search->seen, search->seen_count, search->seen_capacity);
    search->seen[search->seen_count++] = *status;
    return true;
}

/* A file that is in no folder; sticks with FAT cannot have one, so there it gets a name. */
static int open_probe(int folder, char name[EVENT_ID_SIZE + 1])
{
    int file = openat(folder, ".", O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);

    *name = '\0';
    if (file >= 0 || errno == EACCES || errno == EROFS)
        return file;
    name[0] = '.';
    event_new_id(name + 1);
    return openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

static bool takes_bytes(int folder)
{
    static const char bytes[PROBE_BYTES];
    char name[EVENT_ID_SIZE + 1];
    int file = open_probe(folder, name);
    bool good = file >= 0 && write(file, bytes, sizeof bytes) == (ssize_t)sizeof bytes;

    if (file >= 0 && *name)
        unlinkat(folder, name, 0);
    if (file >= 0 && close(file) < 0)
        good = false; /* a share says only now that it was full */
    return good;
}

static void add(struct elsewhere *elsewhere, const char *path, uint64_t room, bool is_passing)
{
    ARRAY_GROW(elsewhere->items, elsewhere->count, elsewhere->capacity);
    elsewhere->items[elsewhere->count++] = (struct elsewhere_place){
        .path = memory_copy_string(path),
        .free = room,
        .is_passing = is_passing,
    };
}

static void consider(struct search *search, const char *path, int folder, bool is_passing)
{
    struct statvfs room;
    struct stat status;

    if (search->elsewhere->count < ELSEWHERE_PLACES_MAX && fstat(folder, &status) == 0 &&
        fstatvfs(folder, &room) == 0 && see(search, &status) && takes_bytes(folder))
        add(search->elsewhere, path, (uint64_t)room.f_bavail * room.f_frsize, is_passing);
}

/* Something is mounted on a folder when it is on another device than the folder it is in. */
static bool is_mounted(int parent, const char *name)
{
    struct stat above, status;

    return fstat(parent, &above) == 0 && fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(status.st_mode) && status.st_dev != above.st_dev;
}

static void consider_mounts(struct search *search, const char *path, int parent)
{
    struct text below = TEXT_INIT;
    struct names names;

    names_read(&names, parent, "", ELSEWHERE_PLACES_MAX);
    for (size_t i = 0; i < names.count; i++) {
        int folder = is_mounted(parent, names.items[i])
                         ? openat(parent, names.items[i], FOLDER_FLAGS | O_NOFOLLOW)
                         : -1;

        text_clear(&below);
        text_add_format(&below, "%s/%s", path, names.items[i]);
        if (folder < 0)
            continue;
        consider(search, below.bytes, folder, false);
        close(folder);
    }
    names_release(&names);
    text_release(&below);
}

void elsewhere_list(struct elsewhere *elsewhere, const struct elsewhere_root *roots, size_t count,
                    int failed)
{
    struct search search = {.elsewhere = elsewhere};
    struct stat status;

    elsewhere_release(elsewhere);
    if (failed >= 0 && fstat(failed, &status) == 0)
        see(&search, &status);
    for (size_t i = 0; i < count; i++) {
        int folder = open(roots[i].path, FOLDER_FLAGS);

        if (folder < 0)
            continue;
        if (roots[i].kind == ELSEWHERE_MOUNTS)
            consider_mounts(&search, roots[i].path, folder);
        else
            consider(&search, roots[i].path, folder, roots[i].kind == ELSEWHERE_PASSING);
        close(folder);
    }
    free(search.seen);
}

void elsewhere_release(struct elsewhere *elsewhere)
{
    for (size_t i = 0; i < elsewhere->count; i++)
        free(elsewhere->items[i].path);
    free(elsewhere->items);
    *elsewhere = (struct elsewhere){0};
}

/* Folders that the environment names: only whole paths, since a name alone leads anywhere. */
static const char *home_folder(void)
{
    const char *home = getenv("HOME");

    return home && *home == '/' ? home : NULL;
}

static const char *media_folder(struct arena *arena, const char *parent)
{
    const char *user = getenv("USER");
    bool is_name = user && *user && *user != '.' && !strchr(user, '/');

    return is_name ? arena_format(arena, "%s/%s", parent, user) : NULL;
}

static const char *working_folder(struct arena *arena)
{
    char *path = getcwd(NULL, 0);
    const char *copy = path && *path == '/' ? arena_copy_string(arena, path) : NULL;

    free(path);
    return copy;
}

size_t elsewhere_usual_roots(struct elsewhere_root roots[ELSEWHERE_ROOTS_MAX], struct arena *arena)
{
    const struct elsewhere_root usual[] = {
        {media_folder(arena, "/media"), ELSEWHERE_MOUNTS},
        {media_folder(arena, "/run/media"), ELSEWHERE_MOUNTS},
        {"/media", ELSEWHERE_MOUNTS},
        {"/mnt", ELSEWHERE_MOUNTS},
        {home_folder(), ELSEWHERE_FOLDER},
        {working_folder(arena), ELSEWHERE_FOLDER},
        {"/tmp", ELSEWHERE_PASSING},
    };
    size_t count = 0;

    for (size_t i = 0; i < ARRAY_LENGTH(usual); i++) {
        if (usual[i].path)
            roots[count++] = usual[i];
    }
    return count;
}

void elsewhere_quote(struct text *out, const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789/._-+,:@%";

    if (*path && *path != '-' && !path[strspn(path, plain)]) {
        text_add_string(out, path);
        return;
    }
    text_add_byte(out, '\'');
    for (; *path; path++) {
        if (*path == '\'')
            text_add_string(out, "'\\''");
        else
            text_add_byte(out, *path);
    }
    text_add_byte(out, '\'');
}
