/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/translation.h"

#include "base/memory.h"
#include "base/text.h"
#include "content/fiction.h"
#include "content/marks.h"
#include "language/catalogue.h"
#include "language/paragraphs.h"
#include "prose/prose.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct translation {
    struct catalogue catalogue;
    const char *name;                    /* of the PO file, for messages */
    const struct module *module;         /* NULL for course.po */
    const struct catalogue_entry *entry; /* the one that is looked at */
    struct report *report;
};

/* Reports at the entry that is looked at. */
static void refuse(const struct translation *translation, const char *format, ...)
    PRINTF_LIKE(2, 3);

static void refuse(const struct translation *translation, const char *format, ...)
{
    const struct catalogue_entry *entry = translation->entry;
    struct location location = {
        .file = translation->name, .line = entry->line, .path = entry->context};
    va_list arguments;
    char *message;

    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        check_exhausted("out of memory");
    va_end(arguments);
    report_error(translation->report, location, "%s", message);
    free(message);
}

/* For faults inside a text: a PO file's lines are not those of the text. */
static void on_fault(void *data, unsigned line, const char *message)
{
    (void)line;
    refuse(data, "%s", message);
}

/* Every mark of the source stands once in the translation ... */
static void check_mark(const struct translation *translation, const struct marked *part)
{
    const char *text = translation->entry->forms[0];
    size_t times = marks_count(text, part->kind, part->id);

    /* What begins but is no mark has been reported. */
    if (times > 1 || (times == 0 && !marks_begun(text, part->kind, part->id)))
        refuse(translation, "the mark [%s:%s] stands %zu times in the translation, not once",
               mark_kind_name(part->kind), part->id, times);
}

/* ... and there is no other. */
static void check_marks(const struct translation *translation)
{
    const char *source = translation->entry->source, *text = translation->entry->forms[0];
    struct mark_fault fault = {0};
    struct marked part = {0};

    while (marks_next_fault(text, &fault))
        refuse(translation, "%s", fault.message);
    while (marks_next(source, &part)) {
        if (part.kind != MARK_NONE)
            check_mark(translation, &part);
    }
    part = (struct marked){0};
    while (marks_next(text, &part)) {
        if (part.kind != MARK_NONE && !marks_count(source, part.kind, part.id))
            refuse(translation, "the mark [%s:%s] is not in the English text",
                   mark_kind_name(part.kind), part.id);
    }
}

static size_t count_lines(const char *text)
{
    size_t lines = 1;

    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

/* A turn of a chat or a call without its speaker would be put into somebody else's mouth. */
static void check_turns(const struct translation *translation)
{
    size_t wanted = count_lines(translation->entry->source);
    size_t lines = count_lines(translation->entry->forms[0]);

    if (lines != wanted)
        refuse(translation, "the translation has %zu lines where the source has %zu", lines,
               wanted);
    lines = 0;
    for (const char *at = translation->entry->forms[0]; *at;) {
        size_t length = strcspn(at, "\n");
        const char *colon = memchr(at, ':', length);

        lines++;
        if (length && (!colon || colon == at || memchr(at, '[', (size_t)(colon - at))))
            refuse(translation, "line %zu of the conversation is not 'Speaker: words'", lines);
        at += length + (at[length] == '\n');
    }
}

struct shape {
    size_t blocks, items;
    bool has_stars; /* shown as they are: meant as emphasis, but not read so */
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
        for (const struct prose_span *span = block->first; span; span = span->next)
            shape.has_stars |= span->weight != PROSE_LITERAL && strchr(span->text, '*');
    }
    arena_release(&arena);
    return shape;
}

static void check_prose(struct translation *translation)
{
    struct shape source = shape_of(translation, translation->entry->source, NULL);
    struct shape shape = shape_of(translation, translation->entry->forms[0], on_fault);

    if (shape.blocks != source.blocks || shape.items != source.items)
        refuse(translation,
               "the translation has %zu paragraphs and %zu list items where the source has %zu "
               "and %zu",
               shape.blocks, shape.items, source.blocks, source.items);
    if (shape.has_stars)
        refuse(translation, "a * is shown as it is: put a space or no punctuation beside it");
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

static void check_specimen_text(struct translation *translation)
{
    const struct catalogue_entry *entry = translation->entry;
    const struct specimen *specimen = specimen_of(translation, entry->context);

    if (!specimen)
        return;
    fiction_check(entry->forms[0], on_fault, translation);
    if (ends_with(entry->context, "/body") && specimen->is_sound && specimen_has_turns(specimen))
        check_turns(translation);
}

static void check_message(struct translation *translation, const char *context, const char *source,
                          enum field_type type)
{
    translation->entry = catalogue_entry(&translation->catalogue, context, source);
    if (!translation->entry)
        return;
    if (type == FIELD_PROSE)
        check_prose(translation);
    else
        check_marks(translation);
    check_specimen_text(translation);
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
    if (found && translation.catalogue.language && translation.catalogue.language != language)
        report_error(report, (struct location){.file = name.bytes},
                     "the header's Language is %s, but the folder is for %s",
                     translation.catalogue.language->english, language->english);
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
        const struct module *module = course_module_as_read(course, i, NULL);

        /* Without its module a file is still read for the faults of its own. */
        if (entry->id && course_find(course, entry->id, strlen(entry->id)) == (long)i)
            found = check_file(NULL, course->folder, module, language, entry->id, report) || found;
    }
    return found;
}
