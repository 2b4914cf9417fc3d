/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page to read. */
#include "place/say.h"
#include "place/step.h"

static void describe(struct session *session, struct sheet *sheet, const struct step *step,
                     size_t level)
{
    const char *context = arena_format(&sheet->arena, "%s/text", step->path);
    struct text text = TEXT_INIT;
    size_t worst = words_prose(&session->words, level, context, step->text, &text);

    if (worst > 0)
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_FALLBACK_PART, "language",
                           words_language(&session->words, worst)->endonym, NULL));
    if (step->title)
        sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                       say_text(session, sheet, step->path, "title", step->title));
    sheet_add_prose(sheet, STYLE_BODY, text.bytes);
    text_release(&text);
    step_add_source(session, sheet, step);
    say_go_hint(session, sheet, PHRASE_HINT_GO);
}

static bool act(struct session *session, enum action action, int item)
{
    (void)item;
    if (action != ACTION_GO && action != ACTION_MARK)
        return false;
    session_next(session);
    return true;
}

const struct step_place page_place = {.ask = describe, .act = act};
