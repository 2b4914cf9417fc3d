/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga card`: the first hour with a country's contacts as plain text, to keep or to print. */
#include "command/command.h"

#include "command/complain.h"
#include "command/setting.h"
#include "linear/print.h"
#include "place/first_hour.h"
#include "session/first_hour.h"

#include <stdio.h>

enum { CARD_COLUMNS = 72 };

static enum exit_code print_card(struct session *session)
{
    struct sheet sheet;
    bool good;

    if (!first_hour_open(session)) {
        complain("the course has no modules/countries/first-hour.yaml to print");
        return EXIT_BAD_COURSE;
    }
    sheet_init(&sheet);
    first_hour_describe_card(session, &sheet);
    good = print_sheet(stdout, &sheet, CARD_COLUMNS);
    sheet_release(&sheet);
    return good ? EXIT_GOOD : EXIT_INPUT_OUTPUT;
}

enum exit_code card_run(const struct options *options)
{
    struct setting setting;
    struct options quiet = *options;
    enum exit_code code;

    quiet.guest = quiet.guest || quiet.country; /* a card of another country moves nobody there */
    code = setting_open(&setting, &quiet);
    if (code == EXIT_GOOD && !*setting.profile.country) {
        complain("which country? Name it with --country");
        code = EXIT_USAGE;
    }
    if (code == EXIT_GOOD)
        code = print_card(&setting.session);
    setting_close(&setting);
    return code;
}
