/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga profile list|new|rename|export|import|erase`: who learns here. */
#include "command/command.h"

#include "base/memory.h"
#include "command/complain.h"
#include "command/setting.h"
#include "progress/profiles.h"
#include "progress/transfer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What an action works on: the data folder and its own arguments. */
struct work {
    const struct options *options;
    const char *data;
    char **arguments;
};

static enum exit_code fail(const char *what, enum exit_code code)
{
    complain("%s: %s", what, strerror(errno));
    return code;
}

static enum exit_code list(const struct work *work)
{
    struct profiles profiles;
    struct report report;
    bool good;

    report_init(&report);
    good = profiles_read(&profiles, work->data, &report);
    report_print(&report, stderr);
    report_release(&report);
    for (size_t i = 0; i < profiles.count; i++) {
        const struct profiles_item *item = &profiles.items[i];
        char used[PROFILES_DAY_SIZE];

        profiles_last_used(work->data, item, used);
        printf("%s\tmade %.10s\tlast used %s\n", *item->nickname ? item->nickname : "(your own)",
               *item->created ? item->created : "?", *used ? used : "never");
    }
    profiles_release(&profiles);
    return good ? EXIT_GOOD : fail(work->data, EXIT_NO_INPUT);
}

static bool exists(const struct work *work, const char *nickname)
{
    char *clean = profile_clean_nickname(nickname);
    struct profiles profiles;
    bool is_there =
        profiles_read(&profiles, work->data, NULL) && clean && profiles_find(&profiles, clean);

    profiles_release(&profiles);
    free(clean);
    return is_there;
}

static enum exit_code make(const struct work *work)
{
    const char *name = work->arguments[0];
    struct profile profile;
    bool good;

    if (exists(work, name)) {
        complain("there is a profile '%s' already", name);
        return EXIT_CANNOT_CREATE;
    }
    profile_init(&profile);
    good = profile_open(&profile, work->data, name, NULL);
    if (!good)
        fail(name, EXIT_CANNOT_CREATE);
    profile_release(&profile);
    return good ? EXIT_GOOD : EXIT_CANNOT_CREATE;
}

/* The profile called `nickname`; one that is not there is said and not made. */
static enum exit_code open_profile(const struct work *work, struct profile *profile,
                                   const char *nickname)
{
    profile_init(profile);
    if (!exists(work, nickname)) {
        complain("there is no profile '%s'; 'siaga profile list' lists them", nickname);
        return EXIT_NO_INPUT;
    }
    return profile_open(profile, work->data, nickname, NULL) ? EXIT_GOOD
                                                             : fail(nickname, EXIT_NO_INPUT);
}

static enum exit_code rename_profile(const struct work *work)
{
    struct profile profile;
    enum exit_code code = open_profile(work, &profile, work->arguments[0]);

    if (code == EXIT_GOOD && !profile_rename(&profile, work->data, work->arguments[1]))
        code = fail(work->arguments[1], EXIT_CANNOT_CREATE);
    profile_release(&profile);
    return code;
}

/* The profile that --profile names, or the one that a start without it would open. */
static char *wanted_nickname(const struct work *work)
{
    return work->options->profile ? memory_copy_string(work->options->profile)
                                  : setting_usual_nickname(work->data);
}

static enum exit_code write_export(const struct profile *profile, const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
    struct transfer_counts counts;
    enum transfer_result result;
    bool is_written;

    if (!out)
        return fail(path, EXIT_CANNOT_CREATE);
    result = transfer_export(profile, out, &counts);
    if (result != TRANSFER_GOOD)
        complain("%s: %s", path, transfer_trouble(result, errno));
    is_written = fflush(out) == 0 && fsync(file) == 0;
    is_written = fclose(out) == 0 && is_written && result == TRANSFER_GOOD;
    if (is_written)
        printf("%zu events written to %s\n", counts.events, path);
    else
        unlink(path);
    return is_written ? EXIT_GOOD : EXIT_INPUT_OUTPUT;
}

static enum exit_code export_profile(const struct work *work)
{
    char *nickname = wanted_nickname(work);
    struct profile profile;
    enum exit_code code = open_profile(work, &profile, nickname);

    if (code == EXIT_GOOD)
        code = write_export(&profile, work->arguments[0]);
    profile_release(&profile);
    free(nickname);
    return code;
}

static enum exit_code read_import(const struct profile *profile, const char *path)
{
    struct transfer_counts counts;
    enum transfer_result result = transfer_import(profile->folder, path, &counts);

    if (result != TRANSFER_GOOD) {
        complain("%s: %s", path, transfer_trouble(result, errno));
        return result == TRANSFER_NOT_WRITTEN ? EXIT_CANNOT_CREATE
               : result == TRANSFER_NOT_READ  ? EXIT_NO_INPUT
                                              : EXIT_BAD_COURSE;
    }
    printf("%zu new events, %zu known already\n", counts.events, counts.known);
    if (counts.torn + counts.unreadable)
        complain("%s: %zu lines were no events", path, counts.torn + counts.unreadable);
    return EXIT_GOOD;
}

static enum exit_code import_profile(const struct work *work)
{
    char *nickname = wanted_nickname(work);
    struct profile profile;
    enum exit_code code;

    profile_init(&profile);
    code = profile_open(&profile, work->data, nickname, NULL)
               ? read_import(&profile, work->arguments[0])
               : fail(work->data, EXIT_CANNOT_CREATE);
    profile_release(&profile);
    free(nickname);
    return code;
}

static enum exit_code erase(const struct work *work)
{
    if (profiles_erase(work->data, work->arguments[0]))
        return EXIT_GOOD;
    if (errno == ENOENT)
        complain("there is no profile '%s'; 'siaga profile list' lists them", work->arguments[0]);
    else
        fail(work->arguments[0], EXIT_INPUT_OUTPUT);
    return errno == ENOENT ? EXIT_NO_INPUT : EXIT_INPUT_OUTPUT;
}

static const struct verb {
    const char *name;
    int arguments;
    enum exit_code (*run)(const struct work *work);
} verbs[] = {
    {"list", 0, list},
    {"new", 1, make},
    {"rename", 2, rename_profile},
    {"export", 1, export_profile},
    {"import", 1, import_profile},
    {"erase", 1, erase},
};

static enum exit_code usage(void)
{
    complain("profile list | new NAME | rename NAME NEW | export FILE | "
             "import FILE | erase NAME");
    return EXIT_USAGE;
}

static enum exit_code run(const struct verb *verb, const struct options *options)
{
    char *data = profile_data_folder();
    struct work work = {.options = options, .data = data, .arguments = options->arguments + 1};
    enum exit_code code = EXIT_NO_INPUT;

    if (data)
        code = verb->run(&work);
    else
        complain("there is no home folder, so there are no profiles");
    free(data);
    return code;
}

enum exit_code profile_run(const struct options *options)
{
    for (size_t i = 0; options->argument_count && i < ARRAY_LENGTH(verbs); i++) {
        if (strcmp(verbs[i].name, options->arguments[0]) == 0)
            return options->argument_count == verbs[i].arguments + 1 ? run(&verbs[i], options)
                                                                     : usage();
    }
    return usage();
}
