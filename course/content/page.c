/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page to read. */
#include "content/step.h"

const struct field page_fields[] = {
    {"title", FIELD_PHRASE, offsetof(struct step, title), .max = 100,
     .help = "The heading of the page."},
    {"text", FIELD_PROSE, offsetof(struct step, text), .required = true, .max = 4000,
     .help = "What is read."},
    {"notes", FIELD_PROSE, offsetof(struct step, notes), .required = true, .max = 4000,
     .help = "For whoever leads a session: what to ask, what to show."},
    {0},
};

static bool check(const struct step *step, struct report *report)
{
    (void)step;
    (void)report;
    return true;
}

const struct step_kind page_kind = {.check = check};
