/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/workers.h"

#include "base/file.h"
#include "base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORKERS_MAX = 16, ANSWER_MAX = 64 << 20 };

struct work {
    workers_part *part;
    void *data;
    size_t count, workers;
};

struct worker {
    pid_t process; /* -1: none could be started */
    int answer;    /* a file of the memory, written by the worker, read when it has ended */
};

/* A share: parts `first`, `first` + workers and so on. */
static void do_share(const struct work *work, size_t first, struct report *report,
                     struct check_counts *counts)
{
    for (size_t i = first; i < work->count; i += work->workers)
        work->part(work->data, i, report, counts);
}

/* What a report is made of, one after the other; strings with their NUL, an absent one is empty. */

static void add_value(struct text *out, const void *value, size_t size)
{
    text_add(out, value, size);
}

static void add_string(struct text *out, const char *string)
{
    text_add(out, string ? string : "", strlen(string ? string : "") + 1);
}

static void write_report(struct text *out, const struct report *report)
{
    for (size_t i = 0; i < report->count; i++) {
        const struct diagnostic *item = &report->items[i];

        add_value(out, &item->severity, sizeof item->severity);
        add_value(out, &item->location.line, sizeof item->location.line);
        add_value(out, &item->location.column, sizeof item->location.column);
        add_string(out, item->location.file);
        add_string(out, item->location.path);
        add_string(out, item->message);
    }
}

static const char *take_string(const char **at)
{
    const char *string = *at;

    *at += strlen(string) + 1;
    return string;
}

static void take_value(const char **at, void *value, size_t size)
{
    memcpy(value, *at, size);
    *at += size;
}

static void read_diagnostic(const char **at, struct report *report)
{
    struct location location = {0};
    enum severity severity;
    const char *path;

    take_value(at, &severity, sizeof severity);
    take_value(at, &location.line, sizeof location.line);
    take_value(at, &location.column, sizeof location.column);
    location.file = take_string(at);
    path = take_string(at);
    location.path = *path ? path : NULL;
    if (severity == SEVERITY_ERROR)
        report_error(report, location, "%s", take_string(at));
    else
        report_warning(report, location, "%s", take_string(at));
}

/* Counts come first. */
static void take_answer(const struct text *answer, struct report *report,
                        struct check_counts *counts)
{
    const char *at = answer->bytes, *end = at + answer->length;
    struct check_counts own;

    take_value(&at, &own, sizeof own);
    counts->languages += own.languages;
    counts->screens += own.screens;
    while (at < end)
        read_diagnostic(&at, report);
}

/* In the worker: its share, told to the file; never returns. */
static void work_and_leave(const struct work *work, size_t share, int answer)
{
    struct check_counts counts = {0};
    struct text text = TEXT_INIT;
    struct report report;
    size_t done = 0;

    report_init(&report);
    do_share(work, share, &report, &counts);
    add_value(&text, &counts, sizeof counts);
    write_report(&text, &report);
    while (done < text.length) {
        ssize_t written = write(answer, text.bytes + done, text.length - done);

        if (written < 0 && errno != EINTR)
            _exit(EXIT_FAILURE);
        done += written > 0 ? (size_t)written : 0;
    }
    _exit(EXIT_SUCCESS);
}

static struct worker start(const struct work *work, size_t share)
{
    struct worker worker = {.process = -1, .answer = memfd_create("check", MFD_CLOEXEC)};

    if (worker.answer >= 0)
        worker.process = fork();
    if (worker.process == 0)
        work_and_leave(work, share, worker.answer);
    return worker;
}

/* True when the worker has done its share and told all of it. */
static bool ended_well(const struct worker *worker)
{
    int status;

    if (worker->process < 0)
        return false;
    while (waitpid(worker->process, &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
}

static void finish(const struct work *work, size_t share, struct worker *worker,
                   struct report *report, struct check_counts *counts)
{
    struct text answer = TEXT_INIT;

    if (ended_well(worker) && lseek(worker->answer, 0, SEEK_SET) == 0 &&
        file_read_descriptor(worker->answer, ANSWER_MAX, &answer) &&
        answer.length >= sizeof *counts)
        take_answer(&answer, report, counts);
    else
        do_share(work, share, report, counts); /* again, here: what goes wrong is seen then */
    if (worker->answer >= 0)
        close(worker->answer);
    text_release(&answer);
}

static size_t count_processors(size_t most)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = online > 0 ? (size_t)online : 1;

    count = count < WORKERS_MAX ? count : WORKERS_MAX;
    return count < most ? count : most;
}

void workers_run(workers_part *part, void *data, size_t count, struct report *report,
                 struct check_counts *counts)
{
    struct work work = {part, data, count, count_processors(count)};
    struct worker workers[WORKERS_MAX] = {{0}};

    if (work.workers < 2) {
        work.workers = 1;
        do_share(&work, 0, report, counts);
        return;
    }
    for (size_t i = 0; i < work.workers; i++)
        workers[i] = start(&work, i);
    for (size_t i = 0; i < work.workers; i++)
        finish(&work, i, &workers[i], report, counts);
}
