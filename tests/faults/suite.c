/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/suite.h"

#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct {
    const char *name;
    void (*run)(const struct suite *suite);
} rows[] = {
    {"cuts", cuts_run},
    {"gone", gone_run},
    {"kills", kills_run},
    {"window", window_run},
};

static int said, failed;

void suite_say(bool good, const char *what)
{
    printf("%sok %d - %s\n", good ? "" : "not ", ++said, what);
    fflush(stdout);
    failed += !good;
}

int main(int argc, char **argv)
{
    for (size_t i = 0; i < ARRAY_LENGTH(rows) && argc >= 5; i++) {
        struct suite suite = {.course = argv[2],
                              .scratch = argv[3],
                              .count = (size_t)strtoul(argv[4], NULL, 10),
                              .seed = argc > 5 ? strtoul(argv[5], NULL, 10)
                                               : (unsigned long)time(NULL)};

        if (strcmp(argv[1], rows[i].name) != 0)
            continue;
        printf("# seed %lu\n", suite.seed);
        rows[i].run(&suite);
        return failed > 0;
    }
    fprintf(stderr, "faults-runner WHAT COURSE-FOLDER SCRATCH-FOLDER COUNT [SEED]\n");
    return 64;
}
