/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/poscan.h"

#include <stdlib.h>
#include <string.h>

static const char simple_escapes[] = "abfnrtv\\\"";
static const char simple_meanings[] = "\a\b\f\n\r\t\v\\\"";

/* Reads up to `digits` digits of `base`. */
static const char *add_number(struct text *out, const char *at, int base, int digits)
{
    char number[4] = "";
    int length = 0;
    const char *allowed = base == 8 ? "01234567" : "0123456789abcdefABCDEF";

    while (length < digits && at[length] && strchr(allowed, at[length])) {
        number[length] = at[length];
        length++;
    }
    text_add_byte(out, (char)strtol(number, NULL, base));
    return at + length;
}

/* The escape behind a backslash; a backslash before anything else stands for nothing. */
static const char *add_escape(struct text *out, const char *at)
{
    const char *simple = *at ? strchr(simple_escapes, *at) : NULL;

    if (simple) {
        text_add_byte(out, simple_meanings[simple - simple_escapes]);
        return at + 1;
    }
    if (*at == 'x')
        return add_number(out, at + 1, 16, 2);
    return strspn(at, "01234567") ? add_number(out, at, 8, 3) : at;
}

/* The strings on one line, `"Con" "tinue"`, up to its end. */
static void add_strings(struct poscan *scan, struct text *out)
{
    const char *at = scan->at;
    bool inside = false;

    while (*at && *at != '\n') {
        size_t plain = strcspn(at, "\"\\\n");

        if (inside)
            text_add(out, at, plain);
        at += plain;
        if (*at == '"') {
            inside = !inside;
            at++;
        } else if (*at == '\\') {
            scan->has_codes |= !at[1] || !strchr("nt\"\\", at[1]);
            at = inside ? add_escape(out, at + 1) : at + 1;
        }
    }
    scan->at = at;
}

static const char *skip_blanks(const char *at)
{
    return at + strspn(at, " \t");
}

/* Whether the line begins with the keyword and not with a longer one. */
static bool is_keyword(const char *at, const char *keyword)
{
    size_t length = strlen(keyword);

    return strncmp(at, keyword, length) == 0 && strchr(" \t\"\n[", at[length]) != NULL;
}

void poscan_init(struct poscan *scan, const char *bytes)
{
    *scan = (struct poscan){.at = bytes, .line = 1};
    text_init(&scan->context);
    text_init(&scan->source);
    text_init(&scan->plural);
    for (size_t i = 0; i < POSCAN_FORMS_MAX; i++)
        text_init(&scan->forms[i]);
}

void poscan_release(struct poscan *scan)
{
    text_release(&scan->context);
    text_release(&scan->source);
    text_release(&scan->plural);
    for (size_t i = 0; i < POSCAN_FORMS_MAX; i++)
        text_release(&scan->forms[i]);
}

static void go_to_next_line(struct poscan *scan)
{
    scan->at += strcspn(scan->at, "\n");
    if (*scan->at == '\n') {
        scan->at++;
        scan->line++;
    }
}

/* The strings behind a keyword, and those on the lines below it. */
static void read_strings(struct poscan *scan, struct text *out)
{
    text_clear(out);
    do {
        add_strings(scan, out);
        go_to_next_line(scan);
    } while (*skip_blanks(scan->at) == '"');
}

/* A message ends where the next begins: at a comment, a context or a msgid behind a msgstr. */
static bool begins_another(const struct poscan *scan, const char *start)
{
    return scan->form_count &&
           (*start == '#' || is_keyword(start, "msgctxt") || is_keyword(start, "msgid"));
}

static void read_form(struct poscan *scan)
{
    struct text dropped = TEXT_INIT;
    bool is_kept = scan->form_count < POSCAN_FORMS_MAX;
    struct text *form = is_kept ? &scan->forms[scan->form_count] : &dropped;

    read_strings(scan, form);
    scan->is_translated = form->length > 0 && (!scan->form_count || scan->is_translated);
    scan->form_count++;
    text_release(&dropped);
}

/* What is fuzzy is said above the message; above an obsolete one it is about that. */
static void read_comment(struct poscan *scan, const char *start)
{
    if (strncmp(start, "#~", 2) == 0)
        scan->is_fuzzy = false;
    else if (strncmp(start, "#,", 2) == 0)
        scan->is_fuzzy = memmem(start, strcspn(start, "\n"), "fuzzy", 5) != NULL;
    go_to_next_line(scan);
}

static void read_line(struct poscan *scan, const char *start)
{
    if (is_keyword(start, "msgctxt")) {
        read_strings(scan, &scan->context);
    } else if (is_keyword(start, "msgid")) {
        scan->source_line = scan->line;
        read_strings(scan, &scan->source);
    } else if (is_keyword(start, "msgid_plural")) {
        scan->has_plural = true;
        read_strings(scan, &scan->plural);
    } else if (is_keyword(start, "msgstr")) {
        read_form(scan);
    } else {
        read_comment(scan, start);
    }
}

static void forget_message(struct poscan *scan)
{
    text_clear(&scan->context);
    text_clear(&scan->source);
    text_clear(&scan->plural);
    scan->form_count = 0;
    scan->source_line = 0;
    scan->has_plural = scan->has_codes = scan->is_fuzzy = scan->is_translated = false;
}

bool poscan_next(struct poscan *scan)
{
    forget_message(scan);
    while (*scan->at) {
        const char *start = skip_blanks(scan->at);

        if (begins_another(scan, start))
            break;
        read_line(scan, start);
    }
    scan->is_translated &= !scan->is_fuzzy;
    return scan->source_line > 0;
}
