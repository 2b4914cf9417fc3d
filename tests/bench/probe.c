/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Starts one program on a terminal of its own, presses keys, and prints one line of JSON with what
 * it took. tests/bench/run.py repeats, mixes and tabulates.
 *
 *     probe HOME KEYS IDLE_MS PROGRAM [ARGUMENT...]
 *
 * KEYS is a list with commas: names (Down Up Enter Esc PgDn PgUp Space) or single letters, `*N`
 * behind one to repeat it, `burst:Down*12` for one write, `size:30x100` for a resize, and
 * `quit:q` last.
 *
 * The clock is CLOCK_MONOTONIC and starts in the child right before exec. A byte's time is when
 * poll() said that it was there. A response is over when nothing came for SETTLE milliseconds;
 * that wait is never part of a figure. Nothing answers what a program asks its terminal.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { SETTLE = 40, FIRST_BYTE_WITHIN = 400, START_WITHIN = 10000, EXIT_WITHIN = 2000 };

struct child {
    int terminal;
    pid_t process;
    int64_t started; /* ns */
    bool ended;
};

struct response {
    int64_t first, last; /* ns on the clock; -1: nothing came */
    size_t bytes;
};

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void fail(const char *what)
{
    printf("{\"error\": \"%s: %s\"}\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

static void set_environment(const char *home)
{
    clearenv();
    setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1);
    setenv("TERM", "xterm-256color", 1);
    setenv("LANG", "C.UTF-8", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("TZ", "UTC", 1);
    setenv("HOME", home, 1);
}

static struct child start(const char *home, char **arguments)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    struct child child = {0};
    int64_t *started = mmap(NULL, sizeof *started, PROT_READ | PROT_WRITE,
                            MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (started == MAP_FAILED)
        fail("mmap");
    child.process = forkpty(&child.terminal, NULL, NULL, &size);
    if (child.process < 0)
        fail("forkpty");
    if (child.process == 0) {
        set_environment(home);
        *started = now();
        execv(arguments[0], arguments);
        _exit(127);
    }
    while (__atomic_load_n(started, __ATOMIC_ACQUIRE) == 0)
        nanosleep(&(struct timespec){.tv_nsec = 50000}, NULL);
    child.started = *started;
    return child;
}

/* Reads what comes until nothing came for SETTLE ms; waits `first` ms for the first byte. */
static struct response listen(struct child *child, int first)
{
    struct response response = {.first = -1, .last = -1};
    struct pollfd terminal = {.fd = child->terminal, .events = POLLIN};
    char buffer[65536];

    for (;;) {
        int ready = poll(&terminal, 1, response.bytes ? SETTLE : first);
        int64_t when = now();

        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            break;

        ssize_t got = read(child->terminal, buffer, sizeof buffer);

        if (got <= 0) {
            child->ended = true;
            break;
        }
        if (!response.bytes)
            response.first = when;
        response.last = when;
        response.bytes += (size_t)got;
    }
    return response;
}

static const char *key_bytes(const char *name)
{
    static const struct {
        const char *name, *bytes;
    } keys[] = {
        {"Down", "\033OB"}, {"Up", "\033OA"}, {"Right", "\033OC"},   {"Left", "\033OD"},
        {"Enter", "\r"},    {"Esc", "\033"},  {"PgDn", "\033[6~"}, {"PgUp", "\033[5~"},
        {"Space", " "},
    };

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(name, keys[i].name) == 0)
            return keys[i].bytes;
    return name;
}

static void write_key(const struct child *child, const char *name, int times)
{
    char bytes[512] = "";
    size_t length = strlen(key_bytes(name)), total = 0;

    for (int i = 0; i < times && total + length < sizeof bytes; i++, total += length)
        memcpy(bytes + total, key_bytes(name), length);
    if (write(child->terminal, bytes, total) != (ssize_t)total)
        fail("write");
}

static void print_response(const char *name, const struct response *response, int64_t since)
{
    static const char *comma = "";

    printf("%s{\"key\": \"%s\", \"bytes\": %zu", comma, name, response->bytes);
    if (response->bytes)
        printf(", \"first_us\": %.1f, \"last_us\": %.1f", (double)(response->first - since) / 1e3,
               (double)(response->last - since) / 1e3);
    printf("}");
    comma = ", ";
}

static void resize(const struct child *child, const char *size)
{
    struct winsize wanted = {0};
    char *end;

    wanted.ws_row = (unsigned short)strtoul(size, &end, 10);
    wanted.ws_col = (unsigned short)strtoul(end + 1, NULL, 10);
    ioctl(child->terminal, TIOCSWINSZ, &wanted);
}

/* One entry of the list, `name*times` taken apart. */
static void press(struct child *child, const char *entry, char *name, int times)
{
    bool burst = strncmp(name, "burst:", 6) == 0;

    for (int i = 0; i < (burst ? 1 : times) && !child->ended; i++) {
        int64_t since = now();

        if (strncmp(name, "size:", 5) == 0)
            resize(child, name + 5);
        else
            write_key(child, burst ? name + 6 : name, burst ? times : 1);

        struct response response = listen(child, FIRST_BYTE_WITHIN);

        print_response(burst ? entry : name, &response, since);
    }
}

/* The last key: from its write to the end of the process. */
static void quit(struct child *child, const char *key)
{
    int64_t since = now(), deadline = since + (int64_t)EXIT_WITHIN * 1000000;
    int64_t gone;
    int status = -1;
    pid_t ended = 0;

    write_key(child, key, 1);
    while (now() < deadline && ended == 0) {
        struct pollfd terminal = {.fd = child->terminal, .events = POLLIN};
        char buffer[65536];

        if (poll(&terminal, 1, 0) > 0 && (terminal.revents & POLLIN)) {
            if (read(child->terminal, buffer, sizeof buffer) < 0)
                continue; /* the other end is closed: the process is about to be gone */
        }
        ended = waitpid(child->process, &status, WNOHANG);
    }
    gone = now();
    if (ended == 0) {
        kill(child->process, SIGKILL);
        waitpid(child->process, &status, 0);
        printf(", \"error\": \"did not end on %s\"", key);
    } else {
        printf(", \"quit_us\": %.1f, \"status\": %d", (double)(gone - since) / 1e3,
               WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
    }
    child->ended = true;
}

/* Sums the numbers behind lines that start with `name` in a file below /proc/PROCESS. */
static long proc_sum(pid_t process, const char *file, const char *name)
{
    char path[64], line[256];
    long sum = 0;

    snprintf(path, sizeof path, "/proc/%d/%s", (int)process, file);

    FILE *stream = fopen(path, "re");

    if (!stream)
        return -1;
    while (fgets(line, sizeof line, stream))
        if (strncmp(line, name, strlen(name)) == 0 && strchr(line, ':'))
            sum += strtol(strchr(line, ':') + 1, NULL, 10);
    fclose(stream);
    return sum;
}

static long wakeups(pid_t process)
{
    return proc_sum(process, "status", "voluntary_ctxt_switches") +
           proc_sum(process, "status", "nonvoluntary_ctxt_switches");
}

static void look_at_idleness(struct child *child, int milliseconds)
{
    struct response response;
    long before = wakeups(child->process);
    int64_t end = now() + (int64_t)milliseconds * 1000000;
    size_t bytes = 0;

    while (!child->ended && now() < end) {
        response = listen(child, (int)((end - now()) / 1000000) + 1);
        bytes += response.bytes;
    }
    printf(", \"idle_ms\": %d, \"idle_wakeups\": %ld, \"idle_bytes\": %zu", milliseconds,
           wakeups(child->process) - before, bytes);
}

static char *press_all(struct child *child, char *keys)
{
    char *rest = NULL;

    printf(", \"keys\": [");
    for (char *entry = strtok_r(keys, ",", &rest); entry; entry = strtok_r(NULL, ",", &rest)) {
        char name[64];
        char *star;
        int times = 1;

        if (strncmp(entry, "quit:", 5) == 0) {
            printf("]");
            return entry + 5;
        }
        snprintf(name, sizeof name, "%s", entry);
        star = strchr(name + 1, '*');
        if (star) {
            *star = '\0';
            times = (int)strtol(star + 1, NULL, 10);
        }
        press(child, entry, name, times);
    }
    printf("]");
    return NULL;
}

static void print_memory(const struct child *child)
{
    long kilobytes = proc_sum(child->process, "smaps_rollup", "Private_");

    printf(", \"private_kb\": %ld", kilobytes);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("usage: probe HOME KEYS IDLE_MS PROGRAM [ARGUMENT...]\n", stderr);
        return 2;
    }

    struct child child = start(argv[1], argv + 4);
    struct response page = listen(&child, START_WITHIN);

    if (child.ended || !page.bytes) {
        kill(child.process, SIGKILL);
        errno = 0;
        fail("no page at the start");
    }
    printf("{\"first_ms\": %.4f, \"page_ms\": %.4f, \"page_bytes\": %zu",
           (double)(page.first - child.started) / 1e6, (double)(page.last - child.started) / 1e6,
           page.bytes);
    if (strtol(argv[3], NULL, 10) > 0)
        look_at_idleness(&child, (int)strtol(argv[3], NULL, 10));

    const char *last = press_all(&child, argv[2]);

    print_memory(&child);
    if (child.ended)
        printf(", \"error\": \"ended before its last key\"");
    else
        quit(&child, last ? last : "q");
    puts("}");
    return 0;
}
