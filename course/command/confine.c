/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/confine.h"

#include "base/array.h"
#include "base/file.h"
#include "base/memory.h"
#include "command/setting.h"
#include "sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct places {
    struct sandbox_place *items;
    size_t count, capacity;
    struct arena arena; /* paths */
};

static void add(struct places *places, const char *path, enum sandbox_access access)
{
    if (!path || !*path)
        return;
    ARRAY_GROW(places->items, places->count, places->capacity);
    places->items[places->count++] =
        (struct sandbox_place){arena_copy_string(&places->arena, path), access};
}

static void add_below(struct places *places, const char *folder, const char *name,
                      enum sandbox_access access)
{
    if (folder && *folder)
        add(places, arena_format(&places->arena, "%s/%s", folder, name), access);
}

/* A list like that of TERMINFO_DIRS. */
static void add_list(struct places *places, const char *list)
{
    while (list && *list) {
        size_t length = strcspn(list, ":");

        add(places, arena_copy_bytes(&places->arena, list, length), SANDBOX_READ);
        list += length + (list[length] == ':');
    }
}

/*
 * What libraries may open again later: descriptions of terminals whenever somebody else goes on
 * learning, and the time zone.
 */
static void add_system(struct places *places)
{
    static const char *const always[] = {
        "/etc/terminfo",  "/lib/terminfo",       "/usr/share/terminfo",
        "/etc/localtime", "/usr/share/zoneinfo", "/usr/local/share/terminfo",
    };

    for (size_t i = 0; i < ARRAY_LENGTH(always); i++)
        add(places, always[i], SANDBOX_READ);
    add(places, getenv("TERMINFO"), SANDBOX_READ);
    add(places, getenv("TZDIR"), SANDBOX_READ);
    add_list(places, getenv("TERMINFO_DIRS"));
    add_below(places, getenv("HOME"), ".terminfo", SANDBOX_READ);
    tzset(); /* reads what TZ names, wherever it is */
}

/* Beside the two there may be anything: this program's sources, or somebody's home. */
static void add_course_folder(struct places *places, const char *folder)
{
    add(places, folder, SANDBOX_LIST);
    add_below(places, folder, "modules", SANDBOX_READ);
    add_below(places, folder, "localization", SANDBOX_READ);
}

static void add_courses(struct places *places, const struct options *options)
{
    char *builtin = setting_builtin_folder();

    add_course_folder(places, options->course);
    add_course_folder(places, builtin); /* it translates the interface of any course */
    free(builtin);
}

/*
 * Sticks and /tmp take answers at any time. The home folder and the one we are in hold files that
 * others trust, and are mostly on the disk that is full: they only count when it is known from the
 * start that there is nothing better.
 */
static void add_elsewhere(struct places *places, bool can_keep)
{
    struct elsewhere_root roots[ELSEWHERE_ROOTS_MAX];
    size_t count = elsewhere_usual_roots(roots, &places->arena);

    for (size_t i = 0; i < count; i++) {
        if (roots[i].kind == ELSEWHERE_MOUNTS)
            add(places, roots[i].path, SANDBOX_TRY);
        else if (roots[i].kind == ELSEWHERE_PASSING || !can_keep)
            add(places, roots[i].path, SANDBOX_ADD);
    }
}

/*
 * A rule is about a folder that is there, so it is made now; but a guest leaves nothing behind, and
 * one who would rather be somebody where nobody ever learnt has to start anew.
 */
static void add_progress(struct places *places, const struct options *options)
{
    char *data = profile_data_folder();
    const char *profiles = data ? arena_format(&places->arena, "%s/profiles", data) : "";

    if (data && !options->guest)
        file_make_folders(profiles);
    add(places, data, SANDBOX_KEEP);
    add(places, profiles, SANDBOX_KEEP); /* it may lead to another disk */
    add_elsewhere(places, access(profiles, W_OK) == 0);
    free(data);
}

#ifdef SIAGA_DEBUG
static const char *tried(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    const char *found = "can be read";

    if (file < 0 && errno == ENOENT) {
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        found = "can be made";
    }
    if (file < 0)
        return strerror(errno);
    close(file);
    return found;
}
#endif

/* For tests, in a program that was built to be debugged: says what of SIAGA_TRY can be opened. */
static void try_on_request(void)
{
#ifdef SIAGA_DEBUG
    const char *list = getenv("SIAGA_TRY");

    while (list && *list) {
        size_t length = strcspn(list, ":");
        char *path = memory_copy_bytes(list, length);

        fprintf(stderr, "siaga: %s: %s\n", path, tried(path));
        free(path);
        list += length + (list[length] == ':');
    }
#endif
}

void confine(const struct options *options)
{
    struct places places = {0};

    arena_init(&places.arena);
    add_system(&places);
    add_courses(&places, options);
    if (!options->kiosk)
        add_progress(&places, options);
    sandbox_enter(places.items, places.count);
    free(places.items);
    arena_release(&places.arena);
    try_on_request();
}
