/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The keys and values of one line of JSON, as far as an event is made of them.
 *
 *     static bool take(void *context, const struct value *value);
 *
 *     bool is_object = values_read(line, length, take, context);
 *
 * Nearly all lines are as this program writes them, and a profile may have ten thousand: those are
 * read by values_read_plain(), which knows flat objects of plain ASCII and gives up at anything
 * else. values_read() takes any JSON, with jansson, and says the same of them; a test compares the
 * two.
 */
#ifndef PROGRESS_VALUES_H
#define PROGRESS_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { VALUE_LIST_MAX = 32 };

enum value_type {
    VALUE_OTHER, /* null, false, an object: nothing that an event is made of */
    VALUE_TRUE,
    VALUE_INTEGER,
    VALUE_REAL,
    VALUE_STRING,
    VALUE_LIST,
};

/* Bytes that need not end in a NUL, but have none among them. */
struct span {
    const char *bytes;
    size_t length;
};

/* All is lent for the call only. */
struct value {
    struct span key;
    enum value_type type;
    int64_t integer;
    double number;                    /* of an integer, too */
    struct span string;
    struct span list[VALUE_LIST_MAX]; /* its strings; what is over the limit is left out */
    size_t count;
};

/* Called for each key; false ends the reading. */
typedef bool value_taker(void *context, const struct value *value);

/* False when the line is no object, or was ended by `take`. */
bool values_read(const char *line, size_t length, value_taker *take, void *context);

/* The same for a plain line; false also for one that is not, after some or all was taken. */
bool values_read_plain(const char *line, size_t length, value_taker *take, void *context);

#endif
