/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/judgement.h"

#include "content/judge.h"
#include "place/message.h"
#include "place/say.h"

#include <string.h>

static const struct judgement {
    enum phrase phrase;
    enum verdict verdict;
    bool sure;
} judgements[] = {
    {PHRASE_JUDGE_SCAM_SURE, VERDICT_SCAM, true},
    {PHRASE_JUDGE_SCAM_UNSURE, VERDICT_SCAM, false},
    {PHRASE_JUDGE_GENUINE_UNSURE, VERDICT_GENUINE, false},
    {PHRASE_JUDGE_GENUINE_SURE, VERDICT_GENUINE, true},
};

static const char *verdict_id(const struct judgement *judgement)
{
    return judge_verdict_ids[judgement->verdict];
}

static const char *sure_id(const struct judgement *judgement)
{
    return judge_sure_ids[judgement->sure];
}

void judgement_ask(struct session *session, struct sheet *sheet, const struct step *step,
                   size_t level)
{
    message_describe(session, sheet, step, level, MESSAGE_PLAIN);
    if (step->prompt)
        step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    else
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                       say(session, sheet, PHRASE_JUDGE_PROMPT, NULL));
    for (size_t i = 0; i < ARRAY_LENGTH(judgements); i++) {
        const struct judgement *judgement = &judgements[i];

        sheet_add_named_option(
            sheet, MARK_SIGN_NONE,
            arena_format(&sheet->arena, "%s-%s", verdict_id(judgement), sure_id(judgement)),
            words_phrase(&session->words, judgement->phrase));
    }
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

bool judgement_take(int item, struct response *response)
{
    if (item < 0 || (size_t)item >= ARRAY_LENGTH(judgements))
        return false;
    *response = (struct response){
        .ids = {verdict_id(&judgements[item]), sure_id(&judgements[item])},
        .count = 2,
    };
    return true;
}

const char *judgement_text(const struct session *session, const struct response *response)
{
    for (size_t i = 0; response->count >= 2 && i < ARRAY_LENGTH(judgements); i++) {
        if (strcmp(response->ids[0], verdict_id(&judgements[i])) == 0 &&
            strcmp(response->ids[1], sure_id(&judgements[i])) == 0)
            return words_phrase(&session->words, judgements[i].phrase);
    }
    return NULL;
}
