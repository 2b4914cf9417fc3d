/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line as tables: they make the parser, --help and, by course/manual/, the manual page
 * and what shells complete. Nothing is said twice.
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
#include <stddef.h>

/* After sysexits(3): name, code, what the manual says of it. */
#define EXIT_CODES(CODE)                                                                           \
    CODE(GOOD, 0, "All is well.")                                                                  \
    CODE(FAULTS, 1, "'siaga check' found something wrong in the course.")                          \
    CODE(USAGE, 64, "The command line is wrong.")                                                  \
    CODE(BAD_COURSE, 65, "The course has faults and cannot be played.")                            \
    CODE(NO_INPUT, 66, "A course, a profile or a file is not there or cannot be read.")            \
    CODE(CANNOT_CREATE, 73, "A file cannot be made.")                                              \
    CODE(INPUT_OUTPUT, 74, "Reading or writing failed.")

#define EXIT_CODE_ID(name, code, help) EXIT_##name = (code),
enum exit_code { EXIT_CODES(EXIT_CODE_ID) };
#undef EXIT_CODE_ID

struct options;

struct command {
    const char *name, *arguments, *help;
    int arguments_max;
    enum exit_code (*run)(const struct options *options);
    const char *more; /* for the manual, whole sentences; may be NULL */
};

struct options {
    const struct command *command;
    const char *lang, *country, *course, *profile, *theme, *seed, *today, *export, *import, *kiosk;
    bool linear, guest, mouse, json, list, stale, help, version;
    char **arguments; /* after the command's name */
    int argument_count;
};

extern const struct command commands[]; /* ends with a row without a name; [0] is the default */

/* What an argument has to be. A shell offers these; the first three are refused when none fits. */
enum value_kind {
    VALUE_LANGUAGE = 1, /* languages[] */
    VALUE_COUNTRY,      /* aid_country_codes[] */
    VALUE_THEME,        /* option_themes[] */
    VALUE_FOLDER,
    VALUE_OTHER,
    VALUE_OPTIONAL, /* it may be left out, and is joined to the option by = */
};

struct option_row {
    const char *name, *argument, *help;
    size_t offset; /* into struct options: a const char * with an argument, else a bool */
    enum value_kind value;
    const char *more; /* for the manual, whole sentences; may be NULL */
};

extern const struct option_row option_rows[]; /* ends with a row without a name */
extern const char *const option_themes[];     /* ends with NULL */

/* False when the program is to end with *code: everything has been said. */
bool options_read(struct options *options, int argc, char **argv, enum exit_code *code);

/* The day (base/date.h) that counts as today: the one given by --today, else the clock's. */
long options_today(const struct options *options);

/* Milliseconds that a kiosk waits for a key before it forgets the visitor; 0: this is no kiosk. */
int options_kiosk_idle(const struct options *options);

#endif
