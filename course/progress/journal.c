/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/journal.h"

#include "base/array.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { UNSYNCED_MAX = 64 * 1024 }; /* bytes; then they are synced, whatever they are */

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
        .unsynced = TEXT_INIT,
        .clock = utc_milliseconds,
        .sync = fdatasync,
    };
}

void journal_open_nowhere(struct journal *journal, int error)
{
    journal->is_learner = true;
    journal->error = error;
}

/* A folder of our own in another. A link in its place would lead somewhere else. */
static int open_or_make(int parent, const char *name)
{
    if (mkdirat(parent, name, 0700) < 0 && errno != EEXIST)
        return -1;
    return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool journal_open(struct journal *journal, int profile_folder)
{
    journal->is_learner = true;
    journal->events_folder = open_or_make(profile_folder, "events");
    if (journal->events_folder < 0)
        journal->error = errno;
    return journal->events_folder >= 0;
}

/* 20261123T235959Z-<8 hexadecimal digits>.jsonl */
char *journal_new_name(int64_t now)
{
    time_t seconds = (time_t)(now / 1000);
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
    text_clear(&journal->unsynced);
    errno = error;
}

static bool make_file(struct journal *journal)
{
    journal->name = journal_new_name(journal->clock());
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
        ssize_t written =
            write(journal->file, journal->waiting.bytes + done, journal->waiting.length - done);

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
 * After a failed fdatasync() the kernel may have forgotten the bytes and call them clean: not only
 * those of now, but all since the last one that was good. They are cut off and written again.
 */
static void take_back(struct journal *journal)
{
    struct text *unsynced = &journal->unsynced;

    if (!unsynced->length)
        return;
    journal->size -= (int64_t)unsynced->length;
    text_add(unsynced, journal->waiting.bytes, journal->waiting.length);
    text_clear(&journal->waiting);
    text_add(&journal->waiting, unsynced->bytes, unsynced->length);
    text_clear(unsynced);
}

static void note_written(struct journal *journal, bool is_synced)
{
    journal->size += (int64_t)journal->waiting.length;
    if (is_synced)
        text_clear(&journal->unsynced);
    else
        text_add(&journal->unsynced, journal->waiting.bytes, journal->waiting.length);
    text_clear(&journal->waiting);
    journal->must_sync = false;
}

/* All waiting lines, or none. */
static bool flush(struct journal *journal)
{
    bool must_sync = journal->must_sync || journal->unsynced.length > UNSYNCED_MAX;
    bool is_written, good;

    if (journal->events_folder < 0)
        return false; /* why is known already */
    if (!prepare_file(journal)) {
        journal->error = errno;
        return false;
    }
    is_written = write_waiting(journal);
    good = is_written && (!must_sync || journal->sync(journal->file) == 0);
    if (good) {
        note_written(journal, must_sync);
        return true;
    }
    journal->error = errno;
    if (is_written)
        take_back(journal);
    cut_back(journal);
    return false;
}

void journal_follow(struct journal *journal, int64_t order)
{
    if (order > journal->latest)
        journal->latest = order;
}

/* At the end of all time, which only a hostile file reaches, there is no later. */
static int64_t next_order(struct journal *journal, int64_t time)
{
    journal_follow(journal, journal->latest + 1);
    journal_follow(journal, time);
    if (journal->latest > EVENT_ORDER_MAX)
        journal->latest = EVENT_ORDER_MAX;
    return journal->latest;
}

bool journal_append(struct journal *journal, struct event *event, bool durable)
{
    event_new_id(event->id);
    event->sequence = ++journal->sequence;
    event->time = journal->clock();
    event->order = next_order(journal, event->time);
    if (!journal->is_learner)
        return true;
    event_write(event, &journal->waiting);
    journal->must_sync = journal->must_sync || durable;
    return flush(journal);
}

bool journal_retry(struct journal *journal)
{
    if (!journal->waiting.length)
        return true;
    journal->must_sync = true;
    return flush(journal);
}

enum journal_state journal_state(const struct journal *journal)
{
    if (!journal->is_learner)
        return JOURNAL_NONE;
    return journal->waiting.length || journal->events_folder < 0 ? JOURNAL_WAITING : JOURNAL_GOOD;
}

/* Lets go of where the journal writes; what it wrote stays, whole lines of it. */
static void leave_place(struct journal *journal)
{
    if (journal->file >= 0 && journal->size == 0)
        unlinkat(journal->events_folder, journal->name, 0);
    else if (journal->file >= 0)
        cut_back(journal); /* a torn end that stays is left out by who reads it */
    drop_file(journal);
    if (journal->events_folder >= 0)
        close(journal->events_folder);
    journal->events_folder = -1;
}

/* Where anybody may make folders, one of our name may be a trap: its owner can take files away. */
static bool is_safe(int folder, int parent)
{
    struct stat status, above;

    if (fstat(folder, &status) < 0 || fstat(parent, &above) < 0)
        return false;
    if (status.st_uid == geteuid() || status.st_uid == above.st_uid)
        return true;
    errno = EPERM;
    return false;
}

/*
 * The folder for journals in `parent`. On a PC that many share, the first to come to /tmp owns the
 * plain name; the second name is for the others. Returns a descriptor, or -1 with errno.
 */
static int open_elsewhere(int parent, struct text *name)
{
    for (int i = 0; i < 2; i++) {
        int folder, error;

        text_clear(name);
        text_add_string(name, "siaga-progress");
        if (i > 0)
            text_add_format(name, "-%lu", (unsigned long)geteuid());
        folder = open_or_make(parent, name->bytes);
        if (folder >= 0 && is_safe(folder, parent))
            return folder;
        error = errno;
        if (folder >= 0)
            close(folder);
        errno = error;
    }
    return -1;
}

/* All that waits goes into a new file in `events_folder`; or nothing happens and errno says why. */
static bool move_to(struct journal *journal, int events_folder)
{
    struct journal old = *journal;

    journal->events_folder = events_folder;
    journal->file = -1;
    journal->name = NULL;
    journal->size = 0;
    journal->must_sync = true;
    text_init(&journal->unsynced); /* those stay where they are */
    if (flush(journal)) {
        leave_place(&old);
        text_release(&old.unsynced);
        return true;
    }

    int error = journal->error;

    leave_place(journal);
    *journal = old; /* a failed flush leaves what waits as it is */
    errno = error;
    return false;
}

static void remember_elsewhere(struct journal *journal, const char *folder, const char *name)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder, name);
    free(journal->elsewhere);
    journal->elsewhere = text_take(&path);
}

static bool move_into(struct journal *journal, const char *folder, int parent)
{
    struct text name = TEXT_INIT;
    char *file = journal->elsewhere ? journal_file_elsewhere(journal, journal->left_count) : NULL;
    int events_folder = open_elsewhere(parent, &name);
    bool good = events_folder >= 0 && move_to(journal, events_folder);
    int error = errno;

    if (good) {
        fsync(parent); /* best effort: the name of a folder that is new */
        remember_elsewhere(journal, folder, name.bytes);
    } else {
        unlinkat(parent, name.bytes, AT_REMOVEDIR); /* when it is empty, it was for this */
    }
    if (good && file) {
        ARRAY_GROW(journal->left, journal->left_count, journal->left_capacity);
        journal->left[journal->left_count++] = file;
    } else {
        free(file);
    }
    text_release(&name);
    errno = error;
    return good;
}

bool journal_move(struct journal *journal, const char *folder)
{
    int parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool good = parent >= 0 && move_into(journal, folder, parent);
    int error = errno;

    if (parent >= 0)
        close(parent);
    errno = error;
    return good;
}

char *journal_file_elsewhere(const struct journal *journal, size_t index)
{
    struct text path = TEXT_INIT;

    if (index < journal->left_count)
        return memory_copy_string(journal->left[index]);
    if (index > journal->left_count || !journal->elsewhere || !journal->size)
        return NULL;
    text_add_format(&path, "%s/%s", journal->elsewhere, journal->name);
    return text_take(&path);
}

void journal_close(struct journal *journal)
{
    journal_retry(journal);
    leave_place(journal);
    for (size_t i = 0; i < journal->left_count; i++)
        free(journal->left[i]);
    free(journal->left);
    free(journal->elsewhere);
    text_release(&journal->waiting);
    text_release(&journal->unsynced);
    journal_init(journal);
}
