/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/playing.h"

#include "fuzz/folds.h"

#include <errno.h>
#include <fcntl.h>

#define PAST_FILE "events/0.jsonl"
#define JOURNAL_FILE "events/1.jsonl"
#define BEGAN INT64_C(1795478400000) /* 2026-11-24T00:00:00Z */

/* The course that is played, and those small ones that have what it has not. */
static const char *const folders[] = {".", "tests/play/course", "tests/play/kinds",
                                      "tests/play/learning"};

static int64_t now;

static int64_t tick(void)
{
    return now += 1000;
}

static struct course *course_at(size_t index)
{
    static struct course courses[ARRAY_LENGTH(folders)];
    struct course *course = &courses[index];

    if (!course->modules) {
        course_init(course);
        BUG_ON(!course_open(course, folders[index], NULL));
    }
    return course;
}

static int ui_folder(void)
{
    static int folder = -1;

    if (folder < 0)
        folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    BUG_ON(folder < 0);
    return folder;
}

static void begin_session(struct playing *playing)
{
    static const struct elsewhere_root nowhere;

    session_init(&playing->session, playing->course, &playing->profile, &playing->journal,
                 &playing->fold, ui_folder());
    playing->session.roots = &nowhere;
    playing->session.root_count = 0;
}

static void write_journal(const char *name, const char *bytes, size_t length)
{
    scratch_write_bytes(fuzz_scratch(), name, bytes, length);
}

/* What stands in the journals of a learner may have been written by anybody. */
static void read_past(struct playing *playing, struct bytes past)
{
    write_journal(PAST_FILE, past.at, past.length);
    write_journal(JOURNAL_FILE, "", 0);
    if (playing->is_guest || !past.length)
        return;
    BUG_ON(!fold_read(&playing->fold, fuzz_scratch()->descriptor, playing->course->id));
    journal_follow(&playing->journal, playing->fold.latest);
}

void playing_begin(struct playing *playing, struct bytes *bytes)
{
    struct bytes rest = *bytes;

    *bytes = bytes_take_part(&rest, "=== ");
    playing->course = course_at((size_t)bytes_take(bytes, ARRAY_LENGTH(folders)));
    playing->languages_chosen = 0;
    playing->is_guest = bytes_take(bytes, 3) == 0;
    now = BEGAN;
    profile_init(&playing->profile);
    journal_init(&playing->journal);
    fold_init(&playing->fold);
    playing->journal.clock = tick;
    if (!playing->is_guest)
        journal_open_nowhere(&playing->journal, ENOSPC);
    read_past(playing, rest);
    begin_session(playing);
    session_use_language(&playing->session, &languages[bytes_take(bytes, LANGUAGE_COUNT)]);
}

void playing_wait(struct playing *playing, long days)
{
    now += days * INT64_C(86400000);
    playing->session.revision++;
}

void playing_restart(struct playing *playing)
{
    const struct language *language = playing->session.language;

    session_release(&playing->session);
    begin_session(playing);
    session_use_language(&playing->session, language);
    session_resume(&playing->session);
}

/* Whoever starts the program again knows what was known, and no more. */
static void must_be_kept(struct playing *playing)
{
    const struct text *waiting = &playing->journal.waiting;
    struct fold fold;

    write_journal(JOURNAL_FILE, waiting->bytes, waiting->length);
    fold_init(&fold);
    BUG_ON(!fold_read(&fold, fuzz_scratch()->descriptor, playing->course->id));
    BUG_ON(fold.torn != playing->fold.torn || fold.unreadable != playing->fold.unreadable);
    BUG_ON(fold.refused);
    must_be_same_fold(&playing->fold, &fold);
    fold_release(&fold);
}

void playing_end(struct playing *playing)
{
    BUG_ON(playing->is_guest && playing->journal.waiting.length);
    if (!playing->is_guest)
        must_be_kept(playing);
    session_release(&playing->session);
    journal_close(&playing->journal);
    fold_release(&playing->fold);
    profile_release(&playing->profile);
}
