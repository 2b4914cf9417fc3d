/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fish completes, a line for each option, command and argument. */
#include "manual/shell.h"

#include "manual/manual.h"

#include <stdio.h>

static void print_quoted(const char *flag, const char *string)
{
    struct text quoted = TEXT_INIT;

    shell_add_quoted(&quoted, string);
    printf(" %s %s", flag, quoted.bytes);
    text_release(&quoted);
}

static void print_option(const struct option_row *row)
{
    struct text words = TEXT_INIT;

    shell_add_values(&words, row->value);
    if (row->value == VALUE_FOLDER)
        text_add_string(&words, "(__fish_complete_directories)");
    printf("complete -c siaga -l %s", row->name);
    if (shell_offers(row))
        printf(" -x");
    if (words.length)
        print_quoted("-a", words.bytes);
    print_quoted("-d", row->help);
    printf("\n");
    text_release(&words);
}

static void print_command(const struct command *command)
{
    printf("complete -c siaga -n __fish_use_subcommand -a %s", command->name);
    print_quoted("-d", command->help);
    printf("\n");
}

static void print_arguments(const struct command *command)
{
    struct text words = TEXT_INIT;

    shell_add_arguments(&words, command);
    if (shell_takes_folder(command) && !shell_takes_file(command))
        text_add_string(&words, " (__fish_complete_directories)");
    if (words.length || shell_takes_file(command)) {
        printf("complete -c siaga -n '__fish_seen_subcommand_from %s'", command->name);
        if (words.length)
            print_quoted("-a", words.bytes);
        printf("%s\n", shell_takes_file(command) ? " -F" : "");
    }
    text_release(&words);
}

void manual_print_fish(void)
{
    printf("# SPDX-License-Identifier: GPL-3.0-or-later\ncomplete -c siaga -f\n");
    for (const struct option_row *row = option_rows; row->name; row++)
        print_option(row);
    for (const struct command *command = commands; command->name; command++)
        print_command(command);
    for (const struct command *command = commands; command->name; command++)
        print_arguments(command);
}
