/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/setting.h"

#include "base/memory.h"
#include "command/complain.h"
#include "progress/profiles.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

/* build/release/siaga stands two folders below the source tree; bin/siaga one below its prefix. */
enum { PARENTS_TRIED = 4 };

static bool holds_course(const char *folder)
{
    struct text path = TEXT_INIT;
    bool good;

    text_add_format(&path, "%s/modules/course.yaml", folder);
    good = access(path.bytes, R_OK) == 0;
    text_release(&path);
    return good;
}

/* Of a program in prefix/bin; NULL: it is not installed. */
static char *installed_folder(const char *prefix)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/share/siaga", prefix);
    if (holds_course(path.bytes))
        return text_take(&path);
    text_release(&path);
    return NULL;
}

/* Only the place of the program counts, so that a whole installation can be moved. */
char *setting_builtin_folder(void)
{
    char path[PATH_MAX], *installed;
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);

    path[length > 0 ? length : 0] = '\0';
    for (int i = 0; i < PARENTS_TRIED && strrchr(path, '/'); i++) {
        *strrchr(path, '/') = '\0';
        installed = i == 1 ? installed_folder(path) : NULL;
        if (installed)
            return installed;
        if (holds_course(path))
            return memory_copy_string(path);
    }
    return NULL;
}

static void print_faults(const struct report *report)
{
    report_print(report, stderr);
    complain("the course cannot be played; 'siaga check' lists all its faults");
}

enum exit_code setting_open_course(struct course *course, const char *folder)
{
    struct report report;
    bool good;

    if (!folder) {
        complain("no course found beside the program or in its ../share/siaga; name one with "
                 "--course");
        return EXIT_NO_INPUT;
    }
    report_init(&report);
    good = course_open(course, folder, &report);
    if (!good)
        print_faults(&report);
    report_release(&report);
    if (good)
        return EXIT_GOOD;
    return course->folder < 0 ? EXIT_NO_INPUT : EXIT_BAD_COURSE;
}

static enum exit_code open_course(struct setting *setting, const struct options *options)
{
    char *builtin = setting_builtin_folder();
    const char *folder = options->course ? options->course : builtin;
    enum exit_code code = setting_open_course(&setting->course, folder);

    if (builtin)
        setting->ui_folder = open(builtin, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(builtin);
    return code;
}

static void open_nowhere(struct setting *setting, const char *data, int error)
{
    journal_open_nowhere(&setting->journal, error);
    complain("%s: cannot keep progress: %s", data ? data : "no home folder", strerror(error));
}

char *setting_usual_nickname(const char *data_folder)
{
    struct profiles profiles;
    char *nickname;

    profiles_read(&profiles, data_folder, NULL);
    nickname = memory_copy_string(profiles.count == 1 ? profiles.items[0].nickname : "");
    profiles_release(&profiles);
    return nickname;
}

/*
 * Who is asked for, or taken for granted. NULL: nobody yet, since several are there. What is
 * damaged is mended by whoever reads it first, so that is said here or never.
 */
static char *nickname_of(struct setting *setting, const struct options *options,
                         struct report *report)
{
    struct profiles profiles;
    bool is_own_there;

    if (options->profile)
        return memory_copy_string(options->profile);
    profiles_read(&profiles, setting->data_folder, report);
    setting->asks_who = profiles.count > 1;
    is_own_there = profiles_find(&profiles, "") != NULL;
    profiles_release(&profiles);
    if (setting->asks_who && !is_own_there)
        return NULL;
    return setting_usual_nickname(setting->data_folder);
}

/* The profile to play with. False: there is none (errno), or nobody yet (0). */
static bool open_profile(struct setting *setting, const struct options *options)
{
    struct report report;
    char *nickname;
    bool good = false;
    int error = 0;

    report_init(&report);
    nickname = nickname_of(setting, options, &report);
    if (nickname)
        /* What could not be mended would be said again. */
        good = profile_open(&setting->profile, setting->data_folder, nickname,
                            report.count ? NULL : &report);
    if (nickname && !good)
        error = errno ? errno : EIO;
    free(nickname);
    report_print(&report, stderr);
    report_release(&report);
    errno = error;
    return good;
}

/* Not fatal: without a place to write, answers are kept in memory until one is chosen. */
static void open_progress(struct setting *setting, const struct options *options)
{
    const char *data = setting->data_folder;
    bool good = data && open_profile(setting, options);

    if (data && !good && !errno)
        return; /* a guest until somebody says who they are */
    if (!good)
        open_nowhere(setting, data, data ? errno : ENOENT);
    else if (!fold_read(&setting->fold, setting->profile.folder, setting->course.id))
        complain("%s: cannot read progress: %s", setting->profile.folder_path, strerror(errno));
    journal_follow(&setting->journal, setting->fold.latest);
    if (good && !journal_open(&setting->journal, setting->profile.folder))
        complain("%s: cannot keep progress: %s", setting->profile.folder_path, strerror(errno));
}

static bool is_country(const char *code)
{
    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        if (strcmp(aid_country_codes[i], code) == 0)
            return true;
    }
    return false;
}

static bool is_theme(const char *name)
{
    for (size_t i = 0; option_themes[i]; i++) {
        if (strcmp(option_themes[i], name) == 0)
            return true;
    }
    return false;
}

static bool is_seed(const char *seed)
{
    return *seed && strspn(seed, "0123456789") == strlen(seed);
}

bool setting_check_values(const struct options *options)
{
    const struct {
        const char *name, *value;
        bool good;
    } checks[] = {
        {"lang", options->lang, !options->lang || language_find(options->lang)},
        {"country", options->country, !options->country || is_country(options->country)},
        {"theme", options->theme, !options->theme || is_theme(options->theme)},
        {"seed", options->seed, !options->seed || is_seed(options->seed)},
    };
    bool good = true;

    for (size_t i = 0; i < ARRAY_LENGTH(checks); i++) {
        if (!checks[i].good) {
            complain("'%s' is not a value of --%s; 'siaga --help' lists them", checks[i].value,
                     checks[i].name);
            good = false;
        }
    }
    return good;
}

static void choose_language(struct setting *setting, const struct options *options)
{
    const char *wishes[] = {options->lang,
                            getenv("SIAGA_LANG"),
                            setting->profile.language,
                            setting->fold.last_language,
                            getenv("LANGUAGE"),
                            getenv("LC_ALL"),
                            getenv("LC_MESSAGES"),
                            getenv("LANG")};
    const struct language *language = language_choose(wishes, ARRAY_LENGTH(wishes));

    setting->language_is_known = language != NULL;
    session_use_language(&setting->session, language ? language : &languages[0]);
}

static uint64_t seed_of(const struct options *options)
{
    uint64_t seed = 0;

    if (options->seed)
        return strtoull(options->seed, NULL, 10);
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) != sizeof seed)
        seed = (uint64_t)getpid(); /* only the order of options hangs on it */
    return seed;
}

enum exit_code setting_open(struct setting *setting, const struct options *options)
{
    enum exit_code code;

    *setting = (struct setting){.ui_folder = -1};
    course_init(&setting->course);
    profile_init(&setting->profile);
    journal_init(&setting->journal);
    fold_init(&setting->fold);
    if (!setting_check_values(options))
        return EXIT_USAGE;
    code = open_course(setting, options);
    if (code != EXIT_GOOD)
        return code;
    setting->data_folder = profile_data_folder();
    if (!options->guest)
        open_progress(setting, options);
    session_init(&setting->session, &setting->course, &setting->profile, &setting->journal,
                 &setting->fold, setting->ui_folder);
    setting->has_session = true;
    setting->session.data_folder = setting->data_folder;
    session_seed(&setting->session, seed_of(options));
    choose_language(setting, options);
    if (options->country)
        session_use_country(&setting->session, options->country);
    if (options->theme)
        session_use_theme(&setting->session, options->theme);
    return EXIT_GOOD;
}

void setting_close(struct setting *setting)
{
    if (setting->has_session)
        session_release(&setting->session);
    free(setting->data_folder);
    journal_close(&setting->journal);
    fold_release(&setting->fold);
    profile_release(&setting->profile);
    course_release(&setting->course);
    if (setting->ui_folder >= 0)
        close(setting->ui_folder);
}
