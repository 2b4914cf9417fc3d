/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/sandbox.h"

#include "base/check.h"
#include "base/memory.h"
#include "sandbox/filter.h"
#include "sandbox/landlock.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

/*
 * A program built with sanitizers looks for leaks at its end: it clones a thread that traces the
 * others, and reads /proc. So there the filter is left out, and /proc can be read; Landlock holds,
 * and tests/unit/ tries the filter by itself.
 */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

static const struct sandbox_place sanitizers_need[] = {{"/proc", SANDBOX_READ}};

static bool is_unfinished;

static void enter_landlock(const struct sandbox_place *places, size_t count)
{
    size_t more = IS_SANITIZED ? ARRAY_LENGTH(sanitizers_need) : 0;
    struct sandbox_place *all = memory_new(count + more, sizeof *all);

    if (count)
        memcpy(all, places, count * sizeof *all);
    memcpy(all + count, sanitizers_need, more * sizeof *all);
    landlock_enter(all, count + more);
    free(all);
}

/* Without new privileges neither of the two could be undone by starting a set-user-id program. */
void sandbox_enter(const struct sandbox_place *places, size_t count)
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return;
    enter_landlock(places, count);
    is_unfinished = !IS_SANITIZED;
}

void sandbox_finish(void)
{
    if (is_unfinished)
        filter_enter();
    is_unfinished = false;
}

void sandbox_describe(struct text *out)
{
    int abi = landlock_abi();
    bool filters = !IS_SANITIZED && filter_is_there();

    if (abi)
        text_add_format(out, "Landlock ABI %d", abi);
    if (filters)
        text_add_format(out, "%sseccomp", abi ? ", " : "");
    if (!abi && !filters)
        text_add_string(out, "none");
}
