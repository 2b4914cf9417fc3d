/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * play-runner [--used FILE] SCRIPT...: plays each script and says in TAP how it went.
 *
 * A script whose first lines are `with language en id th` and `with size 80x24 40x15` is played
 * once for each pair.
 */
#include "play/stage.h"

#include "base/file.h"
#include "base/memory.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

enum { SCRIPT_BYTES_MAX = 1 << 20 };

/* The words of the script's line `with NAME ...`, which is blanked; none gives one NULL. */
static size_t take_variants(char *script, const char *name, char *variants[VARIANTS_MAX])
{
    struct text wanted = TEXT_INIT;
    size_t count = 0;
    char *line, *word, *rest;

    text_add_format(&wanted, "\nwith %s ", name);
    line = strstr(script, wanted.bytes);
    if (line) {
        char *words = memory_copy_bytes(line + wanted.length,
                                        strcspn(line + wanted.length, "\n"));

        memset(line + 1, ' ', strcspn(line + 1, "\n"));
        for (word = strtok_r(words, " ", &rest); word && count < VARIANTS_MAX;
             word = strtok_r(NULL, " ", &rest))
            variants[count++] = memory_copy_string(word);
        free(words);
    }
    text_release(&wanted);
    if (count)
        return count;
    variants[0] = NULL;
    return 1;
}

static void free_variants(char *variants[VARIANTS_MAX], size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(variants[i]);
}

/* TAP wants what belongs to a test behind a #. */
static void print_faults(const char *faults)
{
    while (*faults) {
        size_t length = strcspn(faults, "\n");

        printf("# %.*s\n", (int)length, faults);
        faults += length + (faults[length] == '\n');
    }
}

static bool play_once(const char *file, const char *script, const char *language, const char *size,
                      FILE *used)
{
    static int number;
    struct stage stage = {
        .file = file, .language = language, .size = size, .faults = TEXT_INIT, .used = used};
    bool good;

    stage_begin(&stage, ".", false);
    good = stage_play(&stage, script);
    printf("%s %d - %s%s%s%s%s\n", good ? "ok" : "not ok", ++number, file, language ? " " : "",
           language ? language : "", size ? " " : "", size ? size : "");
    print_faults(stage.faults.bytes);
    text_release(&stage.faults);
    stage_close(&stage);
    return good;
}

static bool play_file(const char *file, FILE *used)
{
    char *languages_of[VARIANTS_MAX], *sizes[VARIANTS_MAX];
    struct text script = TEXT_INIT;
    size_t language_count, size_count;
    bool good = true;

    if (!file_read(file, SCRIPT_BYTES_MAX, &script)) {
        printf("not ok - %s cannot be read\n", file);
        return false;
    }
    language_count = take_variants(script.bytes, "language", languages_of);
    size_count = take_variants(script.bytes, "size", sizes);
    for (size_t i = 0; i < language_count; i++) {
        for (size_t j = 0; j < size_count; j++)
            good &= play_once(file, script.bytes, languages_of[i], sizes[j], used);
    }
    free_variants(languages_of, language_count);
    free_variants(sizes, size_count);
    text_release(&script);
    return good;
}

int main(int argc, char **argv)
{
    FILE *used = NULL;
    int first = 1;
    bool good = true;

    setlocale(LC_ALL, "C.UTF-8");
    if (argc > 2 && strcmp(argv[1], "--used") == 0) {
        used = fopen(argv[2], "we");
        first = 3;
    }
    for (int i = first; i < argc; i++)
        good &= play_file(argv[i], used);
    if (used)
        fclose(used);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
