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
 * The first thing wrong with the marks of `text`, as a sentence for a report, or NULL: a mark that
 * is not closed, crosses a line, holds another one, or is closed without being opened.
 */
const char *marks_fault(const char *text);

/* How often the mark `kind`:`id` stands in `text` (which may be NULL). */
size_t marks_count(const char *text, enum mark_kind kind, const char *id);

#endif
