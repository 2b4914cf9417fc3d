/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `siaga pot` writes the templates of a course folder for translators; `siaga pot PART` prints one.
 * `siaga merge` brings the translations up to date with the course.
 */
#include "command/command.h"

#include "base/file.h"
#include "command/complain.h"
#include "command/setting.h"
#include "translate/store.h"
#include "translate/template.h"
#include "translate/workfile.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A course folder that is worked on. */
struct work {
    struct course course;
    bool has_interface; /* the phrases of the program are translated in this folder */
};

static bool is_same_folder(int folder, const char *path)
{
    struct stat one, other;

    return path && fstat(folder, &one) == 0 && stat(path, &other) == 0 &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static enum exit_code open_work(struct work *work, const char *folder)
{
    char *builtin = setting_builtin_folder();
    enum exit_code code;

    course_init(&work->course);
    code = setting_open_course(&work->course, folder ? folder : builtin);
    work->has_interface = code == EXIT_GOOD && is_same_folder(work->course.folder, builtin);
    free(builtin);
    return code;
}

static enum exit_code fail(const char *what, enum exit_code code)
{
    complain("%s: %s", what, file_trouble(errno));
    return code;
}

/* Whether the part has a file in this folder. */
static bool is_here(const struct work *work, size_t part)
{
    return parts_name(&work->course, part) && (part != PART_UI || work->has_interface);
}

/* Templates */

static enum exit_code write_template(struct work *work, size_t part)
{
    const char *name = parts_name(&work->course, part);
    struct podocument template;
    enum exit_code code = EXIT_GOOD;
    bool changed;

    podocument_init(&template);
    if (template_make(&template, &work->course, part)) {
        if (store_write(&template, work->course.folder, NULL, name, &changed))
            printf("localization/templates/%s.pot: %zu texts\n", name, template.count);
        else
            code = fail("localization/templates", EXIT_CANNOT_CREATE);
    }
    podocument_release(&template);
    return code;
}

static enum exit_code write_templates(struct work *work)
{
    enum exit_code code = EXIT_GOOD;

    for (size_t i = 0; i < parts_count(&work->course) && code == EXIT_GOOD; i++) {
        if (is_here(work, i))
            code = write_template(work, i);
    }
    return code;
}

static enum exit_code print_template(struct work *work, size_t part)
{
    struct podocument template;
    struct text text = TEXT_INIT;
    enum exit_code code = EXIT_GOOD;

    podocument_init(&template);
    if (!template_make(&template, &work->course, part)) {
        complain("the course has no %s that can be read", parts_name(&work->course, part));
        code = EXIT_NO_INPUT;
    } else if (!podocument_write(&template, &text)) {
        code = fail("the template", EXIT_CANNOT_CREATE);
    }
    fwrite(text.bytes, 1, text.length, stdout);
    text_release(&text);
    podocument_release(&template);
    return code;
}

enum exit_code pot_run(const struct options *options)
{
    const char *what = options->argument_count ? options->arguments[0] : NULL;
    bool is_folder = what && strchr(what, '/');
    struct work work;
    enum exit_code code = open_work(&work, is_folder ? what : options->course);
    long part = -1;

    if (code == EXIT_GOOD && what && !is_folder)
        part = parts_find(&work.course, what);
    if (code == EXIT_GOOD && what && !is_folder && part < 0) {
        complain("there is no part '%s'; a folder is named with a slash", what);
        code = EXIT_NO_INPUT;
    } else if (code == EXIT_GOOD) {
        code = part < 0 ? write_templates(&work) : print_template(&work, (size_t)part);
    }
    course_release(&work.course);
    return code;
}

/* Merging */

static void print_counts(const char *path, const struct merge_counts *counts, bool changed)
{
    printf("%s: %zu translated, %zu fuzzy, %zu missing, %zu obsolete%s\n", path, counts->translated,
           counts->fuzzy, counts->missing, counts->obsolete, changed ? "" : "; unchanged");
}

static enum exit_code write_merged(struct work *work, const struct workfile *file,
                                   const struct language *language, size_t part)
{
    const char *name = parts_name(&work->course, part);
    char *path = store_path(language->tag, name);
    enum exit_code code = EXIT_GOOD;
    bool changed;

    if (store_write(&file->merged, work->course.folder, language, name, &changed))
        print_counts(path, &file->counts, changed);
    else
        code = fail(path, EXIT_CANNOT_CREATE);
    free(path);
    return code;
}

/* A file with faults is left as it is. */
static enum exit_code merge_part(struct work *work, const struct language *language, size_t part,
                                 bool even_new)
{
    struct workfile file;
    struct report report;
    enum exit_code code = EXIT_GOOD;

    report_init(&report);
    if (workfile_open(&file, &work->course, work->course.folder, part, language, &report)) {
        if (file.old.count || even_new)
            code = write_merged(work, &file, language, part);
    } else if (report.errors) {
        report_print(&report, stderr);
        code = EXIT_FAULTS;
    }
    workfile_close(&file);
    report_release(&report);
    return code;
}

/* All parts, so that every fault is named; the first that is not good counts. */
static enum exit_code merge_language(struct work *work, const struct language *language,
                                     bool even_new)
{
    enum exit_code code = EXIT_GOOD;

    for (size_t i = 0; i < parts_count(&work->course); i++) {
        enum exit_code now = is_here(work, i) ? merge_part(work, language, i, even_new) : EXIT_GOOD;

        code = code == EXIT_GOOD ? now : code;
    }
    return code;
}

static enum exit_code merge_languages(struct work *work)
{
    enum exit_code code = EXIT_GOOD;

    for (size_t i = 1; i < LANGUAGE_COUNT; i++) {
        enum exit_code now = store_has(work->course.folder, &languages[i])
                                 ? merge_language(work, &languages[i], false)
                                 : EXIT_GOOD;

        code = code == EXIT_GOOD ? now : code;
    }
    return code;
}

enum exit_code merge_run(const struct options *options)
{
    const char *tag = options->argument_count ? options->arguments[0] : NULL;
    const struct language *language = language_find(tag);
    struct work work;
    enum exit_code code;

    if (tag && (!language || language == &languages[0])) {
        complain("'%s' is none of the languages that are translated to", tag);
        return EXIT_USAGE;
    }
    code = open_work(&work, options->course);
    if (code == EXIT_GOOD)
        code = language ? merge_language(&work, language, true) : merge_languages(&work);
    course_release(&work.course);
    return code;
}
