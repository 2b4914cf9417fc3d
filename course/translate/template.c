/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/template.h"

#include "base/array.h"
#include "base/file.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { COMMENT_FILE_MAX = 1 << 20 };

struct making {
    struct podocument *document;
    struct course *course;
    const struct module *module; /* NULL for a part that is none */
    struct text file;            /* the contents of the file that was read last */
    const char *file_name;
};

/* Comments of authors */

/* The start of line `line`, from 1; NULL behind the end. */
static const char *line_start(const char *text, unsigned line)
{
    while (--line && text) {
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    return text;
}

/* The `#` of a line that is a comment and nothing else, or NULL. */
static const char *comment_of(const char *line)
{
    line += strspn(line, " \t");
    return *line == '#' ? line : NULL;
}

static void open_file(struct making *making, const char *name)
{
    if (making->file_name && strcmp(making->file_name, name) == 0)
        return;
    making->file_name = name;
    if (!file_read_beneath(making->course->folder, name, COMMENT_FILE_MAX, &making->file))
        text_clear(&making->file);
}

/* The licence is no comment on a text. */
static void add_comment(const char *comment, struct text *notes)
{
    size_t length = comment ? strcspn(comment, "\n") : 0, sign = length > 1 && comment[1] == ' ';
    const char *licence = length ? strstr(comment, "SPDX-") : NULL;

    if (length && !(licence && licence < comment + length)) {
        text_add(notes, comment + 1 + sign, length - 1 - sign);
        text_add_byte(notes, '\n');
    }
}

/* The lines of comment right above the key of a text. */
static void add_comments(struct making *making, const struct node *node, struct text *notes)
{
    unsigned line = node->key ? node->key_line : node->line, first = line;
    const char *start;

    open_file(making, node->file);
    while (first > 1 && (start = line_start(making->file.bytes, first - 1)) && comment_of(start))
        first--;
    for (; first < line; first++)
        add_comment(comment_of(line_start(making->file.bytes, first)), notes);
}

/* What the context tells */

static const struct step *step_of(const struct module *module, const char *context)
{
    for (size_t i = 0; module && i < module->lesson_count; i++) {
        const struct step *step;

        for (size_t j = 0; (step = lesson_step(&module->lessons[i], j)); j++) {
            size_t length = step->path ? strlen(step->path) : 0;

            if (length && strncmp(context, step->path, length) == 0 && context[length] == '/')
                return step;
        }
    }
    return NULL;
}

static bool ends_with(const char *context, const char *ending)
{
    size_t length = strlen(context), size = strlen(ending);

    return length >= size && strcmp(context + length - size, ending) == 0;
}

static void add_kind(const struct making *making, const char *context, struct text *notes)
{
    const struct step *step = step_of(making->module, context);

    if (step && step->is_sound)
        text_add_format(notes, "In a step of the kind '%s'.\n", step_kind_name(step));
    if (step && step->is_sound && step->kind == STEP_RECALL && ends_with(context, "/text"))
        text_add_string(notes, "Learners type this: what they would type in your language.\n");
    if (ends_with(context, "/notes"))
        text_add_string(notes, "For whoever leads a session; learners do not see it.\n");
    if (ends_with(context, "/title"))
        text_add_string(notes, "A title: it has one row of at most 38 columns.\n");
    if (strstr(context, "/specimens/"))
        text_add_string(notes,
                        "A message to write natively: local names, amounts and habits. The trick\n"
                        "and the verdict stay; addresses end in .example.\n");
    if (strstr(context, "/specimens/") && ends_with(context, "/body"))
        text_add_string(notes, "As many lines as the English has.\n");
}

/* What has to stay */

/* The bytes of the placeholder `{name}` or mark `[cue:id]` that begins at `at`; 0: none does. */
static size_t kept_length(const char *at)
{
    size_t length = 1 + strspn(at + 1, "abcdefghijklmnopqrstuvwxyz0123456789-_:/");
    bool is_mark = *at == '[' && (at[1] == '/' || memchr(at, ':', length));

    if (length == 1 || at[length] != (*at == '{' ? '}' : ']'))
        return 0;
    return *at == '{' || is_mark ? length + 1 : 0;
}

static void add_kept(const char *source, struct text *notes)
{
    struct text kept = TEXT_INIT;

    for (const char *at = source; (at = strpbrk(at, "{[")); at++)
        text_add_format(&kept, "%s%.*s", kept_length(at) ? " " : "", (int)kept_length(at), at);
    if (kept.length)
        text_add_format(notes, "To keep:%s\n", kept.bytes);
    text_release(&kept);
}

static const char *notes_of(struct making *making, const struct part_text *text)
{
    struct text notes = TEXT_INIT;
    const char *copy;

    if (text->node)
        add_comments(making, text->node, &notes);
    add_kind(making, text->context, &notes);
    add_kept(text->source, &notes);
    copy = notes.length ? arena_copy_string(&making->document->arena, notes.bytes) : NULL;
    text_release(&notes);
    return copy;
}

static void add_text(void *data, const struct part_text *text)
{
    struct making *making = data;
    struct arena *arena = &making->document->arena;
    struct podocument_entry entry = {
        .context = arena_copy_string(arena, text->context),
        .source = arena_copy_string(arena, text->source),
        .plural = arena_copy_string(arena, text->plural),
        .forms = {"", ""},
        .notes = notes_of(making, text),
    };

    if (text->node) {
        entry.file = arena_copy_string(arena, text->node->file);
        entry.line = text->node->line;
    }
    podocument_add(making->document, &entry);
}

bool template_make(struct podocument *document, struct course *course, size_t part)
{
    struct making making = {.document = document,
                            .course = course,
                            .module = parts_module(course, part),
                            .file = TEXT_INIT};
    bool found;

    podocument_begin(document, NULL);
    found = parts_each_text(course, part, add_text, &making);
    text_release(&making.file);
    return found;
}
