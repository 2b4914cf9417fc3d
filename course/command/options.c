/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/options.h"

#include "base/check.h"
#include "base/date.h"
#include "command/complain.h"
#include "command/version.h"
#include "sandbox/sandbox.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How long a kiosk waits for whoever may have gone. */
enum { KIOSK_MINUTES = 5, KIOSK_MINUTES_MAX = 24 * 60, MINUTE = 60 * 1000 };

enum { HELP_INDENT = 24 };

const char *const option_themes[] = {"dark", "light", "high-contrast", "none", NULL};

#define TEXT_ROW(name, argument, help, value)                                                      \
#name, argument, help, offsetof(struct options, name), value
#define FLAG_ROW(name, help) #name, NULL, help, offsetof(struct options, name), 0

const struct option_row option_rows[] = {
    {TEXT_ROW(lang, "TAG", "show everything in this language: en, id, th ...", VALUE_LANGUAGE),
     "Without it, the language comes from SIAGA_LANG, from the profile, or from the environment; "
     "when none of them says, the program asks."},
    {TEXT_ROW(country, "CC", "the country you are in: bn kh id la my mm ph sg th tl vn",
              VALUE_COUNTRY),
     "It decides whose contacts are shown, and has nothing to do with the language."},
    {TEXT_ROW(course, "DIR", "play the course in this folder", VALUE_FOLDER),
     "A course folder holds modules/ and localization/; see siaga-course(5)."},
    {TEXT_ROW(profile, "NAME", "keep progress under this name", VALUE_OTHER),
     "So several people can learn on one machine."},
    {FLAG_ROW(guest, "keep nothing"), NULL},
    {FLAG_ROW(linear, "line by line: for screen readers, Braille and pipes"),
     "The same course without moving the cursor. It is also what a terminal gets that cannot move "
     "one."},
    {TEXT_ROW(theme, "NAME", "colours: dark, light, high-contrast, none", VALUE_THEME), NULL},
    {FLAG_ROW(mouse, "let the mouse choose (it then cannot copy text)"), NULL},
    {TEXT_ROW(kiosk, "[=MINUTES]",
              "a shared computer: keep nothing, do not leave, forget who has gone", VALUE_OPTIONAL),
     "After five minutes without a key, or as many as are given, the next visitor begins."},
    {TEXT_ROW(seed, "NUMBER", "fix the order of options, to show the same course twice",
              VALUE_OTHER),
     NULL},
    {FLAG_ROW(list, "only list: with review"), NULL},
    {FLAG_ROW(json, "print for a program: with progress, flags, languages"), NULL},
    {TEXT_ROW(export, "TAG", "write a language as a table to FILE.csv: with languages",
              VALUE_LANGUAGE),
     "See siaga-translate(7)."},
    {TEXT_ROW(import, "TAG", "take translations from a table: with languages", VALUE_LANGUAGE),
     "A translation that breaks a rule is refused, with the line it is in."},
    {FLAG_ROW(stale, "list the facts that are past their review date: with check"), NULL},
    {TEXT_ROW(today, "YYYY-MM-DD", "take this as today's date", VALUE_OTHER), NULL},
    {FLAG_ROW(help, "list commands and options, and leave"), NULL},
    {FLAG_ROW(version, "print the version and what confines the program, and leave"), NULL},
    {0},
};

/* Rows without the last, which is empty. */
enum { OPTION_COUNT = ARRAY_LENGTH(option_rows) - 1 };

static void print_row(const char *left, const char *help)
{
    int width = printf("  %s", left);

    if (width >= HELP_INDENT)
        printf("\n%*s%s\n", HELP_INDENT, "", help);
    else
        printf("%*s%s\n", HELP_INDENT - width, "", help);
}

static void print_command(const struct command *command)
{
    char left[128];

    snprintf(left, sizeof left, "%s%s%s", command->name, *command->arguments ? " " : "",
             command->arguments);
    print_row(left, command->help);
}

static int argument_kind(const struct option_row *row)
{
    if (!row->argument)
        return no_argument;
    return row->value == VALUE_OPTIONAL ? optional_argument : required_argument;
}

static void print_option(const struct option_row *row)
{
    char left[128];

    snprintf(left, sizeof left, "--%s%s%s", row->name,
             argument_kind(row) == required_argument ? " " : "",
             row->argument ? row->argument : "");
    print_row(left, row->help);
}

static void print_help(void)
{
    printf("Usage: siaga [OPTION]... [COMMAND] [ARGUMENT]...\n"
           "A course on cybercrime and how to prevent it, for the terminal.\n\nCommands:\n");
    for (const struct command *command = commands; command->name; command++)
        print_command(command);
    printf("\nOptions:\n");
    for (const struct option_row *row = option_rows; row->name; row++)
        print_option(row);
}

static void fill_getopt(struct option table[OPTION_COUNT + 1])
{
    memset(table, 0, (OPTION_COUNT + 1) * sizeof table[0]);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        table[i] =
            (struct option){.name = option_rows[i].name, .has_arg = argument_kind(&option_rows[i])};
}

static void set(struct options *options, const struct option_row *row, char *value)
{
    static char left_out[] = "";
    char *member = (char *)options + row->offset;

    if (!value)
        value = left_out;
    if (row->argument)
        memcpy(member, &value, sizeof value);
    else
        *(bool *)member = true;
}

static void print_version(void)
{
    struct text sandbox = TEXT_INIT;

    sandbox_describe(&sandbox);
    printf("siaga %s\nsandbox: %s\n", SIAGA_VERSION, sandbox.bytes);
    text_release(&sandbox);
}

static bool end(enum exit_code *code, enum exit_code with)
{
    *code = with;
    return false;
}

static bool read_flags(struct options *options, int argc, char **argv, enum exit_code *code)
{
    struct option table[OPTION_COUNT + 1];
    int index = -1, got;

    fill_getopt(table);
    while ((got = getopt_long(argc, argv, "", table, &index)) != -1) {
        if (got == '?') {
            complain("'siaga --help' lists the options");
            return end(code, EXIT_USAGE);
        }
        set(options, &option_rows[index], optarg);
        if (options->help)
            print_help();
        else if (options->version)
            print_version();
        if (options->help || options->version)
            return end(code, EXIT_GOOD);
    }
    return true;
}

/* A whole date: half a month is no day. */
static bool is_day(const char *text)
{
    long day;

    return strlen(text) == DATE_SIZE - 1 && date_parse(text, &day) == DATE_GOOD;
}

long options_today(const struct options *options)
{
    long day;

    if (options->today && date_parse(options->today, &day) == DATE_GOOD)
        return day;
    return date_today();
}

/* Parts of a minute are fine; text after the number, too small and too large ones are not. */
int options_kiosk_idle(const struct options *options)
{
    const char *minutes = options->kiosk;
    char *rest;
    double number;

    if (!minutes || minutes[strspn(minutes, "0123456789.")])
        return 0;
    if (!*minutes)
        return KIOSK_MINUTES * MINUTE;
    number = strtod(minutes, &rest);
    return *rest || !(number <= KIOSK_MINUTES_MAX) ? 0 : (int)(number * MINUTE);
}

/* Whoever is in charge says all of it on one line; nothing of it may be half meant. */
static bool check_kiosk(struct options *options)
{
    if (!options->kiosk)
        return true;
    if (!options_kiosk_idle(options))
        complain("'%s' is no number of minutes up to %d, for --kiosk", options->kiosk,
                 KIOSK_MINUTES_MAX);
    else if (options->command != &commands[0])
        complain("--kiosk is for '%s', not for '%s'", commands[0].name, options->command->name);
    else if (options->profile)
        complain("--kiosk keeps nothing, so it takes no --profile");
    else
        options->guest = true;
    return options->guest;
}

static const struct command *find_command(const char *name)
{
    for (const struct command *command = commands; command->name; command++) {
        if (strcmp(command->name, name) == 0)
            return command;
    }
    return NULL;
}

bool options_read(struct options *options, int argc, char **argv, enum exit_code *code)
{
    *options = (struct options){.command = &commands[0]};
    if (!read_flags(options, argc, argv, code))
        return false;
    if (options->today && !is_day(options->today)) {
        complain("'%s' is not a date like 2026-08-21, for --today", options->today);
        return end(code, EXIT_USAGE);
    }
    options->arguments = argv + optind;
    options->argument_count = argc - optind;
    if (options->argument_count) {
        options->command = find_command(options->arguments[0]);
        options->arguments++;
        options->argument_count--;
    }
    if (!options->command) {
        complain("there is no command '%s'; 'siaga --help' lists them", options->arguments[-1]);
        return end(code, EXIT_USAGE);
    }
    if (options->argument_count > options->command->arguments_max) {
        complain("'%s' is one argument too many for '%s'",
                 options->arguments[options->command->arguments_max], options->command->name);
        return end(code, EXIT_USAGE);
    }
    return check_kiosk(options) || end(code, EXIT_USAGE);
}
