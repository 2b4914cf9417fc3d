/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/translation.h"

#include "base/memory.h"
#include "base/text.h"
#include "content/fiction.h"
#include "content/marks.h"
#include "language/catalogue.h"
#include "language/paragraphs.h"
#include "prose/prose.h"

#include <stdlib.h>
#include <string.h>

struct translation {
    struct catalogue catalogue;
    const char *name;            /* of the PO file, for messages */
    const struct module *module; /* NULL for course.po */
    struct report *report;
};

static struct location location_of(const struct translation *translation,
                                   const struct catalogue_entry *entry)
{
    return (struct location){
        .file = translation->name, .line = entry->line, .path = entry->context};
}

static size_t count_marks(const char *text)
{
    struct marked part = {0};
    size_t count = 0;

    while (marks_next(text, &part))
        count += part.kind != MARK_NONE;
    return count;
}

/* Every mark of the source stands once in the translation, and there is no other. */
static void check_marks(const struct translation *translation, const struct catalogue_entry *entry)
{
    const char *text = entry->forms[0], *fault = marks_fault(text);
    struct marked part = {0};

    if (fault)
        report_error(translation->report, location_of(translation, entry), "%s", fault);
    while (marks_next(entry->source, &part)) {
        size_t times = part.kind == MARK_NONE ? 1 : marks_count(text, part.kind, part.id);

        if (times != 1)
            report_error(translation->report, location_of(translation, entry),
                         "the mark [%s:%s] stands %zu times in the translation, not once",
                         part.kind == MARK_CUE ? "cue" : "ok", part.id, times);
    }
    if (count_marks(text) > count_marks(entry->source))
        report_error(translation->report, location_of(translation, entry),
                     "the translation has marks that the source has not");
}

static size_t count_lines(const char *text)
{
    size_t lines = 1;

    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

/* A turn of a chat or a call without its speaker would be put into somebody else's mouth. */
static void check_turns(const struct translation *translation, const struct catalogue_entry *entry)
{
    if (count_lines(entry->source) != count_lines(entry->forms[0]))
        report_error(translation->report, location_of(translation, entry),
                     "the translation has %zu lines where the source has %zu",
                     count_lines(entry->forms[0]), count_lines(entry->source));
    for (const char *at = entry->forms[0]; *at;) {
        size_t length = strcspn(at, "\n");
        const char *colon = memchr(at, ':', length);

        if (length && (!colon || colon == at || memchr(at, '[', (size_t)(colon - at))))
            report_error(translation->report, location_of(translation, entry),
                         "a line of a conversation is 'Speaker: words'");
        at += length + (at[length] == '\n');
    }
}

static void on_prose_fault(void *data, unsigned line, const char *message)
{
    const struct translation *translation = data;

    (void)line;
    report_error(translation->report, (struct location){.file = translation->name}, "%s", message);
}

struct shape {
    size_t blocks, items;
};

static struct shape shape_of(struct translation *translation, const char *prose, prose_fault *fault)
{
    struct shape shape = {0};
    struct arena arena;
    struct prose read;

    arena_init(&arena);
    prose_read(&read, &arena, prose, fault, translation);
    for (const struct prose_block *block = read.first; block; block = block->next) {
        shape.blocks++;
        shape.items += block->begins_item;
    }
    arena_release(&arena);
    return shape;
}

static bool has_literal_stars(struct translation *translation, const char *prose)
{
    struct arena arena;
    struct prose read;
    bool found = false;

    arena_init(&arena);
    prose_read(&read, &arena, prose, NULL, translation);
    for (const struct prose_block *block = read.first; block; block = block->next) {
        for (const struct prose_span *span = block->first; span; span = span->next)
            found = found || (span->weight != PROSE_LITERAL && strchr(span->text, '*'));
    }
    arena_release(&arena);
    return found;
}

static void check_prose(struct translation *translation, const struct catalogue_entry *entry)
{
    struct shape source = shape_of(translation, entry->source, NULL);
    struct shape shape = shape_of(translation, entry->forms[0], on_prose_fault);

    if (shape.blocks != source.blocks || shape.items != source.items)
        report_error(translation->report, location_of(translation, entry),
                     "the translation has %zu paragraphs and %zu list items where the source has "
                     "%zu and %zu",
                     shape.blocks, shape.items, source.blocks, source.items);
    if (has_literal_stars(translation, entry->forms[0]))
        report_error(translation->report, location_of(translation, entry),
                     "a * is shown as it is: put a space or no punctuation beside it");
}

static bool ends_with(const char *text, const char *suffix)
{
    size_t length = strlen(text), size = strlen(suffix);

    return length >= size && strcmp(text + length - size, suffix) == 0;
}

/* The specimen that a context `module/specimens/<id>/...` is about, or NULL. */
static const struct specimen *specimen_of(const struct translation *translation,
                                          const char *context)
{
    const char *id = strstr(context, "/specimens/");
    const struct specimen *specimen;
    char *copy;

    if (!id || !translation->module)
        return NULL;
    id += strlen("/specimens/");
    copy = memory_copy_bytes(id, strcspn(id, "/"));
    specimen = module_specimen(translation->module, copy);
    free(copy);
    return specimen;
}

static void check_specimen_text(struct translation *translation,
                                const struct catalogue_entry *entry)
{
    const struct specimen *specimen = specimen_of(translation, entry->context);
    struct node node = {.file = translation->name, .line = entry->line, .key = "msgstr"};

    if (!specimen)
        return;
    fiction_check(entry->forms[0], &node, translation->report);
    if (ends_with(entry->context, "/body") && specimen_has_turns(specimen))
        check_turns(translation, entry);
}

static void check_message(struct translation *translation, const char *context, const char *source,
                          enum field_type type)
{
    const struct catalogue_entry *entry = catalogue_entry(&translation->catalogue, context, source);

    if (!entry)
        return;
    if (type == FIELD_PROSE)
        check_prose(translation, entry);
    else
        check_marks(translation, entry);
    check_specimen_text(translation, entry);
}

static void visit(void *data, const char *context, const char *text, enum field_type type,
                  const struct node *node)
{
    struct paragraph paragraph = {0};

    (void)node;
    if (type != FIELD_PROSE) {
        check_message(data, context, text, type);
        return;
    }
    while (paragraph_next(text, &paragraph)) {
        char *source = memory_copy_bytes(paragraph.text, paragraph.length);

        check_message(data, context, source, type);
        free(source);
    }
}

/* Reads one PO file and holds it against what `course` or `module` says. */
static bool check_file(struct course *course, int folder, const struct module *module,
                       const struct language *language, const char *file, struct report *report)
{
    struct translation translation = {.module = module, .report = report};
    struct text name = TEXT_INIT;
    bool found;

    text_add_format(&name, "localization/%s/%s.po", language->tag, file);
    translation.name = name.bytes;
    catalogue_init(&translation.catalogue);
    found = catalogue_read(&translation.catalogue, folder, name.bytes, name.bytes, report);
    if (found && module)
        module_each_phrase(module, visit, &translation);
    else if (found && course)
        course_each_phrase(course, visit, &translation);
    catalogue_release(&translation.catalogue);
    text_release(&name);
    return found;
}

bool translation_check(struct course *course, int ui_folder, const struct language *language,
                       struct report *report)
{
    const struct course_entry *entry;
    bool found = check_file(course, course->folder, NULL, language, "course", report);

    if (ui_folder >= 0)
        check_file(NULL, ui_folder, NULL, language, "ui", report);
    for (size_t i = 0; (entry = course_entry(course, i)); i++) {
        const struct module *module = course_module(course, i, NULL);

        if (module)
            found = check_file(NULL, course->folder, module, language, entry->id, report) || found;
    }
    return found;
}
