/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/workers.h"

#include "base/text.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <setjmp.h>
#include <cmocka.h>

enum { PARTS = 23 };

static pid_t here;

static void say(void *data, size_t index, struct report *report, struct check_counts *counts)
{
    struct location place = {.file = "a.yaml", .line = (unsigned)index + 1, .column = 2};

    (void)data;
    place.path = index % 2 ? "steps[0]" : NULL;
    report_error(report, place, "part %zu", index);
    if (index == 5)
        report_warning(report, place, "a warning");
    counts->languages++;
    counts->screens += index;
}

static void say_nothing(void *data, size_t index, struct report *report,
                        struct check_counts *counts)
{
    (void)data, (void)index, (void)report;
    counts->languages++;
}

static void die_elsewhere(void *data, size_t index, struct report *report,
                          struct check_counts *counts)
{
    if (getpid() != here)
        _exit(3);
    say(data, index, report, counts);
}

static char *run(workers_part *part, struct check_counts *counts, struct report *report)
{
    char *printed;
    size_t length;
    FILE *stream = open_memstream(&printed, &length);

    here = getpid();
    *counts = (struct check_counts){0};
    report_init(report);
    workers_run(part, NULL, PARTS, report, counts);
    report_sort(report);
    report_print(report, stream);
    fclose(stream);
    return printed;
}

static char *expected(void)
{
    struct text text = TEXT_INIT;

    for (int i = 0; i < PARTS; i++) {
        text_add_format(&text, "a.yaml:%d:2: error: part %d%s\n", i + 1, i,
                        i % 2 ? " (steps[0])" : "");
        if (i == 5)
            text_add_string(&text, "a.yaml:6:2: warning: a warning (steps[0])\n");
    }
    return text_take(&text);
}

static void all_that_is_said_comes_back(void **state)
{
    struct check_counts counts;
    struct report report;
    char *printed = run(say, &counts, &report), *wanted = expected();

    (void)state;
    assert_string_equal(printed, wanted);
    assert_int_equal(counts.languages, PARTS);
    assert_int_equal(counts.screens, PARTS * (PARTS - 1) / 2);
    assert_int_equal(report.errors, PARTS);
    assert_int_equal(report.warnings, 1);
    report_release(&report);
    free(printed);
    free(wanted);
}

static void nothing_said_is_nothing_reported(void **state)
{
    struct check_counts counts;
    struct report report;
    char *printed = run(say_nothing, &counts, &report);

    (void)state;
    assert_string_equal(printed, "");
    assert_int_equal(counts.languages, PARTS);
    report_release(&report);
    free(printed);
}

static void a_worker_that_dies_has_its_share_done_here(void **state)
{
    struct check_counts counts;
    struct report report;
    char *printed = run(die_elsewhere, &counts, &report), *wanted = expected();

    (void)state;
    assert_string_equal(printed, wanted);
    assert_int_equal(counts.languages, PARTS);
    report_release(&report);
    free(printed);
    free(wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_is_said_comes_back),
        cmocka_unit_test(nothing_said_is_nothing_reported),
        cmocka_unit_test(a_worker_that_dies_has_its_share_done_here),
    };

    return cmocka_run_group_tests_name("check/workers", tests, NULL, NULL);
}
