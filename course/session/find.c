/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/find.h"

#include "base/array.h"
#include "script/plain.h"

#include <stdlib.h>

void find_forget(struct session *session)
{
    struct names_index *index = &session->names;

    free(index->items);
    arena_release(&index->arena);
    *index = (struct names_index){0};
}

static void add(struct names_index *index, struct find_name name, const char *text, const char *id)
{
    name.text = arena_copy_string(&index->arena, text);
    name.id = arena_copy_string(&index->arena, id);
    ARRAY_GROW(index->items, index->count, index->capacity);
    index->items[index->count++] = name;
}

static const char *word(struct session *session, struct words *words, const char *path,
                        const char *key, const char *text)
{
    const char *context = arena_format(&session->names.arena, "%s/%s", path, key);

    return words_any(words, context, text, NULL);
}

static void collect_module(struct session *session, struct words *words, size_t at)
{
    const struct course_entry *entry = course_entry(session->course, at);
    const struct module *module = course_module(session->course, at, NULL);
    struct names_index *index = &session->names;

    add(index, (struct find_name){.kind = FIND_MODULE, .module = at},
        word(session, words, arena_format(&index->arena, "course/%s", entry->id), "title",
             entry->title),
        entry->id);
    if (module)
        words_open_module(words, module->id);
    for (size_t i = 0; module && i < module->lesson_ids.count; i++) {
        const struct lesson *lesson = &module->lessons[i];

        add(index, (struct find_name){.kind = FIND_LESSON, .module = at, .lesson = i},
            word(session, words, lesson->path, "title", lesson->title), lesson->path);
    }
}

static void collect_terms(struct session *session, struct words *words)
{
    const struct glossary *glossary = course_glossary(session->course, NULL);
    struct names_index *index = &session->names;
    const struct term *term;

    for (size_t i = 0; (term = glossary_term(glossary, i)); i++)
        add(index, (struct find_name){.kind = FIND_TERM, .term = i},
            word(session, words, arena_format(&index->arena, "glossary/%s", term->id), "term",
                 term->term),
            term->id);
}

/* In words of its own: the session's stay with the module that is open. */
static void collect(struct session *session)
{
    const struct course_entry *entry;
    struct words words;

    find_forget(session);
    arena_init(&session->names.arena);
    session->names.language = session->language;
    words_init(&words, session->words.ui_folder, session->words.course_folder);
    words_use(&words, session->language);
    for (size_t i = 0; (entry = course_entry(session->course, i)); i++) {
        if (entry->role == ROLE_TAUGHT)
            collect_module(session, &words, i);
    }
    collect_terms(session, &words);
    words_release(&words);
}

size_t find_all(struct session *session, const char *wanted, const struct find_name *hits[],
                size_t limit)
{
    size_t count = 0;

    if (plain_is_blank(wanted))
        return 0;
    if (session->names.language != session->language)
        collect(session);
    for (size_t i = 0; i < session->names.count && count < limit; i++) {
        if (plain_holds(session->names.items[i].text, wanted))
            hits[count++] = &session->names.items[i];
    }
    return count;
}
