/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading a file whole, within a limit; opening one that stays inside its folder; replacing one so
 * that a power cut leaves either the old or the new contents.
 *
 * Functions return true, or false with errno set.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/*
 * Opens `path`, relative and made of plain names, below the open folder `folder` for reading.
 * No link is followed in any component and the path cannot climb out (openat2 RESOLVE_BENEATH;
 * where the kernel lacks it, one openat(O_NOFOLLOW) a component). Only regular files are opened.
 * Returns a descriptor to be closed, or -1 with errno (EXDEV: outside, ELOOP: a link,
 * EINVAL: not a regular file).
 */
int file_open_beneath(int folder, const char *path);

/*
 * Makes the folder `path` below `folder`, and those above it, and opens it. No link is followed, so
 * nothing is made or written elsewhere. Returns a descriptor to be closed, or -1 with errno.
 */
int file_make_folder_beneath(int folder, const char *path, mode_t mode);

/* Reads to the end of `descriptor` into `text` (cleared first); EFBIG when over `limit` bytes. */
bool file_read_descriptor(int descriptor, size_t limit, struct text *text);

/* file_open_beneath() and file_read_descriptor() in one. */
bool file_read_beneath(int folder, const char *path, size_t limit, struct text *text);

/* What an errno of the functions above means for somebody who looks after files. */
const char *file_trouble(int error);

/* Reads the regular file at `path`, wherever it is: a pipe or a device is EINVAL. */
bool file_read(const char *path, size_t limit, struct text *text);

/*
 * Replaces `name` in `folder` by `length` bytes: temporary file beside it, fsync, rename, fsync of
 * the folder. `mode`: 0600 for what is a learner's own. On failure the old file stands and no
 * temporary file is left.
 */
bool file_replace(int folder, const char *name, mode_t mode, const char *bytes, size_t length);

/* Makes `path` and the folders above it, mode 0700, like mkdir -p. */
bool file_make_folders(const char *path);

#endif
