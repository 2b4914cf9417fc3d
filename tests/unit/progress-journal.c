/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/journal.h"

#include "journal-testing.h"
#include "progress/fold.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static char *contents(struct fixture *fixture)
{
    struct text name = TEXT_INIT;

    text_add_format(&name, "events/%s", fixture->journal.name);

    char *bytes = scratch_contents(&fixture->scratch, name.bytes);

    text_release(&name);
    return bytes;
}

static size_t lines_on_disk(struct fixture *fixture)
{
    char *bytes = contents(fixture);
    size_t count = 0;

    for (const char *at = bytes; *at; at++)
        count += *at == '\n';
    assert_true(!*bytes || bytes[strlen(bytes) - 1] == '\n');
    free(bytes);
    return count;
}

static void assert_folded(struct fixture *fixture, size_t events, size_t torn, size_t unreadable)
{
    struct fold fold;

    fold_init(&fold);
    assert_true(fold_read(&fold, fixture->scratch.descriptor, "siaga"));
    assert_int_equal(fold.events, events);
    assert_int_equal(fold.torn, torn);
    assert_int_equal(fold.unreadable, unreadable);
    fold_release(&fold);
}

static void a_run_that_does_nothing_leaves_no_file(void **state)
{
    struct fixture *fixture = *state;
    char *path = scratch_path(&fixture->scratch, "events");
    struct stat status;

    open_journal(fixture);
    journal_close(&fixture->journal);
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_int_equal(rmdir(path), 0);
    free(path);
}

static void the_file_is_named_by_time_and_chance(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));

    const char *name = fixture->journal.name;
    struct stat status;

    assert_int_equal(strncmp(name, "20261124T115959Z-", 17), 0);
    assert_int_equal(strspn(name + 17, "0123456789abcdef"), 8);
    assert_string_equal(name + 25, ".jsonl");
    assert_int_equal(fstat(fixture->journal.file, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void every_event_gets_id_number_and_time(void **state)
{
    struct fixture *fixture = *state;
    struct event event = {.kind = EVENT_STARTED, .course = "siaga"};
    struct event next = event;

    open_journal(fixture);
    assert_true(journal_append(&fixture->journal, &event, false));
    assert_true(journal_append(&fixture->journal, &next, true));
    assert_int_equal(event.sequence, 1);
    assert_int_equal(next.sequence, 2);
    assert_true(event.time == noon());
    assert_string_not_equal(event.id, next.id);
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_GOOD);
    assert_int_equal(lines_on_disk(fixture), 2);
}

static void a_guest_writes_nothing_and_is_never_refused(void **state)
{
    struct fixture *fixture = *state;

    assert_int_equal(journal_state(&fixture->journal), JOURNAL_NONE);
    assert_true(answer(&fixture->journal, "a", true));
    assert_int_equal(scratch_count(&fixture->scratch), 0);
}

static void two_journals_never_share_a_file(void **state)
{
    struct fixture *fixture = *state;
    struct journal other;

    journal_init(&other);
    other.clock = noon;
    assert_true(journal_open(&other, fixture->scratch.descriptor));
    open_journal(fixture);
    for (int i = 0; i < 10; i++) {
        assert_true(answer(&fixture->journal, "a", true));
        assert_true(answer(&other, "b", true));
    }
    assert_string_not_equal(fixture->journal.name, other.name);
    assert_int_equal(lines_on_disk(fixture), 10);
    journal_close(&other);
    assert_folded(fixture, 20, 0, 0);
}

static void a_file_in_place_of_the_folder_is_an_error(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "events", "");
    assert_false(journal_open(&fixture->journal, fixture->scratch.descriptor));
    assert_int_equal(errno, ENOTDIR);
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    assert_int_equal(fixture->journal.error, ENOTDIR);
    assert_false(answer(&fixture->journal, "a", true));
    assert_int_equal(fixture->journal.error, ENOTDIR);
}

static void a_link_in_place_of_the_folder_is_not_followed(void **state)
{
    struct fixture *fixture = *state;

    scratch_make_folder(&fixture->scratch, "elsewhere");
    assert_int_equal(symlinkat("elsewhere", fixture->scratch.descriptor, "events"), 0);
    assert_false(journal_open(&fixture->journal, fixture->scratch.descriptor));
}

static void a_folder_that_vanished_keeps_lines_waiting_until_it_is_back(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_int_equal(unlinkat(fixture->scratch.descriptor, "events", AT_REMOVEDIR), 0);
    assert_false(answer(&fixture->journal, "a", true));
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    assert_int_equal(fixture->journal.error, ENOENT);
    assert_false(answer(&fixture->journal, "b", true));
    assert_int_equal(mkdirat(fixture->scratch.descriptor, "events", 0700), 0);
    close(fixture->journal.events_folder);
    fixture->journal.events_folder = openat(fixture->scratch.descriptor, "events", O_RDONLY);
    assert_true(answer(&fixture->journal, "c", true));
    assert_int_equal(lines_on_disk(fixture), 3);
    assert_folded(fixture, 3, 0, 0);
}

static void a_deleted_file_is_made_anew(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    assert_int_equal(unlinkat(fixture->journal.events_folder, fixture->journal.name, 0), 0);
    assert_true(answer(&fixture->journal, "b", true));
    assert_int_equal(lines_on_disk(fixture), 1);
}

static void a_failing_sync_neither_loses_nor_doubles_a_line(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    fixture->journal.sync = failing_sync;
    assert_false(answer(&fixture->journal, "b", true));
    assert_false(answer(&fixture->journal, "c", true));
    assert_int_equal(fixture->journal.error, EIO);
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    assert_int_equal(lines_on_disk(fixture), 1);
    fixture->journal.sync = fdatasync;
    assert_true(answer(&fixture->journal, "d", true));
    assert_int_equal(lines_on_disk(fixture), 4);
    assert_folded(fixture, 4, 0, 0);
}

/* The kernel may have forgotten those too. */
static void a_failing_sync_writes_again_what_was_never_synced(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    assert_true(answer(&fixture->journal, "b", false));
    assert_true(answer(&fixture->journal, "c", false));
    assert_int_equal(lines_on_disk(fixture), 3);
    fixture->journal.sync = failing_sync;
    assert_false(answer(&fixture->journal, "d", true));
    assert_int_equal(lines_on_disk(fixture), 1);
    assert_false(answer(&fixture->journal, "e", true));
    assert_int_equal(lines_on_disk(fixture), 1);
    fixture->journal.sync = fdatasync;
    assert_true(answer(&fixture->journal, "f", false));
    assert_int_equal(lines_on_disk(fixture), 6);
    assert_folded(fixture, 6, 0, 0);
}

static size_t syncs;

static int counting_sync(int descriptor)
{
    syncs++;
    return fdatasync(descriptor);
}

static void what_had_to_be_synced_is_synced_whatever_comes_next(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    fixture->journal.sync = failing_sync;
    assert_false(answer(&fixture->journal, "a", true));
    assert_false(answer(&fixture->journal, "b", false));
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    fixture->journal.sync = counting_sync;
    syncs = 0;
    assert_true(answer(&fixture->journal, "c", false));
    assert_int_equal(syncs, 1);
    assert_true(answer(&fixture->journal, "d", false));
    assert_int_equal(syncs, 1);
    assert_folded(fixture, 4, 0, 0);
}

static void what_is_never_durable_is_synced_now_and_then(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    fixture->journal.sync = counting_sync;
    syncs = 0;
    for (int i = 0; i < 1000; i++)
        assert_true(answer(&fixture->journal, "a", false));
    assert_true(syncs > 0 && syncs < 10);
    assert_true(fixture->journal.unsynced.length < 100000);
    assert_folded(fixture, 1000, 0, 0);
}

static void a_retry_writes_what_waits_or_says_that_it_cannot(void **state)
{
    struct fixture *fixture = *state;

    assert_true(journal_retry(&fixture->journal));
    open_journal(fixture);
    fixture->journal.sync = failing_sync;
    assert_false(answer(&fixture->journal, "a", true));
    assert_false(journal_retry(&fixture->journal));
    assert_int_equal(fixture->journal.error, EIO);
    fixture->journal.sync = fdatasync;
    assert_true(journal_retry(&fixture->journal));
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_GOOD);
    assert_folded(fixture, 1, 0, 0);
}

static void closing_writes_what_waits(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    fixture->journal.sync = failing_sync;
    assert_false(answer(&fixture->journal, "a", true));
    fixture->journal.sync = fdatasync;
    journal_close(&fixture->journal);
    assert_folded(fixture, 1, 0, 0);
}

static void ignore_size_signal(void)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};

    assert_int_equal(sigaction(SIGXFSZ, &ignore, NULL), 0);
}

/* The limit cuts a write in two, as a full disk does. */
static void limit_file_size(rlim_t size)
{
    struct rlimit limit;

    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = size;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_full_disk_leaves_whole_lines_and_loses_none(void **state)
{
    struct fixture *fixture = *state;
    size_t refused = 0;

    ignore_size_signal();
    open_journal(fixture);
    limit_file_size(1000);
    for (int i = 0; i < 20; i++)
        refused += !answer(&fixture->journal, "phishing/links/real-owner", true);

    size_t written = lines_on_disk(fixture);

    limit_file_size(RLIM_INFINITY);
    assert_true(refused > 0 && written == 20 - refused);
    assert_int_equal(fixture->journal.error, EFBIG);
    assert_folded(fixture, written, 0, 0);
    assert_true(answer(&fixture->journal, "last", true));
    assert_int_equal(lines_on_disk(fixture), 21);
    assert_folded(fixture, 21, 0, 0);
}

static void a_disk_that_is_full_from_the_start_leaves_no_empty_file(void **state)
{
    struct fixture *fixture = *state;

    ignore_size_signal();
    open_journal(fixture);
    limit_file_size(0);
    assert_false(answer(&fixture->journal, "a", true));
    journal_close(&fixture->journal);
    limit_file_size(RLIM_INFINITY);
    assert_int_equal(unlinkat(fixture->scratch.descriptor, "events", AT_REMOVEDIR), 0);
}

static void a_torn_tail_is_cut_off_before_the_next_line(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    assert_int_equal(write(fixture->journal.file, "{\"v\":1,", 7), 7);
    assert_true(answer(&fixture->journal, "b", true));
    assert_folded(fixture, 2, 0, 0);
}

static void a_journal_cut_at_any_byte_keeps_its_whole_lines(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    for (int i = 0; i < 6; i++)
        assert_true(answer(&fixture->journal, "phishing/links/real-owner", false));

    char *bytes = contents(fixture);
    size_t length = strlen(bytes);

    assert_true(length > 300);
    for (size_t cut = length - 300; cut <= length; cut++) {
        size_t whole = 0;

        for (size_t i = 0; i < cut; i++)
            whole += bytes[i] == '\n';
        assert_int_equal(ftruncate(fixture->journal.file, 0), 0);
        assert_int_equal(write(fixture->journal.file, bytes, cut), (int)cut);
        assert_folded(fixture, whole, bytes[cut - 1] != '\n', 0);
    }
    free(bytes);
}

static int64_t before_1970(void)
{
    return INT64_C(-86400000);
}

static int64_t beyond_calendars(void)
{
    return INT64_MAX;
}

static void a_clock_far_off_still_gives_a_file(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    fixture->journal.clock = before_1970;
    assert_true(answer(&fixture->journal, "a", true));
    fixture->journal.clock = beyond_calendars;
    assert_int_equal(unlinkat(fixture->journal.events_folder, fixture->journal.name, 0), 0);
    assert_true(answer(&fixture->journal, "b", true));
    assert_folded(fixture, 1, 0, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_run_that_does_nothing_leaves_no_file),
        TEST(the_file_is_named_by_time_and_chance),
        TEST(every_event_gets_id_number_and_time),
        TEST(a_guest_writes_nothing_and_is_never_refused),
        TEST(two_journals_never_share_a_file),
        TEST(a_file_in_place_of_the_folder_is_an_error),
        TEST(a_link_in_place_of_the_folder_is_not_followed),
        TEST(a_folder_that_vanished_keeps_lines_waiting_until_it_is_back),
        TEST(a_deleted_file_is_made_anew),
        TEST(a_failing_sync_neither_loses_nor_doubles_a_line),
        TEST(a_failing_sync_writes_again_what_was_never_synced),
        TEST(what_had_to_be_synced_is_synced_whatever_comes_next),
        TEST(what_is_never_durable_is_synced_now_and_then),
        TEST(a_retry_writes_what_waits_or_says_that_it_cannot),
        TEST(closing_writes_what_waits),
        TEST(a_full_disk_leaves_whole_lines_and_loses_none),
        TEST(a_disk_that_is_full_from_the_start_leaves_no_empty_file),
        TEST(a_torn_tail_is_cut_off_before_the_next_line),
        TEST(a_journal_cut_at_any_byte_keeps_its_whole_lines),
        TEST(a_clock_far_off_still_gives_a_file),
    };

    return cmocka_run_group_tests_name("progress/journal", tests, NULL, NULL);
}
