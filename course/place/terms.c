/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the glossary: marked in a step, and listed, those of the step first. */
#include "place/terms.h"

#include "place/place.h"
#include "place/say.h"
#include "session/terms.h"

/* Cuts the span behind its first `length` bytes; gives the rest, a span of its own. */
static struct span *split(struct sheet *sheet, struct block *block, struct span *span,
                          size_t length)
{
    struct span *rest = arena_new(&sheet->arena, 1, sizeof *rest);

    *rest = *span;
    rest->text = span->text + length;
    span->text = arena_copy_bytes(&sheet->arena, span->text, length);
    span->next = rest;
    if (block->last == span)
        block->last = rest;
    return rest;
}

/* The rest of the span behind the term. */
static struct span *mark(struct sheet *sheet, struct block *block, struct span *span,
                         const struct term_hit *place)
{
    if (place->start)
        span = split(sheet, block, span, place->start);
    if (span->text[place->length])
        split(sheet, block, span, place->length);
    span->style = STYLE_TERM;
    return span;
}

static bool mark_block(struct session *session, struct sheet *sheet, struct block *block,
                       struct term_set *said)
{
    struct term_hit place;
    bool found = false;

    for (struct span *span = block->first; span; span = span->next) {
        if (span->style == STYLE_BODY && terms_next(session, span->text, said, &place)) {
            span = mark(sheet, block, span, &place);
            found = true;
        }
    }
    return found;
}

bool terms_mark(struct session *session, struct sheet *sheet)
{
    struct term_set said = {0};
    bool found = false;

    for (struct block *block = sheet->first; block; block = block->next) {
        if (block->role == BLOCK_PARAGRAPH || block->role == BLOCK_ITEM)
            found = mark_block(session, sheet, block, &said) || found;
    }
    return found;
}

/* The list */

static void add_terms(struct session *session, struct sheet *sheet, const struct term_set *set,
                      bool wanted)
{
    const struct glossary *glossary = course_glossary(session->course, NULL);
    const struct term *term;

    for (size_t i = 0; i < TERMS_MAX && (term = glossary_term(glossary, i)); i++) {
        if (set->has[i] == wanted)
            sheet_add_named_option(sheet, MARK_SIGN_NONE, term->id, terms_name(session, i));
    }
}

static void add_heading(struct session *session, struct sheet *sheet, enum phrase phrase)
{
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING, words_phrase(&session->words, phrase));
}

static bool is_any(const struct term_set *set)
{
    for (size_t i = 0; i < TERMS_MAX; i++) {
        if (set->has[i])
            return true;
    }
    return false;
}

static void describe(struct session *session, struct sheet *sheet)
{
    struct term_set set;

    terms_of_step(session, &set);
    sheet->title = words_phrase(&session->words, PHRASE_WORDS_TITLE);
    if (is_any(&set)) {
        add_heading(session, sheet, PHRASE_WORDS_HERE);
        add_terms(session, sheet, &set, true);
        add_heading(session, sheet, PHRASE_WORDS_OTHERS);
    }
    add_terms(session, sheet, &set, false);
    if (!sheet->items)
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       words_phrase(&session->words, PHRASE_WORDS_NONE));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

/* The term that is the `item`th of the list. */
static size_t term_of_item(struct session *session, int item)
{
    struct term_set set;
    size_t count = 0;

    terms_of_step(session, &set);
    while (count < TERMS_MAX && glossary_term(course_glossary(session->course, NULL), count))
        count++;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < count; i++) {
            if (set.has[i] == (pass == 0) && item-- == 0)
                return i;
        }
    }
    return 0;
}

static bool act(struct session *session, enum action action, int item)
{
    size_t term;

    if (!action_chooses(action) || item < 0)
        return false;
    term = term_of_item(session, item);
    session_enter(session, PLACE_TERM);
    session_spot(session)->step = term;
    return true;
}

const struct place words_place = {.describe = describe, .act = act};
