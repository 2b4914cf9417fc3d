/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as what is typed, or piped, into the line by line mode: linear/. */
#include "fuzz/playing.h"

#include "linear/linear.h"

#include <stdio.h>
#include <stdlib.h>

const char fuzz_name[] = "linear";

/* Before the keys: whether to begin at the start page, or in a step of a module. */
static void go(struct session *session, struct bytes *bytes)
{
    size_t module = (size_t)bytes_take(bytes, 16), lesson = (size_t)bytes_take(bytes, 16);

    session_open_step(session, module, lesson, (size_t)bytes_take(bytes, 32));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    struct playing playing;
    char *said = NULL;
    size_t length = 0;
    int columns;

    playing_begin(&playing, &bytes);
    columns = 20 + bytes_take(&bytes, 80);
    go(&playing.session, &bytes);

    /* A file of no bytes cannot be opened in memory. */
    FILE *in = bytes.length ? fmemopen((void *)(uintptr_t)bytes.at, bytes.length, "r")
                            : fopen("/dev/null", "r");
    FILE *out = open_memstream(&said, &length);

    BUG_ON(!in || !out);
    BUG_ON(!linear_run(&playing.session, in, out, columns));
    fclose(in);
    fclose(out);
    must_be_clean(said, length);
    free(said);
    playing_end(&playing);
    return 0;
}
