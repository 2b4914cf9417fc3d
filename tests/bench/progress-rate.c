/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What keeping progress costs. Prints `journal_us`, the median time of an answer until it is on
 * disk; `append_us`, that of append and fdatasync() of the same number of bytes with nothing
 * else, taken in turn with the former; and `fold_ms`, that of folding 10,000 events.
 * Writes below FOLDER, so that both go to the same disk.
 */
#include "base/check.h"
#include "base/text.h"
#include "progress/fold.h"
#include "progress/journal.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ANSWERS = 300, EVENTS = 10000, FOLDS = 15 };

static double microseconds(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return values[count / 2];
}

static void need(bool good, const char *what)
{
    if (good)
        return;
    perror(what);
    exit(EXIT_FAILURE);
}

static struct event answer(unsigned number)
{
    static char item[64];

    snprintf(item, sizeof item, "phishing/lesson-%u/step-%u", number / 100 % 10, number % 100);
    return (struct event){
        .kind = EVENT_ANSWERED,
        .course = "siaga",
        .course_version = 1,
        .item = item,
        .response = {"other"},
        .response_count = 1,
        .correct = number % 3 != 0,
        .score = number % 3 != 0,
        .duration = 5320,
        .language = "th",
    };
}

static void measure_answers(int folder)
{
    static double journal_times[ANSWERS], append_times[ANSWERS];
    struct journal journal;
    struct text line = TEXT_INIT;
    int plain = openat(folder, "plain", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

    journal_init(&journal);
    need(plain >= 0 && journal_open(&journal, folder), "journal");
    for (unsigned i = 0; i < ANSWERS; i++) {
        struct event event = answer(i);
        double started = microseconds();

        need(journal_append(&journal, &event, true), "answer");
        journal_times[i] = microseconds() - started;
        text_clear(&line);
        event_write(&event, &line);
        started = microseconds();
        need(write(plain, line.bytes, line.length) == (ssize_t)line.length, "append");
        need(fdatasync(plain) == 0, "fdatasync");
        append_times[i] = microseconds() - started;
    }
    journal_close(&journal);
    text_release(&line);
    close(plain);
    printf("journal_us %.1f\n", median(journal_times, ANSWERS));
    printf("append_us %.1f\n", median(append_times, ANSWERS));
}

static void measure_fold(int folder)
{
    static double times[FOLDS];
    struct journal journal;

    journal_init(&journal);
    need(journal_open(&journal, folder), "journal");
    for (unsigned i = 0; i < EVENTS - ANSWERS; i++) {
        struct event event = answer(i);

        need(journal_append(&journal, &event, false), "event");
    }
    journal_close(&journal);
    for (size_t i = 0; i < FOLDS; i++) {
        struct fold fold;
        double started = microseconds();

        fold_init(&fold);
        need(fold_read(&fold, folder, "siaga"), "fold");
        BUG_ON(fold.events != EVENTS);
        times[i] = microseconds() - started;
        fold_release(&fold);
    }
    printf("fold_ms %.2f\n", median(times, FOLDS) / 1000);
}

int main(int argc, char **argv)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/profile-XXXXXX", argc > 1 ? argv[1] : ".");
    need(mkdtemp(path.bytes) != NULL, path.bytes);

    int folder = open(path.bytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    need(folder >= 0, path.bytes);
    measure_answers(folder);
    measure_fold(folder);
    close(folder);
    text_release(&path);
    return 0;
}
