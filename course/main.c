/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table, and the locale that everything else relies on. */
#include "command/command.h"
#include "sandbox/setid.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

const struct command commands[] = {
    {"play", "[MODULE[/LESSON[/STEP]]]", "take the course (also without a command)", 1, play_run},
    {"review", "", "today's review at once; --list: what is due and why", 0, review_run},
    {"card", "", "print the first hour after a scam, with --country's contacts", 0, card_run},
    {"check", "[DIR]", "say everything that is wrong in a course folder", 1, check_run},
    {"languages", "[TAG|FILE]", "how far each language is", 1, languages_run},
    {"progress", "", "print how far you are; --json for a program", 0, progress_run},
    {"profile", "list|new|rename|export|import|erase ...", "who learns here; export and import", 3,
     profile_run},
    {"flags", "", "list what learners found wrong, unclear or badly translated", 0, flags_run},
    {"sources", "", "list where every fact and every contact comes from", 0, sources_run},
    {"pot", "[PART|DIR]", "write templates of the texts to translate; print that of a PART", 1,
     pot_run},
    {"merge", "[TAG]", "bring translations up to date with the course", 1, merge_run},
    {NULL, NULL, NULL, 0, NULL},
};

/* Only the characters' kind and width come from the C library; C.UTF-8 is always there. */
static void use_utf8(void)
{
    if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    setlocale(LC_CTYPE, "C.UTF-8");
}

/* Before anything is read: arguments, environment and files would not be those of the rights. */
static bool may_run(void)
{
    if (!setid_is_in_force())
        return true;
    fprintf(stderr, "siaga: it does not run with more rights than who started it: take away its "
                    "set-user-id and set-group-id bits and its capabilities\n");
    return false;
}

int main(int argc, char **argv)
{
    struct options options;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    enum exit_code code;

    if (!may_run())
        return EXIT_USAGE;
    use_utf8();
    sigaction(SIGPIPE, &ignore, NULL); /* a reader that went away is an error of the write */
    if (!options_read(&options, argc, argv, &code))
        return (int)code;
    return (int)options.command->run(&options);
}
