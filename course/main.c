/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where it all begins, and the locale that everything else relies on. */
#include "command/options.h"
#include "sandbox/setid.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

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
