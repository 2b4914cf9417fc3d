/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/marks.h"

#include "base/check.h"

#include <string.h>

#define ID_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

static const struct mark_form {
    enum mark_kind kind;
    const char *opening, *closing;
} forms[] = {
    {MARK_CUE, "[cue:", "[/cue]"},
    {MARK_OK, "[ok:", "[/ok]"},
};

static bool starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static const struct mark_form *form_opening_at(const char *text)
{
    for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
        if (starts_with(text, forms[i].opening))
            return &forms[i];
    }
    return NULL;
}

/* Reads a whole mark at `text`; false when it is not well formed. */
static bool read_mark(const char *text, struct marked *part)
{
    const struct mark_form *form = form_opening_at(text);

    if (!form)
        return false;

    const char *id = text + strlen(form->opening);
    size_t id_length = strspn(id, ID_LETTERS);
    const char *inside = id + id_length + 1;
    const char *closing = id[id_length] == ']' ? strstr(inside, form->closing) : NULL;

    if (!closing || id_length == 0 || id_length > MARK_ID_MAX)
        return false;
    part->text = inside;
    part->length = (size_t)(closing - inside);
    if (memchr(inside, '\n', part->length) || memchr(inside, '[', part->length))
        return false;
    part->kind = form->kind;
    memcpy(part->id, id, id_length);
    part->id[id_length] = '\0';
    part->rest = closing + strlen(form->closing);
    return true;
}

bool marks_next(const char *text, struct marked *part)
{
    const char *at = part->rest ? part->rest : text;

    if (!*at)
        return false;
    if (read_mark(at, part))
        return true;

    const char *end = at + 1;
    struct marked ahead;

    while (*end && !(*end == '[' && read_mark(end, &ahead)))
        end++;
    *part = (struct marked){.text = at, .length = (size_t)(end - at), .rest = end};
    return true;
}

/* Why what begins as a mark is none. */
static const char *why_no_mark(const struct mark_form *form, const char *text)
{
    const char *id = text + strlen(form->opening);
    size_t id_length = strspn(id, ID_LETTERS);
    const char *closing = strstr(id, form->closing);

    if (id_length == 0 || id_length > MARK_ID_MAX || id[id_length] != ']')
        return "a mark's id is of a-z, 0-9 and -, at most 64 of them, and ends in ]";
    if (!closing || memchr(id, '\n', (size_t)(closing - id)))
        return "a mark is not closed on its line";
    return "a mark holds another one or a [";
}

static const char *fault_at(const char *text)
{
    const struct mark_form *form = form_opening_at(text);

    for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
        if (starts_with(text, forms[i].closing))
            return "a mark is closed that was not opened";
    }
    return form ? why_no_mark(form, text) : NULL;
}

/* The first fault of the line that begins at `line`, or NULL. */
static const char *fault_in_line(const char *line)
{
    const char *end = line + strcspn(line, "\n"), *fault = NULL;
    struct marked part;

    while (line < end && !fault) {
        bool is_mark = read_mark(line, &part);

        fault = is_mark || *line != '[' ? NULL : fault_at(line);
        line = is_mark ? part.rest : line + 1;
    }
    return fault;
}

bool marks_next_fault(const char *text, struct mark_fault *fault)
{
    const char *line = fault->rest ? fault->rest : text;

    fault->message = NULL;
    while (*line && !fault->message) {
        fault->message = fault_in_line(line);
        fault->line++;
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    fault->rest = line;
    return fault->message != NULL;
}

size_t marks_count(const char *text, enum mark_kind kind, const char *id)
{
    struct marked part = {0};
    size_t count = 0;

    while (text && marks_next(text, &part))
        count += part.kind == kind && strcmp(part.id, id) == 0;
    return count;
}

const char *mark_kind_name(enum mark_kind kind)
{
    return kind == MARK_CUE ? "cue" : "ok";
}

bool marks_begun(const char *text, enum mark_kind kind, const char *id)
{
    size_t length = strlen(id);

    for (const char *at = text; at && (at = strchr(at, '[')); at++) {
        const struct mark_form *form = form_opening_at(at);
        const char *written = form ? at + strlen(form->opening) : NULL;

        if (form && form->kind == kind && strncmp(written, id, length) == 0 &&
            written[length] == ']')
            return true;
    }
    return false;
}
