/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/profiles.h"

#include "base/array.h"
#include "base/text.h"
#include "progress/names.h"
#include "progress/settings.h"
#include "script/sanitise.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PROFILES_MAX = 10000, FOLDER_FLAGS = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

static int open_folder(const char *data_folder, const char *name)
{
    struct text path = TEXT_INIT;
    int all, folder;

    text_add_format(&path, "%s/profiles", data_folder);
    all = open(path.bytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    text_release(&path);
    if (all < 0 || !name)
        return all;
    folder = openat(all, name, FOLDER_FLAGS);
    close(all);
    return folder;
}

int profiles_open_folder(const char *data_folder, const struct profiles_item *item)
{
    return open_folder(data_folder, item->folder);
}

static void read_events(struct names *names, int folder, size_t limit)
{
    int events = openat(folder, "events", FOLDER_FLAGS);

    *names = (struct names){0};
    if (events < 0)
        return;
    names_read(names, events, ".jsonl", limit);
    close(events);
}

static bool has_events(int folder)
{
    struct names names;
    bool some;

    read_events(&names, folder, 1);
    some = names.count > 0;
    names_release(&names);
    return some;
}

/* Unknown age comes last; folder names come sorted, so of two alike the first stays. */
static bool is_older(const struct profiles_item *one, const struct profiles_item *other)
{
    if (!*one->created || !*other->created)
        return *one->created && !*other->created;
    return strcmp(one->created, other->created) < 0;
}

static void add(struct profiles *profiles, const struct profiles_item *item)
{
    for (size_t i = 0; i < profiles->count; i++) {
        struct profiles_item *other = &profiles->items[i];

        if (strcmp(other->nickname, item->nickname) != 0)
            continue;
        if (is_older(item, other))
            *other = *item;
        return;
    }
    ARRAY_GROW(profiles->items, profiles->count, profiles->capacity);
    profiles->items[profiles->count++] = *item;
}

static void consider(struct profiles *profiles, int all, const char *path, const char *name,
                     struct report *report)
{
    int folder = openat(all, name, FOLDER_FLAGS);
    struct settings settings;

    if (folder < 0)
        return;

    enum settings_result result = settings_read(&settings, folder, path, &profiles->arena, report);
    bool is_somebody = result == SETTINGS_GOOD || settings.node || has_events(folder);

    close(folder);
    if (result == SETTINGS_UNREADABLE || !is_somebody)
        return;
    add(profiles, &(struct profiles_item){
                      .nickname = settings.nickname,
                      .folder = arena_copy_string(&profiles->arena, name),
                      .language = settings.language,
                      .second_language = settings.second_language,
                      .country = settings.country,
                      .theme = settings.theme,
                      .created = settings.created,
                  });
}

static int compare_items(const void *a, const void *b)
{
    const struct profiles_item *one = a, *other = b;

    return strcmp(one->nickname, other->nickname);
}

/* The path of a profile's settings, for messages. */
static void consider_named(struct profiles *profiles, int all, const char *data_folder,
                           const char *name, struct report *report)
{
    struct text path = TEXT_INIT;

    sanitise_add_line(&path, data_folder);
    text_add_string(&path, "/profiles/");
    sanitise_add_line(&path, name);
    text_add_string(&path, "/profile.yaml");
    consider(profiles, all, path.bytes, name, report);
    text_release(&path);
}

bool profiles_read(struct profiles *profiles, const char *data_folder, struct report *report)
{
    int all = open_folder(data_folder, NULL);
    struct names names;
    bool good;

    *profiles = (struct profiles){0};
    arena_init(&profiles->arena);
    if (all < 0)
        return errno == ENOENT;
    good = names_read(&names, all, "", PROFILES_MAX);
    for (size_t i = 0; i < names.count; i++)
        consider_named(profiles, all, data_folder, names.items[i], report);

    int error = errno;

    if (profiles->count)
        qsort(profiles->items, profiles->count, sizeof *profiles->items, compare_items);
    names_release(&names);
    close(all);
    errno = error;
    return good;
}

void profiles_release(struct profiles *profiles)
{
    free(profiles->items);
    arena_release(&profiles->arena);
    *profiles = (struct profiles){0};
}

const struct profiles_item *profiles_find(const struct profiles *profiles, const char *nickname)
{
    for (size_t i = 0; i < profiles->count; i++) {
        if (strcmp(profiles->items[i].nickname, nickname) == 0)
            return &profiles->items[i];
    }
    return NULL;
}

/* A journal is called 20261123T235959Z-<random>.jsonl. */
void profiles_last_used(const char *data_folder, const struct profiles_item *item,
                        char day[PROFILES_DAY_SIZE])
{
    int folder = profiles_open_folder(data_folder, item);
    struct names names;
    const char *last;

    *day = '\0';
    if (folder < 0)
        return;
    read_events(&names, folder, (size_t)-1);
    last = names.count ? names.items[names.count - 1] : "";
    if (strspn(last, "0123456789") == 8)
        snprintf(day, PROFILES_DAY_SIZE, "%.4s-%.2s-%.2s", last, last + 4, last + 6);
    names_release(&names);
    close(folder);
}

static bool is_ours(const char *name, const char *const *beginnings)
{
    for (; *beginnings; beginnings++) {
        if (strncmp(name, *beginnings, strlen(*beginnings)) == 0)
            return true;
    }
    return false;
}

/* Removes what this program writes; *is_empty says whether that was all. */
static bool remove_files(int folder, const char *suffix, const char *const *beginnings)
{
    struct names names;
    bool good = names_read(&names, folder, "", (size_t)-1);

    for (size_t i = 0; i < names.count; i++) {
        const char *name = names.items[i];
        size_t length = strlen(name), size = strlen(suffix);
        bool ends = length >= size && strcmp(name + length - size, suffix) == 0;

        if (ends && is_ours(name, beginnings) && unlinkat(folder, name, 0) < 0)
            good = false;
    }
    names_release(&names);
    return good;
}

static bool remove_events(int folder)
{
    static const char *const any[] = {"", NULL};
    int events = openat(folder, "events", FOLDER_FLAGS);
    bool good;

    if (events < 0)
        return errno == ENOENT;
    good = remove_files(events, ".jsonl", any);
    close(events);
    return unlinkat(folder, "events", AT_REMOVEDIR) == 0 && good;
}

static bool remove_profile(int all, const char *name)
{
    static const char *const settings[] = {"profile.yaml", NULL};
    int folder = openat(all, name, FOLDER_FLAGS);
    bool good;

    if (folder < 0)
        return false;
    good = remove_events(folder);

    int error = errno;

    good = remove_files(folder, "", settings) && good;
    close(folder);
    if (unlinkat(all, name, AT_REMOVEDIR) < 0)
        return false;
    errno = error;
    return good;
}

bool profiles_erase(const char *data_folder, const char *nickname)
{
    struct profiles profiles;
    bool good = profiles_read(&profiles, data_folder, NULL);
    const struct profiles_item *item = good ? profiles_find(&profiles, nickname) : NULL;
    int all = item ? open_folder(data_folder, NULL) : -1;

    if (good && !item)
        errno = ENOENT;
    good = all >= 0 && remove_profile(all, item->folder);

    int error = errno;

    if (all >= 0)
        close(all);
    profiles_release(&profiles);
    errno = error;
    return good;
}
