/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A PO file as libgettextpo reads it, for pofile.c and podocument.c, which alone include this.
 *
 * libgettextpo takes a path and follows links, stops the program at what it calls a fatal error,
 * and prints. So the file is opened, measured and cleaned here first; libgettextpo reads the clean
 * bytes from memory (memfd_create(2), by way of /proc/self/fd); and all it has to say goes to the
 * report.
 *
 *     struct poparse parse = {.name = name, .report = report, .arena = arena};
 *     if (poparse_open(&parse, folder, path))
 *         ...parse.file...
 *     poparse_close(&parse);
 */
#ifndef LANGUAGE_POPARSE_H
#define LANGUAGE_POPARSE_H

#include "base/arena.h"
#include "base/report.h"
#include "base/text.h"

#include <gettext-po.h>
#include <stdbool.h>

#define POFILE_BYTES_MAX ((size_t)4 << 20)

enum { POPARSE_PATH_MAX = 32 };

struct poparse {
    const char *name; /* of the file, for messages */
    struct report *report;
    struct arena *arena; /* owns what poparse_string() gives */
    po_file_t file;
    struct text bytes; /* what libgettextpo was given */
};

/*
 * Reads and cleans the file into parse->bytes, and no more: for language/poscan.h. As
 * poparse_open().
 */
bool poparse_load(struct poparse *parse, int folder, const char *path);

/*
 * False when nothing can be used: errno is ENOENT for a file that is not there, which is not
 * reported; else reported. To be closed in either case.
 */
bool poparse_open(struct poparse *parse, int folder, const char *path);
void poparse_close(struct poparse *parse);

/*
 * A clean copy of a string of the file, or NULL for NULL. Once more after the escapes are resolved:
 * "\033" is plain ASCII in the file. What had to go is reported at `line` and `context`.
 */
const char *poparse_string(const struct poparse *parse, const char *string, unsigned line,
                           const char *context);

/* A clean copy of a field of the header, or NULL. */
const char *poparse_header_field(const struct poparse *parse, const char *name);

struct location poparse_location(const struct poparse *parse, unsigned line, unsigned column,
                                 const char *path);
bool poparse_is_header(po_message_t message);

/* The file as libgettextpo writes it; false with errno when there is no memory for it. */
bool poparse_write(po_file_t file, struct text *out);

#endif
