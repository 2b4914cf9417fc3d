/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "manual/shell.h"

#include "content/aid.h"
#include "language/languages.h"

#include <stdio.h>
#include <string.h>

void shell_add_quoted(struct text *text, const char *string)
{
    text_add_byte(text, '\'');
    for (; *string; string++) {
        if (*string == '\'')
            text_add_string(text, "'\\''");
        else
            text_add_byte(text, *string);
    }
    text_add_byte(text, '\'');
}

static void add_word(struct text *text, const char *word, const char *between)
{
    text_add_format(text, "%s%s", text->length ? between : "", word);
}

static void add_languages(struct text *text)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        add_word(text, languages[i].tag, " ");
}

void shell_add_values(struct text *text, enum value_kind kind)
{
    if (kind == VALUE_LANGUAGE)
        add_languages(text);
    for (size_t i = 0; kind == VALUE_COUNTRY && i < COUNTRY_COUNT; i++)
        add_word(text, aid_country_codes[i], " ");
    for (size_t i = 0; kind == VALUE_THEME && option_themes[i]; i++)
        add_word(text, option_themes[i], " ");
}

static void add_option(struct text *text, const struct option_row *row, const char *between)
{
    text_add_format(text, "%s--%s", text->length ? between : "", row->name);
}

void shell_add_options(struct text *text)
{
    for (const struct option_row *row = option_rows; row->name; row++)
        add_option(text, row, " ");
}

void shell_add_options_of(struct text *text, enum value_kind kind, const char *between)
{
    for (const struct option_row *row = option_rows; row->name; row++) {
        if (row->value == kind)
            add_option(text, row, between);
    }
}

void shell_add_commands(struct text *text)
{
    for (const struct command *command = commands; command->name; command++)
        add_word(text, command->name, " ");
}

/* Small letters are words to type, as in `list|new`; capitals stand for something. */
void shell_add_arguments(struct text *text, const struct command *command)
{
    const char *at = command->arguments;

    while (*at) {
        size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz-");
        struct text word = TEXT_INIT;

        text_add(&word, at, length);
        if (length)
            add_word(text, word.bytes, " ");
        text_release(&word);
        at += length ? length : 1;
    }
    if (strstr(command->arguments, "TAG"))
        add_languages(text);
}

bool shell_takes_folder(const struct command *command)
{
    return strstr(command->arguments, "DIR") != NULL;
}

bool shell_takes_file(const struct command *command)
{
    return strstr(command->arguments, "FILE") != NULL;
}

bool shell_offers(const struct option_row *row)
{
    return row->argument && row->value != VALUE_OPTIONAL;
}

void shell_print_case(const struct command *command, const struct shell_case *lines)
{
    struct text words = TEXT_INIT;
    bool has_files = shell_takes_file(command) || shell_takes_folder(command);

    shell_add_arguments(&words, command);
    if (words.length || has_files)
        printf("    %s)\n", command->name);
    if (words.length)
        printf("%s %s\n", lines->words, words.bytes);
    if (has_files)
        printf("%s\n", shell_takes_file(command) ? lines->files : lines->folders);
    if (words.length || has_files)
        printf("%s\n", lines->end);
    text_release(&words);
}
