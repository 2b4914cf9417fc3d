/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One step read from a literal file, and answers to it: for the tests of the kinds that
 * content/parts.h is about.
 *
 *     struct asked asked;
 *     assert_true(ask(&asked, "kind: order\n..."));
 *     expect_marking(&asked, "a b c", true, 1);
 *     end_asking(&asked);
 */
#ifndef STEP_TESTING_H
#define STEP_TESTING_H

#include "content/parts.h"

#include "yaml-testing.h"

#include <math.h>

struct asked {
    struct reading reading;
    struct step step;
};

/* Whether the step has its shape. */
static inline bool ask(struct asked *asked, const char *yaml)
{
    asked->step = (struct step){0};
    read_yaml(&asked->reading, yaml);
    return schema_read(&step_schema, asked->reading.root, &asked->reading.arena, &asked->step,
                       &asked->reading.report);
}

static inline void end_asking(struct asked *asked)
{
    end_reading(&asked->reading);
}

/* An answer from words with a space between them. */
static inline struct response response_of(struct asked *asked, const char *ids)
{
    char *words = arena_copy_string(&asked->reading.arena, ids), *rest;
    struct response response = {.count = 0};

    for (char *word = strtok_r(words, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        assert_in_range(response.count, 0, RESPONSE_MAX - 1);
        response.ids[response.count++] = word;
    }
    return response;
}

static inline void expect_marking(struct asked *asked, const char *ids, bool correct, double score)
{
    struct response response = response_of(asked, ids);
    struct marking marking = step_mark(&asked->step, &response);

    assert_int_equal(marking.correct, correct);
    assert_true(fabs(marking.score - score) < 1e-9);
}

/* All that is wrong with the step, of its shape and of the rules for its kind. */
static inline void expect_step_faults(const char *yaml, const char *faults)
{
    struct asked asked;
    bool good = ask(&asked, yaml) && step_check(&asked.step, &asked.reading.report);

    assert_int_equal(good, !*faults);
    assert_faults(&asked.reading, faults);
    end_asking(&asked);
}

#endif
