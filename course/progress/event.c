/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/event.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static const char *const kind_names[EVENT_KIND_COUNT] = {
    [EVENT_STARTED] = "started",   [EVENT_VISITED] = "visited",     [EVENT_READ] = "read",
    [EVENT_ANSWERED] = "answered", [EVENT_COMPLETED] = "completed",
};

static void fill_random(unsigned char *bytes, size_t length)
{
    while (length) {
        ssize_t got = getrandom(bytes, length, 0);

        if (got < 0 && errno != EINTR)
            check_exhausted("the system gives no random numbers");
        if (got > 0) {
            bytes += got;
            length -= (size_t)got;
        }
    }
}

void event_new_id(char id[EVENT_ID_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[16];
    char *at = id;

    fill_random(bytes, sizeof bytes);
    bytes[6] = (unsigned char)((bytes[6] & 0x0F) | 0x40); /* version */
    bytes[8] = (unsigned char)((bytes[8] & 0x3F) | 0x80); /* variant */
    for (size_t i = 0; i < sizeof bytes; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *at++ = '-';
        *at++ = digits[bytes[i] >> 4];
        *at++ = digits[bytes[i] & 0x0F];
    }
    *at = '\0';
}

/* The comparison also turns what is not a number into 0. */
static double between_0_and_1(double score)
{
    return score > 0 ? (score < 1 ? score : 1) : 0;
}

/* Three decimals are enough for a score, and 1 and 0 are written without any. */
static json_t *score_value(double score)
{
    long thousandths = (long)(between_0_and_1(score) * 1000 + 0.5);

    if (thousandths % 1000 == 0)
        return json_integer(thousandths / 1000);
    return json_real((double)thousandths / 1000);
}

static void set_string(json_t *object, const char *key, const char *value)
{
    if (value)
        json_object_set_new(object, key, json_string(value));
}

static void set_answer(json_t *object, const struct event *event)
{
    json_t *response = json_array();

    for (size_t i = 0; i < event->response_count; i++)
        json_array_append_new(response, json_string(event->response[i]));
    json_object_set_new(object, "response", response);
    json_object_set_new(object, "ok", json_boolean(event->correct));
    json_object_set_new(object, "score", score_value(event->score));
}

void event_write(const struct event *event, struct text *line)
{
    json_t *object = json_object();

    BUG_ON(event->kind <= EVENT_UNKNOWN || event->kind >= EVENT_KIND_COUNT);
    BUG_ON(event->response_count > EVENT_RESPONSE_MAX);
    json_object_set_new(object, "v", json_integer(1));
    set_string(object, "id", event->id);
    json_object_set_new(object, "n", json_integer((json_int_t)event->sequence));
    json_object_set_new(object, "t", json_integer(event->time));
    set_string(object, "k", kind_names[event->kind]);
    set_string(object, "course", event->course);
    json_object_set_new(object, "course_version", json_integer(event->course_version));
    set_string(object, "item", event->item);
    if (event->kind == EVENT_ANSWERED)
        set_answer(object, event);
    if (event->kind == EVENT_ANSWERED || event->duration > 0)
        json_object_set_new(object, "ms", json_integer(event->duration));
    set_string(object, "lang", event->language);

    char *bytes = json_dumps(object, JSON_COMPACT | JSON_REAL_PRECISION(3));

    if (!bytes)
        check_exhausted("out of memory");
    text_add_string(line, bytes);
    text_add_byte(line, '\n');
    free(bytes);
    json_decref(object);
}

static enum event_kind kind_called(const char *name)
{
    for (int i = EVENT_UNKNOWN + 1; name && i < EVENT_KIND_COUNT; i++) {
        if (strcmp(kind_names[i], name) == 0)
            return (enum event_kind)i;
    }
    return EVENT_UNKNOWN;
}

static bool read_id(struct event *event, const json_t *object)
{
    const json_t *id = json_object_get(object, "id");
    size_t length = json_string_length(id);

    if (length == 0 || length >= sizeof event->id)
        return false;
    memcpy(event->id, json_string_value(id), length + 1);
    return true;
}

static int64_t count_value(const json_t *object, const char *key)
{
    json_int_t value = json_integer_value(json_object_get(object, key));

    return value > 0 ? value : 0;
}

static const char *string_value(const json_t *object, const char *key, struct arena *arena)
{
    const json_t *value = json_object_get(object, key);

    return json_is_string(value)
               ? arena_copy_bytes(arena, json_string_value(value), json_string_length(value))
               : NULL;
}

static void read_response(struct event *event, const json_t *response, struct arena *arena)
{
    for (size_t i = 0; i < json_array_size(response); i++) {
        const char *value = json_string_value(json_array_get(response, i));

        if (value && event->response_count < EVENT_RESPONSE_MAX)
            event->response[event->response_count++] = arena_copy_string(arena, value);
    }
}

static void read_fields(struct event *event, const json_t *object, struct arena *arena)
{
    event->kind = kind_called(json_string_value(json_object_get(object, "k")));
    event->sequence = (unsigned long)count_value(object, "n");
    event->time = count_value(object, "t");
    event->course = string_value(object, "course", arena);
    event->course_version = (long)count_value(object, "course_version");
    event->item = string_value(object, "item", arena);
    read_response(event, json_object_get(object, "response"), arena);
    event->correct = json_is_true(json_object_get(object, "ok"));
    event->score = between_0_and_1(json_number_value(json_object_get(object, "score")));
    event->duration = count_value(object, "ms");
    event->language = string_value(object, "lang", arena);
}

bool event_read(struct event *event, const char *line, size_t length, struct arena *arena)
{
    json_error_t error;
    json_t *object = json_loadb(line, length, 0, &error);
    bool good;

    *event = (struct event){0};
    good = json_is_object(object) && read_id(event, object);
    if (good)
        read_fields(event, object, arena);
    json_decref(object);
    return good;
}
