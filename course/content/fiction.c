/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/fiction.h"

#include <ctype.h>
#include <string.h>

enum { PHONE_DIGITS_MIN = 7, TOKEN_MAX = 256 };

static bool is_host_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '-' || byte == '.';
}

static bool ends_with(const char *text, size_t length, const char *suffix)
{
    size_t size = strlen(suffix);

    return length >= size && strncasecmp(text + length - size, suffix, size) == 0;
}

/* `a.b` with letters at the end and no file name's dot: what a phone makes tappable. */
static bool looks_like_host(const char *host, size_t length)
{
    const char *dot = memrchr(host, '.', length);
    size_t tail = dot ? length - (size_t)(dot - host) - 1 : 0;

    if (!dot || dot == host || tail < 2 || strspn(dot + 1, "0123456789") >= tail)
        return false;
    return isalnum((unsigned char)dot[-1]) != 0;
}

static bool check_host(const char *host, size_t length, const struct node *node,
                       struct report *report)
{
    while (length && (host[length - 1] == '.' || host[length - 1] == '-'))
        length--;
    if (!looks_like_host(host, length) || ends_with(host, length, ".example"))
        return true;
    return node_error(report, node,
                      "'%.*s' may be somebody's address; use one that ends in .example",
                      (int)(length < TOKEN_MAX ? length : TOKEN_MAX), host);
}

static bool check_hosts(const char *text, const struct node *node, struct report *report)
{
    bool good = true;

    for (const char *at = text; *at;) {
        const char *end = at;

        while (is_host_byte(*end))
            end++;
        /* What follows a slash inside an address is a path: `/a.html` names no host. */
        bool is_path = at > text && at[-1] == '/' && !(at > text + 1 && at[-2] == '/');

        if (end > at && !is_path)
            good = check_host(at, (size_t)(end - at), node, report) && good;
        at = end + (*end != '\0');
    }
    return good;
}

/* The digits of a number written with spaces, hyphens, brackets or a plus. */
static size_t read_number(const char *text, char digits[TOKEN_MAX], size_t *taken)
{
    size_t count = 0, at = 0;

    for (; text[at] && strchr("0123456789 -()+", text[at]); at++) {
        if (isdigit((unsigned char)text[at]) && count + 1 < TOKEN_MAX)
            digits[count++] = text[at];
    }
    digits[count] = '\0';
    *taken = at;
    return count;
}

static bool check_numbers(const char *text, const struct node *node, struct report *report)
{
    char digits[TOKEN_MAX];
    bool good = true;

    for (const char *at = text; *at;) {
        size_t taken;

        if (!isdigit((unsigned char)*at)) {
            at++;
            continue;
        }
        if (read_number(at, digits, &taken) >= PHONE_DIGITS_MIN && !strstr(digits, "555") &&
            !strstr(digits, "000"))
            good = node_error(report, node,
                              "the number %s may be somebody's; use one with 555 or 000 in it",
                              digits);
        at += taken;
    }
    return good;
}

bool fiction_check(const char *text, const struct node *node, struct report *report)
{
    bool hosts = check_hosts(text, node, report);

    return check_numbers(text, node, report) && hosts;
}
