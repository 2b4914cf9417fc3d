/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga flags`: what learners found wrong, unclear or badly translated. */
#include "command/command.h"

#include "command/complain.h"
#include "command/setting.h"
#include "progress/flags.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_for_people(const struct flags *flags)
{
    for (size_t i = 0; i < flags->count; i++) {
        const struct flags_item *item = &flags->items[i];

        printf("%s  %-8s %-12s %s\n", item->day, item->language, item->kind, item->item);
    }
}

static void print_for_programs(const struct flags *flags)
{
    char *json = flags_json(flags);

    printf("%s\n", json);
    free(json);
}

static enum exit_code print(const struct options *options, const char *data, const char *course)
{
    struct flags flags;
    bool good = flags_read(&flags, data, course);

    if (!good)
        complain("%s: %s", data, strerror(errno));
    else if (options->json)
        print_for_programs(&flags);
    else
        print_for_people(&flags);
    flags_release(&flags);
    return good ? EXIT_GOOD : EXIT_NO_INPUT;
}

enum exit_code flags_run(const struct options *options)
{
    char *data = profile_data_folder();
    struct options quiet = *options;
    struct setting setting;
    enum exit_code code;

    quiet.guest = true; /* it is about all profiles, not about one */
    code = setting_open(&setting, &quiet);
    if (code == EXIT_GOOD && data)
        code = print(options, data, setting.course.id);
    setting_close(&setting);
    free(data);
    return code;
}
