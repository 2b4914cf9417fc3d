/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line as tables: they make the parser and --help, and nothing is said twice.
 *
 *     struct options options;
 *     enum exit_code code;
 *     if (!options_read(&options, argc, argv, &code))
 *         return code;                         // --help, --version or a mistake
 *     return options.command->run(&options);
 *
 * Strings point into argv.
 */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>

/* After sysexits(3). */
enum exit_code {
    EXIT_GOOD = 0,
    EXIT_FAULTS = 1, /* `check` found something wrong */
    EXIT_USAGE = 64,
    EXIT_BAD_COURSE = 65,
    EXIT_NO_INPUT = 66,
    EXIT_CANNOT_CREATE = 73,
    EXIT_INPUT_OUTPUT = 74,
};

struct options;

struct command {
    const char *name, *arguments, *help;
    int arguments_max;
    enum exit_code (*run)(const struct options *options);
};

struct options {
    const struct command *command;
    const char *lang, *country, *course, *profile, *theme, *seed, *today, *export, *import, *kiosk;
    bool linear, guest, mouse, json, list, stale;
    char **arguments; /* after the command's name */
    int argument_count;
};

extern const struct command commands[]; /* ends with a row without a name; [0] is the default */

/* False when the program is to end with *code: everything has been said. */
bool options_read(struct options *options, int argc, char **argv, enum exit_code *code);

/* The day (base/date.h) that counts as today: the one given by --today, else the clock's. */
long options_today(const struct options *options);

/* Milliseconds that a kiosk waits for a key before it forgets the visitor; 0: this is no kiosk. */
int options_kiosk_idle(const struct options *options);

#endif
