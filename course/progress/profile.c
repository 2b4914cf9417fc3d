/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/profile.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "progress/event.h"
#include "progress/names.h"
#include "progress/settings.h"
#include "script/sanitise.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PROFILES_MAX = 10000, FOLDER_FLAGS = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

/* Looking through the profiles for the oldest of one name. */
struct search {
    const char *path; /* of the folder of all profiles */
    int folder;
    const char *nickname;
    struct arena arena;
    struct report *report;
    const char *found; /* folder name; NULL: none so far */
    struct settings settings;
};

void profile_init(struct profile *profile)
{
    *profile = (struct profile){
        .folder = -1,
        .nickname = memory_copy_string(""),
        .language = memory_copy_string(""),
        .country = memory_copy_string(""),
        .theme = memory_copy_string(""),
        .created = memory_copy_string(""),
    };
}

static void drop_folder(struct profile *profile)
{
    if (profile->folder >= 0)
        close(profile->folder);
    free(profile->folder_path);
    profile->folder = -1;
    profile->folder_path = NULL;
}

static void forget(char **string)
{
    free(*string);
    *string = NULL;
}

void profile_release(struct profile *profile)
{
    drop_folder(profile);
    forget(&profile->nickname);
    forget(&profile->language);
    forget(&profile->country);
    forget(&profile->theme);
    forget(&profile->created);
}

void profile_set(char **member, const char *value)
{
    char *copy = memory_copy_string(value);

    free(*member);
    *member = copy;
}

/* XDG Base Directory Specification 0.8: a relative path is invalid and is ignored. */
char *profile_data_folder(void)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    struct text path = TEXT_INIT;

    if (data && *data == '/')
        text_add_format(&path, "%s/siaga", data);
    else if (home && *home)
        text_add_format(&path, "%s/.local/share/siaga", home);
    else
        return NULL;
    return text_take(&path);
}

/* Bytes of `text` that hold at most `limit` code points. */
static size_t cut_points(const char *text, size_t limit)
{
    size_t length = 0;

    for (; text[length]; length++) {
        bool starts = ((unsigned char)text[length] & 0xC0) != 0x80;

        if (starts && limit-- == 0)
            break;
    }
    return length;
}

/* NULL when something was asked for and nothing of it is left: "" would be somebody else. */
static char *clean_nickname(const char *nickname)
{
    struct text clean = TEXT_INIT;

    sanitise_add(&clean, nickname, strlen(nickname), NULL, NULL);
    for (size_t i = 0; i < clean.length; i++) {
        if (strchr("\n\t", clean.bytes[i]))
            clean.bytes[i] = ' ';
    }

    const char *start = clean.bytes + strspn(clean.bytes, " ");
    size_t length = cut_points(start, PROFILE_NICKNAME_MAX);

    while (length && start[length - 1] == ' ')
        length--;

    char *copy = length || !*nickname ? memory_copy_bytes(start, length) : NULL;

    text_release(&clean);
    if (!copy)
        errno = EINVAL;
    return copy;
}

static bool has_events(int folder)
{
    int events = openat(folder, "events", FOLDER_FLAGS);
    struct names names = {0};
    bool some;

    if (events < 0)
        return false;
    names_read(&names, events, ".jsonl", 1);
    some = names.count > 0;
    names_release(&names);
    close(events);
    return some;
}

/* Unknown age comes last; folder names come sorted, so of two alike the first stays. */
static bool is_older(const struct settings *one, const struct settings *other)
{
    if (!*one->created || !*other->created)
        return *one->created && !*other->created;
    return strcmp(one->created, other->created) < 0;
}

static void consider(struct search *search, const char *name)
{
    int folder = openat(search->folder, name, FOLDER_FLAGS);
    const char *path = arena_format(&search->arena, "%s/%s/profile.yaml", search->path, name);
    struct settings settings;

    if (folder < 0)
        return;

    enum settings_result result = settings_read(&settings, folder, path, &search->arena,
                                                search->report);
    bool is_somebody = result == SETTINGS_GOOD || settings.node || has_events(folder);

    if (result != SETTINGS_UNREADABLE && is_somebody &&
        strcmp(settings.nickname, search->nickname) == 0 &&
        (!search->found || is_older(&settings, &search->settings))) {
        search->found = name;
        search->settings = settings;
    }
    close(folder);
}

static void take(struct profile *profile, const struct settings *settings)
{
    profile_set(&profile->language, settings->language);
    profile_set(&profile->country, settings->country);
    profile_set(&profile->theme, settings->theme);
    profile_set(&profile->created, settings->created);
}

static bool enter(struct profile *profile, const struct search *search, const char *name)
{
    struct text path = TEXT_INIT;

    profile->folder = openat(search->folder, name, FOLDER_FLAGS);
    if (profile->folder < 0)
        return false;
    text_add_format(&path, "%s/%s", search->path, name);
    profile->folder_path = text_take(&path);
    return true;
}

static void set_created_now(struct profile *profile)
{
    time_t now = time(NULL);
    struct tm parts;
    char utc[64] = "";

    if (gmtime_r(&now, &parts))
        strftime(utc, sizeof utc, "%Y-%m-%dT%H:%M:%SZ", &parts);
    profile_set(&profile->created, utc);
}

static bool make(struct profile *profile, const struct search *search)
{
    char name[EVENT_ID_SIZE];

    event_new_id(name);
    if (mkdirat(search->folder, name, 0700) < 0)
        return false;
    set_created_now(profile);
    if (enter(profile, search, name) && profile_save(profile)) {
        fsync(search->folder); /* best effort: the folder is there, a power cut may undo it */
        return true;
    }

    int error = errno;

    drop_folder(profile);
    unlinkat(search->folder, name, AT_REMOVEDIR);
    errno = error;
    return false;
}

static bool find_or_make(struct profile *profile, struct search *search)
{
    struct names names;
    bool good = names_read(&names, search->folder, "", PROFILES_MAX);

    for (size_t i = 0; i < names.count; i++)
        consider(search, names.items[i]);
    if (search->found) {
        take(profile, &search->settings);
        good = enter(profile, search, search->found);
    } else if (good) {
        good = make(profile, search);
    }

    /* An adopted folder gets its profile.yaml; where that fails, its events are still of use. */
    if (good && !*profile->created) {
        set_created_now(profile);
        profile_save(profile);
    }

    int error = errno;

    names_release(&names);
    errno = error;
    return good;
}

bool profile_open(struct profile *profile, const char *data_folder, const char *nickname,
                  struct report *report)
{
    struct search search = {.report = report, .folder = -1};
    char *clean = clean_nickname(nickname);
    bool good = false;

    if (!clean)
        return false;
    profile_set(&profile->nickname, clean);
    search.nickname = profile->nickname;
    search.path = arena_format(&search.arena, "%s/profiles", data_folder);
    if (file_make_folders(search.path))
        search.folder = open(search.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (search.folder >= 0)
        good = find_or_make(profile, &search);

    int error = errno;

    if (search.folder >= 0)
        close(search.folder);
    arena_release(&search.arena);
    free(clean);
    errno = error;
    return good;
}

bool profile_save(const struct profile *profile)
{
    struct settings settings = {
        .nickname = profile->nickname,
        .language = profile->language,
        .country = profile->country,
        .theme = profile->theme,
        .created = profile->created,
    };

    return profile->folder < 0 || settings_write(&settings, profile->folder);
}
