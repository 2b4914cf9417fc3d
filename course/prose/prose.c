/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose/prose.h"

#include "base/text.h"
#include "script/sanitise.h"

#include <cmark.h>
#include <string.h>

enum refusal {
    REFUSED_HTML,
    REFUSED_IMAGE,
    REFUSED_LINK,
    REFUSED_RULE,
    REFUSED_CHARACTER,
    REFUSED_DEPTH,
    REFUSED_LENGTH,
    REFUSALS,
};

static const char *const refusals[REFUSALS] = {
    [REFUSED_HTML] = "HTML may not be used",
    [REFUSED_IMAGE] = "images may not be used",
    [REFUSED_LINK] = "a link hides its address; show the address as `code`",
    [REFUSED_RULE] = "a rule may not be used; begin a new page instead",
    [REFUSED_CHARACTER] = "an entity gives a character that may not be used here",
    [REFUSED_DEPTH] = "more than 16 lists and quotes inside one another",
    [REFUSED_LENGTH] = "more than 32 KiB in one text",
};

struct reader {
    struct prose *prose;
    struct arena *arena;
    prose_fault *fault;
    void *data;
    bool good;
    unsigned line;                 /* of the block that is being read */
    unsigned refused_in[REFUSALS]; /* the last line with each, so that `<b>..</b>` is one fault */

    /* where in the document the reader is */
    int depth, quotes;
    int emphasis, strong;
    bool item_begins;
    int item_number;
};

static struct prose_block *add_block(struct reader *reader, enum prose_kind kind)
{
    struct prose_block *block = arena_new(reader->arena, 1, sizeof *block);

    block->kind = kind;
    block->depth = reader->depth;
    block->quoted = reader->quotes > 0;
    block->begins_item = reader->item_begins;
    block->number = reader->item_begins ? reader->item_number : 0;
    reader->item_begins = false;
    if (reader->prose->last)
        reader->prose->last->next = block;
    else
        reader->prose->first = block;
    reader->prose->last = block;
    return block;
}

static void refuse_line(struct reader *reader, unsigned line, enum refusal refusal)
{
    reader->good = false;
    if (reader->fault && line != reader->refused_in[refusal])
        reader->fault(reader->data, line, refusals[refusal]);
    reader->refused_in[refusal] = line;
}

/* An entity (`&#27;`) can stand for any character, so a text is clean only once it is read. */
static const char *clean_copy(struct reader *reader, const char *text, size_t length)
{
    struct text clean = TEXT_INIT;
    const char *copy;

    if (!sanitise_add(&clean, text, length, NULL, NULL))
        refuse_line(reader, reader->line, REFUSED_CHARACTER);
    copy = arena_copy_bytes(reader->arena, clean.bytes, clean.length);
    text_release(&clean);
    return copy;
}

static void add_bytes(struct reader *reader, enum prose_weight weight, const char *text,
                      size_t length)
{
    struct prose_block *block = reader->prose->last;
    struct prose_span *span = arena_new(reader->arena, 1, sizeof *span);

    span->weight = weight;
    span->text = clean_copy(reader, text, length);
    if (!block)
        block = add_block(reader, PROSE_PARAGRAPH);
    if (block->last)
        block->last->next = span;
    else
        block->first = span;
    block->last = span;
}

static void add_span(struct reader *reader, enum prose_weight weight, const char *text)
{
    add_bytes(reader, weight, text ? text : "", text ? strlen(text) : 0);
}

static void add_words(struct reader *reader, const char *text)
{
    add_span(reader,
             reader->strong     ? PROSE_STRONG
             : reader->emphasis ? PROSE_EMPHASIS
                                : PROSE_PLAIN,
             text);
}

static void add_code_block(struct reader *reader, cmark_node *node)
{
    const char *text = cmark_node_get_literal(node);
    size_t length = strlen(text);

    add_block(reader, PROSE_CODE);
    while (length && text[length - 1] == '\n')
        length--;
    add_bytes(reader, PROSE_LITERAL, text, length);
}

/* cmark gives inline nodes no line in this version, so a fault stands at its block's line. */
static unsigned line_of(cmark_node *node)
{
    while (node && cmark_node_get_start_line(node) < 1)
        node = cmark_node_parent(node);
    return node ? (unsigned)cmark_node_get_start_line(node) : 1;
}

static void refuse(struct reader *reader, cmark_node *node, enum refusal refusal)
{
    refuse_line(reader, line_of(node), refusal);
}

static void begin_item(struct reader *reader, cmark_node *item)
{
    cmark_node *list = cmark_node_parent(item);
    int number = 0;

    if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
        number = cmark_node_get_list_start(list);
        for (cmark_node *other = cmark_node_previous(item); other;
             other = cmark_node_previous(other))
            number++;
    }
    reader->item_begins = true;
    reader->item_number = number;
}

static void enter(struct reader *reader, cmark_node *node)
{
    reader->line = line_of(node);
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        add_block(reader, PROSE_PARAGRAPH);
        break;
    case CMARK_NODE_HEADING:
        add_block(reader, PROSE_HEADING);
        break;
    case CMARK_NODE_CODE_BLOCK:
        add_code_block(reader, node);
        break;
    case CMARK_NODE_LIST:
        reader->depth++;
        break;
    case CMARK_NODE_ITEM:
        begin_item(reader, node);
        break;
    case CMARK_NODE_BLOCK_QUOTE:
        reader->quotes++;
        break;
    case CMARK_NODE_EMPH:
        reader->emphasis++;
        break;
    case CMARK_NODE_STRONG:
        reader->strong++;
        break;
    case CMARK_NODE_TEXT:
        add_words(reader, cmark_node_get_literal(node));
        break;
    case CMARK_NODE_CODE:
        add_span(reader, PROSE_LITERAL, cmark_node_get_literal(node));
        break;
    case CMARK_NODE_SOFTBREAK:
        add_words(reader, " ");
        break;
    case CMARK_NODE_LINEBREAK:
        add_words(reader, "\n");
        break;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        refuse(reader, node, REFUSED_HTML);
        break;
    case CMARK_NODE_IMAGE:
        refuse(reader, node, REFUSED_IMAGE);
        break;
    case CMARK_NODE_LINK:
        refuse(reader, node, REFUSED_LINK);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        refuse(reader, node, REFUSED_RULE);
        break;
    default:
        break;
    }
}

static void leave(struct reader *reader, cmark_node *node)
{
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_LIST:
        reader->depth--;
        break;
    case CMARK_NODE_BLOCK_QUOTE:
        reader->quotes--;
        break;
    case CMARK_NODE_EMPH:
        reader->emphasis--;
        break;
    case CMARK_NODE_STRONG:
        reader->strong--;
        break;
    case CMARK_NODE_ITEM:
        reader->item_begins = false;
        break;
    default:
        break;
    }
}

/* What begins a list or a quote at the start of a line, and all such before it. */
static size_t count_openers(const char *line)
{
    size_t count = 0;

    for (const char *at = line + strspn(line, " \t"); *at; at += strspn(at, " \t")) {
        size_t digits = strspn(at, "0123456789");
        const char *sign = digits ? ".)" : "-+*";

        if (*at == '>')
            at++;
        else if (at[digits] && strchr(sign, at[digits]) && strchr(" \t\n", at[digits + 1]))
            at += digits + 1;
        else
            break;
        count++;
    }
    return count;
}

/* What cmark would need time for that grows with the square of the text; 0: it is none. */
static unsigned find_deep_line(const char *text)
{
    unsigned line = 1;

    for (; text; line++) {
        if (count_openers(text) > PROSE_DEPTH_MAX)
            return line;
        text = strchr(text, '\n');
        if (text)
            text++;
    }
    return 0;
}

/* What is no prose is still words: they are shown as they stand, as far as there is room. */
static bool show_as_words(struct reader *reader, const char *text)
{
    add_block(reader, PROSE_PARAGRAPH);
    add_bytes(reader, PROSE_PLAIN, text, strnlen(text, PROSE_BYTES_MAX));
    return false;
}

static void read_document(struct reader *reader, const char *text)
{
    cmark_node *document = cmark_parse_document(text, strlen(text), CMARK_OPT_DEFAULT);
    cmark_iter *iterator = cmark_iter_new(document);
    cmark_event_type event;

    while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
        if (event == CMARK_EVENT_ENTER)
            enter(reader, cmark_iter_get_node(iterator));
        else
            leave(reader, cmark_iter_get_node(iterator));
    }
    cmark_iter_free(iterator);
    cmark_node_free(document);
}

bool prose_read(struct prose *prose, struct arena *arena, const char *text, prose_fault *fault,
                void *data)
{
    struct reader reader = {
        .prose = prose, .arena = arena, .fault = fault, .data = data, .good = true, .line = 1};
    unsigned deep;

    *prose = (struct prose){0};
    if (strnlen(text, PROSE_BYTES_MAX + 1) > PROSE_BYTES_MAX) {
        refuse_line(&reader, 1, REFUSED_LENGTH);
        return show_as_words(&reader, text);
    }
    deep = find_deep_line(text);
    if (deep) {
        refuse_line(&reader, deep, REFUSED_DEPTH);
        return show_as_words(&reader, text);
    }
    read_document(&reader, text);
    return reader.good;
}
