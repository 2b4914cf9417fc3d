/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/values.h"

#include <jansson.h>
#include <string.h>

/* --- Any JSON ------------------------------------------------------------------------------- */

static struct span span_of(const json_t *string)
{
    return (struct span){json_string_value(string), json_string_length(string)};
}

static void set_list(struct value *value, const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list) && value->count < VALUE_LIST_MAX; i++) {
        const json_t *item = json_array_get(list, i);

        if (json_is_string(item))
            value->list[value->count++] = span_of(item);
    }
}

static void set_value(struct value *value, const json_t *json)
{
    static const enum value_type types[] = {
        [JSON_TRUE] = VALUE_TRUE,   [JSON_INTEGER] = VALUE_INTEGER, [JSON_REAL] = VALUE_REAL,
        [JSON_ARRAY] = VALUE_LIST,  [JSON_STRING] = VALUE_STRING,   [JSON_FALSE] = VALUE_OTHER,
        [JSON_OBJECT] = VALUE_OTHER, [JSON_NULL] = VALUE_OTHER,
    };

    value->type = types[json_typeof(json)];
    value->integer = json_integer_value(json);
    value->number = json_number_value(json);
    value->string = span_of(json);
    value->count = 0;
    set_list(value, json);
}

bool values_read(const char *line, size_t length, value_taker *take, void *context)
{
    json_t *object = json_loadb(line, length, 0, NULL);
    bool good = json_is_object(object);
    struct value value;

    for (void *at = json_object_iter(object); good && at; at = json_object_iter_next(object, at)) {
        const char *key = json_object_iter_key(at);

        value.key = (struct span){key, strlen(key)};
        set_value(&value, json_object_iter_value(at));
        good = take(context, &value);
    }
    json_decref(object);
    return good;
}

/* --- A plain line --------------------------------------------------------------------------- */

/* What is not read yet. */
struct rest {
    const char *at, *end;
};

static bool skip(struct rest *rest, char byte)
{
    if (rest->at == rest->end || *rest->at != byte)
        return false;
    rest->at++;
    return true;
}

static bool skip_word(struct rest *rest, const char *word)
{
    size_t length = strlen(word);

    if ((size_t)(rest->end - rest->at) < length || memcmp(rest->at, word, length) != 0)
        return false;
    rest->at += length;
    return true;
}

static bool read_string(struct rest *rest, struct span *string)
{
    const char *start = rest->at + 1;

    if (!skip(rest, '"'))
        return false;
    while (rest->at < rest->end && *rest->at >= ' ' && *rest->at < 0x7F && *rest->at != '"' &&
           *rest->at != '\\')
        rest->at++;
    *string = (struct span){start, (size_t)(rest->at - start)};
    return skip(rest, '"');
}

/* At most 15 digits, which a double holds exactly. */
static bool read_digits(struct rest *rest, int64_t *number)
{
    const char *start = rest->at;

    for (*number = 0; rest->at < rest->end && *rest->at >= '0' && *rest->at <= '9'; rest->at++) {
        if (rest->at - start == 15)
            return false;
        *number = *number * 10 + (*rest->at - '0');
    }
    return rest->at > start;
}

static double power_of_ten(long exponent)
{
    double power = 1;

    for (long i = 0; i < exponent; i++)
        power *= 10;
    return power;
}

static bool read_number(struct rest *rest, struct value *value)
{
    bool begins_with_0 = *rest->at == '0';
    const char *start = rest->at;
    int64_t tenths;

    if (!read_digits(rest, &value->integer) || (begins_with_0 && rest->at - start > 1))
        return false;
    value->type = VALUE_INTEGER;
    value->number = (double)value->integer;
    if (!begins_with_0 || !skip(rest, '.'))
        return true;
    start = rest->at;
    if (!read_digits(rest, &tenths))
        return false;
    value->type = VALUE_REAL;
    value->number = (double)tenths;
    value->number /= power_of_ten(rest->at - start);
    return true; /* both were exact, so the quotient is the nearest double */
}

static bool read_list(struct rest *rest, struct value *value)
{
    value->type = VALUE_LIST;
    value->count = 0;
    if (!skip(rest, '['))
        return false;
    if (skip(rest, ']'))
        return true;
    do {
        if (value->count == VALUE_LIST_MAX || !read_string(rest, &value->list[value->count++]))
            return false;
    } while (skip(rest, ','));
    return skip(rest, ']');
}

static bool read_plain_value(struct rest *rest, struct value *value)
{
    if (rest->at == rest->end)
        return false;
    switch (*rest->at) {
    case '"':
        value->type = VALUE_STRING;
        return read_string(rest, &value->string);
    case '[':
        return read_list(rest, value);
    case 't':
        value->type = VALUE_TRUE;
        return skip_word(rest, "true");
    case 'f':
        value->type = VALUE_OTHER;
        return skip_word(rest, "false");
    default:
        return read_number(rest, value);
    }
}

bool values_read_plain(const char *line, size_t length, value_taker *take, void *context)
{
    struct rest rest = {line, line + length};
    struct value value;

    if (!skip(&rest, '{'))
        return false;
    do {
        value.integer = 0;
        value.number = 0;
        value.count = 0;
        if (!read_string(&rest, &value.key) || !skip(&rest, ':') ||
            !read_plain_value(&rest, &value) || !take(context, &value))
            return false;
    } while (skip(&rest, ','));
    return skip(&rest, '}') && rest.at == rest.end;
}
