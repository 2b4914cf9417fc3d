/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The files of a course and the schema of each, as one table: for the manual and for editors. The
 * readers of the files know their own schema; here is what an author may write, in one place.
 *
 *     for (const struct content_file *file = content_files; file->name; file++)
 *         puts(file->path);
 */
#ifndef CONTENT_FILES_H
#define CONTENT_FILES_H

#include "yaml/schema.h"

#include <stdbool.h>

struct content_file {
    const char *name; /* a short word for it: "lesson" */
    const char *path; /* below the course folder; capitals stand for ids */
    const char *about;
    const struct schema *schema;
    bool is_list; /* the file is a list of such mappings */
};

extern const struct content_file content_files[]; /* ends with a row without a name */

#endif
