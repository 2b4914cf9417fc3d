/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the fuzz targets share. A target is a file <name>-fuzz.c with one function that takes any
 * bytes, lets a part of the program read them, and ends the program where something that must hold
 * of every input does not: BUG_ON(), or a sanitizer.
 *
 *     const char fuzz_name[] = "wrap";
 *
 *     int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
 *     {
 *         struct bytes bytes = {(const char *)data, size};
 *         int columns = 1 + bytes_take(&bytes, 90);
 *         ...
 *     }
 *
 * `make fuzz` links it with libFuzzer; `make check` with driver.c, which runs the files of
 * seeds/<name>/ and found/<name>/ through it.
 */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "base/check.h"
#include "base/report.h"
#include "base/text.h"
#include "support/scratch.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

extern const char fuzz_name[];

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Called once before the first input, by libFuzzer or the driver. */
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* What is left of an input. */
struct bytes {
    const char *at;
    size_t length;
};

/* The next byte as a number below `limit` (at most 256); 0 when nothing is left. */
int bytes_take(struct bytes *bytes, int limit);

/*
 * Everything before the next line that begins with `mark`, which is skipped as a whole; or all
 * that is left. So one input holds several files.
 */
struct bytes bytes_take_part(struct bytes *bytes, const char *mark);

/* What is left as the program takes text in: sanitised, without a NUL. Cleared first. */
void bytes_take_clean(struct bytes *bytes, struct text *out);

/* A folder for the files of an input, made when first asked for and removed at the end. */
struct scratch *fuzz_scratch(void);

/* The program ends when `text` holds anything that may not reach a terminal. */
void must_be_clean(const char *text, size_t length);

/* The same for all that is said of a file, each on one line. */
void must_be_sayable(const struct report *report);

#endif
