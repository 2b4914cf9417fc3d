/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/option.h"

#include <string.h>

const char *const option_pin_names[] = {[PIN_NONE] = "none", [PIN_LAST] = "last", NULL};

const struct option *step_option(const struct step *step, const char *id)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i < step->options.count; i++) {
        if (options[i].id && strcmp(options[i].id, id) == 0)
            return &options[i];
    }
    return NULL;
}

size_t option_count(const struct step *step)
{
    return step->options.count;
}

size_t option_count_right(const struct step *step)
{
    const struct option *options = step->options.items;
    size_t count = 0;

    for (size_t i = 0; i < step->options.count; i++)
        count += options[i].correct;
    return count;
}

bool option_check_pins(const struct step *step, struct report *report)
{
    const struct option *options = step->options.items;
    size_t pinned = 0;
    bool good = true;

    for (size_t i = 0; i < step->options.count; i++) {
        pinned += options[i].pin == PIN_LAST;
        if (options[i].pin == PIN_LAST && pinned > 1)
            good = node_error(report, node_find(options[i].node, "pin"),
                              "only one option can be pinned to the end");
    }
    return good;
}
