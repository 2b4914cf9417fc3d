/* SPDX-License-Identifier: GPL-3.0-or-later */
/* siaga-course(5), from the schemas by which the files are read. */
#include "manual/manual.h"

#include "base/text.h"
#include "manual/page.h"
#include "manual/schemas.h"

#include <ctype.h>

static const struct value_type {
    const char *name, *about;
} types[] = {
    [FIELD_ID] = {"id", "Small letters a-z, digits and -, at most 64. Progress and translations "
                        "hang on ids, so they never change."},
    [FIELD_TEXT] = {"text", "Text that is never translated, such as the address of a source."},
    [FIELD_PHRASE] = {"phrase", "Text that is translated as a whole."},
    [FIELD_PROSE] = {"prose", "Text in CommonMark, translated paragraph by paragraph. It has "
                              "paragraphs, headings, lists, quotes, *emphasis*, **strong** words "
                              "and `code`; links, images and HTML are refused."},
    [FIELD_BOOL] = {"true or false", "One of these two words; false when it is left out."},
    [FIELD_NUMBER] = {"number", "A whole number in digits."},
    [FIELD_DATE] = {"date", "YYYY-MM-DD, YYYY-MM or YYYY."},
    [FIELD_ENUM] =
        {"one of",
         "One of the words that are listed. Where it may be left out, the first is meant."},
    [FIELD_SET] = {"some of", "A list of some of the words, none of them twice."},
    [FIELD_IDS] = {"list of ids", "A list of ids, none of them twice."},
    [FIELD_LIST] = {"list", "A list of mappings. Where they have an id, each has its own."},
};

/* What a row takes, `list of option, required, 2 to 6`. */

static void add_limits(struct text *text, const struct field *row)
{
    bool is_words =
        row->type == FIELD_TEXT || row->type == FIELD_PHRASE || row->type == FIELD_PROSE;
    const char *unit = is_words ? " characters" : "";

    if (row->min && row->max)
        text_add_format(text, ", %ld to %ld%s", row->min, row->max, unit);
    else if (row->max)
        text_add_format(text, ", at most %ld%s", row->max, unit);
    else if (row->min)
        text_add_format(text, ", at least %ld%s", row->min, unit);
}

static void add_type(struct text *text, const struct schemas *schemas, const struct field *row)
{
    text_add_string(text, types[row->type].name);
    if (row->type == FIELD_LIST)
        text_add_format(text, " of %s", schemas_name(schemas, row->of));
    for (size_t i = 0; row->names && row->names[i]; i++)
        text_add_format(text, "%s %s", i ? "," : "", row->names[i]);
    text_add_string(text, row->required ? "; required" : "; may be left out");
    add_limits(text, row);
    text_add_byte(text, '.');
}

static void print_row(const struct schemas *schemas, const struct field *row)
{
    struct text text = TEXT_INIT;

    page_item(row->key, NULL);
    BUG_ON(!row->help);
    page_text(row->help);
    add_type(&text, schemas, row);
    text.bytes[0] = (char)toupper((unsigned char)text.bytes[0]);
    page_text(text.bytes);
    text_release(&text);
}

static void print_rows(const struct schemas *schemas, const struct field *rows)
{
    for (; rows->key; rows++)
        print_row(schemas, rows);
}

static void print_kinds(const struct schemas *schemas, const struct schema *schema)
{
    const char *const *kinds = schema_kinds(schema);

    for (size_t i = 0; kinds && kinds[i]; i++) {
        struct text title = TEXT_INIT;

        text_add_format(&title, "%s with %s: %s", schema->name, schema->kind, kinds[i]);
        page_part(title.bytes);
        print_rows(schemas, schema_kind_fields(schema, i));
        text_release(&title);
    }
}

static void print_file(const struct content_file *file)
{
    struct schemas schemas;

    page_section(file->path);
    page_text(file->about);
    schemas_collect(&schemas, file->schema);
    for (size_t i = 0; i < schemas.count; i++) {
        if (i || file->is_list)
            page_part(schemas.names[i]);
        print_rows(&schemas, schemas.items[i]->fields);
        print_kinds(&schemas, schemas.items[i]);
    }
    schemas_release(&schemas);
}

static void print_types(void)
{
    page_section("VALUES");
    page_text("What stands behind each key below:");
    for (size_t i = FIELD_ID; i < ARRAY_LENGTH(types); i++) {
        page_item(types[i].name, NULL);
        page_text(types[i].about);
    }
}

static void print_example(void)
{
    page_section("EXAMPLE");
    page_text("A lesson, modules/phishing/my-lesson.yaml:");
    page_example("id: my-lesson\n"
                 "title: What a friend would do\n"
                 "minutes: 5\n"
                 "steps:\n"
                 "  - kind: page\n"
                 "    id: call-back\n"
                 "    text: |\n"
                 "      Call back on a number that you *already have*.\n"
                 "    notes: |\n"
                 "      Ask: \"Where do you find such a number?\"\n");
}

void manual_print_course(void)
{
    static const char *const others[] = {"siaga(1)", "siaga-translate(7)", NULL};

    page_open("SIAGA-COURSE", 5, "siaga-course", "the files of a course");
    page_section("DESCRIPTION");
    page_text("A course is data: YAML files below modules/ of a course folder, and their "
              "translations below localization/.\n"
              "Nothing in them can run anything.\n"
              "Files are UTF-8 and at most 1 MiB; anchors, aliases and tags are refused, and so is "
              "every key that is not named here.");
    page_paragraph("'siaga check DIR' names every fault with file, line and column.\n"
                   "It also holds a course to rules that no table shows: every option explains "
                   "itself, at most half of the messages to judge are scams, every fact has a "
                   "source, addresses end in .example, and no habit gives the answers away.");
    page_paragraph(
        "Editors that know JSON Schema complete the keys and mark faults while a file is "
        "written, when its first line names a schema of share/siaga/schema:");
    page_example("# yaml-language-server: "
                 "$schema=/usr/local/share/siaga/schema/lesson.json\n");
    print_types();
    for (const struct content_file *file = content_files; file->name; file++)
        print_file(file);
    print_example();
    page_see_also(others);
}
