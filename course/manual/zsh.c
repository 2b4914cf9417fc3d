/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What zsh completes, a function of its completion system. */
#include "manual/shell.h"

#include "manual/manual.h"

#include <stdio.h>
#include <string.h>

/* zsh reads colons and brackets in its descriptions. */
static void add_escaped(struct text *text, const char *string)
{
    for (; *string; string++) {
        if (strchr(":[]\\", *string))
            text_add_byte(text, '\\');
        text_add_byte(text, *string);
    }
}

static void add_argument(struct text *text, const struct option_row *row)
{
    struct text words = TEXT_INIT;

    shell_add_values(&words, row->value);
    text_add_format(text, ":%s:", row->argument);
    if (row->value == VALUE_FOLDER)
        text_add_string(text, "_files -/");
    else
        text_add_format(text, "(%s)", words.bytes);
    text_release(&words);
}

static void print_option(const struct option_row *row)
{
    struct text text = TEXT_INIT, quoted = TEXT_INIT;

    text_add_format(&text, "--%s%s[", row->name, shell_offers(row) ? "=" : "");
    add_escaped(&text, row->help);
    text_add_byte(&text, ']');
    if (shell_offers(row))
        add_argument(&text, row);
    shell_add_quoted(&quoted, text.bytes);
    printf("    %s\n", quoted.bytes);
    text_release(&text);
    text_release(&quoted);
}

static void print_command(const struct command *command)
{
    struct text text = TEXT_INIT, quoted = TEXT_INIT;

    text_add_format(&text, "%s:", command->name);
    add_escaped(&text, command->help);
    shell_add_quoted(&quoted, text.bytes);
    printf("    %s\n", quoted.bytes);
    text_release(&text);
    text_release(&quoted);
}

static void print_arguments(const struct command *command)
{
    shell_print_case(command, &(struct shell_case){.words = "      compadd --",
                                                   .files = "      _files",
                                                   .folders = "      _files -/",
                                                   .end = "      ;;"});
}

void manual_print_zsh(void)
{
    printf("#compdef siaga\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
           "local -a commands flags\nlocal context state state_descr line\ntypeset -A opt_args\n\n"
           "commands=(\n");
    for (const struct command *command = commands; command->name; command++)
        print_command(command);
    printf(")\nflags=(\n");
    for (const struct option_row *row = option_rows; row->name; row++)
        print_option(row);
    printf(")\n_arguments -C $flags \\\n    '1:command:->command' '*::argument:->argument'\n\n"
           "case $state in\n"
           "  command) _describe command commands ;;\n"
           "  argument)\n"
           "    case $words[1] in\n");
    for (const struct command *command = commands; command->name; command++)
        print_arguments(command);
    printf("    esac\n    ;;\nesac\n");
}
