/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/family.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { PARAMETERS = 3, XTERM = 41 };

static void read_parameters(const char *answer, long parameters[PARAMETERS])
{
    for (int i = 0; i < PARAMETERS; i++) {
        char *end;

        parameters[i] = strtol(answer, &end, 10);
        answer = *end == ';' ? end + 1 : "";
    }
}

enum terminal_family family_of_answer(const char *answer)
{
    long parameters[PARAMETERS];

    if (*answer < '0' || *answer > '9')
        return FAMILY_UNKNOWN;
    read_parameters(answer, parameters);
    if (parameters[0] == XTERM)
        return FAMILY_XTERM;
    if (parameters[0] == 0 && parameters[1] > 0)
        return parameters[2] == 1 ? FAMILY_ALACRITTY : FAMILY_XTERM_JS;
    return FAMILY_UNKNOWN;
}

enum terminal_family family_of_name(const char *term)
{
    if (!term)
        return FAMILY_UNKNOWN;
    if (strcmp(term, "st") == 0 || strncmp(term, "st-", 3) == 0)
        return FAMILY_ST;
    return strcmp(term, "alacritty") == 0 ? FAMILY_ALACRITTY : FAMILY_UNKNOWN;
}
