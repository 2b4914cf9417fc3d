/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The marks in a specimen's text: [cue:id]suspicious[/cue] and [ok:id]harmless[/ok].
 *
 *     struct marked part = {0};
 *     while (marks_next(text, &part))
 *         ...part.text, part.length, part.id...
 *
 * Reading never fails: what is not a well-formed mark is plain text. marks_check() says what is
 * wrong, for authors and translators.
 */
#ifndef CONTENT_MARKS_H
#define CONTENT_MARKS_H

#include <stdbool.h>
#include <stddef.h>

enum mark_kind { MARK_NONE, MARK_CUE, MARK_OK };
enum { MARK_ID_MAX = 64 };

struct marked {
    const char *text; /* inside the string given; not NUL-terminated */
    size_t length;
    enum mark_kind kind;
    char id[MARK_ID_MAX + 1];
    const char *rest; /* where the next part starts */
};

/* The next part of `text`: plain or marked, in order. False at the end. */
bool marks_next(const char *text, struct marked *part);

/*
 * What is wrong with the marks of `text`, the first thing of each line: a mark that is not closed,
 * crosses a line, holds another one, has no id, or is closed without being opened.
 *
 *     struct mark_fault fault = {0};
 *     while (marks_next_fault(text, &fault))
 *         ...fault.line, fault.message...
 */
struct mark_fault {
    const char *message; /* for a report */
    unsigned line;       /* of the text, from 1 */
    const char *rest;    /* where the next line starts */
};

bool marks_next_fault(const char *text, struct mark_fault *fault);

/* Whether the mark begins somewhere in `text` (which may be NULL), well formed or not. */
bool marks_begun(const char *text, enum mark_kind kind, const char *id);

/* `cue` or `ok`: how the kind is written. */
const char *mark_kind_name(enum mark_kind kind);

/* How often the mark `kind`:`id` stands in `text` (which may be NULL). */
size_t marks_count(const char *text, enum mark_kind kind, const char *id);

#endif
