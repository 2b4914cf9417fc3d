/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All that a command works on, opened by the options and closed again: the course, the profile with
 * its journal, what is known from it, and the session that joins them.
 *
 *     struct setting setting;
 *     enum exit_code code = setting_open(&setting, options);
 *     if (code == EXIT_GOOD)
 *         ...setting.session...
 *     setting_close(&setting);
 */
#ifndef COMMAND_SETTING_H
#define COMMAND_SETTING_H

#include "command/options.h"
#include "session/session.h"

struct setting {
    struct course course;
    struct profile profile;
    struct journal journal;
    struct fold fold;
    struct session session;
    int ui_folder;          /* the built-in course folder: it translates the interface */
    bool has_session;
    bool language_is_known; /* by an option, the profile or the environment; else ask */
    bool asks_who;          /* there are several profiles and nobody was named */
    char *data_folder;      /* of profiles; NULL: there is no home */
};

/* Says on standard error what went wrong. The setting is to be closed in either case. */
enum exit_code setting_open(struct setting *setting, const struct options *options);
void setting_close(struct setting *setting);

/* Whether the values of the options are any; else says which are not. setting_open() asks, too. */
bool setting_check_values(const struct options *options);

/*
 * The nickname of the profile that is opened when nobody names one: the only one there is, else the
 * user's own, "". To be freed.
 */
char *setting_usual_nickname(const char *data_folder);

/* The folder of the built-in course, beside the program or installed; NULL: none. To be freed. */
char *setting_builtin_folder(void);

/* Opens the course that the options name; faults are printed. */
enum exit_code setting_open_course(struct course *course, const char *folder);

#endif
