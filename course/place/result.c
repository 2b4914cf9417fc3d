/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a lesson: how it went, in counts and without praise or blame, and what is next. */
#include "place/place.h"
#include "content/forms.h"
#include "place/say.h"
#include "session/score.h"

static void describe_ratio(struct session *session, struct sheet *sheet, enum phrase phrase,
                           struct ratio ratio)
{
    if (!ratio.all)
        return;

    struct block *block =
        sheet_add_line(sheet, BLOCK_ITEM, STYLE_BODY,
                       say(session, sheet, phrase, "right", say_number(session, sheet, ratio.part),
                           "all", say_number(session, sheet, ratio.all), NULL));

    block->marker = "- ";
}

/* What the options at the end do, in their order. */
enum { NEXT, REPEAT, MODULE, HOME };

static bool has_next_lesson(struct session *session)
{
    const struct spot *spot = session_spot(session);

    return spot->lesson + 1 < session_module(session)->lesson_ids.count;
}

/* Said kindly, since these are worth most; they come back first (progress/schedule.h). */
static void describe_sure(struct session *session, struct sheet *sheet, size_t count)
{
    if (count)
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                       say_counted(session, sheet, PHRASE_RESULT_SURE, count, NULL));
}

static void describe_test(struct session *session, struct sheet *sheet,
                          const struct lesson_score *score)
{
    bool is_passed = score_is_passed(score->answers);

    sheet_add_line(sheet, BLOCK_PARAGRAPH, is_passed ? STYLE_GOOD : STYLE_BODY,
                   is_passed ? say(session, sheet, PHRASE_RESULT_KNOWN, NULL)
                             : say(session, sheet, PHRASE_RESULT_NOT_KNOWN, "percent",
                                   say_number(session, sheet, TEST_PASSED_PERCENT), NULL));
}

static void describe_options(struct session *session, struct sheet *sheet)
{
    bool is_test = lesson_is_test(session_lesson(session));

    if (has_next_lesson(session)) {
        const struct lesson *next =
            module_lesson(session_module(session), session_spot(session)->lesson + 1);

        sheet_add_option(sheet, MARK_SIGN_NONE,
                         say(session, sheet, PHRASE_RESULT_NEXT, "title",
                             say_lesson_title(session, sheet, next), NULL));
    }
    sheet_add_option(
        sheet, MARK_SIGN_NONE,
        say(session, sheet, is_test ? PHRASE_RESULT_EXPLAIN : PHRASE_RESULT_REPEAT, NULL));
    sheet_add_option(sheet, MARK_SIGN_NONE, say(session, sheet, PHRASE_RESULT_MODULE, NULL));
    sheet_add_option(sheet, MARK_SIGN_NONE, say(session, sheet, PHRASE_RESULT_HOME, NULL));
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct lesson *lesson = session_lesson(session);
    struct lesson_score score = score_lesson(session->fold, lesson);

    bool is_test = lesson_is_test(lesson);

    sheet->title =
        say(session, sheet, is_test ? PHRASE_RESULT_TEST : PHRASE_RESULT_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING, say_lesson_title(session, sheet, lesson));
    describe_ratio(session, sheet, PHRASE_RESULT_ANSWERS, score.answers);
    describe_ratio(session, sheet, PHRASE_RESULT_SCAMS, score.scams);
    describe_ratio(session, sheet, PHRASE_RESULT_GENUINE, score.genuine);
    if (is_test) {
        describe_test(session, sheet, &score);
    } else {
        describe_sure(session, sheet, score.sure_but_wrong);
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                       say(session, sheet, PHRASE_RESULT_KIND, NULL));
    }
    describe_options(session, sheet);
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    struct spot spot = *session_spot(session);

    if (!action_chooses(action) || item < 0)
        return false;
    switch (has_next_lesson(session) ? item : item + REPEAT) {
    case NEXT:
        session_open_lesson(session, spot.module, spot.lesson + 1);
        break;
    case REPEAT:
        session_open_step(session, spot.module, spot.lesson, 0);
        break;
    case MODULE:
        session_open_module(session, spot.module);
        break;
    case HOME:
        session_home(session);
        break;
    default:
        break;
    }
    return true;
}

const struct place result_place = {.describe = describe, .act = act};
