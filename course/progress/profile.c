/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/profile.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "progress/event.h"
#include "progress/profiles.h"
#include "progress/settings.h"
#include "script/sanitise.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FOLDER_FLAGS = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };
enum { LOCK_TRIES = 200 }; /* hundredths of a second */

void profile_init(struct profile *profile)
{
    *profile = (struct profile){
        .folder = -1,
        .nickname = memory_copy_string(""),
        .language = memory_copy_string(""),
        .second_language = memory_copy_string(""),
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
    forget(&profile->second_language);
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

/*
 * XDG Base Directory Specification 0.8: a relative path is invalid and is ignored. A relative home
 * is none either: what was kept in it would be found from one working folder only.
 */
char *profile_data_folder(void)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    struct text path = TEXT_INIT;

    if (data && *data == '/')
        text_add_format(&path, "%s/siaga", data);
    else if (home && *home == '/')
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

char *profile_clean_nickname(const char *nickname)
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

static void take(struct profile *profile, const struct profiles_item *item)
{
    profile_set(&profile->language, item->language);
    profile_set(&profile->second_language, item->second_language);
    profile_set(&profile->country, item->country);
    profile_set(&profile->theme, item->theme);
    profile_set(&profile->created, item->created);
}

static bool enter(struct profile *profile, const char *data_folder, const char *name)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/profiles/%s", data_folder, name);
    profile->folder = open(path.bytes, FOLDER_FLAGS);
    if (profile->folder >= 0)
        profile->folder_path = text_take(&path);
    text_release(&path);
    return profile->folder >= 0;
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

/* In the open folder of all profiles. */
static bool make_in(struct profile *profile, const char *data_folder, int all)
{
    char name[EVENT_ID_SIZE];

    event_new_id(name);
    if (mkdirat(all, name, 0700) < 0)
        return false;
    set_created_now(profile);
    if (enter(profile, data_folder, name) && profile_save(profile)) {
        fsync(all); /* best effort: the folder is there, a power cut may undo it */
        return true;
    }

    int error = errno;

    drop_folder(profile);
    unlinkat(all, name, AT_REMOVEDIR);
    errno = error;
    return false;
}

/* An adopted folder gets its profile.yaml; where that fails, its events are still of use. */
static bool adopt(struct profile *profile, const char *data_folder,
                  const struct profiles_item *item)
{
    take(profile, item);
    if (!enter(profile, data_folder, item->folder))
        return false;
    if (!*profile->created) {
        set_created_now(profile);
        profile_save(profile);
    }
    return true;
}

/*
 * Best effort: some file systems have no locks, and whoever holds this one may stand still. It is
 * let go of when the descriptor is closed.
 */
static void lock(int folder)
{
    const struct timespec rest = {.tv_nsec = 10000000L};

    for (int i = 0; i < LOCK_TRIES; i++) {
        if (flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
            return;
        nanosleep(&rest, NULL);
    }
}

/* Somebody else may have made it meanwhile: a class begins at one moment. */
static bool adopt_or_make(struct profile *profile, const char *data_folder, int all)
{
    struct profiles profiles;
    bool good = profiles_read(&profiles, data_folder, NULL);
    const struct profiles_item *item = profiles_find(&profiles, profile->nickname);

    if (item)
        good = adopt(profile, data_folder, item);
    else if (good)
        good = make_in(profile, data_folder, all);

    int error = errno;

    profiles_release(&profiles);
    errno = error;
    return good;
}

static bool make(struct profile *profile, const char *data_folder)
{
    struct text path = TEXT_INIT;
    int all = -1;
    bool good = false;

    text_add_format(&path, "%s/profiles", data_folder);
    if (file_make_folders(path.bytes))
        all = open(path.bytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (all >= 0) {
        lock(all);
        good = adopt_or_make(profile, data_folder, all);
    }

    int error = errno;

    if (all >= 0)
        close(all);
    text_release(&path);
    errno = error;
    return good;
}

bool profile_open(struct profile *profile, const char *data_folder, const char *nickname,
                  struct report *report)
{
    char *clean = profile_clean_nickname(nickname);
    const struct profiles_item *item;
    struct profiles profiles;
    bool good;

    if (!clean)
        return false;
    profile_set(&profile->nickname, clean);
    free(clean);
    good = profiles_read(&profiles, data_folder, report);
    item = profiles_find(&profiles, profile->nickname);
    if (item)
        good = adopt(profile, data_folder, item);
    else if (good)
        good = make(profile, data_folder);

    int error = errno;

    profiles_release(&profiles);
    errno = error;
    return good;
}

bool profile_rename(struct profile *profile, const char *data_folder, const char *nickname)
{
    char *clean = profile_clean_nickname(nickname);
    struct profiles profiles;
    bool is_free, good;

    if (!clean)
        return false;
    is_free = profiles_read(&profiles, data_folder, NULL) && !profiles_find(&profiles, clean);
    profiles_release(&profiles);
    if (is_free)
        profile_set(&profile->nickname, clean);
    free(clean);
    good = is_free && profile_save(profile);
    if (!is_free)
        errno = EEXIST;
    return good;
}

bool profile_save(const struct profile *profile)
{
    struct settings settings = {
        .nickname = profile->nickname,
        .language = profile->language,
        .second_language = profile->second_language,
        .country = profile->country,
        .theme = profile->theme,
        .created = profile->created,
    };

    return profile->folder < 0 || settings_write(&settings, profile->folder);
}
