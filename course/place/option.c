/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/option.h"

const struct option *option_at(const struct session *session, const struct step *step,
                               size_t place)
{
    return (const struct option *)step->options.items + session->attempt.order[place];
}

void option_explain(struct session *session, struct sheet *sheet, const struct step *step,
                    size_t level, const struct option *option, struct option_verdict verdict)
{
    struct block *block = sheet_add_block(sheet, BLOCK_PARAGRAPH);
    const char *words = words_phrase(&session->words, verdict.phrase);

    block->marker = option->correct ? "+ " : "- ";
    sheet_add_span(sheet, block, STYLE_STRONG,
                   step_text(session, sheet, step, level, option->id, "text", option->text));
    if (verdict.chosen)
        words = arena_format(&sheet->arena, "%s, %s", words,
                             words_phrase(&session->words, PHRASE_OPTION_CHOSEN));
    sheet_add_span(sheet, block, option->correct ? STYLE_GOOD : STYLE_BAD,
                   arena_format(&sheet->arena, " (%s)", words));
    step_add_prose(session, sheet, step, level, STYLE_BODY, option->id, "feedback",
                   option->feedback);
}
