/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/journal.h"

#include "journal-testing.h"
#include "progress/fold.h"

#include <errno.h>
#include <fcntl.h>
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

/* How many events the files in a folder hold, all of them whole. */
static size_t events_in(struct fixture *fixture, const char *folder)
{
    struct text path = TEXT_INIT;
    struct fold fold;
    size_t events;
    int at;

    /* A fold reads `events/` of a profile: the folder stands in for it under that name. */
    text_add_format(&path, "%s/as-profile", fixture->scratch.path);
    assert_true(mkdir(path.bytes, 0700) == 0 || errno == EEXIST);
    at = open(path.bytes, O_RDONLY | O_DIRECTORY);
    assert_int_equal(renameat(fixture->scratch.descriptor, folder, at, "events"), 0);
    fold_init(&fold);
    assert_true(fold_read(&fold, at, "siaga"));
    assert_int_equal(fold.torn + fold.unreadable, 0);
    events = fold.events;
    fold_release(&fold);
    assert_int_equal(renameat(at, "events", fixture->scratch.descriptor, folder), 0);
    close(at);
    text_release(&path);
    return events;
}

/* Moves to the folder `name` of the scratch folder, which is made when it is not there. */
static bool move(struct fixture *fixture, const char *name)
{
    char *path = scratch_path(&fixture->scratch, name);
    bool moved;

    mkdir(path, 0700);
    moved = journal_move(&fixture->journal, path);

    int error = errno;

    free(path);
    errno = error;
    return moved;
}

static void assert_file_elsewhere(struct fixture *fixture, size_t index, const char *folder)
{
    char *path = scratch_path(&fixture->scratch, folder);
    char *file = journal_file_elsewhere(&fixture->journal, index);

    assert_non_null(file);
    assert_memory_equal(file, path, strlen(path));
    assert_int_equal(access(file, R_OK), 0);
    free(file);
    free(path);
}

static void assert_no_file_elsewhere(struct fixture *fixture, size_t index)
{
    assert_null(journal_file_elsewhere(&fixture->journal, index));
}

static void a_learner_without_a_place_is_no_guest(void **state)
{
    struct fixture *fixture = *state;

    journal_open_nowhere(&fixture->journal, ENOTDIR);
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    assert_true(journal_retry(&fixture->journal)); /* nothing waits yet */
    assert_false(answer(&fixture->journal, "a", true));
    assert_false(journal_retry(&fixture->journal));
    assert_int_equal(fixture->journal.error, ENOTDIR);
    assert_no_file_elsewhere(fixture, 0);
}

static void what_waits_is_written_in_the_place_chosen(void **state)
{
    struct fixture *fixture = *state;
    struct stat status;

    journal_open_nowhere(&fixture->journal, EROFS);
    assert_false(answer(&fixture->journal, "a", true));
    assert_false(answer(&fixture->journal, "b", true));
    assert_true(move(fixture, "stick"));
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_GOOD);
    assert_int_equal(events_in(fixture, "stick/siaga-progress"), 2);
    assert_file_elsewhere(fixture, 0, "stick/siaga-progress/20261124T115959Z-");
    assert_no_file_elsewhere(fixture, 1);
    assert_int_equal(fstat(fixture->journal.file, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_true(answer(&fixture->journal, "c", true));
    assert_int_equal(events_in(fixture, "stick/siaga-progress"), 3);
}

static void what_was_on_disk_stays_there(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    fixture->journal.sync = failing_sync;
    assert_false(answer(&fixture->journal, "b", true));
    fixture->journal.sync = fdatasync;
    assert_true(move(fixture, "stick"));
    assert_int_equal(events_in(fixture, "events"), 1);
    assert_int_equal(events_in(fixture, "stick/siaga-progress"), 1);
}

static void a_torn_end_is_not_left_behind(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    assert_int_equal(write(fixture->journal.file, "{\"v\":1,", 7), 7);
    assert_true(move(fixture, "stick"));
    assert_int_equal(events_in(fixture, "events"), 1);
}

static void the_lines_are_synced_or_it_is_no_move(void **state)
{
    struct fixture *fixture = *state;

    journal_open_nowhere(&fixture->journal, EROFS);
    assert_false(answer(&fixture->journal, "a", true));
    fixture->journal.sync = failing_sync;
    assert_false(move(fixture, "stick"));
    assert_int_equal(errno, EIO);
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    assert_int_equal(fixture->journal.error, EROFS);
    assert_no_file_elsewhere(fixture, 0);
    assert_int_equal(unlinkat(fixture->scratch.descriptor, "stick", AT_REMOVEDIR), 0);
    fixture->journal.sync = fdatasync;
    assert_true(move(fixture, "other"));
    assert_int_equal(events_in(fixture, "other/siaga-progress"), 1);
}

static void a_place_that_fails_changes_nothing(void **state)
{
    struct fixture *fixture = *state;

    open_journal(fixture);
    assert_true(answer(&fixture->journal, "a", true));
    assert_false(journal_move(&fixture->journal, "/nowhere/at/all"));
    assert_int_equal(errno, ENOENT);
    scratch_write(&fixture->scratch, "file", "");
    assert_false(move(fixture, "file"));
    assert_int_equal(errno, ENOTDIR);
    assert_false(journal_move(&fixture->journal, ""));
    assert_true(answer(&fixture->journal, "b", true));
    assert_int_equal(events_in(fixture, "events"), 2);
    assert_no_file_elsewhere(fixture, 0);
}

static void a_link_or_file_of_our_name_is_not_followed(void **state)
{
    struct fixture *fixture = *state;
    struct text own = TEXT_INIT;

    journal_open_nowhere(&fixture->journal, EROFS);
    assert_false(answer(&fixture->journal, "a", true));
    scratch_make_folder(&fixture->scratch, "stick");
    scratch_make_folder(&fixture->scratch, "trap");
    text_add_format(&own, "stick/siaga-progress-%lu", (unsigned long)geteuid());
    assert_int_equal(symlinkat("../trap", fixture->scratch.descriptor, "stick/siaga-progress"), 0);
    scratch_write(&fixture->scratch, own.bytes, "mine");
    assert_false(move(fixture, "stick"));
    assert_int_equal(journal_state(&fixture->journal), JOURNAL_WAITING);
    assert_int_equal(unlinkat(fixture->scratch.descriptor, own.bytes, 0), 0);
    assert_true(move(fixture, "stick"));
    assert_int_equal(events_in(fixture, own.bytes), 1);
    assert_int_equal(unlinkat(fixture->scratch.descriptor, "trap", AT_REMOVEDIR), 0);
    text_release(&own);
}

/* Only root can give a folder to somebody else. */
static void a_folder_of_somebody_else_is_left_to_them(void **state)
{
    struct fixture *fixture = *state;
    char *theirs = geteuid() == 0 ? scratch_path(&fixture->scratch, "stick/siaga-progress") : NULL;
    struct text own = TEXT_INIT;

    if (!theirs) {
        skip();
        return;
    }
    scratch_make_folder(&fixture->scratch, "stick");
    assert_int_equal(mkdir(theirs, 0777), 0);
    assert_int_equal(chown(theirs, 1, (gid_t)-1), 0);
    journal_open_nowhere(&fixture->journal, EROFS);
    assert_false(answer(&fixture->journal, "a", true));
    assert_true(move(fixture, "stick"));
    assert_int_equal(rmdir(theirs), 0);
    text_add_format(&own, "stick/siaga-progress-%lu", (unsigned long)geteuid());
    assert_int_equal(events_in(fixture, own.bytes), 1);
    text_release(&own);
    free(theirs);
}

static void every_file_left_elsewhere_is_named(void **state)
{
    struct fixture *fixture = *state;

    journal_open_nowhere(&fixture->journal, EROFS);
    assert_false(answer(&fixture->journal, "a", true));
    assert_true(move(fixture, "first"));
    assert_true(move(fixture, "second")); /* nothing waits: it may stay empty */
    assert_true(move(fixture, "third"));
    assert_true(answer(&fixture->journal, "b", true));
    assert_file_elsewhere(fixture, 0, "first/siaga-progress/");
    assert_file_elsewhere(fixture, 1, "third/siaga-progress/");
    assert_no_file_elsewhere(fixture, 2);
    assert_no_file_elsewhere(fixture, 99);
    assert_int_equal(events_in(fixture, "second/siaga-progress"), 0);
    assert_int_equal(unlinkat(fixture->scratch.descriptor, "second/siaga-progress", AT_REMOVEDIR),
                     0);
}

static void two_runs_share_a_folder_elsewhere(void **state)
{
    struct fixture *fixture = *state;
    struct fixture other = {.scratch = fixture->scratch};

    journal_init(&other.journal);
    other.journal.clock = noon;
    journal_open_nowhere(&fixture->journal, EROFS);
    journal_open_nowhere(&other.journal, EROFS);
    assert_false(answer(&fixture->journal, "a", true));
    assert_false(answer(&other.journal, "b", true));
    assert_true(move(fixture, "stick"));
    assert_true(move(&other, "stick"));
    journal_close(&other.journal);
    assert_int_equal(events_in(fixture, "stick/siaga-progress"), 2);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_learner_without_a_place_is_no_guest),
        TEST(what_waits_is_written_in_the_place_chosen),
        TEST(what_was_on_disk_stays_there),
        TEST(a_torn_end_is_not_left_behind),
        TEST(the_lines_are_synced_or_it_is_no_move),
        TEST(a_place_that_fails_changes_nothing),
        TEST(a_link_or_file_of_our_name_is_not_followed),
        TEST(a_folder_of_somebody_else_is_left_to_them),
        TEST(every_file_left_elsewhere_is_named),
        TEST(two_runs_share_a_folder_elsewhere),
    };

    return cmocka_run_group_tests_name("progress/journal moving", tests, NULL, NULL);
}
