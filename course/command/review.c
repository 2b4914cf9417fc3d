/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga review`: today's review at once; with --list, what is due and why. */
#include "command/command.h"

#include "command/setting.h"
#include "progress/schedule.h"
#include "session/review.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const enum phrase reason_phrases[] = {
    [REVIEW_SURE_BUT_WRONG] = PHRASE_REASON_SURE,
    [REVIEW_WRONG] = PHRASE_REASON_WRONG,
    [REVIEW_IN_TIME] = PHRASE_REASON_TIME,
    [REVIEW_CLOCK] = PHRASE_REASON_CLOCK,
    [REVIEW_NOT_DUE] = PHRASE_REASON_LATER,
};

static void format_date(int64_t milliseconds, char date[32])
{
    time_t seconds = (time_t)(milliseconds / 1000);
    struct tm parts;

    if (!localtime_r(&seconds, &parts) || !strftime(date, 32, "%Y-%m-%d", &parts))
        snprintf(date, 32, "?");
}

static void print_item(struct session *session, const struct item_state *state, int64_t now)
{
    enum phrase phrase = reason_phrases[review_reason(&state->review, now)];
    int gap = review_gap_days[state->review.box];
    struct text why = TEXT_INIT;
    char date[32];

    format_date(review_due_at(&state->review), date);
    if (phrases[phrase].many)
        words_fill_counted(&session->words, &why, phrase, (unsigned long)gap, NULL, 0);
    else
        text_add_string(&why, words_phrase(&session->words, phrase));
    printf("%s  %s  %s\n", date, state->item, why.bytes);
    text_release(&why);
}

static void print_list(struct session *session)
{
    struct schedule schedule = {
        .fold = session->fold,
        .now = session->journal->clock(),
        .accepts = review_accepts,
        .context = session,
    };
    const struct item_state **items;
    size_t count = schedule_all(&schedule, &items);

    for (size_t i = 0; i < count; i++)
        print_item(session, items[i], schedule.now);
    free(items);
    if (!count)
        printf("%s\n", words_phrase(&session->words, PHRASE_REVIEW_NONE));
}

enum exit_code review_run(const struct options *options)
{
    struct setting setting;
    enum exit_code code;

    if (!options->list)
        return play_run(options);
    code = setting_open(&setting, options);
    if (code == EXIT_GOOD)
        print_list(&setting.session);
    setting_close(&setting);
    return code;
}
