/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/paragraphs.h"

#include <string.h>

/* An open fenced code block: its mark and how often it stands there; length 0: none is open. */
struct fence {
    char mark;
    size_t length;
};

static size_t line_length(const char *line)
{
    return strcspn(line, "\n");
}

static bool is_blank(const char *line, size_t length)
{
    return strspn(line, " \t\r") >= length;
}

/*
 * CommonMark 0.30, 4.5: at least three backticks or tildes open, as many of the same close. More
 * indentation than its three spaces is let through, because a fence in a list stands further in.
 */
static void follow_fence(struct fence *fence, const char *line, size_t length)
{
    size_t indent = strspn(line, " \t");
    char mark = line[indent];
    size_t marks = 0;

    if (mark != '`' && mark != '~')
        return;
    while (line[indent + marks] == mark)
        marks++;

    const char *rest = line + indent + marks;
    size_t rest_length = length - indent - marks;

    if (fence->length) {
        if (mark == fence->mark && marks >= fence->length && is_blank(rest, rest_length))
            fence->length = 0;
    } else if (marks >= 3 && !(mark == '`' && memchr(rest, '`', rest_length))) {
        *fence = (struct fence){mark, marks};
    }
}

/* From the first line of a paragraph to the end of its last, without that line's newline. */
static size_t paragraph_length(const char *text)
{
    struct fence fence = {0};
    const char *line = text;
    size_t end = 0;

    for (;;) {
        size_t length = line_length(line);

        if (is_blank(line, length)) {
            if (!fence.length)
                return end;
        } else {
            follow_fence(&fence, line, length);
            end = (size_t)(line - text) + length;
        }
        if (!line[length])
            return end;
        line += length + 1;
    }
}

static unsigned count_newlines(const char *text, size_t length)
{
    unsigned count = 0;

    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n';
    return count;
}

bool paragraph_next(const char *prose, struct paragraph *paragraph)
{
    const char *at = paragraph->text ? paragraph->text + paragraph->length : prose;
    unsigned line = paragraph->text
                        ? paragraph->line + count_newlines(paragraph->text, paragraph->length)
                        : 1;

    for (size_t length; is_blank(at, length = line_length(at)); line++) {
        if (!at[length])
            return false;
        at += length + 1;
    }
    *paragraph = (struct paragraph){at, paragraph_length(at), line};
    return true;
}
