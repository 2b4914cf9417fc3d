/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/value.h"

#include "base/date.h"
#include "base/text.h"
#include "script/utf8.h"

#include <string.h>

bool value_is_text(const struct node *node, struct report *report)
{
    if (node->is_refused)
        return false;
    return node->type == NODE_SCALAR || node_error(report, node, "must be text");
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Always false: "must be <what>, not '<text>'". */
static bool must_be(const char *what, const struct node *node, struct report *report)
{
    struct node_quote quote;

    return node_error(report, node, "must be %s, not '%s'", what, node_quote(&quote, node->text));
}

static bool read_id(const struct field *field, const struct node *node, void *member,
                    struct report *report)
{
    size_t length = strlen(node->text);

    (void)field;
    if (length < 1 || length > SCHEMA_ID_MAX ||
        node->text[strspn(node->text, "abcdefghijklmnopqrstuvwxyz0123456789-")])
        return must_be("an id (a-z, 0-9 and -, at most 64 of them)", node, report);
    *(const char **)member = node->text;
    return true;
}

static bool read_text(const struct field *field, const struct node *node, void *member,
                      struct report *report)
{
    long points = field->min > 0 || field->max > 0 ? (long)utf8_count(node->text) : 0;

    if (field->required && !node->text[strspn(node->text, " \t\n")])
        return node_error(report, node, "may not be empty");
    if (field->max > 0 && points > field->max)
        return node_error(report, node, "must be at most %ld characters long, not %ld", field->max,
                          points);
    if (points < field->min)
        return node_error(report, node, "must be at least %ld characters long, not %ld", field->min,
                          points);
    *(const char **)member = node->text;
    return true;
}

static bool read_bool(const struct field *field, const struct node *node, void *member,
                      struct report *report)
{
    bool is_true = strcmp(node->text, "true") == 0;

    (void)field;
    if (!is_true && strcmp(node->text, "false") != 0)
        return must_be("true or false", node, report);
    *(bool *)member = is_true;
    return true;
}

/* Counts away from zero on the number's own side, so that LONG_MIN can be read too. */
static bool parse_number(const char *text, long *number)
{
    bool is_negative = *text == '-';
    const char *digits = text + is_negative;

    if (!is_digit(*digits) || (*digits == '0' && (digits[1] || is_negative)))
        return false;
    *number = 0;
    for (; is_digit(*digits); digits++) {
        long digit = is_negative ? -(*digits - '0') : *digits - '0';

        if (__builtin_mul_overflow(*number, 10, number) ||
            __builtin_add_overflow(*number, digit, number))
            return false;
    }
    return !*digits;
}

static bool refuse_number(const struct field *field, const struct node *node, struct report *report)
{
    struct text what = TEXT_INIT;

    text_add_string(&what, "a whole number");
    if (field->max)
        text_add_format(&what, " from %ld to %ld", field->min, field->max);
    else
        text_add_format(&what, " of at least %ld", field->min);
    must_be(what.bytes, node, report);
    text_release(&what);
    return false;
}

static bool read_number(const struct field *field, const struct node *node, void *member,
                        struct report *report)
{
    long number;

    if (!parse_number(node->text, &number) || number < field->min ||
        (field->max && number > field->max))
        return refuse_number(field, node, report);
    *(long *)member = number;
    return true;
}

static bool read_date(const struct field *field, const struct node *node, void *member,
                      struct report *report)
{
    long day;

    (void)field;
    switch (date_parse(node->text, &day)) {
    case DATE_MALFORMED:
        return must_be("a date like 2026-08-21, 2026-08 or 2026", node, report);
    case DATE_IMPOSSIBLE:
        return must_be("a date that exists", node, report);
    case DATE_GOOD:
        break;
    }
    *(const char **)member = node->text;
    return true;
}

int value_index(const char *const *names, const char *word)
{
    for (int i = 0; names[i]; i++) {
        if (strcmp(names[i], word) == 0)
            return i;
    }
    return -1;
}

static void refuse_name(const char *const *names, const struct node *node, struct report *report)
{
    const char *nearest = schema_nearest(node->text, names);
    struct text known = TEXT_INIT;
    struct node_quote what, quote;

    if (nearest)
        text_add_format(&known, "did you mean '%s'?", nearest);
    else
        text_add_string(&known, names[1] ? "known are " : "known is ");
    for (size_t i = 0; !nearest && names[i]; i++)
        text_add_format(&known, "%s%s", i ? ", " : "", names[i]);
    node_error(report, node, "unknown %s '%s'; %s",
               node_quote(&what, node->key ? node->key : "word"), node_quote(&quote, node->text),
               known.bytes);
    text_release(&known);
}

int value_name(const char *const *names, const struct node *node, struct report *report)
{
    int index = value_index(names, node->text);

    if (index < 0)
        refuse_name(names, node, report);
    return index;
}

static bool read_enum(const struct field *field, const struct node *node, void *member,
                      struct report *report)
{
    int index = value_name(field->names, node, report);

    if (index >= 0)
        *(int *)member = index;
    return index >= 0;
}

typedef bool value_reader(const struct field *field, const struct node *node, void *member,
                          struct report *report);

static value_reader *const readers[] = {
    [FIELD_ID] = read_id,      [FIELD_TEXT] = read_text, [FIELD_PHRASE] = read_text,
    [FIELD_PROSE] = read_text, [FIELD_BOOL] = read_bool, [FIELD_NUMBER] = read_number,
    [FIELD_DATE] = read_date,  [FIELD_ENUM] = read_enum,
};

bool value_read(const struct field *field, const struct node *node, void *member,
                struct report *report)
{
    BUG_ON(field->type >= ARRAY_LENGTH(readers) || !readers[field->type]);
    return value_is_text(node, report) && readers[field->type](field, node, member, report);
}
