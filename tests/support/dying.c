/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/dying.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Asking for too much memory has to come back as NULL under the sanitizer, as it does without. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "allocator_may_return_null=1:detect_stack_use_after_return=1";
}

static void be_the_child(int to, void (*function)(void))
{
    const struct rlimit none = {0};

    setrlimit(RLIMIT_CORE, &none);
    if (dup2(to, STDERR_FILENO) < 0)
        _exit(99);
    close(to);
    function();
    _exit(0); /* cmocka's own ending is the parent's business */
}

void die(struct death *death, void (*function)(void))
{
    int ends[2], status;

    *death = (struct death){.status = -1, .said = TEXT_INIT};
    fflush(NULL);
    if (pipe(ends) < 0)
        abort();

    pid_t child = fork();

    if (child < 0)
        abort();
    if (child == 0) {
        close(ends[0]);
        be_the_child(ends[1], function);
    }
    close(ends[1]);
    file_read_descriptor(ends[0], (size_t)1 << 20, &death->said);
    close(ends[0]);
    if (waitpid(child, &status, 0) != child)
        abort();
    if (WIFSIGNALED(status))
        death->signal = WTERMSIG(status);
    else
        death->status = WEXITSTATUS(status);
}

void death_release(struct death *death)
{
    text_release(&death->said);
}
