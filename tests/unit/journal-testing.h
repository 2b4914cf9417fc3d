/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tests of the journal share: one in a folder of the test's own, with a clock that stands.
 *
 *     open_journal(fixture);
 *     assert_true(answer(&fixture->journal, "a/b/c", true));
 */
#ifndef JOURNAL_TESTING_H
#define JOURNAL_TESTING_H

#include "progress/journal.h"
#include "support/scratch.h"

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
/* cmocka wants the above first */
#include <setjmp.h>
#include <cmocka.h>

struct fixture {
    struct scratch scratch;
    struct journal journal;
};

static int64_t noon(void)
{
    return INT64_C(1795521599000); /* 2026-11-24T11:59:59Z */
}

static int failing_sync(int descriptor)
{
    (void)descriptor;
    errno = EIO;
    return -1;
}

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);

    scratch_make(&fixture->scratch);
    journal_init(&fixture->journal);
    fixture->journal.clock = noon;
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    journal_close(&fixture->journal);
    scratch_remove(&fixture->scratch);
    free(fixture);
    return 0;
}

static void open_journal(struct fixture *fixture)
{
    assert_true(journal_open(&fixture->journal, fixture->scratch.descriptor));
}

static bool answer(struct journal *journal, const char *item, bool durable)
{
    struct event event = {.kind = EVENT_ANSWERED, .course = "siaga", .item = item};

    return journal_append(journal, &event, durable);
}

#endif
