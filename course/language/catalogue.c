/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/catalogue.h"

#include "base/array.h"
#include "language/languages.h"
#include "language/placeholder.h"
#include "language/pofile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    struct catalogue *catalogue;
    const char *name;
    const struct language *language; /* of the file's header; NULL: unknown, a fault of its own */
    struct report *report;
};

void catalogue_init(struct catalogue *catalogue)
{
    *catalogue = (struct catalogue){0};
    arena_init(&catalogue->arena);
}

void catalogue_release(struct catalogue *catalogue)
{
    free(catalogue->entries);
    hash_index_release(&catalogue->index);
    arena_release(&catalogue->arena);
    catalogue_init(catalogue);
}

static uint64_t key_hash(const char *context, const char *source)
{
    return hash_string(hash_string(HASH_START, context), source);
}

static const struct catalogue_entry *find(const struct catalogue *catalogue, const char *context,
                                          const char *source)
{
    uint64_t hash = key_hash(context, source);
    size_t at;

    for (size_t step = 0; hash_index_next(&catalogue->index, hash, &step, &at);) {
        const struct catalogue_entry *entry = &catalogue->entries[at];

        if (strcmp(entry->source, source) == 0 && strcmp(entry->context, context) == 0)
            return entry;
    }
    return NULL;
}

static void insert(struct catalogue *catalogue, struct catalogue_entry entry)
{
    ARRAY_GROW(catalogue->entries, catalogue->count, catalogue->capacity);
    hash_index_add(&catalogue->index, key_hash(entry.context, entry.source), catalogue->count);
    catalogue->entries[catalogue->count++] = entry;
}

static struct location place_of(const struct reading *reading, const struct pofile_message *message)
{
    return (struct location){
        .file = reading->name, .line = message->line, .path = message->context};
}

static bool forms_fit(const struct reading *reading, const struct pofile_message *message)
{
    size_t wanted =
        reading->language ? language_form_count(reading->language) : message->form_count;

    if (!message->source_plural)
        return true;
    if (message->form_count != wanted)
        return report_error(reading->report, place_of(reading, message),
                            "%zu plural forms where %s has %zu", message->form_count,
                            reading->language->english, wanted);
    if (wanted > 2)
        return report_error(reading->report, place_of(reading, message),
                            "%zu plural forms, more than any of our languages has", wanted);
    return true;
}

/*
 * English may leave the number out of its singular ("one step"). So may a translation where form 0
 * means exactly one; elsewhere form 0 also serves other numbers and has to show which.
 */
static bool may_leave_number_out(const struct language *language, size_t form)
{
    return form == 0 && (!language || language->plural == PLURAL_ONE);
}

bool catalogue_names_fit(const struct language *language, const char *source, const char *plural,
                         size_t form, const char *translation, struct location place,
                         struct report *report)
{
    char *name;
    bool missing;

    if (may_leave_number_out(language, form) && placeholder_same(source, translation, NULL, NULL))
        return true;
    if (placeholder_same(plural ? plural : source, translation, &name, &missing))
        return true;
    report_error(report, place, "{%s} %s", name,
                 missing ? "is missing from the translation"
                         : "is not in the English text, or not as often");
    free(name);
    return false;
}

static bool names_fit(const struct reading *reading, const struct pofile_message *message,
                      size_t form)
{
    return catalogue_names_fit(reading->language, message->source, message->source_plural, form,
                               message->forms[form], place_of(reading, message), reading->report);
}

static bool all_names_fit(const struct reading *reading, const struct pofile_message *message)
{
    bool good = true;

    for (size_t i = 0; i < message->form_count; i++)
        good = names_fit(reading, message, i) && good;
    return good;
}

static void add_message(const struct reading *reading, const struct pofile_message *message)
{
    if (!forms_fit(reading, message) || !all_names_fit(reading, message))
        return;
    if (find(reading->catalogue, message->context, message->source)) {
        report_error(reading->report, place_of(reading, message),
                     "already translated in another file");
        return;
    }
    insert(reading->catalogue, (struct catalogue_entry){
                                   .context = message->context,
                                   .source = message->source,
                                   .forms = {message->forms[0], message->forms[1]},
                                   .line = message->line,
                               });
}

static void check_header(struct reading *reading, const struct pofile *file)
{
    struct location place = {.file = reading->name};
    const struct language *language = language_find(file->language);

    reading->language = language;
    reading->catalogue->language = language;
    if (!file->language)
        report_error(reading->report, place, "the header does not say which Language this is");
    else if (!language)
        report_error(reading->report, place, "the Language \"%s\" of the header is none of ours",
                     file->language);
    else if (file->form_count && file->form_count != (long)language_form_count(language))
        report_error(reading->report, place, "the header says nplurals=%ld where %s has %zu",
                     file->form_count, language->english, language_form_count(language));
}

bool catalogue_read(struct catalogue *catalogue, int folder, const char *path, const char *name,
                    struct report *report)
{
    struct reading reading = {.catalogue = catalogue, .name = name, .report = report};
    struct pofile file;
    bool good = pofile_read(&file, folder, path, name, &catalogue->arena, report);
    int error = errno;

    if (good)
        check_header(&reading, &file);
    for (size_t i = 0; i < file.count; i++)
        add_message(&reading, &file.messages[i]);
    pofile_release(&file);
    errno = error;
    return good;
}

const struct catalogue_entry *catalogue_entry(const struct catalogue *catalogue,
                                              const char *context, const char *source)
{
    return find(catalogue, context, source);
}

const char *catalogue_find_form(const struct catalogue *catalogue, const char *context,
                                const char *source, unsigned form)
{
    const struct catalogue_entry *entry = find(catalogue, context, source);

    return entry && form < ARRAY_LENGTH(entry->forms) ? entry->forms[form] : NULL;
}

const char *catalogue_find(const struct catalogue *catalogue, const char *context,
                           const char *source)
{
    return catalogue_find_form(catalogue, context, source, 0);
}
