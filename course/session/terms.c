/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/terms.h"

#include "base/array.h"
#include "base/memory.h"
#include "script/term.h"

#include <stdlib.h>
#include <string.h>

static const struct glossary *glossary_of(struct session *session)
{
    return course_glossary(session->course, NULL);
}

const char *terms_name(struct session *session, size_t index)
{
    const struct term *term = glossary_term(glossary_of(session), index);
    struct text context = TEXT_INIT;
    const char *name;

    text_add_format(&context, "glossary/%s/term", term->id);
    name = words_any(&session->words, context.bytes, term->term, NULL);
    text_release(&context);
    return name;
}

void terms_forget(struct session *session)
{
    struct terms *terms = &session->terms;

    free(terms->names);
    arena_release(&terms->arena);
    *terms = (struct terms){0};
}

static void add_names(struct terms *terms, size_t term, const char *text)
{
    const char *start;

    for (size_t length; (length = term_next_name(&text, &start));) {
        const char *name = arena_copy_bytes(&terms->arena, start, length);

        ARRAY_GROW(terms->names, terms->count, terms->capacity);
        terms->names[terms->count++] =
            (struct term_name){.text = name, .first = term_first(name), .term = term};
    }
}

static int compare_names(const void *left, const void *right)
{
    const struct term_name *a = left, *b = right;

    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->term > b->term) - (a->term < b->term);
}

static void collect(struct session *session)
{
    const struct glossary *glossary = glossary_of(session);

    terms_forget(session);
    arena_init(&session->terms.arena);
    session->terms.language = session->language;
    for (size_t i = 0; i < TERMS_MAX && glossary_term(glossary, i); i++)
        add_names(&session->terms, i, terms_name(session, i));
    if (session->terms.count)
        qsort(session->terms.names, session->terms.count, sizeof *session->terms.names,
              compare_names);
}

/* The first of the names that begin so, or where they would stand. */
static size_t find_first(const struct terms *terms, uint32_t first)
{
    size_t low = 0, high = terms->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (terms->names[middle].first < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Of two names at one place the longer. */
static void take_longest_at(const struct terms *terms, const struct term_walk *walk,
                            const struct term_set *said, struct term_hit *place)
{
    for (size_t i = find_first(terms, walk->first); i < terms->count; i++) {
        const struct term_name *name = &terms->names[i];
        size_t length;

        if (name->first != walk->first)
            break;
        if (said->has[name->term])
            continue;
        length = term_length(walk->at, name->text);
        if (length > place->length)
            *place = (struct term_hit){.term = name->term, .length = length};
    }
}

bool terms_next(struct session *session, const char *text, struct term_set *said,
                struct term_hit *place)
{
    struct term_walk walk = {.next = text};

    if (session->terms.language != session->language)
        collect(session);
    *place = (struct term_hit){0};
    while (!place->length && term_walk(&walk))
        take_longest_at(&session->terms, &walk, said, place);
    if (!place->length)
        return false;
    place->start = (size_t)(walk.at - text);
    said->has[place->term] = true;
    return true;
}

struct search {
    struct session *session;
    const struct step *step;
    struct term_set *set;
};

static void find_in_phrase(void *data, const char *context, const char *text, enum field_type type,
                           const struct node *node)
{
    struct search *search = data;
    struct term_hit place;
    struct text shown = TEXT_INIT;

    if (node == node_find(search->step->node, "notes"))
        return; /* they are not on the screen */
    if (type == FIELD_PROSE)
        words_prose(&search->session->words, 0, context, text, &shown);
    else
        text_add_string(&shown, words_any(&search->session->words, context, text, NULL));
    while (terms_next(search->session, shown.bytes, search->set, &place))
        ;
    text_release(&shown);
}

/* What stands under the place on top, which is the list of words. */
static const struct spot *spot_below(const struct session *session)
{
    return session->depth > 1 ? &session->spots[session->depth - 2] : NULL;
}

void terms_of_step(struct session *session, struct term_set *set)
{
    const struct spot *spot = spot_below(session);
    struct search search = {.session = session, .set = set};
    const struct module *module;

    *set = (struct term_set){0};
    if (!spot || spot->place != PLACE_STEP)
        return;
    module = course_module(session->course, spot->module, NULL);
    search.step = lesson_step(&module->lessons[spot->lesson], spot->step);
    step_each_phrase(module, search.step, find_in_phrase, &search);
}
