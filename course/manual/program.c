/* SPDX-License-Identifier: GPL-3.0-or-later */
/* siaga(1), from the tables of commands, options, exit codes and actions. */
#include "manual/manual.h"

#include "base/text.h"
#include "command/options.h"
#include "manual/page.h"
#include "place/keys.h"

#include <stdio.h>
#include <string.h>

struct item {
    const char *name, *about;
};

static const struct item environment[] = {
    {"SIAGA_LANG", "The language to show everything in, as with --lang."},
    {"LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
     "The language when nothing else says which, in this order."},
    {"XDG_DATA_HOME", "Where profiles are kept; ~/.local/share when it is not set."},
    {"HOME, USER",
     "The home folder, and the name by which USB sticks are found, when answers have to go to "
     "another place."},
    {"NO_COLOR", "When set and not empty, there are no colours."},
    {"TERM", "What the terminal is, and so which scripts it is known to show badly."},
    {"TERMINFO, TERMINFO_DIRS, TZDIR",
     "Where terminals and time zones are described; the confined program may read there."},
};

static const struct item files[] = {
    {"../share/siaga", "The course, from the folder the program is in: modules/, localization/, "
                       "and schema/ for editors."},
    {"$XDG_DATA_HOME/siaga", "Profiles: who learns here, and a journal of what was answered. "
                             "Nothing of it ever leaves the machine by itself."},
};

static const struct item examples[] = {
    {"siaga --lang th", "Play the course in Thai."},
    {"siaga play phishing/links", "Begin at a lesson."},
    {"siaga --guest --linear", "Play it line by line, and keep nothing."},
    {"siaga card --country th", "Print the first hour with the contacts of Thailand."},
    {"siaga check my-course", "Name all faults of the course in the folder my-course."},
};

static void print_items(const struct item *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        page_item(items[i].name, NULL);
        page_text(items[i].about);
    }
}

/* A sentence of a phrase: the tables' short texts begin small and have no end. */
static void print_sentence(const char *phrase)
{
    struct text text = TEXT_INIT;
    size_t length = strlen(phrase);

    text_add_format(&text, "%s%s", phrase, length && phrase[length - 1] == '.' ? "" : ".");
    if (text.bytes[0] >= 'a' && text.bytes[0] <= 'z')
        text.bytes[0] = (char)(text.bytes[0] - 'a' + 'A');
    page_text(text.bytes);
    text_release(&text);
}

static void print_commands(void)
{
    page_section("COMMANDS");
    for (const struct command *command = commands; command->name; command++) {
        page_item(command->name, command->arguments);
        print_sentence(command->help);
        if (command->more)
            page_text(command->more);
    }
}

static void print_options(void)
{
    page_section("OPTIONS");
    for (const struct option_row *row = option_rows; row->name; row++) {
        struct text name = TEXT_INIT;

        text_add_format(&name, "--%s", row->name);
        page_item(name.bytes, row->argument);
        print_sentence(row->help);
        if (row->more)
            page_text(row->more);
        text_release(&name);
    }
}

static void print_key(const struct key_help *row)
{
    struct text names = TEXT_INIT;

    if (row->key != PHRASE_COUNT)
        text_add_string(&names, phrases[row->key].english);
    for (size_t i = 0; i < row->count; i++)
        text_add_format(&names, "%s%s", names.length ? ", " : "", row->names[i]);
    page_item(names.bytes, NULL);
    print_sentence(phrases[row->help].english);
    text_release(&names);
}

static void print_keys(void)
{
    struct key_help row;

    page_section("KEYS");
    for (size_t i = 0; key_help(i, &row); i++)
        print_key(&row);
}

static void print_exit_codes(void)
{
    static const struct item codes[] = {
#define EXIT_CODE_ITEM(name, code, help) {#code, help},
        EXIT_CODES(EXIT_CODE_ITEM)
#undef EXIT_CODE_ITEM
    };

    page_section("EXIT STATUS");
    print_items(codes, ARRAY_LENGTH(codes));
}

void manual_print_program(void)
{
    static const char *const others[] = {"siaga-course(5)", "siaga-translate(7)", NULL};

    page_open("SIAGA", 1, "siaga", "a course on cybercrime and how to prevent it");
    page_section("SYNOPSIS");
    printf(".B siaga\n[\\fIOPTION\\fR]... [\\fICOMMAND\\fR] [\\fIARGUMENT\\fR]...\n");
    page_section("DESCRIPTION");
    page_text("Siaga is a course for the terminal on the kinds of cybercrime and on how to prevent "
              "them, made for the people of ASEAN.\n"
              "One practises on messages, half of them genuine, and learns to pause, to check "
              "another way, to tell someone and to report.\n"
              "It needs no network, and what you do stays on your own machine.");
    print_commands();
    print_options();
    print_keys();
    page_section("ENVIRONMENT");
    print_items(environment, ARRAY_LENGTH(environment));
    page_section("FILES");
    print_items(files, ARRAY_LENGTH(files));
    print_exit_codes();
    page_section("EXAMPLES");
    print_items(examples, ARRAY_LENGTH(examples));
    page_see_also(others);
}
