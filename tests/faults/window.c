/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What happens to the window while somebody plays: tiny, huge, thousands of sizes, a key held down,
 * a program that stands still for a while.
 */
#include "faults/suite.h"

#include "faults/played.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    ROWS = 24,
    COLUMNS = 100,
    QUIET = 150,              /* milliseconds without a byte: the program waits for a key */
    WAITING_KEYS = 4000,      /* what the kernel keeps of a terminal's input, nearly */
    SCREEN_BYTES = 16 * 1024, /* more than any whole screen of this size takes */
    GROWTH_MAX = 4096,        /* KiB */
};

static const char question[] = "1. A scam", answered[] = "Your answer:";

struct window {
    const struct suite *suite;
    struct played played;
    unsigned started;
};

static char *data_of(const struct window *window)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/window-%u", window->suite->scratch, window->started);
    return text_take(&path);
}

static void start(struct window *window, int rows, int columns)
{
    char *data;

    window->started++;
    data = data_of(window);
    played_start_in(&window->played, data, "1", rows, columns);
    free(data);
}

static void end(struct window *window, const char *what)
{
    int status = 0;

    played_type(&window->played, "q", 1);
    while (played_drain(&window->played, QUIET))
        continue;
    suite_say(played_ends(&window->played, &status) && WIFEXITED(status) &&
                  WEXITSTATUS(status) == 0,
              what);
    played_release(&window->played);
}

/* Asks for a whole screen and looks for the words in it. */
static bool shows(struct window *window, const char *keys, const char *words)
{
    played_press(&window->played, keys);
    if (played_shows(&window->played) && strstr(window->played.frame.bytes, words))
        return true;
    printf("# '%s' is not in: %.300s\n", words, window->played.frame.bytes);
    return false;
}

static bool reach_question(struct window *window)
{
    return played_shows(&window->played) && shows(window, "1", question);
}

static long resident_kib(const struct window *window)
{
    struct text path = TEXT_INIT;
    long pages = -1;
    char line[128];
    FILE *file;

    text_add_format(&path, "/proc/%ld/statm", (long)window->played.child);
    file = fopen(path.bytes, "re");
    if (file && fgets(line, sizeof line, file))
        pages = strtol(line + strcspn(line, " "), NULL, 10);
    if (file)
        fclose(file);
    text_release(&path);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void sizes(struct window *window)
{
    static const struct {
        int rows, columns;
    } extremes[] = {{1, 1}, {200, 500}, {1, 500}, {200, 1}, {11, 39}, {ROWS, COLUMNS}};
    struct played *played = &window->played;
    bool redrawn = true;

    start(window, ROWS, COLUMNS);
    suite_say(reach_question(window), "a question is on screen");
    for (size_t i = 0; i < ARRAY_LENGTH(extremes); i++) {
        played_resize(played, extremes[i].rows, extremes[i].columns);
        played_drain(played, QUIET);
        if (extremes[i].columns < 40 || extremes[i].rows < 12) {
            played_type(played, "1\r2 \f", 5); /* does nothing: it could not be seen */
            redrawn = played_redraws(played) && redrawn;
        }
    }
    suite_say(redrawn && shows(window, "", question) && !strstr(played->frame.bytes, answered),
              "1x1 and back: the same question, and nothing was answered out of sight");
    played_resize(played, 200, 500);
    suite_say(shows(window, "1", answered), "500x200: a question is answered");
    played_resize(played, 1, 1);
    played_drain(played, QUIET);
    end(window, "1x1: q leaves");
    start(window, 1, 1);
    played_drain(played, QUIET);
    played_resize(played, ROWS, COLUMNS);
    suite_say(reach_question(window), "a start in 1x1: made larger it is the course");
    end(window, "... to its end");
    start(window, 200, 500);
    suite_say(reach_question(window), "a start in 500x200");
    end(window, "... to its end, too");
}

static void resizes(struct window *window)
{
    long before, after;

    start(window, ROWS, COLUMNS);
    reach_question(window);
    for (int i = 0; i < 2000; i++) { /* until every size was seen */
        played_resize(&window->played, 1 + i * 7 % 200, 1 + i * 13 % 500);
        played_drain(&window->played, 0);
    }
    before = resident_kib(window);
    for (int i = 0; i < 10000; i++) {
        played_resize(&window->played, 1 + i * 7 % 200, 1 + i * 13 % 500);
        if (played_drain(&window->played, 0) > SCREEN_BYTES)
            text_clear(&window->played.seen);
    }
    played_resize(&window->played, ROWS, COLUMNS);
    suite_say(shows(window, "", question), "10,000 sizes: the same question");
    after = resident_kib(window);
    printf("#= 10,000 sizes: %ld KiB resident before, %ld after\n", before, after);
    suite_say(before > 0 && after < before + GROWTH_MAX, "10,000 sizes: no more memory than 2,000");
    suite_say(shows(window, "1", answered), "10,000 sizes: the next key counts");
    end(window, "10,000 sizes: a good end");
}

static bool stop(const struct window *window)
{
    int status = 0;

    return kill(window->played.child, SIGSTOP) == 0 &&
           waitpid(window->played.child, &status, WUNTRACED) == window->played.child &&
           WIFSTOPPED(status);
}

static bool go_on(const struct window *window)
{
    return kill(window->played.child, SIGCONT) == 0;
}

/* Fills the terminal's input while the program stands still; returns what it then writes. */
static size_t type_ahead(struct window *window, const char *keys, size_t length)
{
    char typed[WAITING_KEYS];

    for (size_t i = 0; i < sizeof typed; i++)
        typed[i] = keys[i % length];
    if (!stop(window))
        return 0;
    played_type(&window->played, typed, sizeof typed);
    go_on(window);
    return played_drain(&window->played, 4 * QUIET);
}

static void stands_still(struct window *window)
{
    start(window, ROWS, COLUMNS);
    reach_question(window);
    suite_say(stop(window), "the program stands still");
    played_resize(&window->played, 40, 120);
    played_type(&window->played, "1", 1);
    suite_say(played_drain(&window->played, QUIET) == 0, "... and shows nothing");
    go_on(window);
    suite_say(shows(window, "", answered), "going on: the key that came meanwhile counts");
    suite_say(strstr(window->played.seen.bytes, "\033[40") != NULL,
              "going on: the size of now is drawn");
    end(window, "going on: a good end");
}

/*
 * The focus goes down and up, so that every picture differs from the one before. Were each key
 * drawn, there were thousands of them; were a picture drawn only when no key waits, there were one.
 */
static void held_key(struct window *window)
{
    char block[2 * 64];
    size_t one, many, some;

    start(window, ROWS, COLUMNS);
    played_shows(&window->played);
    played_type(&window->played, "j", 1);
    one = played_drain(&window->played, QUIET);
    many = type_ahead(window, "jk", 2);
    suite_say(one > 0 && many <= one * WAITING_KEYS / 20,
              "4,000 keys that wait: few of their pictures are drawn");
    memset(block, 'z', sizeof block); /* a key that does nothing */
    block[0] = 'j';
    block[sizeof block / 2] = 'k';
    some = type_ahead(window, block, sizeof block);
    suite_say(some > one * 10, "4,000 keys that wait: a picture comes now and then");
    printf("#= a key moves the focus by %zu bytes; 4,000 of them at once by %zu; 62 among 4,000 "
           "by %zu\n",
           one, many, some);
    suite_say(shows(window, "h", "1. Start:"), "the keys behind them count");
    end(window, "a good end");
}

void window_run(const struct suite *suite)
{
    struct window window = {.suite = suite};

    sizes(&window);
    stands_still(&window);
    held_key(&window);
    resizes(&window);
}
