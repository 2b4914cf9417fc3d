/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal goes away at any moment from before an answer is read to after its screen is shown,
 * as it does when a window is closed, a line is cut or the last ssh connection ends. The program
 * has to end by itself, and an answer that was shown is in the journal.
 */
#include "faults/suite.h"

#include "faults/played.h"
#include "faults/route.h"
#include "progress/fold.h"
#include "progress/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <signal.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

struct going {
    struct route route;
    const char *scratch;
    uint64_t random;
    char *data; /* of the learner of now */
    size_t rounds, shown, stayed, crashed, lost, damaged;
};

static long random_below(struct going *going, long limit)
{
    going->random ^= going->random << 13;
    going->random ^= going->random >> 7;
    going->random ^= going->random << 17;
    return (long)(going->random % (uint64_t)limit);
}

static void wait_microseconds(long count)
{
    const struct timespec rest = {.tv_sec = count / 1000000, .tv_nsec = count % 1000000 * 1000};

    nanosleep(&rest, NULL);
}

/* Answers on disk; what cannot be read counts as damage. */
static size_t answers_kept(struct going *going)
{
    struct text folder = TEXT_INIT;
    struct profile profile;
    struct fold fold;
    size_t count = 0;

    text_add_format(&folder, "%s/siaga", going->data);
    profile_init(&profile);
    fold_init(&fold);
    if (!profile_open(&profile, folder.bytes, "", NULL) ||
        !fold_read(&fold, profile.folder, going->route.course.id) || fold.unreadable || fold.torn ||
        fold.refused)
        going->damaged++;
    for (size_t i = 0; i < fold.count; i++)
        count += fold.items[i].attempts;
    fold_release(&fold);
    profile_release(&profile);
    text_release(&folder);
    return count;
}

/* From the home page to the first question; false when it does not come. */
static bool reach_question(struct played *played)
{
    if (!played_shows(played))
        return false;
    played_press(played, "1");
    return played_shows(played) && strstr(played->frame.bytes, "1. A scam") != NULL;
}

static void go_once(struct going *going)
{
    struct text path = TEXT_INIT;
    struct played played;
    size_t kept;
    bool was_shown;
    int status = 0;

    text_add_format(&path, "%s/%zu", going->scratch, ++going->rounds);
    going->data = text_take(&path);
    played_start(&played, going->data, "1");
    if (!reach_question(&played))
        going->crashed++;
    played_press(&played, "1");
    wait_microseconds(random_below(going, 2 * played.took + 1));
    played_drain(&played, 0);
    was_shown = strstr(played.seen.bytes, "Your answer:") != NULL;
    played_hang_up(&played);
    going->stayed += !played_ends(&played, &status);
    going->crashed += WIFSIGNALED(status) && WTERMSIG(status) != SIGHUP;
    kept = answers_kept(going);
    going->shown += was_shown;
    going->lost += kept > 1 || (was_shown && kept != 1);
    played_release(&played);
    free(going->data);
}

void gone_run(const struct suite *suite)
{
    struct going going = {.scratch = suite->scratch, .random = suite->seed * 2 + 1};

    route_init(&going.route, suite->course);
    while (going.rounds < suite->count)
        go_once(&going);
    printf("#= the terminal went away %zu times, %zu of them after the answer was shown\n",
           going.rounds, going.shown);
    suite_say(!going.stayed, "without a terminal the program ends by itself");
    suite_say(!going.crashed, "... and does not crash");
    suite_say(!going.lost, "an answer that was shown before is kept, and none twice");
    suite_say(!going.damaged, "whole lines are left");
    route_release(&going.route);
}
