/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The thirteen languages as a table, and which of them a learner gets at the start.
 *
 * Country and language are separate choices: Malay is used in three countries.
 */
#ifndef LANGUAGE_LANGUAGES_H
#define LANGUAGE_LANGUAGES_H

#include <stdbool.h>
#include <stddef.h>

/* How a count chooses among the forms of a PO file; the same order as msgstr[0], msgstr[1]. */
enum plural_rule {
    PLURAL_NONE,        /* id ms vi th lo km my zh-Hans: one form */
    PLURAL_ONE,         /* en ta pt tet: 1 / other */
    PLURAL_FILIPINO,    /* fil: 1, 2, 3 and numbers that do not end in 4, 6, 9 / other (CLDR) */
};

struct language {
    const char *tag;      /* BCP 47, as the folder in localization/ is called */
    const char *endonym;
    const char *english;
    const char *sample;   /* a short sentence, to see whether this terminal shows its script */
    const char *fallback; /* tag of the next language in the chain; NULL: no other but English */
    enum plural_rule plural;
};

enum { LANGUAGE_COUNT = 13, LANGUAGE_CHAIN_MAX = 3 };

extern const struct language languages[LANGUAGE_COUNT]; /* in the order of menus; [0] is English */

/*
 * The language of a tag or a locale name: `th`, `th_TH.UTF-8`, `zh-Hans`, `zh_SG`, `in` (old for
 * id), `tl` (old for fil). NULL when it is none of ours, or NULL, empty, `C` or `POSIX`.
 */
const struct language *language_find(const char *name);

/*
 * The first of `wishes` that names one of ours; each may be NULL, empty, or a colon-separated list
 * as in LANGUAGE. NULL when none does: ask. Order of the caller: --lang, SIAGA_LANG, the profile,
 * LANGUAGE, then LC_ALL, LC_MESSAGES, LANG.
 */
const struct language *language_choose(const char *const *wishes, size_t count);

/* The chain of `language` without English: itself, then its declared fall-backs. How many. */
size_t language_chain(const struct language *language,
                      const struct language *chain[LANGUAGE_CHAIN_MAX]);

/* The line `Plural-Forms: ...` of the header of its PO files, newline included. */
const char *language_plural_header(const struct language *language);

/* How many forms a message with a plural has: 1 or 2. */
size_t language_form_count(const struct language *language);

/* Which form of a message `n` takes: 0 or 1. */
unsigned language_plural_form(const struct language *language, unsigned long n);

#endif
