/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the completions of all shells are made of: words, and texts in quotes.
 *
 *     struct text text = TEXT_INIT;
 *     shell_add_quoted(&text, "today's date");         // 'today'\''s date'
 *     shell_add_values(&text, VALUE_COUNTRY);          // bn kh id ...
 */
#ifndef MANUAL_SHELL_H
#define MANUAL_SHELL_H

#include "base/text.h"
#include "command/options.h"

/* In single quotes, as bash, zsh and fish read them alike. */
void shell_add_quoted(struct text *text, const char *string);

/* The words that an argument may be, between spaces; none for folders and free text. */
void shell_add_values(struct text *text, enum value_kind kind);

/* `--lang --country ...`, and the names of all commands. */
void shell_add_options(struct text *text);
void shell_add_commands(struct text *text);

/* The options that have an argument of this kind: their names, `between` between them. */
void shell_add_options_of(struct text *text, enum value_kind kind, const char *between);

/* What may stand behind a command: its own words, such as `list`, or the tags of languages. */
void shell_add_arguments(struct text *text, const struct command *command);
bool shell_takes_folder(const struct command *command);
bool shell_takes_file(const struct command *command);

/* Whether an argument stands behind the option; one that may be left out is not asked for. */
bool shell_offers(const struct option_row *row);

/* What bash and zsh do behind a command: lines without ends; the words come behind `words`. */
struct shell_case {
    const char *words, *files, *folders, *end;
};

/* The branch of `case` for a command; nothing for one that takes nothing that could be offered. */
void shell_print_case(const struct command *command, const struct shell_case *lines);

#endif
