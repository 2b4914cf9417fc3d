/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/placeholder.h"

#include "base/array.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* A stretch of a phrase: a name, or letters as they are. */
struct piece {
    const char *bytes;
    size_t length;
    bool is_name;
};

struct names {
    struct piece *items;
    size_t count, capacity;
};

/* Length of `{name}` at `text`, or 0 when no name stands there. */
static size_t name_length(const char *text)
{
    size_t length = strspn(text + 1, "abcdefghijklmnopqrstuvwxyz_");

    return length && text[1 + length] == '}' ? length + 2 : 0;
}

/* Cuts the next piece off `*text`; false at the end. */
static bool next_piece(const char **text, struct piece *piece)
{
    const char *start = *text;
    size_t plain = strcspn(start, "{}");
    size_t named = start[plain] == '{' ? name_length(start + plain) : 0;

    if (plain) {
        *piece = (struct piece){start, plain, false};
        *text = start + plain;
    } else if (!*start) {
        return false;
    } else if (start[1] == *start) {
        *piece = (struct piece){start, 1, false};
        *text = start + 2;
    } else if (named) {
        *piece = (struct piece){start + 1, named - 2, true};
        *text = start + named;
    } else {
        *piece = (struct piece){start, 1, false};
        *text = start + 1;
    }
    return true;
}

static const char *value_of(const struct piece *name, const struct placeholder *values,
                            size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strlen(values[i].name) == name->length &&
            memcmp(values[i].name, name->bytes, name->length) == 0)
            return values[i].value;
    }
    return NULL;
}

void placeholder_fill(struct text *out, const char *format, const struct placeholder *values,
                      size_t count)
{
    struct piece piece;

    while (next_piece(&format, &piece)) {
        const char *value = piece.is_name ? value_of(&piece, values, count) : NULL;

        if (value)
            text_add_string(out, value);
        else if (piece.is_name)
            text_add(out, piece.bytes - 1, piece.length + 2);
        else
            text_add(out, piece.bytes, piece.length);
    }
}

static int compare_names(const void *a, const void *b)
{
    const struct piece *one = a, *other = b;
    size_t shorter = one->length < other->length ? one->length : other->length;
    int order = memcmp(one->bytes, other->bytes, shorter);

    if (order)
        return order;
    return (one->length > other->length) - (one->length < other->length);
}

/* Sorted, so that comparing two phrases stays cheap however many names a hostile file holds. */
static void collect_names(struct names *names, const char *text)
{
    struct piece piece;

    while (next_piece(&text, &piece)) {
        if (!piece.is_name)
            continue;
        ARRAY_GROW(names->items, names->count, names->capacity);
        names->items[names->count++] = piece;
    }
    if (names->count > 1)
        qsort(names->items, names->count, sizeof *names->items, compare_names);
}

/* The first name that only one of two sorted lists holds, or NULL; *missing: `source` has it. */
static const struct piece *first_difference(const struct names *source,
                                            const struct names *translation, bool *missing)
{
    for (size_t i = 0;; i++) {
        bool in_source = i < source->count, in_translation = i < translation->count;

        if (!in_source && !in_translation)
            return NULL;
        *missing = in_source && (!in_translation || compare_names(&source->items[i],
                                                                  &translation->items[i]) < 0);
        if (*missing)
            return &source->items[i];
        if (!in_source || compare_names(&source->items[i], &translation->items[i]) > 0)
            return &translation->items[i];
    }
}

bool placeholder_same(const char *source, const char *translation, char **name, bool *missing)
{
    struct names wanted = {0}, given = {0};
    bool is_missing = false;

    collect_names(&wanted, source);
    collect_names(&given, translation);

    const struct piece *different = first_difference(&wanted, &given, &is_missing);

    if (name)
        *name = different ? memory_copy_bytes(different->bytes, different->length) : NULL;
    if (missing)
        *missing = is_missing;
    free(wanted.items);
    free(given.items);
    return !different;
}
