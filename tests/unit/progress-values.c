/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/values.h"

#include "base/text.h"
#include "progress/event.h"

#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void add_span(struct text *text, struct span span)
{
    text_add(text, span.bytes, span.length);
}

/* A line for each key: `name type value`. */
static bool note(void *context, const struct value *value)
{
    struct text *text = context;

    add_span(text, value->key);
    text_add_format(text, " %d", (int)value->type);
    if (value->type == VALUE_INTEGER)
        text_add_format(text, " %lld", (long long)value->integer);
    if (value->type == VALUE_INTEGER || value->type == VALUE_REAL)
        text_add_format(text, " %.17g", value->number);
    if (value->type == VALUE_STRING) {
        text_add_byte(text, ' ');
        add_span(text, value->string);
    }
    for (size_t i = 0; value->type == VALUE_LIST && i < value->count; i++) {
        text_add_byte(text, ' ');
        add_span(text, value->list[i]);
    }
    text_add_byte(text, '\n');
    return true;
}

static void a_plain_line_is_read_as_any_json_is(void **state)
{
    static const char *const lines[] = {
        "{\"a\":\"\"}",
        "{\"id\":\"x\",\"n\":0,\"t\":1795564800123,\"ok\":true}",
        "{\"id\":\"x\",\"ok\":false,\"list\":[]}",
        "{\"list\":[\"a\",\"b c\",\"\"]}",
        "{\"score\":0.667,\"other\":0.5,\"third\":0.001,\"zero\":0.0,\"long\":0.123456789012345}",
        "{\"n\":999999999999999}",
        "{\"\":1}",
        "{\"a\":\"!~ {}[],:\"}",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        struct text plain = TEXT_INIT, any = TEXT_INIT;

        assert_true(values_read_plain(lines[i], strlen(lines[i]), note, &plain));
        assert_true(values_read(lines[i], strlen(lines[i]), note, &any));
        assert_string_equal(plain.bytes, any.bytes);
        text_release(&plain);
        text_release(&any);
    }
}

static void what_is_not_plain_is_left_to_the_other_reader(void **state)
{
    static const char *const lines[] = {
        "", "{", "}", "{}", "[]", "null", "{ \"a\":1}", "{\"a\" :1}", "{\"a\":1} ", "{\"a\":1,}",
        "{\"a\":1}}", "{\"a\":1", "{\"a\":", "{\"a\"", "{\"a", "{a:1}", "{\"a\":01}", "{\"a\":-1}",
        "{\"a\":1.5}", "{\"a\":0.}", "{\"a\":.5}", "{\"a\":1e3}", "{\"a\":0.5e1}",
        "{\"a\":1000000000000000}", "{\"a\":0.1234567890123456}", "{\"a\":null}", "{\"a\":tru}",
        "{\"a\":trues}", "{\"a\":\"\\n\"}", "{\"a\":\"\n\"}", "{\"a\":\"\x7F\"}",
        "{\"a\":\"\xE0\xB8\x81\"}", "{\"\xC3\xA9\":1}", "{\"a\":{}}", "{\"a\":[1]}",
        "{\"a\":[\"b\",]}", "{\"a\":[\"b\"", "{\"a\":[[]]}", "{\"a\":[\"b\" ]}", "{\"a\":\"b}",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        struct text text = TEXT_INIT;

        if (values_read_plain(lines[i], strlen(lines[i]), note, &text))
            fail_msg("read: %s", lines[i]);
        text_release(&text);
    }
}

static void a_list_over_the_limit_is_cut_by_the_other_reader(void **state)
{
    struct text line = TEXT_INIT, text = TEXT_INIT;

    (void)state;
    text_add_string(&line, "{\"a\":[\"x\"");
    text_add_repeated(&line, ",\"x\"", VALUE_LIST_MAX - 1);
    text_add_string(&line, "]}");
    assert_true(values_read_plain(line.bytes, line.length, note, &text));
    text_clear(&line);
    text_clear(&text);
    text_add_string(&line, "{\"a\":[\"x\"");
    text_add_repeated(&line, ",\"x\"", VALUE_LIST_MAX);
    text_add_string(&line, "]}");
    assert_false(values_read_plain(line.bytes, line.length, note, &text));
    text_clear(&text);
    assert_true(values_read(line.bytes, line.length, note, &text));
    assert_int_equal(text.length, strlen("a 5\n") + (size_t)2 * VALUE_LIST_MAX);
    text_release(&line);
    text_release(&text);
}

static bool refuse(void *context, const struct value *value)
{
    (void)value;
    ++*(int *)context;
    return false;
}

static void reading_ends_when_nobody_takes(void **state)
{
    static const char line[] = "{\"a\":1,\"b\":2}";
    int calls = 0;

    (void)state;
    assert_false(values_read(line, strlen(line), refuse, &calls));
    assert_false(values_read_plain(line, strlen(line), refuse, &calls));
    assert_int_equal(calls, 2);
}

static void assert_same(const char *line, const struct event *one, const struct event *other)
{
    struct text a = TEXT_INIT, b = TEXT_INIT;
    struct event first = *one, second = *other;

    if (first.kind == EVENT_UNKNOWN && second.kind == EVENT_UNKNOWN)
        first.kind = second.kind = EVENT_ANSWERED;
    event_write(&first, &a);
    event_write(&second, &b);
    if (strcmp(a.bytes, b.bytes) != 0)
        fail_msg("%s\n%s%s", line, a.bytes, b.bytes);
    text_release(&a);
    text_release(&b);
}

/* A blank before a line takes it to the other reader, and changes nothing else. */
static void assert_read_alike(const char *line, struct arena *arena)
{
    struct text blank = TEXT_INIT;
    struct event one, other;
    bool good = event_read(&one, line, strlen(line), arena);

    text_add_format(&blank, " %s", line);
    assert_int_equal(event_read(&other, blank.bytes, blank.length, arena), good);
    if (good)
        assert_same(line, &one, &other);
    text_release(&blank);
}

/* Every byte of a line replaced, left out or doubled by others that matter in JSON. */
static void both_readers_say_the_same_of_lines_with_faults(void **state)
{
    static const char line[] =
        "{\"v\":1,\"id\":\"a\",\"n\":3,\"t\":17,\"h\":18,\"k\":\"answered\",\"course\":\"c\","
        "\"course_version\":1,\"item\":\"m/l/s\",\"response\":[\"scam\",\"sure\"],\"ok\":true,"
        "\"score\":0.5,\"signal\":\"scam\",\"for\":\"m/l/x\",\"ms\":5,\"lang\":\"th\"}";
    static const char bytes[] = "\"\\{}[],:019.-eatnk \x7F";
    struct arena arena;

    (void)state;
    arena_init(&arena);
    assert_read_alike(line, &arena);
    for (size_t at = 0; at < strlen(line); at++) {
        for (size_t i = 0; i < strlen(bytes); i++) {
            struct text changed = TEXT_INIT;

            text_add(&changed, line, at);
            text_add_byte(&changed, bytes[i]);
            text_add_string(&changed, line + at + 1);
            assert_read_alike(changed.bytes, &arena);
            text_clear(&changed);
            text_add(&changed, line, at);
            text_add_byte(&changed, bytes[i]);
            text_add_string(&changed, line + at);
            assert_read_alike(changed.bytes, &arena);
            text_release(&changed);
        }
        struct text cut = TEXT_INIT;

        text_add(&cut, line, at);
        assert_read_alike(cut.bytes, &arena);
        text_add_string(&cut, line + at + 1);
        assert_read_alike(cut.bytes, &arena);
        text_release(&cut);
    }
    arena_release(&arena);
}

static void both_readers_say_the_same_of_keys_twice_or_out_of_order(void **state)
{
    static const char *const lines[] = {
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"id\":\"a\",\"item\":\"x\",\"item\":5}",
        "{\"id\":\"a\",\"response\":[\"x\"],\"response\":[\"y\"]}",
        "{\"response\":[\"x\"],\"id\":\"a\",\"v\":1,\"response\":[]}",
        "{\"lang\":\"th\",\"k\":\"read\",\"id\":\"a\"}",
        "{\"id\":\"a\",\"new\":\"key\",\"k\":\"read\"}",
        "{\"id\":5,\"k\":\"read\"}",
        "{\"id\":\"3b241101-e2bb-4255-8caf-4136c566a9620\"}",
        "{\"id\":\"\",\"k\":\"read\"}",
        "{\"k\":\"read\"}",
        "{\"id\":\"a\",\"k\":[],\"course\":[\"x\"],\"ok\":\"true\",\"score\":[\"1\"],\"ms\":0.5}",
    };
    struct arena arena;

    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        assert_read_alike(lines[i], &arena);
    arena_release(&arena);
}

static void what_the_program_writes_is_plain(void **state)
{
    struct event event = {.time = 1795564800123, .order = 1795564800123, .course = "siaga",
                          .course_version = 1, .item = "phishing/links/real-owner",
                          .response = {"scam", "sure"}, .response_count = 2, .duration = 5320,
                          .language = "zh-Hans", .signal = SIGNAL_SCAM, .review_of = "a/b/c"};

    (void)state;
    for (int kind = EVENT_UNKNOWN + 1; kind < EVENT_KIND_COUNT; kind++) {
        for (int thousandths = 0; thousandths <= 1000; thousandths += 37) {
            struct text line = TEXT_INIT, text = TEXT_INIT;

            event.kind = (enum event_kind)kind;
            event.score = thousandths / 1000.0;
            event_new_id(event.id);
            event_write(&event, &line);
            assert_true(values_read_plain(line.bytes, line.length - 1, note, &text));
            text_release(&line);
            text_release(&text);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_line_is_read_as_any_json_is),
        cmocka_unit_test(what_is_not_plain_is_left_to_the_other_reader),
        cmocka_unit_test(a_list_over_the_limit_is_cut_by_the_other_reader),
        cmocka_unit_test(reading_ends_when_nobody_takes),
        cmocka_unit_test(both_readers_say_the_same_of_lines_with_faults),
        cmocka_unit_test(both_readers_say_the_same_of_keys_twice_or_out_of_order),
        cmocka_unit_test(what_the_program_writes_is_plain),
    };

    return cmocka_run_group_tests_name("progress/values", tests, NULL, NULL);
}
