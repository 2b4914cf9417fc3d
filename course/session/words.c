/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/words.h"

#include "base/memory.h"
#include "language/patterns.h"
#include "language/paragraphs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void words_init(struct words *words, int ui_folder, int course_folder)
{
    *words = (struct words){
        .ui_folder = ui_folder, .course_folder = course_folder, .aid_folder = -1};
}

static void forget_levels(struct words *words)
{
    for (size_t i = 0; i < words->levels; i++) {
        catalogue_release(&words->level[i].base);
        catalogue_release(&words->level[i].module);
    }
    words->levels = 0;
}

void words_release(struct words *words)
{
    forget_levels(words);
    free(words->module_id);
    words->module_id = NULL;
}

static void read_file(struct catalogue *catalogue, int folder, const char *tag, const char *name)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "localization/%s/%s.po", tag, name);
    catalogue_read(catalogue, folder, path.bytes, path.bytes, NULL);
    text_release(&path);
}

static void read_module(struct words *words, struct words_level *level)
{
    if (words->module_id)
        read_file(&level->module, words->course_folder, level->language->tag, words->module_id);
}

static void read_aid(struct words *words, struct words_level *level)
{
    if (words->aid_folder >= 0)
        read_file(&level->base, words->aid_folder, level->language->tag, "countries");
}

void words_open_aid(struct words *words, int folder)
{
    words->aid_folder = folder;
    for (size_t i = 0; i < words->levels; i++)
        read_aid(words, &words->level[i]);
}

void words_use(struct words *words, const struct language *language)
{
    const struct language *chain[LANGUAGE_CHAIN_MAX];

    forget_levels(words);
    words->levels = language ? language_chain(language, chain) : 0;
    for (size_t i = 0; i < words->levels; i++) {
        struct words_level *level = &words->level[i];

        level->language = chain[i];
        catalogue_init(&level->base);
        catalogue_init(&level->module);
        read_file(&level->base, words->ui_folder, chain[i]->tag, "ui");
        read_file(&level->base, words->course_folder, chain[i]->tag, "course");
        read_module(words, level);
        read_aid(words, level);
    }
}

void words_open_module(struct words *words, const char *module_id)
{
    if (words->module_id && strcmp(words->module_id, module_id) == 0)
        return;
    free(words->module_id);
    words->module_id = memory_copy_string(module_id);
    for (size_t i = 0; i < words->levels; i++) {
        catalogue_release(&words->level[i].module);
        catalogue_init(&words->level[i].module);
        read_module(words, &words->level[i]);
    }
}

const struct language *words_language(const struct words *words, size_t level)
{
    return level < words->levels ? words->level[level].language : &languages[0];
}

const char *words_at(const struct words *words, size_t level, const char *context, const char *text)
{
    if (level >= words->levels)
        return text;

    const char *found = catalogue_find(&words->level[level].module, context, text);

    return found ? found : catalogue_find(&words->level[level].base, context, text);
}

const char *words_any(const struct words *words, const char *context, const char *text,
                      size_t *level)
{
    const char *found = NULL;
    size_t at = 0;

    while (!(found = words_at(words, at, context, text)))
        at++;
    if (level)
        *level = at;
    return found;
}

const char *words_phrase(const struct words *words, enum phrase phrase)
{
    return words_any(words, phrases[phrase].context, phrases[phrase].english, NULL);
}

void words_fill(const struct words *words, struct text *out, enum phrase phrase,
                const struct placeholder *values, size_t count)
{
    placeholder_fill(out, words_phrase(words, phrase), values, count);
}

static const char *counted(const struct words *words, const struct phrase_text *phrase,
                           unsigned long n)
{
    for (size_t i = 0; i < words->levels; i++) {
        const struct words_level *level = &words->level[i];
        unsigned form = language_plural_form(level->language, n);
        const char *found =
            catalogue_find_form(&level->base, phrase->context, phrase->english, form);

        if (found)
            return found;
    }
    return language_plural_form(&languages[0], n) == 0 ? phrase->english : phrase->many;
}

void words_fill_counted(const struct words *words, struct text *out, enum phrase phrase,
                        unsigned long n, const struct placeholder *values, size_t count)
{
    struct placeholder all[8];
    struct text number = TEXT_INIT;

    BUG_ON(count + 1 > ARRAY_LENGTH(all) || !phrases[phrase].many);
    patterns_number(&number, words_language(words, 0), n);
    all[0] = (struct placeholder){"n", number.bytes};
    for (size_t i = 0; i < count; i++)
        all[i + 1] = values[i];
    placeholder_fill(out, counted(words, &phrases[phrase], n), all, count + 1);
    text_release(&number);
}

size_t words_prose(const struct words *words, size_t level, const char *context, const char *prose,
                   struct text *out)
{
    struct paragraph paragraph = {0};
    size_t worst = level;

    while (paragraph_next(prose, &paragraph)) {
        char *source = memory_copy_bytes(paragraph.text, paragraph.length);
        const char *found;
        size_t at = level;

        while (!(found = words_at(words, at, context, source)))
            at++;
        if (out->length)
            text_add_string(out, "\n\n");
        text_add_string(out, found);
        worst = at > worst ? at : worst;
        free(source);
    }
    return worst;
}

struct level_check {
    const struct words *words;
    size_t level;
    bool complete;
};

static bool prose_is_at(const struct words *words, size_t level, const char *context,
                        const char *prose)
{
    struct paragraph paragraph = {0};
    bool complete = true;

    while (complete && paragraph_next(prose, &paragraph)) {
        char *source = memory_copy_bytes(paragraph.text, paragraph.length);

        complete = words_at(words, level, context, source) != NULL;
        free(source);
    }
    return complete;
}

static void check_level(void *data, const char *context, const char *text, enum field_type type,
                        const struct node *node)
{
    struct level_check *check = data;

    (void)node;
    if (!check->complete)
        return;
    check->complete = type == FIELD_PROSE
                          ? prose_is_at(check->words, check->level, context, text)
                          : words_at(check->words, check->level, context, text) != NULL;
}

size_t words_item_level(const struct words *words, const struct module *module,
                        const struct step *step)
{
    for (size_t level = 0; level < words->levels; level++) {
        struct level_check check = {.words = words, .level = level, .complete = true};

        step_each_phrase(module, step, check_level, &check);
        if (check.complete)
            return level;
    }
    return words->levels;
}
