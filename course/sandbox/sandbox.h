/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the program may still do once it knows what it needs: a fault in a reader of YAML or PO
 * files, or in a library, then reaches the named places and nothing else.
 *
 *     const struct sandbox_place places[] = {
 *         {course_folder, SANDBOX_READ},
 *         {data_folder, SANDBOX_KEEP},
 *     };
 *     sandbox_enter(places, ARRAY_LENGTH(places));    // there is no way back
 *     ...read the course, show the first page...
 *     sandbox_finish();                               // before the first key is read
 *
 * Two things of Linux are used, each where the kernel has it: Landlock for files (landlock.h),
 * which already lets no program be started, and then seccomp for all else (filter.h), which takes
 * as long as half a page. Without them the program plays as before. Descriptors that are open stay
 * of use. The paths belong to the caller and are needed for the call only.
 */
#ifndef SANDBOX_SANDBOX_H
#define SANDBOX_SANDBOX_H

#include "base/text.h"

#include <stddef.h>

enum sandbox_access {
    SANDBOX_LIST, /* know which files and folders there are */
    SANDBOX_READ, /* read what is there */
    SANDBOX_ADD,  /* list names, make new files and folders; neither read, remove nor rename */
    SANDBOX_TRY,  /* that, and remove: where a file that was only for trying has a name (FAT) */
    SANDBOX_KEEP, /* all of it: the program's own files */
};

/* A folder with all that is in it, now or later, or a file; one that is not there is left out. */
struct sandbox_place {
    const char *path;
    enum sandbox_access access;
};

void sandbox_enter(const struct sandbox_place *places, size_t count);

/* Nothing the second time, and nothing where sandbox_enter() was not called: in a test. */
void sandbox_finish(void);

/* Adds what would hold on this system: "Landlock ABI 7, seccomp", or "none". */
void sandbox_describe(struct text *out);

#endif
