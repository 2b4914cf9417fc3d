/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/node.h"

#include "base/text.h"
#include "script/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct node *node_find(const struct node *mapping, const char *key)
{
    if (!mapping || mapping->type != NODE_MAPPING)
        return NULL;
    for (const struct node *child = mapping->first; child; child = child->next) {
        if (strcmp(child->key, key) == 0)
            return child;
    }
    return NULL;
}

const char *node_quote(struct node_quote *quote, const char *text)
{
    size_t left = strlen(text), at = 0;
    uint32_t point;

    for (size_t points = 0; points < NODE_QUOTE_MAX; points++) {
        size_t step = utf8_decode(text + at, left - at, &point);

        if (!step || point < ' ')
            break;
        at += step;
    }
    memcpy(quote->bytes, text, at);
    memcpy(quote->bytes + at, text[at] ? "..." : "", text[at] ? sizeof "..." : 1);
    return quote->bytes;
}

/* No deeper than the tree, which is bounded. */
static void add_path(struct text *path, const struct node *node)
{
    struct node_quote quote;

    if (!node->parent)
        return;
    add_path(path, node->parent);
    if (node->parent->type == NODE_SEQUENCE) {
        text_add_format(path, "[%zu]", node->index);
        return;
    }
    if (path->length)
        text_add_byte(path, '.');
    text_add_string(path, node_quote(&quote, node->key));
}

struct location node_location(const struct node *node, struct arena *arena)
{
    struct text path = TEXT_INIT;
    struct location location = {.file = node->file, .line = node->line, .column = node->column};

    add_path(&path, node);
    location.path = arena_copy_bytes(arena, path.bytes, path.length);
    text_release(&path);
    return location;
}

struct location node_key_location(const struct node *node, struct arena *arena)
{
    struct location location = node_location(node, arena);

    if (node->key) {
        location.line = node->key_line;
        location.column = node->key_column;
    }
    return location;
}

typedef bool report_function(struct report *, struct location, const char *, ...);
typedef struct location locate_function(const struct node *, struct arena *);

static bool say(struct report *report, report_function *add, locate_function *locate,
                const struct node *node, unsigned line_in_text, const char *format,
                va_list arguments) PRINTF_LIKE(6, 0);

static bool say(struct report *report, report_function *add, locate_function *locate,
                const struct node *node, unsigned line_in_text, const char *format,
                va_list arguments)
{
    struct arena arena;
    struct location location;
    char *message;

    if (!report)
        return false;
    if (vasprintf(&message, format, arguments) < 0)
        check_exhausted("out of memory");
    arena_init(&arena);
    location = locate(node, &arena);
    if (line_in_text && node->is_literal) {
        location.line += line_in_text;
        location.column = 0;
    }
    add(report, location, "%s", message);
    arena_release(&arena);
    free(message);
    return false;
}

bool node_error(struct report *report, const struct node *node, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    say(report, report_error, node_location, node, 0, format, arguments);
    va_end(arguments);
    return false;
}

bool node_key_error(struct report *report, const struct node *node, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    say(report, report_error, node_key_location, node, 0, format, arguments);
    va_end(arguments);
    return false;
}

bool node_warning(struct report *report, const struct node *node, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    say(report, report_warning, node_location, node, 0, format, arguments);
    va_end(arguments);
    return false;
}

bool node_error_in_line(struct report *report, const struct node *node, unsigned line_in_text,
                        const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    say(report, report_error, node_location, node, line_in_text, format, arguments);
    va_end(arguments);
    return false;
}
