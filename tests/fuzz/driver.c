/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a target without libFuzzer: on the files named, or on all of tests/fuzz/seeds/<target>/ and
 * tests/fuzz/found/<target>/. It names each input before it is run, so that the last name printed
 * is that of the one that ended the program.
 */
#include "fuzz/fuzz.h"

#include "base/file.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INPUT_BYTES_MAX = 1 << 20 };

/* A copy that ends where the input does, so that the sanitizer sees a step too far. */
static bool run_file(const char *path)
{
    struct text text = TEXT_INIT;
    uint8_t *copy;

    printf("# %s\n", path);
    fflush(stdout);
    if (!file_read(path, INPUT_BYTES_MAX, &text)) {
        printf("not ok - %s is read: %s\n", path, strerror(errno));
        return false;
    }
    copy = malloc(text.length ? text.length : 1);
    BUG_ON(!copy);
    memcpy(copy, text.bytes, text.length);
    LLVMFuzzerTestOneInput(copy, text.length);
    free(copy);
    text_release(&text);
    return true;
}

static int is_visible(const struct dirent *entry)
{
    return *entry->d_name != '.';
}

/* How many there are: the files of the folder, in the order of their names. */
static size_t run_folder(const char *kind)
{
    struct text path = TEXT_INIT;
    struct dirent **entries;
    int count;

    text_add_format(&path, "tests/fuzz/%s/%s", kind, fuzz_name);
    count = scandir(path.bytes, &entries, is_visible, alphasort);
    for (int i = 0; i < count; i++) {
        text_clear(&path);
        text_add_format(&path, "tests/fuzz/%s/%s/%s", kind, fuzz_name, entries[i]->d_name);
        run_file(path.bytes);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    text_release(&path);
    return count > 0 ? (size_t)count : 0;
}

int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    for (int i = 1; i < argc; i++)
        run_file(argv[i]);
    if (argc > 1)
        return EXIT_SUCCESS;
    /* An input of nothing has no file. */
    LLVMFuzzerTestOneInput((const uint8_t *)"", 0);

    size_t seeds = run_folder("seeds"), found = run_folder("found");

    printf("%s 1 - %s: all %zu seeds do no harm\n", seeds ? "ok" : "not ok", fuzz_name, seeds);
    printf("ok 2 - %s: nor do %zu inputs that were found\n", fuzz_name, found);
    return seeds ? EXIT_SUCCESS : EXIT_FAILURE;
}
