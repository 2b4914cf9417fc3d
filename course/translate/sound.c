/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/sound.h"

#include "base/memory.h"
#include "content/fiction.h"
#include "content/marks.h"
#include "prose/prose.h"
#include "translate/judging.h"
#include "translate/writing.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void refuse(const struct judging *judging, const char *format, ...)
{
    va_list arguments;
    char *message;

    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        check_exhausted("out of memory");
    va_end(arguments);
    report_error(judging->report, judging->place, "%s", message);
    free(message);
}

/* For faults inside a text: a PO file's lines are not those of the text. */
static void on_fault(void *data, unsigned line, const char *message)
{
    (void)line;
    refuse(data, "%s", message);
}

/* Every mark of the source stands once in the translation ... */
static void check_mark(const struct judging *judging, const struct marked *part)
{
    const char *text = judging->translation;
    size_t times = marks_count(text, part->kind, part->id);

    /* What begins but is no mark has been reported. */
    if (times > 1 || (times == 0 && !marks_begun(text, part->kind, part->id)))
        refuse(judging, "the mark [%s:%s] stands %zu times in the translation, not once",
               mark_kind_name(part->kind), part->id, times);
}

/* ... and there is no other. */
static void check_marks(const struct judging *judging)
{
    const char *source = judging->text->source, *text = judging->translation;
    struct mark_fault fault = {0};
    struct marked part = {0};

    while (marks_next_fault(text, &fault))
        refuse(judging, "%s", fault.message);
    while (marks_next(source, &part)) {
        if (part.kind != MARK_NONE)
            check_mark(judging, &part);
    }
    part = (struct marked){0};
    while (marks_next(text, &part)) {
        if (part.kind != MARK_NONE && !marks_count(source, part.kind, part.id))
            refuse(judging, "the mark [%s:%s] is not in the English text",
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
static void check_turns(const struct judging *judging)
{
    size_t wanted = count_lines(judging->text->source);
    size_t lines = count_lines(judging->translation);

    if (lines != wanted)
        refuse(judging, "the translation has %zu lines where the source has %zu", lines, wanted);
    lines = 0;
    for (const char *at = judging->translation; *at;) {
        size_t length = strcspn(at, "\n");
        const char *colon = memchr(at, ':', length);

        lines++;
        if (length && (!colon || colon == at || memchr(at, '[', (size_t)(colon - at))))
            refuse(judging, "line %zu of the conversation is not 'Speaker: words'", lines);
        at += length + (at[length] == '\n');
    }
}

struct shape {
    size_t blocks, items;
    bool has_stars; /* shown as they are: meant as emphasis, but not read so */
};

static struct shape shape_of(struct judging *judging, const char *prose, prose_fault *fault)
{
    struct shape shape = {0};
    struct arena arena;
    struct prose read;

    arena_init(&arena);
    prose_read(&read, &arena, prose, fault, judging);
    for (const struct prose_block *block = read.first; block; block = block->next) {
        shape.blocks++;
        shape.items += block->begins_item;
        for (const struct prose_span *span = block->first; span; span = span->next)
            shape.has_stars |= span->weight != PROSE_LITERAL && strchr(span->text, '*');
    }
    arena_release(&arena);
    return shape;
}

static void check_prose(struct judging *judging)
{
    struct shape source = shape_of(judging, judging->text->source, NULL);
    struct shape shape = shape_of(judging, judging->translation, on_fault);

    if (shape.blocks != source.blocks || shape.items != source.items)
        refuse(judging,
               "the translation has %zu paragraphs and %zu list items where the source has %zu "
               "and %zu",
               shape.blocks, shape.items, source.blocks, source.items);
    if (shape.has_stars)
        refuse(judging, "a * is shown as it is: put a space or no punctuation beside it");
}

static bool ends_with(const char *text, const char *suffix)
{
    size_t length = strlen(text), size = strlen(suffix);

    return length >= size && strcmp(text + length - size, suffix) == 0;
}

/* The specimen that a context `module/specimens/<id>/...` is about, or NULL. */
static const struct specimen *specimen_of(const struct judging *judging, const char *context)
{
    const char *id = strstr(context, "/specimens/");
    const struct specimen *specimen;
    char *copy;

    if (!id || !judging->sound->module)
        return NULL;
    id += strlen("/specimens/");
    copy = memory_copy_bytes(id, strcspn(id, "/"));
    specimen = module_specimen(judging->sound->module, copy);
    free(copy);
    return specimen;
}

/* Whether the context is below `path`. */
static bool is_below(const char *context, const char *path)
{
    size_t length = strlen(path);

    return strncmp(context, path, length) == 0 && context[length] == '/';
}

static bool is_in_scenario(const struct judging *judging, const char *context)
{
    const struct module *module = judging->sound->module;

    for (size_t i = 0; module && i < module->lesson_count; i++) {
        const struct step *step;

        for (size_t j = 0; (step = lesson_step(&module->lessons[i], j)); j++) {
            if (step->kind == STEP_SCENARIO && step->path && is_below(context, step->path))
                return true;
        }
    }
    return false;
}

static void check_scenario_text(struct judging *judging)
{
    if (!is_in_scenario(judging, judging->text->context))
        return;
    fiction_check(judging->translation, on_fault, judging);
    if (ends_with(judging->text->context, "/says"))
        check_turns(judging);
}

static void check_specimen_text(struct judging *judging)
{
    const struct specimen *specimen = specimen_of(judging, judging->text->context);

    if (!specimen)
        return;
    fiction_check(judging->translation, on_fault, judging);
    if (ends_with(judging->text->context, "/body") && specimen->is_sound &&
        specimen_has_turns(specimen))
        check_turns(judging);
}

static void check_all(struct judging *judging)
{
    if (judging->text->type == FIELD_PROSE)
        check_prose(judging);
    else
        check_marks(judging);
    check_specimen_text(judging);
    check_scenario_text(judging);
    writing_check(judging);
}

bool sound_check(const struct sound *sound, const struct part_text *text, const char *translation,
                 struct location place, struct report *report)
{
    size_t errors = report->errors;

    check_all(&(struct judging){.sound = sound,
                                .text = text,
                                .translation = translation,
                                .place = place,
                                .report = report});
    return report->errors == errors;
}
