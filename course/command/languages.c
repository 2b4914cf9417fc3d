/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga languages`: tag, name, fall-back, and how much of the course is there. */
#include "command/command.h"
#include "command/setting.h"
#include "session/coverage.h"

#include <stdio.h>

static void print_language(struct session *session, const struct language *language)
{
    struct coverage_count count = coverage_of_course(session, language);

    printf("%-8s %3zu %%  %5zu of %zu texts  %s (%s)%s%s\n", language->tag,
           count.all ? 100 * count.found / count.all : 0, count.found, count.all, language->endonym,
           language->english, language->fallback ? ", then " : "",
           language->fallback ? language->fallback : "");
}

enum exit_code languages_run(const struct options *options)
{
    struct setting setting;
    struct options quiet = *options;
    enum exit_code code;

    quiet.guest = true; /* nothing here is about a learner */
    code = setting_open(&setting, &quiet);
    if (code == EXIT_GOOD) {
        for (size_t i = 0; i < LANGUAGE_COUNT; i++)
            print_language(&setting.session, &languages[i]);
    }
    setting_close(&setting);
    return code;
}
