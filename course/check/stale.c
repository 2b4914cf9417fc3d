/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/stale.h"

#include "base/date.h"

enum { YEARS_UNTIL_REVIEW = 1 }; /* where the author says nothing else */

/* Anything that was checked on one day and is to be looked at again on another. */
struct dated {
    const struct node *node;
    const char *id;
    const char *checked, *review; /* NULL: absent, or faulty and reported as that */
};

struct stale {
    struct course *course;
    long today;
    struct report *report;
    const char *kind; /* of what is being visited, as authors call it */
    size_t count;
};

static bool review_day(const struct dated *dated, long *day)
{
    if (dated->review)
        return date_parse(dated->review, day) == DATE_GOOD;
    if (!dated->checked || date_parse(dated->checked, day) != DATE_GOOD)
        return false;
    *day = date_add_years(*day, YEARS_UNTIL_REVIEW);
    return true;
}

static void visit(struct stale *stale, const struct dated *dated)
{
    char date[DATE_SIZE];
    long day;

    if (!review_day(dated, &day) || day >= stale->today)
        return;
    stale->count++;
    date_write(day, date);
    node_warning(stale->report, node_find(dated->node, dated->review ? "review" : "checked"),
                 "the %s '%s' was to be looked at again on %s", stale->kind,
                 dated->id ? dated->id : "", date);
}

static void visit_sources(struct stale *stale)
{
    for (size_t i = 0; course_entry(stale->course, i); i++) {
        const struct module *module = course_module_as_read(stale->course, i, NULL);
        const struct source *sources = module ? module->sources.items : NULL;

        for (size_t j = 0; sources && j < module->sources.count; j++)
            visit(stale, &(struct dated){.node = sources[j].node,
                                         .id = sources[j].id,
                                         .checked = sources[j].checked,
                                         .review = sources[j].review});
    }
}

static void visit_contacts(struct stale *stale, const struct country *country)
{
    const struct contact *contact;

    for (size_t i = 0; (contact = country_contact(country, i)); i++)
        visit(stale, &(struct dated){
                         .node = contact->node, .id = contact->id, .checked = contact->checked});
}

static void visit_countries(struct stale *stale)
{
    const struct aid *aid = course_aid(stale->course, NULL);

    if (!aid)
        return;
    for (size_t i = 0; i < COUNTRY_COUNT; i++)
        visit_contacts(stale, &aid->countries[i]);
    visit_contacts(stale, &aid->anywhere);
}

static const struct dated_kind {
    const char *name;
    void (*visit_each)(struct stale *stale);
} kinds[] = {
    {"source", visit_sources},
    {"contact", visit_countries},
};

size_t stale_check(struct course *course, long today, struct report *report)
{
    struct stale stale = {.course = course, .today = today, .report = report};

    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        stale.kind = kinds[i].name;
        kinds[i].visit_each(&stale);
    }
    return stale.count;
}
