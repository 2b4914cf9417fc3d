/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a module, a lesson or a word by a part of it, as it is typed; and what a word means. */
#include "place/place.h"

#include "place/say.h"
#include "script/plain.h"
#include "session/find.h"

static const char *hit_text(struct session *session, struct sheet *sheet,
                            const struct find_name *hit)
{
    if (hit->kind == FIND_TERM)
        return say(session, sheet, PHRASE_FIND_TERM, "term", hit->text, NULL);
    if (hit->kind == FIND_LESSON)
        return say(session, sheet, PHRASE_FIND_LESSON, "title", hit->text, NULL);
    return say(session, sheet, PHRASE_FIND_MODULE, "title", hit->text, NULL);
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct find_name *hits[FIND_MAX];
    size_t count = find_all(session, session->entry.bytes, hits, FIND_MAX);

    sheet->title = say(session, sheet, PHRASE_FIND_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY, say(session, sheet, PHRASE_FIND_HOW, NULL));
    sheet_add_entry(sheet, session->entry.bytes);
    for (size_t i = 0; i < count; i++)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, hits[i]->id,
                               hit_text(session, sheet, hits[i]));
    if (!count && !plain_is_blank(session->entry.bytes))
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_FIND_NOTHING, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static void open_hit(struct session *session, const struct find_name *hit)
{
    switch (hit->kind) {
    case FIND_MODULE:
        session_open_module(session, hit->module);
        break;
    case FIND_LESSON:
        session_open_lesson(session, hit->module, hit->lesson);
        break;
    case FIND_TERM: {
        size_t term = hit->term;

        session_enter(session, PLACE_TERM);
        session_spot(session)->step = term;
        break;
    }
    }
}

static bool act(struct session *session, enum action action, int item)
{
    const struct find_name *hits[FIND_MAX];
    size_t count;

    if (!action_chooses(action) || item < 0)
        return false;
    count = find_all(session, session->entry.bytes, hits, FIND_MAX);
    if ((size_t)item < count)
        open_hit(session, hits[item]);
    return true;
}

/* What is typed is looked for as it is; there is nothing to complete. */
static void type(struct session *session)
{
    session->revision++;
}

const struct place find_place = {.describe = describe, .act = act, .type = type};

static void describe_term(struct session *session, struct sheet *sheet)
{
    const struct term *term =
        glossary_term(course_glossary(session->course, NULL), session_spot(session)->step);
    const char *path = arena_format(&sheet->arena, "glossary/%s", term->id);
    struct text meaning = TEXT_INIT;

    sheet->title = say_text(session, sheet, path, "term", term->term);
    words_prose(&session->words, 0, arena_format(&sheet->arena, "%s/meaning", path),
                term->meaning, &meaning);
    sheet_add_prose(sheet, STYLE_BODY, meaning.bytes);
    text_release(&meaning);
    say_common_hints(session, sheet);
}

static bool act_term(struct session *session, enum action action, int item)
{
    (void)item;
    if (!action_chooses(action))
        return false;
    session_back(session);
    return true;
}

const struct place term_place = {.describe = describe_term, .act = act_term};
