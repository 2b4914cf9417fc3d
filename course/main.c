/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table, and the locale that everything else relies on. */
#include "command/command.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>

const struct command commands[] = {
    {"play", "[MODULE[/LESSON[/STEP]]]", "take the course (also without a command)", 1, play_run},
    {"check", "[DIR]", "say everything that is wrong in a course folder", 1, check_run},
    {"languages", "", "list the languages and how far each is", 0, languages_run},
    {"progress", "", "print how far you are; --json for a program", 0, progress_run},
    {"pot", "[ui|course|MODULE]", "print the texts to translate, as a PO template", 1,
     pot_run},
    {NULL, NULL, NULL, 0, NULL},
};

/* Only the characters' kind and width come from the C library; C.UTF-8 is always there. */
static void use_utf8(void)
{
    if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    setlocale(LC_CTYPE, "C.UTF-8");
}

int main(int argc, char **argv)
{
    struct options options;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    enum exit_code code;

    use_utf8();
    sigaction(SIGPIPE, &ignore, NULL); /* a reader that went away is an error of the write */
    if (!options_read(&options, argc, argv, &code))
        return (int)code;
    return (int)options.command->run(&options);
}
