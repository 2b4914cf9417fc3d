/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A library that is put before the C library by LD_PRELOAD and makes trouble for the program under
 * test; the program itself is the one that is played.
 *
 *     TROUBLE_SYNC=3 TROUBLE_SYNCS=2   the third and fourth fdatasync() fail with EIO, and what was
 *                                      written since the one before is zeros: what the kernel may
 *                                      do to pages that it could not write
 *     TROUBLE_DAYS=-7300               the clock of the day is so many days off
 *
 * TROUBLE_SYNCS defaults to 1, and 0 means all that follow.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* What stands here for the functions of the C library: the linker knows them by these names. */
int trouble_fdatasync(int descriptor) __asm__("fdatasync");
int trouble_clock_gettime(clockid_t clock, struct timespec *now) __asm__("clock_gettime");
time_t trouble_time(time_t *out) __asm__("time");

enum { SECONDS_OF_A_DAY = 86400, DESCRIPTORS_MAX = 64 };

static off_t synced[DESCRIPTORS_MAX]; /* bytes that are on disk, by descriptor */

static long number_in(const char *name, long otherwise)
{
    const char *value = getenv(name);

    return value ? strtol(value, NULL, 10) : otherwise;
}

/* The descriptor may only append, so the file is opened once more. */
static void lose(int descriptor, off_t from, off_t to)
{
    static const char zeros[4096];
    char path[64];
    int file;

    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    file = open(path, O_WRONLY | O_CLOEXEC);
    while (file >= 0 && from < to) {
        size_t left = (size_t)(to - from);
        ssize_t done = pwrite(file, zeros, left < sizeof zeros ? left : sizeof zeros, from);

        if (done <= 0)
            break;
        from += done;
    }
    if (file >= 0)
        close(file);
}

static int fails_now(void)
{
    static long count;
    long first = number_in("TROUBLE_SYNC", 0), many = number_in("TROUBLE_SYNCS", 1);

    count++;
    return first && count >= first && (!many || count < first + many);
}

int trouble_fdatasync(int descriptor)
{
    struct stat status;

    if (descriptor < 0 || descriptor >= DESCRIPTORS_MAX || fstat(descriptor, &status) < 0)
        return -1;
    if (!fails_now()) {
        synced[descriptor] = status.st_size;
        return fsync(descriptor);
    }
    lose(descriptor, synced[descriptor], status.st_size);
    errno = EIO;
    return -1;
}

static long long seconds_off(void)
{
    return (long long)number_in("TROUBLE_DAYS", 0) * SECONDS_OF_A_DAY;
}

int trouble_clock_gettime(clockid_t clock, struct timespec *now)
{
    static int (*real)(clockid_t clock, struct timespec * now);

    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "clock_gettime");

    int result = real(clock, now);

    if (result == 0 && clock == CLOCK_REALTIME)
        now->tv_sec += (time_t)seconds_off();
    return result;
}

time_t trouble_time(time_t *out)
{
    struct timespec now = {0};

    trouble_clock_gettime(CLOCK_REALTIME, &now);
    if (out)
        *out = now.tv_sec;
    return now.tv_sec;
}
