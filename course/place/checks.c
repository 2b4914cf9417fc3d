/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of the check forms, side by side: the same measure before and after, as bars. */
#include "place/place.h"
#include "place/say.h"
#include "session/checks.h"

#include <time.h>

static const enum phrase stage_phrases[CHECK_STAGE_COUNT] = {
    [CHECK_BEFORE] = PHRASE_STAGE_BEFORE,
    [CHECK_AFTER] = PHRASE_STAGE_AFTER,
    [CHECK_MONTH] = PHRASE_STAGE_MONTH,
    [CHECK_SEASON] = PHRASE_STAGE_SEASON,
};

static const enum phrase lean_phrases[] = {
    [LEAN_UNKNOWN] = PHRASE_COUNT,
    [LEAN_TRUSTING] = PHRASE_LEAN_TRUSTING,
    [LEAN_BALANCED] = PHRASE_LEAN_BALANCED,
    [LEAN_DOUBTING] = PHRASE_LEAN_DOUBTING,
};

/* What is compared. */
struct measure {
    enum phrase title;
    size_t (*part)(const struct detection *detection);
    size_t (*all)(const struct detection *detection);
};

static size_t hits(const struct detection *detection)
{
    return detection->hits;
}

static size_t false_alarms(const struct detection *detection)
{
    return detection->false_alarms;
}

static const struct measure measures[] = {
    {PHRASE_CHECKS_SCAMS, hits, detection_scams},
    {PHRASE_CHECKS_GENUINE, false_alarms, detection_genuine},
};

static const char *date_of(struct session *session, struct sheet *sheet, int64_t milliseconds)
{
    time_t seconds = (time_t)(milliseconds / 1000);
    struct tm parts;
    char date[64] = "";

    if (localtime_r(&seconds, &parts))
        strftime(date, sizeof date, "%Y-%m-%d", &parts);
    return say_date(session, sheet, date);
}

static void describe_bar(struct session *session, struct sheet *sheet,
                         const struct measure *measure, const struct sitting *sitting,
                         enum check_stage stage)
{
    size_t part = measure->part(&sitting->detection), all = measure->all(&sitting->detection);

    sheet_add_bar(sheet, part, all,
                  say(session, sheet, PHRASE_CHECKS_ROW, "part", say_number(session, sheet, part),
                      "all", say_number(session, sheet, all), "stage",
                      words_phrase(&session->words, stage_phrases[stage]), "date",
                      date_of(session, sheet, sitting->time), NULL));
}

static void describe_measure(struct session *session, struct sheet *sheet,
                             const struct measure *measure)
{
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, measure->title, NULL));
    for (int stage = 0; stage < CHECK_STAGE_COUNT; stage++) {
        const struct sitting *sitting = checks_sitting(session, (enum check_stage)stage);

        if (sitting)
            describe_bar(session, sheet, measure, sitting, (enum check_stage)stage);
    }
}

static void describe_words(struct session *session, struct sheet *sheet,
                           const struct detection *latest)
{
    struct detection all = fold_detection(session->fold);
    enum phrase lean = lean_phrases[detection_lean(&all)];

    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_CHECKS_WORDS, "hits",
                       say_number(session, sheet, latest->hits), "scams",
                       say_number(session, sheet, detection_scams(latest)), "doubted",
                       say_number(session, sheet, latest->false_alarms), "genuine",
                       say_number(session, sheet, detection_genuine(latest)), NULL));
    if (lean != PHRASE_COUNT)
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY, say(session, sheet, lean, NULL));
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct sitting *latest = checks_latest(session);

    sheet->title = say(session, sheet, PHRASE_CHECKS_TITLE, NULL);
    if (latest) {
        describe_words(session, sheet, &latest->detection);
        for (size_t i = 0; i < ARRAY_LENGTH(measures); i++)
            describe_measure(session, sheet, &measures[i]);
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_CHECKS_HOW, NULL));
        sheet_add_named_option(sheet, MARK_SIGN_NONE, "explain",
                               say(session, sheet, PHRASE_RESULT_EXPLAIN, NULL));
    } else {
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                       say(session, sheet, PHRASE_CHECKS_NONE, NULL));
    }
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "home",
                           say(session, sheet, PHRASE_RESULT_HOME, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

/* The first step of the form that was taken last. */
static void open_explained(struct session *session)
{
    size_t module, lesson;

    if (session_find_lesson(session, checks_latest(session)->item, &module, &lesson))
        session_open_step(session, module, lesson, 0);
}

static bool act(struct session *session, enum action action, int item)
{
    if (!action_chooses(action) || item < 0)
        return false;
    if (item == 0 && checks_latest(session))
        open_explained(session);
    else
        session_home(session);
    return true;
}

const struct place checks_place = {.describe = describe, .act = act};
