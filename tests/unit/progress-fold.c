/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/fold.h"

#include "support/scratch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

struct fixture {
    struct scratch scratch;
    struct fold fold;
};

/* A line: id, sequence, time, kind, item and what else there is. */
#define LINE(id, n, t, kind, item, more)                                                           \
    "{\"id\":\"" id "\",\"n\":" #n ",\"t\":" #t ",\"k\":\"" kind "\",\"course\":\"siaga\"," \
    "\"item\":\"" item "\"" more "}\n"
#define RIGHT ",\"ok\":true,\"score\":1,\"response\":[\"yes\"],\"lang\":\"th\""
#define WRONG ",\"ok\":false,\"score\":0.5,\"response\":[\"no\",\"other\"],\"lang\":\"km\""

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);

    scratch_make(&fixture->scratch);
    fold_init(&fixture->fold);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    fold_release(&fixture->fold);
    scratch_remove(&fixture->scratch);
    free(fixture);
    return 0;
}

static void write_events(struct fixture *fixture, const char *name, const char *lines)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "events/%s", name);
    scratch_write(&fixture->scratch, path.bytes, lines);
    text_release(&path);
}

static bool read_fold(struct fixture *fixture)
{
    return fold_read(&fixture->fold, fixture->scratch.descriptor, "siaga");
}

static void assert_counts(struct fixture *fixture, size_t events, size_t torn, size_t unreadable,
                          size_t refused)
{
    assert_int_equal(fixture->fold.events, events);
    assert_int_equal(fixture->fold.torn, torn);
    assert_int_equal(fixture->fold.unreadable, unreadable);
    assert_int_equal(fixture->fold.refused, refused);
}

static void a_profile_without_events_knows_nothing(void **state)
{
    struct fixture *fixture = *state;

    assert_true(read_fold(fixture));
    assert_null(fold_find(&fixture->fold, "a"));
    assert_null(fixture->fold.last_item);
    assert_null(fixture->fold.last_language);
    assert_counts(fixture, 0, 0, 0, 0);
}

static void each_kind_says_something_about_its_item(void **state)
{
    struct fixture *fixture = *state;

    write_events(fixture, "1.jsonl",
                 "{\"id\":\"0\",\"k\":\"started\",\"course\":\"siaga\",\"lang\":\"id\"}\n"
                 LINE("1", 1, 10, "visited", "m/l/a", "") LINE("2", 2, 20, "read", "m/l/b", "")
                 LINE("3", 3, 30, "answered", "m/l/c", WRONG)
                 LINE("4", 4, 40, "completed", "m/l", ""));
    assert_true(read_fold(fixture));

    const struct item_state *visited = fold_find(&fixture->fold, "m/l/a");
    const struct item_state *read = fold_find(&fixture->fold, "m/l/b");
    const struct item_state *answered = fold_find(&fixture->fold, "m/l/c");
    const struct item_state *lesson = fold_find(&fixture->fold, "m/l");

    assert_true(visited->visited && !visited->read && visited->time == 10);
    assert_true(read->visited && read->read && !read->attempts);
    assert_true(answered->visited && answered->answered && !answered->correct);
    assert_int_equal(answered->attempts, 1);
    assert_int_equal(answered->response_count, 2);
    assert_string_equal(answered->response[1], "other");
    assert_true(lesson->completed && !lesson->visited);
    assert_string_equal(fixture->fold.last_item, "m/l/c");
    assert_string_equal(fixture->fold.last_language, "km");
    assert_counts(fixture, 5, 0, 0, 0);
}

static void the_latest_answer_counts_and_the_first_is_remembered(void **state)
{
    struct fixture *fixture = *state;

    write_events(fixture, "2.jsonl", LINE("a", 1, 5, "answered", "x", WRONG));
    write_events(fixture, "1.jsonl", LINE("b", 1, 9, "answered", "x", RIGHT));
    assert_true(read_fold(fixture));

    const struct item_state *state_of_x = fold_find(&fixture->fold, "x");

    assert_true(state_of_x->correct && !state_of_x->first_correct && state_of_x->attempts == 2);
    assert_string_equal(state_of_x->response[0], "yes");
    assert_int_equal(state_of_x->response_count, 1);
}

static void equal_times_are_ordered_by_file_then_number(void **state)
{
    struct fixture *fixture = *state;

    write_events(fixture, "2.jsonl", LINE("c", 1, 5, "visited", "third", ""));
    write_events(fixture, "1.jsonl", LINE("b", 2, 5, "visited", "second", "")
                                     LINE("a", 1, 5, "answered", "first", RIGHT));
    assert_true(read_fold(fixture));
    assert_string_equal(fixture->fold.items[0].item, "first");
    assert_string_equal(fixture->fold.items[1].item, "second");
    assert_string_equal(fixture->fold.last_item, "third");
}

static void a_journal_copied_twice_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    const char *lines = LINE("a", 1, 5, "answered", "x", WRONG)
                        LINE("b", 2, 6, "answered", "x", RIGHT);

    write_events(fixture, "1.jsonl", lines);
    write_events(fixture, "1.sync-conflict-20261123-101010-ABC.jsonl", lines);
    write_events(fixture, "copy of 1.jsonl", lines);
    assert_true(read_fold(fixture));
    assert_int_equal(fold_find(&fixture->fold, "x")->attempts, 2);
    assert_counts(fixture, 2, 0, 0, 0);
}

static void events_of_other_courses_and_unknown_kinds_are_left_out(void **state)
{
    struct fixture *fixture = *state;

    write_events(fixture, "1.jsonl",
                 "{\"id\":\"1\",\"k\":\"visited\",\"course\":\"other\",\"item\":\"x\"}\n"
                 "{\"id\":\"2\",\"k\":\"visited\",\"item\":\"x\"}\n"
                 LINE("3", 1, 1, "dreamt", "x", ""));
    assert_true(read_fold(fixture));
    assert_null(fold_find(&fixture->fold, "x"));
    assert_counts(fixture, 0, 0, 0, 0);
}

static void torn_and_unreadable_lines_are_counted(void **state)
{
    struct fixture *fixture = *state;

    write_events(fixture, "1.jsonl",
                 "junk\n\n" LINE("1", 1, 1, "visited", "x", "") "{\"id\":\"2\"");
    write_events(fixture, "2.jsonl", LINE("3", 1, 1, "visited", "y", "") "[]\n");
    write_events(fixture, "3.jsonl", "");
    assert_true(read_fold(fixture));
    assert_non_null(fold_find(&fixture->fold, "x"));
    assert_counts(fixture, 2, 1, 3, 0);
}

static void a_line_over_the_limit_is_not_read(void **state)
{
    struct fixture *fixture = *state;
    struct text lines = TEXT_INIT;

    text_add_string(&lines, "{\"id\":\"1\",\"k\":\"visited\",\"course\":\"siaga\",\"item\":\"");
    text_add_repeated(&lines, "x", 70000);
    text_add_string(&lines, "\"}\n" LINE("2", 1, 1, "visited", "y", ""));
    write_events(fixture, "1.jsonl", lines.bytes);
    assert_true(read_fold(fixture));
    assert_counts(fixture, 1, 0, 1, 0);
    text_release(&lines);
}

static void a_file_over_the_limit_is_not_read(void **state)
{
    struct fixture *fixture = *state;
    char *path = scratch_path(&fixture->scratch, "events/1.jsonl");

    write_events(fixture, "1.jsonl", LINE("1", 1, 1, "visited", "x", ""));
    write_events(fixture, "2.jsonl", LINE("2", 1, 1, "visited", "y", ""));
    assert_int_equal(truncate(path, (16 << 20) + 1), 0);
    assert_true(read_fold(fixture));
    assert_counts(fixture, 1, 0, 0, 1);
    free(path);
}

static void only_regular_files_with_the_suffix_are_read(void **state)
{
    struct fixture *fixture = *state;
    int folder = fixture->scratch.descriptor;

    scratch_write(&fixture->scratch, "outside", LINE("1", 1, 1, "visited", "x", ""));
    write_events(fixture, "notes.txt", "hello\n");
    write_events(fixture, ".hidden.jsonl", "junk\n");
    write_events(fixture, "a.jsonl.part", "junk\n");
    scratch_make_folder(&fixture->scratch, "events/folder.jsonl");
    assert_int_equal(symlinkat("../outside", folder, "events/link.jsonl"), 0);
    assert_int_equal(mkfifoat(folder, "events/pipe.jsonl", 0600), 0);
    assert_true(read_fold(fixture));
    assert_counts(fixture, 0, 0, 0, 3);
}

static void a_file_in_place_of_the_folder_is_an_error(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "events", "");
    assert_false(read_fold(fixture));
    assert_int_equal(errno, ENOTDIR);
}

static void events_are_added_as_they_happen(void **state)
{
    struct fixture *fixture = *state;
    char item[] = "x", option[] = "yes", language[] = "th";
    struct event event = {
        .kind = EVENT_ANSWERED, .item = item, .time = 9, .correct = true, .language = language,
        .response = {option}, .response_count = 1,
    };

    fold_add(&fixture->fold, &event);
    memset(item, '?', 1);
    memset(option, '?', 3);
    memset(language, '?', 2);
    assert_string_equal(fold_find(&fixture->fold, "x")->response[0], "yes");
    assert_string_equal(fixture->fold.last_item, "x");
    assert_string_equal(fixture->fold.last_language, "th");
}

static void times_that_run_backwards_keep_the_order_of_arrival(void **state)
{
    struct fixture *fixture = *state;
    struct event event = {.kind = EVENT_ANSWERED, .item = "x", .time = 9, .correct = true};

    fold_add(&fixture->fold, &event);
    event.time = 3;
    event.correct = false;
    fold_add(&fixture->fold, &event);
    assert_false(fold_find(&fixture->fold, "x")->correct);
    assert_true(fold_find(&fixture->fold, "x")->time == 3);
}

static void events_that_say_nothing_change_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct event unknown = {.kind = EVENT_UNKNOWN, .item = "x"};
    struct event itemless = {.kind = EVENT_ANSWERED};

    fold_add(&fixture->fold, &unknown);
    fold_add(&fixture->fold, &itemless);
    assert_int_equal(fixture->fold.count, 0);
    assert_null(fixture->fold.last_item);
}

static void many_events_in_many_files_are_all_folded(void **state)
{
    struct fixture *fixture = *state;
    struct text lines = TEXT_INIT;
    char name[32];

    for (int file = 0; file < 50; file++) {
        text_clear(&lines);
        for (int i = 0; i < 50; i++)
            text_add_format(&lines, "{\"id\":\"%d-%d\",\"t\":%d,\"k\":\"answered\",\"ok\":true,"
                            "\"course\":\"siaga\",\"item\":\"m/%d\"}\n", file, i, file, i);
        snprintf(name, sizeof name, "%03d.jsonl", file);
        write_events(fixture, name, lines.bytes);
    }
    text_release(&lines);
    assert_true(read_fold(fixture));
    assert_counts(fixture, 2500, 0, 0, 0);
    assert_int_equal(fixture->fold.count, 50);
    assert_int_equal(fold_find(&fixture->fold, "m/49")->attempts, 50);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_profile_without_events_knows_nothing),
        TEST(each_kind_says_something_about_its_item),
        TEST(the_latest_answer_counts_and_the_first_is_remembered),
        TEST(equal_times_are_ordered_by_file_then_number),
        TEST(a_journal_copied_twice_changes_nothing),
        TEST(events_of_other_courses_and_unknown_kinds_are_left_out),
        TEST(torn_and_unreadable_lines_are_counted),
        TEST(a_line_over_the_limit_is_not_read),
        TEST(a_file_over_the_limit_is_not_read),
        TEST(only_regular_files_with_the_suffix_are_read),
        TEST(a_file_in_place_of_the_folder_is_an_error),
        TEST(events_are_added_as_they_happen),
        TEST(times_that_run_backwards_keep_the_order_of_arrival),
        TEST(events_that_say_nothing_change_nothing),
        TEST(many_events_in_many_files_are_all_folded),
    };

    return cmocka_run_group_tests_name("progress/fold", tests, NULL, NULL);
}
