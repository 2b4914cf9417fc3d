/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * siaga-manual NAME     prints a manual page, a completion or a JSON Schema
 * siaga-manual          names all that it can print
 *
 * Exit status: 0 all is well, 1 it could not be written, 2 wrong arguments.
 */
#include "manual/manual.h"

#include "base/check.h"

#include <stdio.h>
#include <string.h>

static const struct printable {
    const char *name;
    void (*print)(void);
} printables[] = {
    {"siaga.1", manual_print_program}, {"siaga-course.5", manual_print_course},
    {"siaga.bash", manual_print_bash}, {"siaga.zsh", manual_print_zsh},
    {"siaga.fish", manual_print_fish},
};

static void print_names(void)
{
    for (size_t i = 0; i < ARRAY_LENGTH(printables); i++)
        printf("%s\n", printables[i].name);
    for (const struct content_file *file = content_files; file->name; file++)
        printf("%s.json\n", file->name);
}

static bool is_schema_of(const char *name, const struct content_file *file)
{
    size_t length = strlen(file->name);

    return strncmp(name, file->name, length) == 0 && strcmp(name + length, ".json") == 0;
}

static bool print(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(printables); i++) {
        if (strcmp(printables[i].name, name) == 0) {
            printables[i].print();
            return true;
        }
    }
    for (const struct content_file *file = content_files; file->name; file++) {
        if (is_schema_of(name, file)) {
            manual_print_schema(file);
            return true;
        }
    }
    return false;
}

int main(int argc, char **argv)
{
    if (argc > 2 || (argc == 2 && !print(argv[1]))) {
        fprintf(stderr, "siaga-manual: without an argument, it names all that it can print\n");
        return 2;
    }
    if (argc == 1)
        print_names();
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "siaga-manual: cannot write\n");
        return 1;
    }
    return 0;
}
