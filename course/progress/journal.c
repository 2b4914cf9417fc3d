/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/journal.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int64_t utc_milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void journal_init(struct journal *journal)
{
    *journal = (struct journal){
        .events_folder = -1,
        .file = -1,
        .waiting = TEXT_INIT,
        .clock = utc_milliseconds,
        .sync = fdatasync,
    };
}

bool journal_open(struct journal *journal, int profile_folder)
{
    if (mkdirat(profile_folder, "events", 0700) < 0 && errno != EEXIST)
        return false;
    journal->events_folder =
        openat(profile_folder, "events", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    return journal->events_folder >= 0;
}

/* 20261123T235959Z-<8 hexadecimal digits>.jsonl */
static char *new_name(const struct journal *journal)
{
    time_t seconds = (time_t)(journal->clock() / 1000);
    struct text name = TEXT_INIT;
    char utc[64] = "", random[EVENT_ID_SIZE];
    struct tm parts;

    if (gmtime_r(&seconds, &parts))
        strftime(utc, sizeof utc, "%Y%m%dT%H%M%SZ", &parts);
    event_new_id(random); /* its first eight digits are random */
    text_add_format(&name, "%s-%.8s.jsonl", utc, random);
    return text_take(&name);
}

/* Without this a power cut could leave the lines on disk and no name to find them by. */
static bool sync_name(const struct journal *journal)
{
    return fsync(journal->events_folder) == 0 || errno == EINVAL; /* EINVAL: it cannot be synced */
}

static void drop_file(struct journal *journal)
{
    int error = errno;

    if (journal->file >= 0)
        close(journal->file);
    free(journal->name);
    journal->file = -1;
    journal->name = NULL;
    journal->size = 0;
    errno = error;
}

static bool make_file(struct journal *journal)
{
    journal->name = new_name(journal);
    journal->file = openat(journal->events_folder, journal->name,
                           O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (journal->file >= 0 && sync_name(journal))
        return true;
    if (journal->file >= 0) {
        int error = errno;

        unlinkat(journal->events_folder, journal->name, 0);
        errno = error;
    }
    drop_file(journal);
    return false;
}

/* False is no new failure: prepare_file() tries again before anything else is written. */
static bool cut_back(const struct journal *journal)
{
    return ftruncate(journal->file, journal->size) == 0;
}

/*
 * A file that ends with its last whole line. What a failed write left behind could not always be
 * cut off at once; and a file that somebody deleted meanwhile would take lines that nobody sees.
 */
static bool prepare_file(struct journal *journal)
{
    struct stat status;

    if (journal->file >= 0) {
        if (fstat(journal->file, &status) < 0)
            return false;
        if (status.st_nlink == 0)
            drop_file(journal);
    }
    if (journal->file < 0)
        return make_file(journal);
    return status.st_size == journal->size || cut_back(journal);
}

static bool write_waiting(const struct journal *journal)
{
    size_t done = 0;

    while (done < journal->waiting.length) {
        ssize_t written = write(journal->file, journal->waiting.bytes + done,
                                journal->waiting.length - done);

        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC;
        if (written <= 0)
            return false;
        done += (size_t)written;
    }
    return true;
}

/*
 * All waiting lines, or none. After a failed fdatasync() the kernel may have forgotten the bytes
 * and call them clean, so these too are cut off and written again.
 */
static bool flush(struct journal *journal, bool durable)
{
    if (!prepare_file(journal)) {
        journal->error = errno;
        return false;
    }
    if (!write_waiting(journal) || (durable && journal->sync(journal->file) < 0)) {
        journal->error = errno;
        cut_back(journal);
        return false;
    }
    journal->size += (int64_t)journal->waiting.length;
    text_clear(&journal->waiting);
    return true;
}

bool journal_append(struct journal *journal, struct event *event, bool durable)
{
    event_new_id(event->id);
    event->sequence = ++journal->sequence;
    event->time = journal->clock();
    if (journal->events_folder < 0)
        return true;
    event_write(event, &journal->waiting);
    return flush(journal, durable);
}

bool journal_retry(struct journal *journal)
{
    return !journal->waiting.length || flush(journal, true);
}

enum journal_state journal_state(const struct journal *journal)
{
    if (journal->events_folder < 0)
        return JOURNAL_NONE;
    return journal->waiting.length ? JOURNAL_WAITING : JOURNAL_GOOD;
}

void journal_close(struct journal *journal)
{
    journal_retry(journal);
    if (journal->file >= 0 && journal->size == 0)
        unlinkat(journal->events_folder, journal->name, 0);
    drop_file(journal);
    if (journal->events_folder >= 0)
        close(journal->events_folder);
    text_release(&journal->waiting);
    journal_init(journal);
}
