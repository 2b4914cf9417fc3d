/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga play`: full-screen where the terminal can do it, else line by line. */
#include "command/command.h"
#include "command/complain.h"
#include "command/confine.h"
#include "command/setting.h"
#include "linear/linear.h"
#include "loop/loop.h"
#include "loop/unshown.h"
#include "script/output.h"
#include "session/elsewhere.h"
#include "session/review.h"
#include "terminal/terminal.h"

#include <signal.h>
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

/* That nothing can be written is more than a welcome. */
static void greet(struct session *session, enum phrase welcome)
{
    bool waits = journal_state(session->journal) == JOURNAL_WAITING;

    session->notice = waits ? PHRASE_NOT_SAVED : welcome;
    session->disk_trouble_told = waits;
}

static bool start(struct setting *setting, const struct options *options)
{
    struct session *session = &setting->session;

    if (options->argument_count) {
        if (!session_open_path(session, options->arguments[0])) {
            complain("there is no '%s' in the course", options->arguments[0]);
            return false;
        }
        greet(session, PHRASE_COUNT);
        return true;
    }
    if (options->command->run == review_run)
        greet(session, review_begin(session) ? PHRASE_COUNT : PHRASE_REVIEW_NONE);
    else
        greet(session, session_resume(session) ? PHRASE_RESUMED : PHRASE_COUNT);
    if (setting->asks_who)
        session_enter(session, PLACE_PROFILES);
    if (!setting->language_is_known)
        session_enter(session, PLACE_LANGUAGES);
    return true;
}

/* After the screen is gone; line by line it has been said. */
static void part(struct session *session)
{
    struct text words = TEXT_INIT, shown = TEXT_INIT;

    if (parting_matters(session)) {
        parting_write(session, &words);
        output_add_string(&shown, words.bytes);
        printf("%s\n", shown.bytes);
        fflush(stdout);
    }
    text_release(&words);
    text_release(&shown);
}

static enum exit_code run(struct session *session, const struct options *options)
{
    if (options->linear || !terminal_usable())
        return linear_run(session, stdin, stdout, line_columns()) ? EXIT_GOOD : EXIT_INPUT_OUTPUT;
    if (!loop_run(session, options->mouse))
        return EXIT_INPUT_OUTPUT;
    part(session);
    return EXIT_GOOD;
}

static enum exit_code play(struct setting *setting, const struct options *options)
{
    struct session *session = &setting->session;
    enum exit_code code;
    char *unshown;

    session->kiosk_idle = options_kiosk_idle(options);
    if (!start(setting, options))
        return EXIT_USAGE;
    session->on_linux_console = terminal_is_linux_console();
    unshown = session->on_linux_console ? unshown_by_console() : NULL;
    session->unshown = unshown;
    code = run(session, options);
    session->unshown = NULL;
    free(unshown);
    return code;
}

/* Lets go of what could not be written so far, which is the last try; the screen is gone by now. */
static enum exit_code keep(struct setting *setting)
{
    struct journal *journal = &setting->journal;
    const char *place = journal->elsewhere ? journal->elsewhere : setting->profile.folder_path;

    if (journal_state(journal) != JOURNAL_WAITING || journal_retry(journal))
        return EXIT_GOOD;
    if (place)
        complain("%s: the last answers could not be kept: %s", place, strerror(journal->error));
    return EXIT_INPUT_OUTPUT;
}

/* From one learner's beginning to their end; who comes next is in `next`, to be freed. */
static enum exit_code play_once(const struct options *options, struct switching *next)
{
    struct setting setting;
    enum exit_code code = setting_open(&setting, options);

    if (code == EXIT_GOOD)
        code = play(&setting, options);
    if (code == EXIT_GOOD)
        code = keep(&setting);
    *next = setting.session.switching;
    setting.session.switching.nickname = NULL;
    setting_close(&setting);
    return code;
}

/*
 * The signals of a keyboard, also between two visitors, when the terminal is as it was. What ends
 * the program from outside, SIGTERM and SIGHUP, still does.
 */
static void ignore_keyboard_signals(void)
{
    static const int numbers[] = {SIGINT, SIGQUIT, SIGTSTP};
    struct sigaction ignore = {.sa_handler = SIG_IGN};

    for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++)
        sigaction(numbers[i], &ignore, NULL);
}

enum exit_code play_run(const struct options *options)
{
    struct options now = *options;
    struct switching next = {0};
    enum exit_code code;
    char *nickname = NULL;

    if (!setting_check_values(options))
        return EXIT_USAGE;
    if (options->kiosk)
        ignore_keyboard_signals();
    confine(options);
    do {
        code = play_once(&now, &next);
        free(nickname);
        nickname = next.nickname;
        now.command = &commands[0];
        now.profile = nickname;
        now.guest = next.is_wanted && !nickname;
        now.argument_count = 0;
    } while (code == EXIT_GOOD && next.is_wanted);
    free(nickname);
    return code;
}
