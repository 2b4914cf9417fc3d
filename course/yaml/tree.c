/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/tree.h"

#include "base/array.h"
#include "base/text.h"
#include "script/sanitise.h"
#include "script/utf8.h"
#include "yaml/repeat.h"
#include "yaml/source.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* A collection that is still being read. */
struct frame {
    struct node *node;
    struct node **end; /* where its next child is hung */
    const char *key;   /* mapping: the key that waits for its value, else NULL */
    unsigned key_line, key_column;
    bool key_is_refused; /* its value is read for its faults, but not kept */
};

struct reader {
    struct arena *arena;
    struct report *report;
    struct source source;
    yaml_parser_t parser;

    struct node *root;
    struct frame frames[TREE_DEPTH_MAX];
    size_t depth, nodes, faults;
    bool has_document;
    bool is_over;     /* nothing more is read */
    bool is_unusable; /* nothing is handed out */

    struct text clean;    /* a scalar while it is sanitised */
    struct arena scratch; /* the path of the fault that is being reported */
    struct repeat *keys;  /* the keys of the mapping that is being closed */
    size_t key_count, key_capacity;
};

static const char refused_key[] = "?"; /* what paths show for a key that is none */

/* Faults */

static void give_up(struct reader *reader)
{
    reader->is_over = true;
    reader->is_unusable = true;
}

static void refuse(struct reader *reader, struct location location, const char *format, ...)
    PRINTF_LIKE(3, 4);

static void refuse(struct reader *reader, struct location location, const char *format, ...)
{
    va_list arguments;
    char *message;

    if (reader->faults++ < TREE_FAULTS_MAX) {
        va_start(arguments, format);
        if (vasprintf(&message, format, arguments) < 0)
            check_exhausted("out of memory");
        va_end(arguments);
        report_error(reader->report, location, "%s", message);
        free(message);
    } else if (reader->faults == TREE_FAULTS_MAX + 1) {
        report_error(reader->report, location, "more than %d faults; reading stopped here",
                     TREE_FAULTS_MAX);
        give_up(reader);
    }
    arena_clear(&reader->scratch);
}

static struct location at_mark(const struct reader *reader, yaml_mark_t mark)
{
    return (struct location){
        .file = reader->source.file,
        .line = (unsigned)mark.line + 1,
        .column = (unsigned)mark.column + 1,
    };
}

static struct location at_node(struct reader *reader, const struct node *node)
{
    return node_location(node, &reader->scratch);
}

static void refuse_bytes(struct reader *reader)
{
    const struct source *source = &reader->source;
    size_t offset = reader->parser.problem_offset, malformed;
    unsigned point = (unsigned)reader->parser.problem_value;

    if (!utf8_valid(source->bytes, source->length, &malformed) && malformed <= offset)
        refuse(reader, source_location(source, malformed), "these bytes are not UTF-8");
    else
        refuse(reader, source_location(source, offset), "the character U+%04X may not be used here",
               point);
}

static void refuse_syntax(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    struct location location = at_mark(reader, parser->problem_mark);

    if (parser->error == YAML_MEMORY_ERROR)
        check_exhausted("out of memory");
    if (parser->error == YAML_READER_ERROR)
        refuse_bytes(reader);
    else if (parser->context && parser->context_mark.line != parser->problem_mark.line)
        refuse(reader, location, "%s, %s that begins in line %zu", parser->problem, parser->context,
               parser->context_mark.line + 1);
    else if (parser->context)
        refuse(reader, location, "%s, %s", parser->problem, parser->context);
    else
        refuse(reader, location, "%s", parser->problem);
    give_up(reader);
}

/* Text */

static void refuse_character(struct reader *reader, const struct node *node, unsigned line_in_text,
                             uint32_t point)
{
    struct location location = at_node(reader, node);

    if (line_in_text) {
        location.line += line_in_text;
        location.column = 0;
    }
    if (!sanitise_allows(point))
        refuse(reader, location, "the character U+%04X may not be used here", point);
    else
        refuse(reader, location, "more than %d combining marks in a row", SANITISE_MARKS_MAX);
}

/* Reports the first character to go of a text, or of each line where lines can be told. */
static void refuse_characters(struct reader *reader, const struct node *node, const char *bytes,
                              size_t length)
{
    const char *end = bytes + length;

    for (unsigned line = node->is_literal; bytes < end; line++) {
        const char *stop = line ? memchr(bytes, '\n', (size_t)(end - bytes)) : NULL;
        size_t size = (size_t)((stop ? stop : end) - bytes);
        uint32_t point;

        text_clear(&reader->clean);
        if (!sanitise_add(&reader->clean, bytes, size, &point, NULL))
            refuse_character(reader, node, line, point);
        bytes += size + 1;
    }
}

/* The newline that ends a block scalar is layout, not text. */
static size_t text_length(const yaml_event_t *event)
{
    bool is_block = event->data.scalar.style >= YAML_LITERAL_SCALAR_STYLE;
    size_t length = event->data.scalar.length;

    while (is_block && length && event->data.scalar.value[length - 1] == '\n')
        length--;
    return length;
}

static const char *clean_text(struct reader *reader, const struct node *node,
                              const yaml_event_t *event)
{
    const char *bytes = (const char *)event->data.scalar.value;
    size_t length = text_length(event);
    const char *clean;

    text_clear(&reader->clean);
    if (sanitise_add(&reader->clean, bytes, length, NULL, NULL))
        return arena_copy_bytes(reader->arena, bytes, length);
    clean = arena_copy_bytes(reader->arena, reader->clean.bytes, reader->clean.length);
    refuse_characters(reader, node, bytes, length);
    return clean;
}

static void check_length(struct reader *reader, const struct node *node, const yaml_event_t *event)
{
    if (event->data.scalar.length <= TREE_SCALAR_MAX)
        return;
    refuse(reader, at_node(reader, node), "text of more than %zu bytes", TREE_SCALAR_MAX);
    give_up(reader);
}

/* libyaml forgets a tag of nothing but `!` before a scalar; the source still has it. */
static bool has_bare_tag(struct reader *reader, const yaml_event_t *event)
{
    return reader->source.may_hold_bare_tag &&
           source_byte(&reader->source, event->start_mark.index) == '!';
}

static void check_properties(struct reader *reader, const struct node *node,
                             const yaml_char_t *anchor, bool has_tag)
{
    if (anchor)
        refuse(reader, at_node(reader, node), "anchors may not be used");
    if (has_tag)
        refuse(reader, at_node(reader, node), "tags may not be used");
}

static const char *scalar_text(struct reader *reader, const struct node *node,
                               const yaml_event_t *event)
{
    check_properties(reader, node, event->data.scalar.anchor,
                     event->data.scalar.tag || has_bare_tag(reader, event));
    check_length(reader, node, event);
    return clean_text(reader, node, event);
}

/* Building */

static struct frame *top_frame(struct reader *reader)
{
    return &reader->frames[reader->depth - 1];
}

static bool awaits_key(struct reader *reader)
{
    return reader->depth && top_frame(reader)->node->type == NODE_MAPPING &&
           !top_frame(reader)->key;
}

static void skip_value(struct frame *frame)
{
    frame->key = refused_key;
    frame->key_is_refused = true;
}

static void refuse_key(struct reader *reader, const struct node *place, const char *why)
{
    refuse(reader, at_node(reader, place), "%s", why);
    skip_value(top_frame(reader));
}

/* Gives the node its place in the collection that is open; a refused one stays outside. */
static void hang(struct reader *reader, struct node *node)
{
    struct frame *frame = top_frame(reader);
    bool is_kept = !frame->key_is_refused;

    node->parent = frame->node;
    node->index = frame->node->count;
    if (frame->node->type == NODE_MAPPING) {
        node->index = 0;
        node->key = frame->key;
        node->key_line = frame->key_line;
        node->key_column = frame->key_column;
        frame->key = NULL;
        frame->key_is_refused = false;
    }
    if (is_kept) {
        *frame->end = node;
        frame->end = &node->next;
        frame->node->count++;
    }
}

static struct node *add_node(struct reader *reader, enum node_type type, yaml_mark_t mark)
{
    struct node *node = arena_new(reader->arena, 1, sizeof *node);

    node->type = type;
    node->file = reader->source.file;
    node->line = (unsigned)mark.line + 1;
    node->column = (unsigned)mark.column + 1;
    if (reader->depth)
        hang(reader, node);
    else
        reader->root = node;
    if (++reader->nodes > TREE_NODES_MAX) {
        refuse(reader, at_node(reader, node), "more than %d values in one file", TREE_NODES_MAX);
        give_up(reader);
    }
    return node;
}

/* A stand-in for the place of a key: a fault in it has the path of its mapping. */
static struct node key_place(struct reader *reader, yaml_mark_t mark)
{
    struct node place = *top_frame(reader)->node;

    place.line = (unsigned)mark.line + 1;
    place.column = (unsigned)mark.column + 1;
    return place;
}

static void read_key(struct reader *reader, const yaml_event_t *event)
{
    struct frame *frame = top_frame(reader);
    struct node place = key_place(reader, event->start_mark);

    frame->key = scalar_text(reader, &place, event);
    frame->key_line = place.line;
    frame->key_column = place.column;
    if (!*frame->key)
        refuse_key(reader, &place, "a key may not be empty");
}

static void read_scalar(struct reader *reader, const yaml_event_t *event)
{
    struct node *node;

    if (awaits_key(reader)) {
        read_key(reader, event);
        return;
    }
    node = add_node(reader, NODE_SCALAR, event->start_mark);
    node->is_literal = event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE;
    node->text = scalar_text(reader, node, event);
}

static void read_alias(struct reader *reader, const yaml_event_t *event)
{
    if (awaits_key(reader)) {
        struct node place = key_place(reader, event->start_mark);

        refuse_key(reader, &place, "aliases may not be used");
        return;
    }

    struct node *node = add_node(reader, NODE_SCALAR, event->start_mark);

    node->text = "";
    node->is_refused = true;
    refuse(reader, at_node(reader, node), "aliases may not be used");
}

static void open_collection(struct reader *reader, enum node_type type, yaml_mark_t mark,
                            const yaml_char_t *anchor, const yaml_char_t *tag)
{
    bool is_key = awaits_key(reader);
    struct node *node;

    if (is_key) {
        struct node place = key_place(reader, mark);

        refuse_key(reader, &place, "a key must be text");
    }
    node = add_node(reader, type, mark);
    if (is_key)
        skip_value(top_frame(reader)); /* for the key's value; add_node() took it for the key */
    check_properties(reader, node, anchor, tag);
    if (reader->depth == TREE_DEPTH_MAX) {
        refuse(reader, at_node(reader, node), "more than %d lists and mappings inside one another",
               TREE_DEPTH_MAX);
        give_up(reader);
        return;
    }
    reader->frames[reader->depth++] = (struct frame){.node = node, .end = &node->first};
}

static void open_sequence(struct reader *reader, const yaml_event_t *event)
{
    open_collection(reader, NODE_SEQUENCE, event->start_mark, event->data.sequence_start.anchor,
                    event->data.sequence_start.tag);
}

static void open_mapping(struct reader *reader, const yaml_event_t *event)
{
    open_collection(reader, NODE_MAPPING, event->start_mark, event->data.mapping_start.anchor,
                    event->data.mapping_start.tag);
}

/* A key that is there again stays in the tree, so that the schema does not miss it. */
static void refuse_repeated_keys(struct reader *reader, struct node *mapping)
{
    size_t i = 0;

    reader->key_count = 0;
    for (const struct node *child = mapping->first; child; child = child->next) {
        ARRAY_GROW(reader->keys, reader->key_count, reader->key_capacity);
        reader->keys[reader->key_count++] = (struct repeat){.name = child->key, .place = child};
    }
    repeat_find(reader->keys, reader->key_count);
    for (struct node *child = mapping->first; child && reader->faults <= TREE_FAULTS_MAX;
         child = child->next, i++) {
        const struct repeat *first = reader->keys[i].first;
        struct node_quote quote;

        if (!first)
            continue;
        child->is_refused = true;
        refuse(reader, node_key_location(child, &reader->scratch),
               "duplicate key '%s'; the first is in line %u", node_quote(&quote, child->key),
               first->place->key_line);
    }
}

static void close_collection(struct reader *reader, const yaml_event_t *event)
{
    struct node *node = reader->frames[--reader->depth].node;

    (void)event;
    if (node->type == NODE_MAPPING)
        refuse_repeated_keys(reader, node);
}

/* The file */

static void start_document(struct reader *reader, const yaml_event_t *event)
{
    struct location location = at_mark(reader, event->start_mark);

    if (event->data.document_start.version_directive ||
        event->data.document_start.tag_directives.start !=
            event->data.document_start.tag_directives.end)
        refuse(reader, location, "directives may not be used");
    if (reader->has_document) {
        refuse(reader, location, "a second document begins here; a file holds one");
        reader->is_over = true;
    }
    reader->has_document = true;
}

static void end_stream(struct reader *reader, const yaml_event_t *event)
{
    if (!reader->has_document) {
        refuse(reader, at_mark(reader, event->start_mark), "there is nothing in this file");
        reader->is_unusable = true;
    }
    reader->is_over = true;
}

static void ignore(struct reader *reader, const yaml_event_t *event)
{
    (void)reader;
    (void)event;
}

typedef void event_reader(struct reader *reader, const yaml_event_t *event);

static event_reader *const event_readers[] = {
    [YAML_NO_EVENT] = ignore,
    [YAML_STREAM_START_EVENT] = ignore,
    [YAML_STREAM_END_EVENT] = end_stream,
    [YAML_DOCUMENT_START_EVENT] = start_document,
    [YAML_DOCUMENT_END_EVENT] = ignore,
    [YAML_ALIAS_EVENT] = read_alias,
    [YAML_SCALAR_EVENT] = read_scalar,
    [YAML_SEQUENCE_START_EVENT] = open_sequence,
    [YAML_SEQUENCE_END_EVENT] = close_collection,
    [YAML_MAPPING_START_EVENT] = open_mapping,
    [YAML_MAPPING_END_EVENT] = close_collection,
};

static void read_events(struct reader *reader)
{
    yaml_event_t event;

    while (!reader->is_over) {
        if (!yaml_parser_parse(&reader->parser, &event)) {
            refuse_syntax(reader);
            break;
        }
        event_readers[event.type](reader, &event);
        yaml_event_delete(&event);
    }
    while (reader->depth)
        close_collection(reader, NULL); /* reading broke off: what is open has its faults too */
}

static void read_source(struct reader *reader)
{
    if (!yaml_parser_initialize(&reader->parser))
        check_exhausted("out of memory");
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader->parser, (const unsigned char *)reader->source.bytes,
                                 reader->source.length);
    read_events(reader);
    yaml_parser_delete(&reader->parser);
}

struct node *tree_read(struct arena *arena, const char *file, const char *bytes, size_t length,
                       struct report *report)
{
    struct reader reader = {.arena = arena, .report = report, .clean = TEXT_INIT};

    if (length > TREE_BYTES_MAX) {
        report_error(report, (struct location){.file = file}, "more than %zu bytes in one file",
                     TREE_BYTES_MAX);
        return NULL;
    }
    file = arena_copy_string(arena, file);
    if (!source_open(&reader.source, file, bytes, length, report))
        return NULL;
    arena_init(&reader.scratch);
    read_source(&reader);
    text_release(&reader.clean);
    arena_release(&reader.scratch);
    free(reader.keys);
    return reader.is_unusable ? NULL : reader.root;
}
