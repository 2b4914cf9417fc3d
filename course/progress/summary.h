/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far somebody is, as JSON for other programs:
 *
 *     {"course":"siaga","course_version":1,"profile":"","last":"phishing/links/real-owner",
 *      "modules":[{"item":"phishing","steps_done":3,"steps":37,"answers_right":2,"answers":2,
 *                  "completed":false,"lessons":[{"item":"phishing/links", ...}]}]}
 *
 * Strings are copied. What summary_json() gives is to be freed.
 */
#ifndef PROGRESS_SUMMARY_H
#define PROGRESS_SUMMARY_H

#include <stdbool.h>
#include <stddef.h>

struct json_t;

struct summary {
    struct json_t *root, *modules, *lessons; /* `lessons` of the module added last */
};

struct summary_row {
    const char *item;
    size_t steps_done, steps, answers_right, answers;
    bool completed;
};

void summary_init(struct summary *summary, const char *course, long version, const char *profile,
                  const char *last_item);
void summary_release(struct summary *summary);
void summary_add_module(struct summary *summary, struct summary_row row);
void summary_add_lesson(struct summary *summary, struct summary_row row);
char *summary_json(const struct summary *summary);

#endif
