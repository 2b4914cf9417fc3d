/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/marks.h"

#include "base/check.h"

#include <string.h>

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
    size_t id_length = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
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

static const char *fault_at(const char *text)
{
    for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
        if (starts_with(text, forms[i].closing))
            return "a mark is closed that was not opened";
    }
    return form_opening_at(text) ? "a mark is not closed on its line, is inside another, or its id "
                                   "is not of the letters a-z, digits and '-'"
                                 : NULL;
}

const char *marks_fault(const char *text)
{
    struct marked part = {0};

    while (marks_next(text, &part)) {
        if (part.kind != MARK_NONE)
            continue;
        for (size_t i = 0; i < part.length; i++) {
            const char *fault = part.text[i] == '[' ? fault_at(part.text + i) : NULL;

            if (fault)
                return fault;
        }
    }
    return NULL;
}

size_t marks_count(const char *text, enum mark_kind kind, const char *id)
{
    struct marked part = {0};
    size_t count = 0;

    while (text && marks_next(text, &part))
        count += part.kind == kind && strcmp(part.id, id) == 0;
    return count;
}
