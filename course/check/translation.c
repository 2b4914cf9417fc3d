/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/translation.h"

#include "base/check.h"
#include "check/terms.h"
#include "language/catalogue.h"
#include "translate/sound.h"
#include "translate/store.h"

#include <stdlib.h>

struct translation {
    struct catalogue catalogue;
    const char *name; /* of the PO file, for messages */
    struct sound sound;
    struct report *report;
};

static void check_text(const struct translation *translation, const struct part_text *text)
{
    const struct catalogue_entry *entry =
        catalogue_entry(&translation->catalogue, text->context, text->source);
    struct location place = {.file = translation->name, .path = text->context};

    if (!entry)
        return;
    place.line = entry->line;
    for (size_t i = 0; i < ARRAY_LENGTH(entry->forms) && entry->forms[i]; i++)
        sound_check(&translation->sound, text, entry->forms[i], place, translation->report);
}

struct checking {
    struct course *course;
    const struct part *parts;
    const struct language *language;
    struct catalogue terms; /* of course.po */
    struct report *report;
};

static void check_texts(const struct checking *checking, const struct part *part,
                        const struct translation *translation)
{
    for (size_t i = 0; i < part->count; i++)
        check_text(translation, &part->texts[i]);
    terms_check(course_glossary(checking->course, NULL), part, &checking->terms,
                &translation->catalogue, translation->name, checking->report);
}

/* Reads one PO file and holds it against the texts of its part. */
static bool check_file(const struct checking *checking, size_t part, int folder)
{
    struct course *course = checking->course;
    const struct language *language = checking->language;
    struct report *report = checking->report;
    char *path = store_path(language->tag, parts_name(course, part));
    struct translation translation = {
        .name = path,
        .sound = {.language = language, .module = parts_module(course, part)},
        .report = report,
    };
    bool found;

    catalogue_init(&translation.catalogue);
    found = catalogue_read(&translation.catalogue, folder, path, path, report);
    if (found && translation.catalogue.language && translation.catalogue.language != language)
        report_error(report, (struct location){.file = path},
                     "the header's Language is %s, but the folder is for %s",
                     translation.catalogue.language->english, language->english);
    if (found)
        check_texts(checking, &checking->parts[part], &translation);
    catalogue_release(&translation.catalogue);
    free(path);
    return found;
}

static void read_terms(struct checking *checking)
{
    char *path = store_path(checking->language->tag, "course");

    catalogue_init(&checking->terms);
    catalogue_read(&checking->terms, checking->course->folder, path, path, NULL);
    free(path);
}

/* Without its module a file is still read for the faults of its own. */
bool translation_check(struct course *course, const struct part *parts, int ui_folder,
                       const struct language *language, struct report *report)
{
    struct checking checking = {
        .course = course, .parts = parts, .language = language, .report = report};
    bool found = false;

    read_terms(&checking);
    if (ui_folder >= 0)
        check_file(&checking, PART_UI, ui_folder);
    for (size_t i = PART_COURSE; i < parts_count(course); i++) {
        if (parts_name(course, i) && (i != PART_COUNTRIES || course_aid(course, NULL)))
            found = check_file(&checking, i, course->folder) || found;
    }
    catalogue_release(&checking.terms);
    return found;
}
