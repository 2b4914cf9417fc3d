/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/step.h"

#include "place/say.h"

static const struct place *const kinds[STEP_KIND_COUNT] = {
    [STEP_PAGE] = &page_place,
    [STEP_CHOICE] = &choice_place,
    [STEP_JUDGE] = &judge_place,
    [STEP_POINT] = &point_place,
};

static const char *title_of(struct session *session, struct sheet *sheet)
{
    const struct lesson *lesson = session_lesson(session);

    return arena_format(&sheet->arena, "%zu/%zu  %s", session_spot(session)->step + 1,
                        lesson->steps.count, say_lesson_title(session, sheet, lesson));
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = title_of(session, sheet);
    kinds[session_step(session)->kind]->describe(session, sheet);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    return kinds[session_step(session)->kind]->act(session, action, item);
}

const struct place step_place = {describe, act};

size_t step_level(struct session *session, struct sheet *sheet, const struct step *step)
{
    size_t level = words_item_level(&session->words, session_module(session), step);

    if (level > 0)
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_FALLBACK_ITEM, "language",
                           words_language(&session->words, level)->endonym, NULL));
    return level;
}

static const char *context_of(struct sheet *sheet, const char *path, const char *id,
                              const char *key)
{
    if (id)
        return arena_format(&sheet->arena, "%s/%s/%s", path, id, key);
    return arena_format(&sheet->arena, "%s/%s", path, key);
}

static const char *specimen_path(struct session *session, struct sheet *sheet,
                                 const struct step *step)
{
    return arena_format(&sheet->arena, "%s/specimens/%s", session_module(session)->id,
                        step->specimen->id);
}

static const char *text_at(struct session *session, size_t level, const char *context,
                           const char *text)
{
    const char *found = words_at(&session->words, level, context, text);

    return found ? found : text;
}

static void add_prose(struct session *session, struct sheet *sheet, size_t level, enum style style,
                      const char *context, const char *prose)
{
    struct text text = TEXT_INIT;

    words_prose(&session->words, level, context, prose, &text);
    sheet_add_prose(sheet, style, text.bytes);
    text_release(&text);
}

const char *step_text(struct session *session, struct sheet *sheet, const struct step *step,
                      size_t level, const char *id, const char *key, const char *text)
{
    return text_at(session, level, context_of(sheet, step->path, id, key), text);
}

void step_add_prose(struct session *session, struct sheet *sheet, const struct step *step,
                    size_t level, enum style style, const char *id, const char *key,
                    const char *prose)
{
    if (prose)
        add_prose(session, sheet, level, style, context_of(sheet, step->path, id, key), prose);
}

void step_add_specimen_prose(struct session *session, struct sheet *sheet, const struct step *step,
                             size_t level, const char *key, const char *prose)
{
    const char *path = specimen_path(session, sheet, step);

    add_prose(session, sheet, level, STYLE_BODY, context_of(sheet, path, NULL, key), prose);
}

const char *step_specimen_text(struct session *session, struct sheet *sheet,
                               const struct step *step, size_t level, const char *id,
                               const char *key, const char *text)
{
    const char *path = specimen_path(session, sheet, step);

    return text_at(session, level, context_of(sheet, path, id, key), text);
}

static enum phrase word_for(const struct marking *marking)
{
    if (marking->correct)
        return PHRASE_RIGHT;
    return marking->score > 0 ? PHRASE_PARTLY_RIGHT : PHRASE_NOT_RIGHT;
}

void step_add_marking(struct session *session, struct sheet *sheet, const char *answer)
{
    const struct attempt *attempt = &session->attempt;
    struct block *block = sheet_add_block(sheet, BLOCK_PARAGRAPH);
    const char *said;

    if (answer)
        said = say(session, sheet, attempt->restored ? PHRASE_YOU_SAID_EARLIER : PHRASE_YOU_SAID,
                   "answer", answer, NULL);
    else
        said =
            say(session, sheet,
                attempt->restored ? PHRASE_YOU_MARKED_NONE_EARLIER : PHRASE_YOU_MARKED_NONE, NULL);
    sheet_add_span(sheet, block, attempt->marking.correct ? STYLE_GOOD : STYLE_BAD,
                   words_phrase(&session->words, word_for(&attempt->marking)));
    sheet_add_span(sheet, block, STYLE_BODY, " ");
    sheet_add_span(sheet, block, STYLE_BODY, said);
}

void step_add_source(struct session *session, struct sheet *sheet, const struct step *step)
{
    const struct module *module = session_module(session);
    const struct source *source = step->source ? module_source(module, step->source) : NULL;

    if (!source)
        return;

    const char *title =
        arena_format(&sheet->arena, "%s, %s (%s)", source->publisher, source->title, source->date);

    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                   say(session, sheet, PHRASE_STEP_SOURCE, "title", title, NULL));
}

void step_add_feedback_hints(struct session *session, struct sheet *sheet)
{
    say_go_hint(session, sheet, PHRASE_HINT_GO);
    say_letter_hint(session, sheet, PHRASE_HINT_AGAIN, "r");
}

bool step_act_on_feedback(struct session *session, enum action action)
{
    if (action == ACTION_GO || action == ACTION_MARK)
        session_next(session);
    else if (action == ACTION_AGAIN)
        session_again(session);
    else
        return action == ACTION_CHOOSE;
    return true;
}
