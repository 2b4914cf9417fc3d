/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * CommonMark as a flat list of blocks of spans: what a page of the course is made of.
 *
 * Allowed are paragraphs, headings, *emphasis*, **strong**, lists, block quotes and `code` (for
 * addresses and words to type). Raw HTML, images and links are refused: a course about deceiving
 * links shows every address openly, as code. What an entity (`&amp;`) stands for is sanitised like
 * the text itself (script/sanitise.h). The only folder that includes <cmark.h>.
 *
 *     struct prose prose;
 *     prose_read(&prose, &arena, text, on_fault, data);
 *     for (const struct prose_block *block = prose.first; block; block = block->next)
 *         ...
 *
 * The arena owns everything. What is refused is left out as markup; its words stay. Of a text that
 * is longer or deeper than the limits below the words are one paragraph, cut at the limit: cmark's
 * time grows with the square of some such texts. Entities are resolved and cleaned like any text.
 */
#ifndef PROSE_PROSE_H
#define PROSE_PROSE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

#define PROSE_BYTES_MAX ((size_t)32 << 10)
#define PROSE_DEPTH_MAX ((size_t)16) /* lists and quotes inside one another */

enum prose_kind { PROSE_PARAGRAPH, PROSE_HEADING, PROSE_CODE };
enum prose_weight { PROSE_PLAIN, PROSE_EMPHASIS, PROSE_STRONG, PROSE_LITERAL };

struct prose_span {
    enum prose_weight weight;
    const char *text; /* a hard line break is a newline */
    struct prose_span *next;
};

struct prose_block {
    enum prose_kind kind;
    int depth;        /* how many lists it stands in */
    bool quoted;
    bool begins_item; /* the first block of a list item carries its marker */
    int number;       /* of an ordered item, 0 for a bullet */
    struct prose_span *first, *last;
    struct prose_block *next;
};

struct prose {
    struct prose_block *first, *last;
};

/* `line` counts from 1 inside the text. What is refused twice in a line is named once. */
typedef void prose_fault(void *data, unsigned line, const char *message);

/* True when nothing was refused. `fault` may be NULL. */
bool prose_read(struct prose *prose, struct arena *arena, const char *text, prose_fault *fault,
                void *data);

#endif
