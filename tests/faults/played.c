/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/played.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 10000 }; /* milliseconds; far more than any screen needs */

static const char clear_screen[] = "\033[2J", last_words[] = "q leave";

static long microseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000L + now.tv_nsec / 1000;
}

static void be_the_program(const char *data_folder, const char *seed)
{
    const char *program = getenv("SIAGA");

    setenv("XDG_DATA_HOME", data_folder, 1);
    setenv("HOME", data_folder, 1);
    setenv("TERM", "xterm-256color", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    unsetenv("SIAGA_LANG");
    execl(program ? program : "", "siaga", "--lang", "en", "--seed", seed, (char *)NULL);
    perror("SIAGA");
    _exit(127);
}

static struct winsize size_of(int rows, int columns)
{
    return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

void played_start(struct played *played, const char *data_folder, const char *seed)
{
    played_start_in(played, data_folder, seed, 24, 100);
}

void played_start_in(struct played *played, const char *data_folder, const char *seed, int rows,
                     int columns)
{
    const struct winsize size = size_of(rows, columns);

    *played = (struct played){.seen = TEXT_INIT, .frame = TEXT_INIT};
    played->pressed = microseconds();
    played->child = forkpty(&played->master, NULL, NULL, &size);
    if (played->child == 0)
        be_the_program(data_folder, seed);
    if (played->child < 0) {
        perror("forkpty");
        exit(EXIT_FAILURE);
    }
}

/* False at the end, and when nothing came within `patience` milliseconds. */
static bool read_more(struct played *played, int patience)
{
    struct pollfd master = {.fd = played->master, .events = POLLIN};
    char bytes[8192];
    ssize_t count;

    if (poll(&master, 1, patience) != 1)
        return false;
    count = read(played->master, bytes, sizeof bytes);
    if (count <= 0)
        return false; /* EIO: nobody holds the other end any more */
    text_add(&played->seen, bytes, (size_t)count);
    return true;
}

/* Past one escape sequence (ECMA-35, 13.2; ECMA-48, 5.4); a change of look ends no word. */
static const char *skip_sequence(const char *at, bool *ends_word)
{
    bool has_parameters = *at == '[';

    at += has_parameters;
    while (*at && (has_parameters ? *at < '@' : *at < '0'))
        at++;
    *ends_word = has_parameters && *at != 'm';
    return *at ? at + 1 : at;
}

static void add_words(struct text *words, const char *at)
{
    bool ends_word = false;

    text_clear(words);
    while (*at) {
        if (*at == '\033') {
            bool moves;

            at = skip_sequence(at + 1, &moves);
            ends_word |= moves;
        } else if ((unsigned char)*at <= ' ') {
            ends_word = true;
            at++;
        } else {
            if (ends_word && words->length)
                text_add_byte(words, ' ');
            ends_word = false;
            text_add_byte(words, *at++);
        }
    }
}

static const char *last_screen(const struct text *seen)
{
    const char *found = NULL;

    for (const char *at = seen->bytes; (at = strstr(at, clear_screen)); at++)
        found = at;
    return found;
}

bool played_shows(struct played *played)
{
    do {
        const char *screen = last_screen(&played->seen);

        if (screen) {
            add_words(&played->frame, screen);
            if (strstr(played->frame.bytes, last_words)) {
                played->took = microseconds() - played->pressed;
                return true;
            }
        }
    } while (read_more(played, PATIENCE));
    return false;
}

void played_press(struct played *played, const char *keys)
{
    struct text bytes = TEXT_INIT;

    text_clear(&played->seen);
    text_add_format(&bytes, "%s\f", keys);
    played->pressed = microseconds();
    if (write(played->master, bytes.bytes, bytes.length) != (ssize_t)bytes.length)
        perror("write");
    text_release(&bytes);
}

void played_kill(struct played *played, long after)
{
    struct pollfd master = {.fd = played->master, .events = POLLIN};
    long end = microseconds() + after;

    for (long left = after; left > 0; left = end - microseconds()) {
        const struct timespec rest = {.tv_sec = left / 1000000, .tv_nsec = left % 1000000 * 1000};

        if (ppoll(&master, 1, &rest, NULL) == 1)
            read_more(played, 0);
    }
    kill(played->child, SIGKILL);
    waitpid(played->child, NULL, 0);
    while (read_more(played, 0))
        continue;
    add_words(&played->frame, played->seen.bytes);
}

void played_type(struct played *played, const char *bytes, size_t length)
{
    text_clear(&played->seen);
    if (write(played->master, bytes, length) != (ssize_t)length)
        perror("write");
}

void played_resize(const struct played *played, int rows, int columns)
{
    const struct winsize size = size_of(rows, columns);

    if (ioctl(played->master, TIOCSWINSZ, &size) < 0)
        perror("TIOCSWINSZ");
}

bool played_redraws(struct played *played)
{
    while (!last_screen(&played->seen)) {
        if (!read_more(played, PATIENCE))
            return false;
    }
    return true;
}

size_t played_drain(struct played *played, int quiet)
{
    size_t before = played->seen.length;

    while (read_more(played, quiet))
        continue;
    return played->seen.length - before;
}

void played_hang_up(struct played *played)
{
    if (played->master >= 0)
        close(played->master);
    played->master = -1;
}

bool played_ends(struct played *played, int *status)
{
    int child = (int)syscall(SYS_pidfd_open, played->child, 0);
    struct pollfd end = {.fd = child, .events = POLLIN};
    bool ended = poll(&end, 1, PATIENCE) == 1;

    if (!ended)
        kill(played->child, SIGKILL);
    waitpid(played->child, status, 0);
    close(child);
    return ended;
}

void played_release(struct played *played)
{
    played_hang_up(played);
    text_release(&played->seen);
    text_release(&played->frame);
}
