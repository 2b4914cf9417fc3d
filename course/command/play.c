/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga play`: full-screen where the terminal can do it, else line by line. */
#include "command/command.h"
#include "command/setting.h"
#include "linear/linear.h"
#include "loop/loop.h"
#include "terminal/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LINE_COLUMNS = 72, LINE_COLUMNS_MIN = 20 };

static int line_columns(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > LINE_COLUMNS_MIN &&
        size.ws_col <= LINE_COLUMNS)
        return size.ws_col - 1;
    return LINE_COLUMNS;
}

static bool start(struct setting *setting, const struct options *options)
{
    struct session *session = &setting->session;

    if (options->argument_count) {
        if (session_open_path(session, options->arguments[0]))
            return true;
        fprintf(stderr, "siaga: there is no '%s' in the course\n", options->arguments[0]);
        return false;
    }
    if (session_resume(session))
        session->notice = PHRASE_RESUMED;
    if (!setting->language_is_known)
        session_enter(session, PLACE_LANGUAGES);
    return true;
}

static enum exit_code play(struct setting *setting, const struct options *options)
{
    struct session *session = &setting->session;

    if (!start(setting, options))
        return EXIT_USAGE;
    session->on_linux_console = terminal_is_linux_console();
    if (!options->linear && terminal_usable())
        return loop_run(session, options->mouse) ? EXIT_GOOD : EXIT_INPUT_OUTPUT;
    return linear_run(session, stdin, stdout, line_columns()) ? EXIT_GOOD : EXIT_INPUT_OUTPUT;
}

/* Lets go of what could not be written so far, which is the last try; the screen is gone by now. */
static enum exit_code keep(struct setting *setting)
{
    struct journal *journal = &setting->journal;

    if (journal_state(journal) != JOURNAL_WAITING || journal_retry(journal))
        return EXIT_GOOD;
    fprintf(stderr, "siaga: %s: the last answers could not be kept: %s\n",
            setting->profile.folder_path, strerror(journal->error));
    return EXIT_INPUT_OUTPUT;
}

enum exit_code play_run(const struct options *options)
{
    struct setting setting;
    enum exit_code code = setting_open(&setting, options);

    if (code == EXIT_GOOD)
        code = play(&setting, options);
    if (code == EXIT_GOOD)
        code = keep(&setting);
    setting_close(&setting);
    return code;
}
