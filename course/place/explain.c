/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/explain.h"

#include "place/message.h"
#include "place/say.h"

void explain_verdict(struct session *session, struct sheet *sheet, const struct step *step,
                     size_t level)
{
    bool is_scam = step->specimen->verdict == VERDICT_SCAM;

    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, is_scam ? PHRASE_IT_IS_SCAM : PHRASE_IT_IS_GENUINE, NULL));
    step_add_specimen_prose(session, sheet, step, level, "explain", step->specimen->explain);
}

void explain_act(struct session *session, struct sheet *sheet, const struct step *step,
                 size_t level)
{
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_WHAT_TO_DO, NULL));
    step_add_specimen_prose(session, sheet, step, level, "act", step->specimen->act);
}

static void explain_cues(struct session *session, struct sheet *sheet, const struct step *step,
                         size_t level)
{
    struct message_part parts[RESPONSE_MAX];
    size_t count = message_parts(session, step, level, parts);
    int number = 0;

    if (!step->specimen->cues.count)
        return;
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING, say(session, sheet, PHRASE_SIGNS, NULL));
    for (size_t i = 0; i < count; i++) {
        struct block *block;

        if (parts[i].kind != MARK_CUE || !parts[i].cue)
            continue;
        block = sheet_add_line(sheet, BLOCK_ITEM, STYLE_BODY,
                               step_specimen_text(session, sheet, step, level, parts[i].cue->id,
                                                  "why", parts[i].cue->why));
        block->marker = arena_format(&sheet->arena, "[%d] ", ++number);
    }
}

void explain_message(struct session *session, struct sheet *sheet, const struct step *step,
                     size_t level)
{
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_THE_MESSAGE, NULL));
    message_describe(session, sheet, step, level, MESSAGE_EXPLAIN);
    explain_cues(session, sheet, step, level);
    explain_act(session, sheet, step, level);
}
