/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/event.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct event answer = {
    .id = "3b241101-e2bb-4255-8caf-4136c566a962",
    .kind = EVENT_ANSWERED,
    .sequence = 3,
    .time = 1795564800123,
    .order = 1795564800124,
    .course = "siaga",
    .course_version = 1,
    .item = "phishing/links/real-owner",
    .response = {"other", "ถูก"},
    .response_count = 2,
    .correct = true,
    .score = 1,
    .duration = 5320,
    .language = "th",
};

static struct event event;
static struct arena arena;

static bool read_line(const char *line)
{
    return event_read(&event, line, strlen(line), &arena);
}

static int tear_down(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static void assert_written(const struct event *given, const char *expected)
{
    struct text line = TEXT_INIT;

    event_write(given, &line);
    assert_string_equal(line.bytes, expected);
    text_release(&line);
}

static void an_answer_is_one_compact_line(void **state)
{
    (void)state;
    assert_written(&answer,
                   "{\"v\":1,\"id\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"n\":3,"
                   "\"t\":1795564800123,\"h\":1795564800124,\"k\":\"answered\","
                   "\"course\":\"siaga\",\"course_version\":1,"
                   "\"item\":\"phishing/links/real-owner\","
                   "\"response\":[\"other\",\"ถูก\"],\"ok\":true,\"score\":1,\"ms\":5320,"
                   "\"lang\":\"th\"}\n");
}

static void what_an_event_does_not_have_is_left_out(void **state)
{
    const struct event started = {.id = "x", .kind = EVENT_STARTED, .course = "c"};

    (void)state;
    assert_written(&started, "{\"v\":1,\"id\":\"x\",\"n\":0,\"t\":0,\"k\":\"started\","
                             "\"course\":\"c\",\"course_version\":0}\n");
}

static void scores_are_short(void **state)
{
    static const struct {
        double score;
        const char *written;
    } cases[] = {
        {0, "\"score\":0,"},       {1, "\"score\":1,"},      {0.5, "\"score\":0.5,"},
        {2.0 / 3, "\"score\":0.667,"}, {0.9999, "\"score\":1,"}, {-4, "\"score\":0,"},
        {7, "\"score\":1,"},       {0.001, "\"score\":0.001,"}, {(double)NAN, "\"score\":0,"},
        {(double)INFINITY, "\"score\":1,"},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct event scored = answer;
        struct text line = TEXT_INIT;

        scored.score = cases[i].score;
        event_write(&scored, &line);
        assert_non_null(strstr(line.bytes, cases[i].written));
        text_release(&line);
    }
}

static void what_is_written_is_read_again(void **state)
{
    struct text line = TEXT_INIT;

    (void)state;
    event_write(&answer, &line);
    assert_true(event_read(&event, line.bytes, line.length - 1, &arena));
    text_release(&line);
    assert_string_equal(event.id, answer.id);
    assert_int_equal(event.kind, EVENT_ANSWERED);
    assert_int_equal(event.sequence, 3);
    assert_true(event.time == answer.time && event.order == answer.order);
    assert_true(event.duration == 5320 && event.correct);
    assert_string_equal(event.course, "siaga");
    assert_string_equal(event.item, answer.item);
    assert_int_equal(event.response_count, 2);
    assert_string_equal(event.response[1], "ถูก");
    assert_string_equal(event.language, "th");
    assert_true(event.score >= 1 && event.score <= 1);
}

static void strings_with_anything_in_them_stay_one_line(void **state)
{
    struct event odd = answer;
    struct text line = TEXT_INIT;

    (void)state;
    odd.item = "a\"\\\n\x1B/\t";
    event_write(&odd, &line);
    assert_ptr_equal(strchr(line.bytes, '\n'), line.bytes + line.length - 1);
    assert_true(read_line(line.bytes));
    assert_string_equal(event.item, odd.item);
    text_release(&line);
}

static void bytes_that_are_no_utf8_are_left_out(void **state)
{
    struct event odd = answer;
    struct text line = TEXT_INIT;

    (void)state;
    odd.item = "\xFF";
    odd.language = "\xC3";
    odd.response[0] = "\x80";
    event_write(&odd, &line);
    assert_true(read_line(line.bytes));
    assert_null(event.item);
    assert_int_equal(event.response_count, 1);
    text_release(&line);
}

static void ids_are_version_4_and_differ(void **state)
{
    char one[EVENT_ID_SIZE], other[EVENT_ID_SIZE];

    (void)state;
    for (int i = 0; i < 100; i++) {
        event_new_id(one);
        event_new_id(other);
        assert_string_not_equal(one, other);
        assert_int_equal(strlen(one), 36);
        assert_int_equal(one[14], '4');
        assert_non_null(strchr("89ab", one[19]));
        assert_int_equal(strspn(one, "0123456789abcdef-"), 36);
        assert_true(one[8] == '-' && one[13] == '-' && one[18] == '-' && one[23] == '-');
    }
}

static void every_kind_comes_back_as_itself(void **state)
{
    (void)state;
    for (int kind = EVENT_UNKNOWN + 1; kind < EVENT_KIND_COUNT; kind++) {
        struct event given = {.id = "x", .kind = (enum event_kind)kind, .item = "a"};
        struct text line = TEXT_INIT;

        event_write(&given, &line);
        assert_true(read_line(line.bytes));
        assert_int_equal(event.kind, kind);
        text_release(&line);
    }
}

static void a_judgement_in_a_review_has_its_signal_and_its_item(void **state)
{
    struct event judgement = answer;
    struct text line = TEXT_INIT;

    (void)state;
    judgement.signal = SIGNAL_GENUINE;
    judgement.review_of = "phishing/links/guess";
    event_write(&judgement, &line);
    assert_non_null(strstr(line.bytes, ",\"score\":1,\"signal\":\"genuine\","
                                       "\"for\":\"phishing/links/guess\",\"ms\":"));
    assert_true(read_line(line.bytes));
    assert_int_equal(event.signal, SIGNAL_GENUINE);
    assert_string_equal(event.review_of, "phishing/links/guess");
    text_release(&line);
}

static void only_an_answer_has_a_mark_but_others_may_say_what_was_chosen(void **state)
{
    static const struct event flagged = {
        .id = "x", .kind = EVENT_FLAGGED, .item = "a", .response = {"unclear"},
        .response_count = 1, .signal = SIGNAL_SCAM, .score = 1, .correct = true,
    };

    (void)state;
    assert_written(&flagged, "{\"v\":1,\"id\":\"x\",\"n\":0,\"t\":0,\"k\":\"flagged\","
                             "\"course_version\":0,\"item\":\"a\",\"response\":[\"unclear\"]}\n");
}

static void names_of_signals_and_flags_are_read_and_nothing_else_is(void **state)
{
    (void)state;
    assert_int_equal(event_signal_called("scam"), SIGNAL_SCAM);
    assert_int_equal(event_signal_called("genuine"), SIGNAL_GENUINE);
    assert_int_equal(event_signal_called("Scam"), SIGNAL_NONE);
    assert_int_equal(event_signal_called(""), SIGNAL_NONE);
    assert_int_equal(event_signal_called(NULL), SIGNAL_NONE);
    assert_int_equal(event_flag_called("translation"), FLAG_TRANSLATION);
    assert_int_equal(event_flag_called("rude"), FLAG_NONE);
    assert_int_equal(event_flag_called(NULL), FLAG_NONE);
}

static void an_order_that_no_clock_can_have_said_gives_way_to_the_time(void **state)
{
    static const struct {
        const char *line;
        int64_t order;
    } cases[] = {
        {"{\"id\":\"a\",\"t\":7,\"h\":9}", 9},
        {"{\"id\":\"a\",\"t\":9,\"h\":7}", 7},
        {"{\"id\":\"a\",\"t\":7}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":0}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":-9}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":\"9\"}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":9.5}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":null}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":253402300799999}", EVENT_ORDER_MAX},
        {"{\"id\":\"a\",\"t\":7,\"h\":253402300800000}", 7},
        {"{\"id\":\"a\",\"t\":7,\"h\":9223372036854775807}", 7},
        {"{\"id\":\"a\",\"t\":9223372036854775807}", EVENT_ORDER_MAX},
        {"{\"id\":\"a\",\"t\":9223372036854775807,\"h\":9223372036854775807}", EVENT_ORDER_MAX},
        {"{\"id\":\"a\",\"t\":-1}", 0},
        {"{\"id\":\"a\"}", 0},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        assert_true(read_line(cases[i].line));
        if (event.order != cases[i].order)
            fail_msg("%s: %lld", cases[i].line, (long long)event.order);
    }
}

static void keys_are_found_in_any_order(void **state)
{
    (void)state;
    assert_true(read_line("{\"lang\":\"th\",\"ms\":5,\"for\":\"x\",\"signal\":\"scam\",\"score\":1,"
                          "\"ok\":true,\"response\":[\"a\"],\"item\":\"i\",\"course_version\":2,"
                          "\"course\":\"c\",\"k\":\"read\",\"h\":4,\"t\":3,\"n\":2,\"id\":\"z\"}"));
    assert_true(event.kind == EVENT_READ && event.sequence == 2 && event.time == 3 &&
                event.order == 4 && event.course_version == 2 && event.duration == 5 &&
                event.correct && event.signal == SIGNAL_SCAM && event.response_count == 1);
    assert_string_equal(event.language, "th");
    assert_string_equal(event.item, "i");
}

static void unknown_kinds_and_keys_are_no_fault(void **state)
{
    (void)state;
    assert_true(read_line("{\"id\":\"a\",\"k\":\"dreamt\",\"mood\":{\"x\":[1]}}"));
    assert_int_equal(event.kind, EVENT_UNKNOWN);
    assert_true(read_line("{\"id\":\"a\"}"));
    assert_int_equal(event.kind, EVENT_UNKNOWN);
    assert_true(read_line("{\"id\":\"a\",\"k\":\"\"}"));
    assert_int_equal(event.kind, EVENT_UNKNOWN);
}

static void what_is_no_event_is_refused(void **state)
{
    static const char *const lines[] = {
        "", " ", "x", "[]", "null", "\"a\"", "{}", "{\"id\":7}", "{\"id\":\"\"}",
        "{\"id\":\"3b241101-e2bb-4255-8caf-4136c566a9620\"}", "{\"id\":\"a\"", "{\"id\":\"a\"}}",
        "{\"id\":\"a\"} {\"id\":\"b\"}", "{\"id\":\"a\",\"n\":99999999999999999999999}",
        "{\"id\":\"a\\u0000b\"}", "{\"id\":\"\xFF\"}", "{id:\"a\"}", "{\"id\":\"a\",}",
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        assert_false(read_line(lines[i]));
    assert_false(event_read(&event, "{\"id\":\"a\"}\0", 11, &arena));
}

static void values_of_the_wrong_type_are_as_if_absent(void **state)
{
    (void)state;
    assert_true(read_line("{\"id\":\"a\",\"k\":[],\"n\":-3,\"t\":\"x\",\"course\":1,\"item\":{},"
                          "\"response\":[1,\"b\",null],\"ok\":1,\"score\":\"1\",\"ms\":2.5,"
                          "\"lang\":false,\"signal\":true,\"for\":[\"a\"]}"));
    assert_int_equal(event.signal, SIGNAL_NONE);
    assert_null(event.review_of);
    assert_int_equal(event.kind, EVENT_UNKNOWN);
    assert_true(event.sequence == 0 && event.time == 0 && event.duration == 0 && !event.correct);
    assert_null(event.course);
    assert_null(event.item);
    assert_null(event.language);
    assert_int_equal(event.response_count, 1);
    assert_string_equal(event.response[0], "b");
    assert_true(read_line("{\"id\":\"a\",\"response\":\"b\",\"score\":99}"));
    assert_int_equal(event.response_count, 0);
    assert_true(event.score <= 1);
}

static void a_response_is_cut_at_its_limit(void **state)
{
    struct text line = TEXT_INIT;

    (void)state;
    text_add_string(&line, "{\"id\":\"a\",\"response\":[\"x\"");
    text_add_repeated(&line, ",\"y\"", 500);
    text_add_string(&line, "]}");
    assert_true(read_line(line.bytes));
    assert_int_equal(event.response_count, EVENT_RESPONSE_MAX);
    text_release(&line);
}

static void a_deep_line_is_refused(void **state)
{
    struct text line = TEXT_INIT;

    (void)state;
    text_add_string(&line, "{\"id\":\"a\",\"x\":");
    text_add_repeated(&line, "[", 60000);
    assert_false(read_line(line.bytes));
    text_release(&line);
}

static void a_line_cut_anywhere_is_refused(void **state)
{
    struct text line = TEXT_INIT;

    (void)state;
    event_write(&answer, &line);
    for (size_t length = 0; length + 1 < line.length; length++)
        assert_false(event_read(&event, line.bytes, length, &arena));
    text_release(&line);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(an_answer_is_one_compact_line),
        TEST(what_an_event_does_not_have_is_left_out),
        TEST(scores_are_short),
        TEST(what_is_written_is_read_again),
        TEST(strings_with_anything_in_them_stay_one_line),
        TEST(bytes_that_are_no_utf8_are_left_out),
        TEST(ids_are_version_4_and_differ),
        TEST(every_kind_comes_back_as_itself),
        TEST(a_judgement_in_a_review_has_its_signal_and_its_item),
        TEST(only_an_answer_has_a_mark_but_others_may_say_what_was_chosen),
        TEST(names_of_signals_and_flags_are_read_and_nothing_else_is),
        TEST(an_order_that_no_clock_can_have_said_gives_way_to_the_time),
        TEST(keys_are_found_in_any_order),
        TEST(unknown_kinds_and_keys_are_no_fault),
        TEST(what_is_no_event_is_refused),
        TEST(values_of_the_wrong_type_are_as_if_absent),
        TEST(a_response_is_cut_at_its_limit),
        TEST(a_deep_line_is_refused),
        TEST(a_line_cut_anywhere_is_refused),
    };

    return cmocka_run_group_tests_name("progress/event", tests, NULL, NULL);
}
