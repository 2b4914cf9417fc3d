/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/terms.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "content/marks.h"
#include "script/points.h"
#include "script/term.h"

#include <stdlib.h>
#include <string.h>

struct looked_up {
    const char *english, *translated; /* with all their names; NULL: not translated */
    bool is_meant;                    /* the text that is looked at has one of its English names */
    size_t texts, found;
    unsigned line; /* of the first text without it */
};

/* One of the English names. */
struct name {
    char *text;
    uint32_t first; /* term_first(text) */
    struct looked_up *term;
};

struct looking {
    const struct catalogue *translations;
    struct looked_up *terms;
    size_t count;
    struct name *names;
    size_t name_count, name_capacity;
};

static bool is_invisible(uint32_t point)
{
    return point == 0x200B || point == 0x2060;
}

/* Small letters of ASCII, and nothing that is not seen. */
static void add_comparable(struct points *points, const char *text, size_t length)
{
    size_t kept = points->count;

    points_add_utf8(points, text, length);
    for (size_t i = points->count - kept, at = kept; i > 0; i--, at++) {
        uint32_t point = points->items[at];

        if (!is_invisible(point))
            points->items[kept++] = point >= 'A' && point <= 'Z' ? point + 0x20 : point;
    }
    points->count = kept;
}

static bool holds(const struct points *text, const struct points *name)
{
    size_t wanted = (3 * name->count + 3) / 4;

    for (size_t at = 0; wanted && at + wanted <= text->count; at++) {
        if (memcmp(text->items + at, name->items, wanted * sizeof *text->items) == 0)
            return true;
    }
    return false;
}

static bool has_any_name(const char *translation, const char *names)
{
    struct points text = {0}, name = {0};
    const char *start;
    bool found = false;

    add_comparable(&text, translation, strlen(translation));
    for (size_t length; !found && (length = term_next_name(&names, &start));) {
        points_clear(&name);
        add_comparable(&name, start, length);
        found = holds(&text, &name);
    }
    points_release(&text);
    points_release(&name);
    return found;
}

static void find_at(struct looking *looking, const struct term_walk *walk)
{
    for (size_t i = 0; i < looking->name_count; i++) {
        const struct name *name = &looking->names[i];

        if (name->first == walk->first && !name->term->is_meant)
            name->term->is_meant = term_length(walk->at, name->text) > 0;
    }
}

/* Which terms the English text is about. */
static void find_terms(struct looking *looking, const char *english)
{
    struct term_walk walk = {.next = english};

    for (size_t i = 0; i < looking->count; i++)
        looking->terms[i].is_meant = false;
    while (term_walk(&walk))
        find_at(looking, &walk);
}

/* The names of marks are no words of a text. */
static char *without_marks(const char *text)
{
    struct marked part = {0};
    struct text plain = TEXT_INIT;

    while (marks_next(text, &part))
        text_add(&plain, part.text, part.length);
    return text_take(&plain);
}

static void look_for(struct looked_up *term, const char *translation, unsigned line)
{
    bool found;

    if (!term->translated || !term->is_meant)
        return;
    found = has_any_name(translation, term->translated);
    term->texts++;
    term->found += found;
    if (!found && !term->line)
        term->line = line;
}

static void look_at(struct looking *looking, const struct part_text *text)
{
    const struct catalogue_entry *entry =
        catalogue_entry(looking->translations, text->context, text->source);
    char *english, *translation;

    if (!entry)
        return;
    english = without_marks(text->source);
    translation = without_marks(entry->forms[0]);
    find_terms(looking, english);
    for (size_t i = 0; i < looking->count; i++)
        look_for(&looking->terms[i], translation, entry->line);
    free(english);
    free(translation);
}

static const char *translated_name(const struct catalogue *terms, const struct term *term)
{
    struct text context = TEXT_INIT;
    const char *name;

    text_add_format(&context, "glossary/%s/term", term->id);
    name = catalogue_find(terms, context.bytes, term->term);
    text_release(&context);
    return name;
}

static void add_names(struct looking *looking, struct looked_up *term)
{
    const char *at = term->english, *start;

    for (size_t length; (length = term_next_name(&at, &start));) {
        char *text = memory_copy_bytes(start, length);

        ARRAY_GROW(looking->names, looking->name_count, looking->name_capacity);
        looking->names[looking->name_count++] =
            (struct name){.text = text, .first = term_first(text), .term = term};
    }
}

static void begin(struct looking *looking, const struct glossary *glossary,
                  const struct catalogue *terms)
{
    while (glossary && glossary_term(glossary, looking->count))
        looking->count++;
    looking->terms = memory_new(looking->count + 1, sizeof *looking->terms);
    for (size_t i = 0; i < looking->count; i++) {
        const struct term *term = glossary_term(glossary, i);

        looking->terms[i] =
            (struct looked_up){.english = term->term, .translated = translated_name(terms, term)};
        add_names(looking, &looking->terms[i]);
    }
}

static void end(struct looking *looking)
{
    for (size_t i = 0; i < looking->name_count; i++)
        free(looking->names[i].text);
    free(looking->names);
    free(looking->terms);
}

void terms_check(const struct glossary *glossary, const struct part *part,
                 const struct catalogue *terms, const struct catalogue *translations,
                 const char *name, struct report *report)
{
    struct looking looking = {.translations = translations};

    begin(&looking, glossary, terms);
    for (size_t i = 0; i < part->count; i++)
        look_at(&looking, &part->texts[i]);
    for (size_t i = 0; i < looking.count; i++) {
        const struct looked_up *term = &looking.terms[i];

        if (term->texts >= TERMS_TEXTS_MIN && 2 * term->found < term->texts)
            report_warning(report, (struct location){.file = name, .line = term->line},
                           "'%s' is '%s' in the glossary, but %zu of %zu texts say it otherwise",
                           term->english, term->translated, term->texts - term->found, term->texts);
    }
    end(&looking);
}
