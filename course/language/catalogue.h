/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One PO file in memory: translations found by context and English text.
 *
 * The key is (msgctxt, msgid). A reworded English text is another key, so a stale translation is
 * never shown: English is. Fuzzy, obsolete and empty entries count as missing. Read by
 * language/pofile.h; text is sanitised.
 *
 *     struct catalogue catalogue;
 *     catalogue_init(&catalogue);
 *     catalogue_read(&catalogue, folder, "th/ui.po", "localization/th/ui.po", report);
 *     const char *title = catalogue_find(&catalogue, "home", "Continue");
 *
 * The catalogue owns its strings; what catalogue_find() lends lives until catalogue_release().
 */
#ifndef LANGUAGE_CATALOGUE_H
#define LANGUAGE_CATALOGUE_H

#include "base/arena.h"
#include "base/hash.h"
#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

struct language;

struct catalogue_entry {
    const char *context, *source; /* a message without msgctxt has the context "" */
    const char *forms[2];  /* translations; [1] is NULL where there is no plural */
    unsigned line; /* of the msgid in the PO file; 0: unknown, or read without a report */
};

struct catalogue {
    struct catalogue_entry *entries;
    size_t count, capacity;
    struct hash_index index; /* of context and source */
    const struct language *language; /* of the last file's header; NULL: unknown */
    struct arena arena;
};

void catalogue_init(struct catalogue *catalogue);
void catalogue_release(struct catalogue *catalogue);

/*
 * Adds what `path` below the open folder `folder` translates. `name` is the path for messages.
 * Several files may be read into one catalogue; of two translations of one key the first stays.
 * False when the file is not there (not a fault: errno is ENOENT and nothing is reported) or not
 * readable (reported). Faults inside are reported and the rest is used: bad UTF-8, characters that
 * may not reach a terminal, two entries with one key, placeholders that differ, plural
 * forms that do not fit the language. Limits: 4 MiB, 50,000 entries.
 */
bool catalogue_read(struct catalogue *catalogue, int folder, const char *path, const char *name,
                    struct report *report);

/*
 * Whether a translation has the placeholders of its source; one that is missing or too much is
 * reported. `plural` is NULL for a message without; else `form` is the number of the form.
 */
bool catalogue_names_fit(const struct language *language, const char *source, const char *plural,
                         size_t form, const char *translation, struct location place,
                         struct report *report);

/* The translation, or NULL. For a plural message: the form number language_plural_form() gave. */
const char *catalogue_find(const struct catalogue *catalogue, const char *context,
                           const char *source);
const char *catalogue_find_form(const struct catalogue *catalogue, const char *context,
                                const char *source, unsigned form);

/* The whole entry, or NULL: for saying where a translation stands. */
const struct catalogue_entry *catalogue_entry(const struct catalogue *catalogue,
                                              const char *context, const char *source);

#endif
