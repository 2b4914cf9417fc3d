/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `siaga languages`: how far each language is, by part; `siaga languages TAG` lists every part of
 * one, begun or not. With --export and --import, a language as a table for a spreadsheet.
 */
#include "command/command.h"

#include "base/file.h"
#include "command/complain.h"
#include "command/setting.h"
#include "script/sanitise.h"
#include "translate/table.h"
#include "translate/tally.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct listing {
    struct course course;
    int ui_folder;                   /* of the program's own translations; -1: none */
    const struct language *language; /* NULL: all */
    json_t *json;                    /* an array, or NULL to print for people */
};

static bool tally_of(struct tally *tally, struct listing *listing, size_t part,
                     const struct language *language)
{
    int folder = part == PART_UI ? listing->ui_folder : listing->course.folder;

    return parts_name(&listing->course, part) && folder >= 0 &&
           tally_part(tally, &listing->course, folder, part, language);
}

/* For people */

static void print_tally(const char *name, const struct tally *tally)
{
    printf("%-16s %3u %%  %5zu translated  %4zu fuzzy  %5zu missing", name, tally_percent(tally),
           tally->translated, tally->fuzzy, tally->missing);
    if (tally->steps)
        printf("  %3zu of %zu steps fall back", tally->fallen, tally->steps);
    printf("\n");
}

static void print_name(const struct language *language)
{
    const struct language *chain[LANGUAGE_CHAIN_MAX];
    size_t length = language_chain(language, chain);

    printf("%s: %s (%s)", language->tag, language->endonym, language->english);
    for (size_t i = 1; i < length; i++)
        printf(", then %s", chain[i]->tag);
    printf("%s\n", language == &languages[0] ? "" : ", then en");
}

static void print_parts(struct listing *listing, const struct language *language)
{
    bool all = listing->language != NULL;

    for (size_t i = 0; i < parts_count(&listing->course); i++) {
        const char *name = parts_name(&listing->course, i);
        struct text indented = TEXT_INIT;
        struct tally tally;

        text_add_format(&indented, "  %s", name ? name : "");
        if (tally_of(&tally, listing, i, language) && (all || tally.translated || tally.fuzzy))
            print_tally(indented.bytes, &tally);
        text_release(&indented);
    }
}

static struct tally sum_of(struct listing *listing, const struct language *language)
{
    struct tally sum = {0}, tally;

    for (size_t i = 0; i < parts_count(&listing->course); i++) {
        if (tally_of(&tally, listing, i, language))
            tally_add(&sum, &tally);
    }
    return sum;
}

static void print_language(struct listing *listing, const struct language *language)
{
    struct tally sum = sum_of(listing, language);

    print_name(language);
    if (language != &languages[0])
        print_parts(listing, language);
    print_tally("  all", &sum);
}

/* For programs */

static json_t *json_of(const struct tally *tally)
{
    return json_pack("{s:i, s:i, s:i, s:i, s:i}", "translated", (int)tally->translated, "fuzzy",
                     (int)tally->fuzzy, "missing", (int)tally->missing, "steps", (int)tally->steps,
                     "steps_in_fallback", (int)tally->fallen);
}

static json_t *json_chain(const struct language *language)
{
    const struct language *chain[LANGUAGE_CHAIN_MAX];
    size_t length = language_chain(language, chain);
    json_t *json = json_array();

    for (size_t i = 0; i < length; i++)
        json_array_append_new(json, json_string(chain[i]->tag));
    if (language != &languages[0])
        json_array_append_new(json, json_string("en"));
    return json;
}

static void add_json(struct listing *listing, const struct language *language)
{
    struct tally sum = sum_of(listing, language), tally;
    json_t *parts = json_object();

    for (size_t i = 0; i < parts_count(&listing->course); i++) {
        if (tally_of(&tally, listing, i, language))
            json_object_set_new(parts, parts_name(&listing->course, i), json_of(&tally));
    }
    json_array_append_new(listing->json,
                          json_pack("{s:s, s:s, s:s, s:i, s:o, s:o, s:o}", "tag", language->tag,
                                    "endonym", language->endonym, "english", language->english,
                                    "percent", (int)tally_percent(&sum), "chain",
                                    json_chain(language), "all", json_of(&sum), "parts", parts));
}

static void list(struct listing *listing)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        if (listing->language && listing->language != &languages[i])
            continue;
        if (listing->json)
            add_json(listing, &languages[i]);
        else
            print_language(listing, &languages[i]);
    }
    if (listing->json) {
        json_dumpf(listing->json, stdout, JSON_INDENT(2));
        printf("\n");
    }
}

/* Tables */

enum { TABLE_BYTES_MAX = 64 << 20 };

static enum exit_code fail(const char *what, enum exit_code code)
{
    complain("%s: %s", what, file_trouble(errno));
    return code;
}

static bool write_file(const char *path, const struct text *text)
{
    /* O_NONBLOCK: a FIFO that nobody reads is refused at once, and not waited for. */
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK, 0666);
    FILE *file = descriptor >= 0 ? fdopen(descriptor, "w") : NULL;
    bool good = file && fcntl(descriptor, F_SETFL, 0) == 0 &&
                fwrite(text->bytes, 1, text->length, file) == text->length;

    return file && fclose(file) == 0 && good;
}

static enum exit_code export_table(struct listing *listing, const char *path, struct report *report)
{
    struct table_folders folders = {listing->course.folder, listing->ui_folder};
    struct text table = TEXT_INIT;
    enum exit_code code = EXIT_GOOD;

    if (!table_export(&table, &listing->course, &folders, listing->language, report))
        code = EXIT_FAULTS;
    if (!write_file(path, &table))
        code = fail(path, EXIT_CANNOT_CREATE);
    text_release(&table);
    return code;
}

static enum exit_code import_table(struct listing *listing, const char *path, struct report *report)
{
    struct table_folders folders = {listing->course.folder, listing->ui_folder};
    struct text table = TEXT_INIT, name = TEXT_INIT;
    struct table_counts counts = {0};
    enum exit_code code = EXIT_GOOD;

    if (!file_read(path, TABLE_BYTES_MAX, &table)) {
        code = fail(path, EXIT_NO_INPUT);
        text_release(&table);
        return code;
    }
    sanitise_add_line(&name, path);
    if (!table_import(table.bytes, name.bytes, &listing->course, &folders, listing->language,
                      report, &counts) ||
        counts.refused)
        code = EXIT_FAULTS;
    printf("%zu taken, %zu as before, %zu empty, %zu refused\n", counts.taken, counts.unchanged,
           counts.empty, counts.refused);
    text_release(&table);
    text_release(&name);
    return code;
}

static enum exit_code work_on_table(struct listing *listing, const struct options *options)
{
    enum exit_code code;
    struct report report;

    report_init(&report);
    code = options->export ? export_table(listing, options->arguments[0], &report)
                           : import_table(listing, options->arguments[0], &report);
    report_print(&report, stderr);
    report_release(&report);
    return code;
}

static enum exit_code run(struct listing *listing, const struct options *options)
{
    char *builtin = setting_builtin_folder();
    enum exit_code code;

    listing->ui_folder = builtin ? open(builtin, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    course_init(&listing->course);
    code = setting_open_course(&listing->course, options->course ? options->course : builtin);
    if (code == EXIT_GOOD && (options->export || options->import))
        code = work_on_table(listing, options);
    else if (code == EXIT_GOOD)
        list(listing);
    course_release(&listing->course);
    if (listing->ui_folder >= 0)
        close(listing->ui_folder);
    free(builtin);
    return code;
}

/* The language that is worked on, or listed alone; false when it is none. */
static bool choose(struct listing *listing, const struct options *options)
{
    const char *tag = options->export           ? options->export
                      : options->import         ? options->import
                      : options->argument_count ? options->arguments[0]
                                                : NULL;

    listing->language = language_find(tag);
    if (tag && (!listing->language ||
                (listing->language == &languages[0] && tag != options->arguments[0]))) {
        complain("'%s' is none of the languages; 'siaga languages' lists them", tag);
        return false;
    }
    return true;
}

enum exit_code languages_run(const struct options *options)
{
    struct listing listing = {0};
    enum exit_code code;

    if (options->export && options->import) {
        complain("--export and --import exclude each other");
        return EXIT_USAGE;
    }
    if ((options->export || options->import) && !options->argument_count) {
        complain("name the table: siaga languages --export TAG FILE.csv");
        return EXIT_USAGE;
    }
    if (!choose(&listing, options))
        return EXIT_USAGE;
    listing.json = options->json ? json_array() : NULL;
    code = run(&listing, options);
    json_decref(listing.json);
    return code;
}
