/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/event.h"

#include "progress/values.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static const char *const kind_names[EVENT_KIND_COUNT] = {
    [EVENT_STARTED] = "started",     [EVENT_VISITED] = "visited", [EVENT_READ] = "read",
    [EVENT_ANSWERED] = "answered",   [EVENT_HINTED] = "hinted",   [EVENT_RESET] = "reset",
    [EVENT_COMPLETED] = "completed", [EVENT_FLAGGED] = "flagged", [EVENT_TICKED] = "ticked",
    [EVENT_UNTICKED] = "unticked",   [EVENT_KNOWN] = "known",
};

const char *const event_signal_names[SIGNAL_COUNT] = {
    [SIGNAL_SCAM] = "scam",
    [SIGNAL_GENUINE] = "genuine",
};

const char *const event_flag_names[FLAG_COUNT] = {
    [FLAG_WRONG] = "wrong",
    [FLAG_UNCLEAR] = "unclear",
    [FLAG_TRANSLATION] = "translation",
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

static void set_response(json_t *object, const struct event *event)
{
    json_t *response = json_array();

    for (size_t i = 0; i < event->response_count; i++)
        json_array_append_new(response, json_string(event->response[i]));
    json_object_set_new(object, "response", response);
}

static void set_answer(json_t *object, const struct event *event)
{
    json_object_set_new(object, "ok", json_boolean(event->correct));
    json_object_set_new(object, "score", score_value(event->score));
    set_string(object, "signal", event_signal_names[event->signal]);
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
    if (event->order > 0)
        json_object_set_new(object, "h", json_integer(event->order));
    set_string(object, "k", kind_names[event->kind]);
    set_string(object, "course", event->course);
    json_object_set_new(object, "course_version", json_integer(event->course_version));
    set_string(object, "item", event->item);
    if (event->kind == EVENT_ANSWERED || event->response_count)
        set_response(object, event);
    if (event->kind == EVENT_ANSWERED)
        set_answer(object, event);
    set_string(object, "for", event->review_of);
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

/* The first of `names` is that of nothing. */
static int called(struct span name, const char *const *names, int count)
{
    for (int i = 1; i < count; i++) {
        if (strncmp(names[i], name.bytes, name.length) == 0 && !names[i][name.length])
            return i;
    }
    return 0;
}

static struct span span_of(const char *string)
{
    return (struct span){string ? string : "", string ? strlen(string) : 0};
}

enum event_signal event_signal_called(const char *name)
{
    return (enum event_signal)called(span_of(name), event_signal_names, SIGNAL_COUNT);
}

enum event_flag event_flag_called(const char *name)
{
    return (enum event_flag)called(span_of(name), event_flag_names, FLAG_COUNT);
}

/* --- Reading -------------------------------------------------------------------------------- */

/* A line being read: the event, and where its strings are to live. */
struct reading {
    struct event *event;
    struct arena *arena;
    size_t next;      /* row of keys[] after the last that was met */
    bool is_in_order; /* gives up at a key that is out of order, or there twice */
};

static int64_t count_of(const struct value *value)
{
    return value->type == VALUE_INTEGER && value->integer > 0 ? value->integer : 0;
}

static char *copy(const struct reading *reading, struct span span)
{
    return arena_copy_bytes(reading->arena, span.bytes, span.length);
}

static void read_nothing(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    (void)value;
    (void)member;
}

static void read_string(const struct reading *reading, const struct value *value, void *member)
{
    if (value->type == VALUE_STRING)
        *(const char **)member = copy(reading, value->string);
}

static void read_count(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    *(int64_t *)member = count_of(value);
}

static void read_sequence(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    *(unsigned long *)member = (unsigned long)count_of(value);
}

static void read_version(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    *(long *)member = (long)count_of(value);
}

static void read_id(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    if (value->type == VALUE_STRING && value->string.length < EVENT_ID_SIZE)
        memcpy(member, value->string.bytes, value->string.length);
}

static void read_kind(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    if (value->type == VALUE_STRING)
        *(enum event_kind *)member =
            (enum event_kind)called(value->string, kind_names, EVENT_KIND_COUNT);
}

static void read_signal(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    if (value->type == VALUE_STRING)
        *(enum event_signal *)member =
            (enum event_signal)called(value->string, event_signal_names, SIGNAL_COUNT);
}

static void read_truth(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    *(bool *)member = value->type == VALUE_TRUE;
}

static void read_score(const struct reading *reading, const struct value *value, void *member)
{
    (void)reading;
    if (value->type == VALUE_INTEGER || value->type == VALUE_REAL)
        *(double *)member = between_0_and_1(value->number);
}

static void read_response(const struct reading *reading, const struct value *value, void *member)
{
    const char **response = member;

    for (size_t i = 0; value->type == VALUE_LIST && i < value->count; i++)
        response[reading->event->response_count++] = copy(reading, value->list[i]);
}

/* In the order in which they are written. */
static const struct key {
    const char *name;
    void (*read)(const struct reading *reading, const struct value *value, void *member);
    size_t offset;
} keys[] = {
    {"v", read_nothing, 0},
    {"id", read_id, offsetof(struct event, id)},
    {"n", read_sequence, offsetof(struct event, sequence)},
    {"t", read_count, offsetof(struct event, time)},
    {"h", read_count, offsetof(struct event, order)},
    {"k", read_kind, offsetof(struct event, kind)},
    {"course", read_string, offsetof(struct event, course)},
    {"course_version", read_version, offsetof(struct event, course_version)},
    {"item", read_string, offsetof(struct event, item)},
    {"response", read_response, offsetof(struct event, response)},
    {"ok", read_truth, offsetof(struct event, correct)},
    {"score", read_score, offsetof(struct event, score)},
    {"signal", read_signal, offsetof(struct event, signal)},
    {"for", read_string, offsetof(struct event, review_of)},
    {"ms", read_count, offsetof(struct event, duration)},
    {"lang", read_string, offsetof(struct event, language)},
};

static bool take(void *context, const struct value *value)
{
    struct reading *reading = context;
    const char *name = value->key.bytes;
    size_t length = value->key.length;

    for (size_t i = reading->is_in_order ? reading->next : 0; i < ARRAY_LENGTH(keys); i++) {
        if (strncmp(keys[i].name, name, length) == 0 && !keys[i].name[length]) {
            reading->next = i + 1;
            keys[i].read(reading, value, (char *)reading->event + keys[i].offset);
            return true;
        }
    }
    return !reading->is_in_order;
}

/* An `h` that no clock can have said counts as none, and a `t` is cut to what can be ordered. */
static int64_t order_of(const struct event *event)
{
    int64_t order = event->order;

    if (order <= 0 || order > EVENT_ORDER_MAX)
        order = event->time;
    return order < EVENT_ORDER_MAX ? order : EVENT_ORDER_MAX;
}

bool event_read(struct event *event, const char *line, size_t length, struct arena *arena)
{
    struct reading reading = {.event = event, .arena = arena, .is_in_order = true};

    *event = (struct event){0};
    if (!values_read_plain(line, length, take, &reading)) {
        *event = (struct event){0};
        reading = (struct reading){.event = event, .arena = arena};
        if (!values_read(line, length, take, &reading))
            return false;
    }
    event->order = order_of(event);
    return *event->id != '\0';
}
