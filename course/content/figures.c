/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/figures.h"

#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { FIGURE_MIN = 100, YEAR_MIN = 1900, YEAR_MAX = 2099 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits, and a point or comma between two digits: "12", "3,363", "85.2". */
static size_t number_length(const char *text)
{
    size_t length = strspn(text, "0123456789");

    while (length && (text[length] == '.' || text[length] == ',') && is_digit(text[length + 1]))
        length += 1 + strspn(text + length + 1, "0123456789");
    return length;
}

static const char *after_code(const char *text)
{
    const char *end = strchr(text + 1, '`');

    return end ? end + 1 : text + 1;
}

/* A part of a name ("B2", "KC-2041") or of a time of day. */
static bool is_no_number(const char *start, const char *text, size_t length)
{
    char before = text > start ? text[-1] : ' ';

    if (before == '-' && text - 1 > start)
        before = text[-2];
    return isalpha((unsigned char)before) || before == ':' ||
           (text[length] == ':' && is_digit(text[length + 1]));
}

static const char *next_number(const char *start, const char *text)
{
    while (*text) {
        size_t length = number_length(text);

        if (length && !is_no_number(start, text, length))
            return text;
        text = *text == '`' ? after_code(text) : text + (length ? length : 1);
    }
    return NULL;
}

static bool is_share(const char *after)
{
    after += *after == ' ';
    return *after == '%' || strncmp(after, "per cent", 8) == 0;
}

static bool is_big(const char *digits, size_t length)
{
    return memchr(digits, '.', length) || memchr(digits, ',', length) ||
           strtol(digits, NULL, 10) >= FIGURE_MIN;
}

bool figures_next(const char *text, struct figure *figure)
{
    const char *at = figure->digits ? figure->digits + figure->length : text;

    while ((at = next_number(text, at))) {
        *figure = (struct figure){.digits = at, .length = number_length(at)};
        figure->is_share = is_share(at + figure->length);
        if (figure->is_share || is_big(at, figure->length))
            return true;
        at += figure->length;
    }
    return false;
}

bool figures_is_claim(const struct figure *figure)
{
    long value = strtol(figure->digits, NULL, 10);

    return figure->is_share || (figure->length == 4 && value >= YEAR_MIN && value <= YEAR_MAX);
}

bool figures_said(const char *says, const struct figure *figure)
{
    const char *at = says;

    while (says && (at = next_number(says, at))) {
        size_t length = number_length(at);

        if (length == figure->length && memcmp(at, figure->digits, length) == 0)
            return true;
        at += length;
    }
    return false;
}

struct search {
    const struct module *module;
    const struct step *step;
    struct report *report;
    bool good;
};

static bool is_said_by_any(const struct module *module, const struct figure *figure)
{
    const struct source *sources = module->sources.items;

    for (size_t i = 0; i < module->sources.count; i++) {
        if (figures_said(sources[i].says, figure))
            return true;
    }
    return false;
}

static void check_figure(struct search *search, const struct figure *figure, unsigned line,
                         const struct node *node)
{
    int length = (int)figure->length;

    if (!search->step->source)
        search->good = node_error_in_line(search->report, node, line,
                                          "%.*s is a figure: the step needs a 'source'", length,
                                          figure->digits);
    else if (!is_said_by_any(search->module, figure))
        search->good =
            node_error_in_line(search->report, node, line,
                               "none of the module's sources says %.*s: write it into its 'says'",
                               length, figure->digits);
}

static void check_text(void *data, const char *context, const char *text, enum field_type type,
                       const struct node *node)
{
    struct search *search = data;
    struct figure figure = {0};

    (void)context, (void)type;
    if (node == node_find(search->step->node, "notes"))
        return; /* what the facilitator may hear or show */
    while (figures_next(text, &figure)) {
        if (search->step->kind == STEP_PAGE || figures_is_claim(&figure))
            check_figure(search, &figure, text_line(text, figure.digits), node);
    }
}

bool figures_check(const struct module *module, const struct step *step, struct report *report)
{
    struct search search = {module, step, report, true};

    schema_each_phrase(&step_schema, step, step->path, check_text, &search);
    return search.good;
}
