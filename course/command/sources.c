/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga sources`: where every fact of the course and every contact comes from, a block each. */
#include "command/command.h"

#include "command/setting.h"

#include <stdio.h>

static const char *const confidence_words[] = {
    [CONFIDENCE_HIGH] = "high", [CONFIDENCE_MEDIUM] = "medium", [CONFIDENCE_LOW] = "low"};

/* What a source and a contact have in common; NULL: not said. */
struct origin {
    const char *path, *id; /* "phishing", "gasa-2025" */
    const char *what, *publisher, *says;
    const char *url, *date, *checked;
    int confidence;
};

static void print_line(const char *text)
{
    if (text)
        printf("    %s\n", text);
}

static void print_origin(const struct origin *origin)
{
    printf("%s/%s (%s), checked %s, confidence %s\n", origin->path, origin->id, origin->date,
           origin->checked, confidence_words[origin->confidence]);
    print_line(origin->what);
    print_line(origin->publisher);
    print_line(origin->url);
    print_line(origin->says);
    printf("\n");
}

static void print_module(const struct module *module)
{
    const struct source *sources = module->sources.items;

    for (size_t i = 0; i < module->sources.count; i++) {
        const struct source *source = &sources[i];

        print_origin(&(struct origin){module->id, source->id, source->title, source->publisher,
                                      source->says, source->url, source->date, source->checked,
                                      source->confidence});
    }
}

static void print_country(const struct country *country)
{
    const struct contact *contact;

    for (size_t i = 0; (contact = country_contact(country, i)); i++)
        print_origin(&(struct origin){country->id, contact->id, contact->label, contact->source,
                                      contact->value, contact->url, contact->source_date,
                                      contact->checked, contact->confidence});
}

static void print_aid(struct course *course)
{
    const struct aid *aid = course_aid(course, NULL);

    for (size_t i = 0; aid && i < COUNTRY_COUNT; i++)
        print_country(&aid->countries[i]);
    if (aid)
        print_country(&aid->anywhere);
}

enum exit_code sources_run(const struct options *options)
{
    struct options quiet = *options;
    struct setting setting;
    enum exit_code code;

    quiet.guest = true; /* it is about the course, not about a learner */
    code = setting_open(&setting, &quiet);
    for (size_t i = 0; code == EXIT_GOOD && course_entry(&setting.course, i); i++) {
        const struct module *module = course_module(&setting.course, i, NULL);

        if (module)
            print_module(module);
    }
    if (code == EXIT_GOOD)
        print_aid(&setting.course);
    setting_close(&setting);
    return code;
}
