/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/table.h"

#include "base/array.h"
#include "base/memory.h"
#include "language/catalogue.h"
#include "script/sanitise.h"
#include "translate/csv.h"
#include "translate/sound.h"
#include "translate/store.h"
#include "translate/workfile.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum column { PART, CONTEXT, FORM, STATE, NOTE, ENGLISH, TRANSLATION, COLUMN_COUNT };

static const char *const column_names[COLUMN_COUNT] = {
    [PART] = "part",
    [CONTEXT] = "context",
    [FORM] = "form",
    [STATE] = "state",
    [NOTE] = "note",
    [ENGLISH] = "english",
    [TRANSLATION] = "translation",
};

/* The same as in the files that the table comes from and goes to. */
#define TEXT_BYTES_MAX ((size_t)64 << 10)

static int folder_of(const struct table_folders *folders, size_t part)
{
    return part == PART_UI ? folders->ui : folders->course;
}

/* The English that a form translates: one form stands for all numbers. */
static const char *english_of(const struct part_text *text, const struct language *language,
                              size_t form)
{
    return text->plural && (form || language_form_count(language) == 1) ? text->plural
                                                                        : text->source;
}

/* Out */

static const char *state_of(const struct podocument_entry *entry)
{
    if (!podocument_is_translated(entry))
        return "missing";
    return entry->is_fuzzy ? "fuzzy" : "translated";
}

static void add_row(struct text *out, const char *const cells[COLUMN_COUNT])
{
    for (int i = 0; i < COLUMN_COUNT; i++)
        csv_add(out, cells[i], i + 1 == COLUMN_COUNT);
}

static void add_text(struct text *out, const char *part, const struct part_text *text,
                     const struct podocument_entry *entry, const struct language *language)
{
    size_t forms = text->plural ? language_form_count(language) : 1;

    for (size_t form = 0; form < forms; form++) {
        const char *const cells[COLUMN_COUNT] = {
            [PART] = part,
            [CONTEXT] = text->context,
            [FORM] = !text->plural ? ""
                     : form        ? "1"
                                   : "0",
            [STATE] = state_of(entry),
            [NOTE] = entry->notes ? entry->notes : "",
            [ENGLISH] = english_of(text, language, form),
            [TRANSLATION] = entry->forms[form],
        };

        add_row(out, cells);
    }
}

bool table_export(struct text *out, struct course *course, const struct table_folders *folders,
                  const struct language *language, struct report *report)
{
    size_t errors = report->errors;

    csv_begin(out);
    add_row(out, column_names);
    for (size_t part = 0; part < parts_count(course); part++) {
        int folder = folder_of(folders, part);
        struct workfile file;

        if (folder < 0 || !parts_name(course, part))
            continue;
        if (workfile_open(&file, course, folder, part, language, report)) {
            for (size_t i = 0; i < file.count; i++)
                add_text(out, parts_name(course, part), &file.texts[i], &file.merged.entries[i],
                         language);
        }
        workfile_close(&file);
    }
    return report->errors == errors;
}

/* In */

struct import {
    struct course *course;
    const struct table_folders *folders;
    const struct language *language;
    struct report *report;
    const char *name;  /* of the table */
    struct text shown; /* the context of the row, for messages */
    struct csv csv;
    size_t column[COLUMN_COUNT]; /* in which cell each stands; CSV_CELLS_MAX: it is not there */
    struct workfile *files;      /* by part; opened when first asked for */
    bool *is_open, *is_usable, *is_changed;
    struct table_counts *counts;
};

static struct location place_of(const struct import *import, const char *path)
{
    return (struct location){.file = import->name, .line = import->csv.line, .path = path};
}

static const char *cell(const struct import *import, enum column column)
{
    size_t at = import->column[column];

    return at < import->csv.count ? import->csv.cells[at].bytes : "";
}

/* What a row is about, fit for a message: its cells may hold anything. */
static struct location place_of_row(struct import *import)
{
    text_clear(&import->shown);
    sanitise_add_line(&import->shown, cell(import, CONTEXT));
    return place_of(import, import->shown.bytes);
}

static bool read_columns(struct import *import)
{
    static const enum column needed[] = {PART, CONTEXT, ENGLISH, TRANSLATION};

    for (int i = 0; i < COLUMN_COUNT; i++)
        import->column[i] = CSV_CELLS_MAX;
    if (csv_row(&import->csv)) {
        for (size_t at = 0; at < import->csv.count; at++)
            for (int i = 0; i < COLUMN_COUNT; i++)
                if (strcmp(import->csv.cells[at].bytes, column_names[i]) == 0)
                    import->column[i] = at;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(needed); i++) {
        if (import->column[needed[i]] == CSV_CELLS_MAX)
            return report_error(import->report, place_of(import, NULL),
                                "the first row has no column '%s'", column_names[needed[i]]);
    }
    return true;
}

/* The file of a part, or NULL when it cannot be used; that is reported once. */
static struct workfile *open_part(struct import *import, size_t part)
{
    int folder = folder_of(import->folders, part);

    if (!import->is_open[part] && folder >= 0) {
        import->is_open[part] = true;
        import->is_usable[part] = workfile_open(&import->files[part], import->course, folder, part,
                                                import->language, import->report);
    }
    return import->is_usable[part] ? &import->files[part] : NULL;
}

/* The text that a row is about: by its English, or by the plural of it. */
static long find_text(const struct import *import, const struct workfile *file, size_t form)
{
    long at = workfile_find(file, cell(import, CONTEXT), cell(import, ENGLISH));

    for (size_t i = 0; at < 0 && i < file->count; i++) {
        const struct part_text *text = &file->texts[i];

        if (text->plural && strcmp(text->context, cell(import, CONTEXT)) == 0 &&
            strcmp(english_of(text, import->language, form), cell(import, ENGLISH)) == 0)
            at = (long)i;
    }
    return at;
}

/* The translation without what may not reach a terminal, which is a reason to refuse it. */
static bool clean(struct import *import, struct text *out)
{
    const char *text = cell(import, TRANSLATION);
    uint32_t refused;

    if (strlen(text) > TEXT_BYTES_MAX)
        return report_error(import->report, place_of_row(import), "text of more than %zu bytes",
                            TEXT_BYTES_MAX);
    for (; *text; text += strcspn(text, "\r"), text += *text == '\r')
        if (!sanitise_add(out, text, strcspn(text, "\r"), &refused, NULL))
            return report_error(import->report, place_of_row(import),
                                refused == 0xFFFD ? "malformed UTF-8"
                                                  : "U+%04" PRIX32 " may not reach a terminal",
                                refused);
    return true;
}

static bool is_good(const struct import *import, const struct part_text *text, size_t part,
                    size_t form, const char *translation)
{
    struct sound sound = {.language = import->language,
                          .module = parts_module(import->course, part)};
    struct location place = place_of(import, text->context);

    return catalogue_names_fit(import->language, text->source, text->plural, form, translation,
                               place, import->report) &&
           sound_check(&sound, text, translation, place, import->report);
}

static void take(struct import *import, size_t part, size_t at, size_t form,
                 const char *translation)
{
    struct workfile *file = &import->files[part];
    struct podocument_entry *entry = &file->merged.entries[at];

    if (strcmp(entry->forms[form], translation) == 0 && !entry->is_fuzzy) {
        import->counts->unchanged++;
        return;
    }
    if (!is_good(import, &file->texts[at], part, form, translation)) {
        import->counts->refused++;
        return;
    }
    entry->forms[form] = arena_copy_string(&file->merged.arena, translation);
    entry->is_fuzzy = false;
    import->is_changed[part] = true;
    import->counts->taken++;
}

static void refuse_row(struct import *import, const char *why, const char *what)
{
    struct text shown = TEXT_INIT;

    sanitise_add_line(&shown, what);
    report_error(import->report, place_of_row(import), "%s: %s", why, shown.bytes);
    import->counts->refused++;
    text_release(&shown);
}

static void import_row(struct import *import)
{
    long part = parts_find(import->course, cell(import, PART)), at;
    size_t form = strcmp(cell(import, FORM), "1") == 0;
    struct workfile *file = part < 0 ? NULL : open_part(import, (size_t)part);
    struct text translation = TEXT_INIT;

    if (part < 0)
        refuse_row(import, "there is no such part", cell(import, PART));
    else if (!file)
        refuse_row(import, "its translations cannot be used", cell(import, PART));
    else if ((at = find_text(import, file, form)) < 0)
        refuse_row(import, "the course has no such text (any more)", cell(import, ENGLISH));
    else if (form && (!file->texts[at].plural || language_form_count(import->language) == 1))
        refuse_row(import, "this text has no such form", cell(import, FORM));
    else if (!clean(import, &translation))
        import->counts->refused++;
    else
        take(import, (size_t)part, (size_t)at, form, translation.bytes);
    text_release(&translation);
}

static void import_rows(struct import *import)
{
    while (csv_row(&import->csv)) {
        if (import->csv.is_open)
            refuse_row(import, "the table is cut off", "quotes are not closed");
        else if (*cell(import, TRANSLATION))
            import_row(import);
        else
            import->counts->empty++;
    }
}

static bool write_parts(struct import *import)
{
    bool good = true;

    for (size_t part = 0; part < parts_count(import->course); part++) {
        const char *name = parts_name(import->course, part);
        bool changed;

        if (import->is_changed[part] &&
            !store_write(&import->files[part].merged, folder_of(import->folders, part),
                         import->language, name, &changed))
            good = report_error(import->report, (struct location){.file = name},
                                "cannot be written: %s", strerror(errno));
        if (import->is_open[part])
            workfile_close(&import->files[part]);
    }
    return good;
}

bool table_import(const char *csv, const char *name, struct course *course,
                  const struct table_folders *folders, const struct language *language,
                  struct report *report, struct table_counts *counts)
{
    size_t parts = parts_count(course);
    struct import import = {
        .course = course,
        .folders = folders,
        .language = language,
        .report = report,
        .name = name,
        .shown = TEXT_INIT,
        .csv = {.at = csv},
        .counts = counts,
        .files = memory_new(parts, sizeof *import.files),
        .is_open = memory_new(parts, sizeof *import.is_open),
        .is_usable = memory_new(parts, sizeof *import.is_usable),
        .is_changed = memory_new(parts, sizeof *import.is_changed),
    };
    bool good;

    *counts = (struct table_counts){0};
    good = read_columns(&import);
    if (good)
        import_rows(&import);
    good = write_parts(&import) && good;
    csv_release(&import.csv);
    text_release(&import.shown);
    free(import.files);
    free(import.is_open);
    free(import.is_usable);
    free(import.is_changed);
    return good;
}
