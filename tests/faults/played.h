/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The built program, played in a pseudo-terminal of 100 by 24, in English.
 *
 *     struct played played;
 *     played_start(&played, data_folder, "7");
 *     if (played_shows(&played))                  // played.frame.bytes is a whole screen
 *         played_press(&played, "1");
 *     played_kill(&played);                       // played.seen.bytes is the rest
 *     played_release(&played);
 *
 * After every key the screen is asked for anew (Ctrl-L), so that what comes is a whole screen from
 * its first row to its last and never only what changed. The program is $SIAGA.
 */
#ifndef FAULTS_PLAYED_H
#define FAULTS_PLAYED_H

#include "base/text.h"

#include <stdbool.h>
#include <sys/types.h>

struct played {
    pid_t child;
    int master;
    long pressed, took; /* microseconds: the last key, and how long its screen took */
    struct text seen;   /* all bytes since the last key */
    struct text frame;  /* words only, one space between them */
};

void played_start(struct played *played, const char *data_folder, const char *seed);

/* The same in a window of another size. */
void played_start_in(struct played *played, const char *data_folder, const char *seed, int rows,
                     int columns);

/* Waits for a whole screen; false when none comes within ten seconds or the program ends. */
bool played_shows(struct played *played);

void played_press(struct played *played, const char *keys);

/* The same without asking for a whole screen. */
void played_type(struct played *played, const char *bytes, size_t length);

/* Waits until a screen of any size is drawn anew; false when none is within ten seconds. */
bool played_redraws(struct played *played);

/* From now on the terminal has this size. */
void played_resize(const struct played *played, int rows, int columns);

/* Reads until so many milliseconds nothing came, and returns how many bytes did. */
size_t played_drain(struct played *played, int quiet);

/* The terminal goes away: closes this side of it. */
void played_hang_up(struct played *played);

/* Whether the program ends by itself within ten seconds; else it is killed. `status`: waitpid(). */
bool played_ends(struct played *played, int *status);

/* Reads for so many microseconds, then kills the program -9 and reads what it had still written. */
void played_kill(struct played *played, long after);

void played_release(struct played *played);

#endif
