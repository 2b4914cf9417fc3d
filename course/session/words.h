/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every text a learner reads, in the language they chose or the next one of its chain.
 *
 * The languages of a chain are its levels: 0 is the chosen one, words->levels is English, whose
 * texts are the source itself. A question falls back as a whole (words_item_level), so that
 * nobody meets a Khmer question with one English option; prose falls back by paragraph.
 *
 *     words_init(&words, ui_folder, course_folder);
 *     words_use(&words, language_find("th"));
 *     puts(words_phrase(&words, PHRASE_HELP_TITLE));
 *
 * What comes back is lent: it lives until another language or module is chosen.
 */
#ifndef SESSION_WORDS_H
#define SESSION_WORDS_H

#include "base/text.h"
#include "content/module.h"
#include "language/catalogue.h"
#include "language/languages.h"
#include "language/phrases.h"
#include "language/placeholder.h"

#include <stdbool.h>
#include <stddef.h>

struct words_level {
    const struct language *language;
    struct catalogue base;   /* ui.po and course.po */
    struct catalogue module; /* <module>.po of the module that is open */
};

struct words {
    int ui_folder, course_folder; /* descriptors, not owned */
    struct words_level level[LANGUAGE_CHAIN_MAX];
    size_t levels;
    char *module_id;              /* whose catalogues are loaded; NULL: none */
    int aid_folder;               /* whose countries.po is loaded; -1: none */
};

void words_init(struct words *words, int ui_folder, int course_folder);
void words_release(struct words *words);

/* Loads the chain of `language`. Faults of the files are skipped: `siaga check` tells them. */
void words_use(struct words *words, const struct language *language);

/* Loads the translations of a module; nothing happens when they are loaded already. */
void words_open_module(struct words *words, const char *module_id);

/* Loads the translations of the first hour and the countries' contacts below `folder`. */
void words_open_aid(struct words *words, int folder);

/* The language of a level; English for words->levels. */
const struct language *words_language(const struct words *words, size_t level);

const char *words_phrase(const struct words *words, enum phrase phrase);

/* Adds the phrase with its placeholders filled in; `n` chooses the form of a counted phrase. */
void words_fill(const struct words *words, struct text *out, enum phrase phrase,
                const struct placeholder *values, size_t count);
void words_fill_counted(const struct words *words, struct text *out, enum phrase phrase,
                        unsigned long n, const struct placeholder *values, size_t count);

/* The text at exactly this level, or NULL when it is not translated there. */
const char *words_at(const struct words *words, size_t level, const char *context,
                     const char *text);

/* The text at the first level that has it; `level` (may be NULL) says which. */
const char *words_any(const struct words *words, const char *context, const char *text,
                      size_t *level);

/*
 * Adds prose whose paragraphs are each at the first level, from `level` on, that has them. Returns
 * the worst level used.
 */
size_t words_prose(const struct words *words, size_t level, const char *context, const char *prose,
                   struct text *out);

/* The first level that has every text of the step and of its message. */
size_t words_item_level(const struct words *words, const struct module *module,
                        const struct step *step);

#endif
