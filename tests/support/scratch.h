/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A folder of a test's own, for tests that read and write files.
 *
 *     struct scratch scratch;
 *     scratch_make(&scratch);
 *     scratch_write(&scratch, "phishing/module.yaml", "id: phishing\n");
 *     file_read_beneath(scratch.descriptor, "phishing/module.yaml", 100, &text);
 *     scratch_remove(&scratch);
 *
 * A failure to make or write ends the test program: it is never what is being tested.
 */
#ifndef SUPPORT_SCRATCH_H
#define SUPPORT_SCRATCH_H

#include "base/text.h"

#include <stddef.h>

struct scratch {
    char *path;
    int descriptor;
};

void scratch_make(struct scratch *scratch);
void scratch_remove(struct scratch *scratch); /* with all that is in it */

/* Makes the folders above `name`, too. */
void scratch_write(const struct scratch *scratch, const char *name, const char *contents);
void scratch_write_bytes(const struct scratch *scratch, const char *name, const char *bytes,
                         size_t length);
void scratch_make_folder(const struct scratch *scratch, const char *name);

/* `name` below the folder as a whole path, to be free()d. */
char *scratch_path(const struct scratch *scratch, const char *name);

/* What a file holds now; fails the program when it is not there. To be free()d. */
char *scratch_contents(const struct scratch *scratch, const char *name);

/* How many entries the folder has, hidden ones too. */
size_t scratch_count(const struct scratch *scratch);

#endif
