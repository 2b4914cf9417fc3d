/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/rescue.h"

#include "base/check.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

enum { STACK_SIZE = 64 * 1024 };

static const int fatal[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

static struct {
    volatile sig_atomic_t armed;
    bool installed;
    int output, input;
    char bytes[RESCUE_BYTES_MAX];
    size_t length;
    bool has_modes;
    struct termios modes;
    struct sigaction before[ARRAY_LENGTH(fatal)];
    stack_t stack_before;
} rescue;

/* A program that ran out of stack still needs some to put the terminal right. */
static _Alignas(16) char stack[STACK_SIZE];

void rescue_put_right(void)
{
    if (!rescue.armed)
        return;
    rescue.armed = 0;

    size_t at = 0;

    while (at < rescue.length) {
        ssize_t written = write(rescue.output, rescue.bytes + at, rescue.length - at);

        if (written > 0)
            at += (size_t)written;
        else if (written == 0 || errno != EINTR)
            break;
    }
    if (rescue.has_modes)
        tcsetattr(rescue.input, TCSANOW, &rescue.modes);
}

/* Puts the handler of before back, usually the default, and lets the same signal have it. */
static void on_fatal(int number)
{
    rescue_put_right();
    for (size_t i = 0; i < ARRAY_LENGTH(fatal); i++)
        if (fatal[i] == number)
            sigaction(number, &rescue.before[i], NULL);
    raise(number);
}

static void install(void)
{
    struct sigaction action = {.sa_handler = on_fatal, .sa_flags = SA_ONSTACK};
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};

    sigemptyset(&action.sa_mask);
    sigaltstack(&alternate, &rescue.stack_before);
    for (size_t i = 0; i < ARRAY_LENGTH(fatal); i++)
        sigaction(fatal[i], &action, &rescue.before[i]);
    check_on_failure(rescue_put_right);
    rescue.installed = true;
}

void rescue_arm(int output, const char *bytes, size_t length, int input,
                const struct termios *modes)
{
    BUG_ON(rescue.armed || length > sizeof rescue.bytes);

    memcpy(rescue.bytes, bytes, length);
    rescue.length = length;
    rescue.output = output;
    rescue.input = input;
    rescue.has_modes = modes;
    if (modes)
        rescue.modes = *modes;
    install();
    rescue.armed = 1;
}

void rescue_disarm(void)
{
    if (!rescue.installed)
        return;
    rescue.armed = 0;
    rescue.installed = false;
    check_on_failure(NULL);
    for (size_t i = 0; i < ARRAY_LENGTH(fatal); i++)
        sigaction(fatal[i], &rescue.before[i], NULL);
    sigaltstack(&rescue.stack_before, NULL);
}
