/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/fiction.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum { PHONE_DIGITS_MIN = 7, TOKEN_MAX = 256 };

struct reading {
    const char *text;
    fiction_fault *fault;
    void *data;
};

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

/* Says that what stands at `at`, in words of the message, may be somebody's; always false. */
static bool refuse(const struct reading *reading, const char *at, const char *message)
{
    reading->fault(reading->data, text_line(reading->text, at), message);
    return false;
}

static bool check_host(const struct reading *reading, const char *host, size_t length)
{
    struct text message = TEXT_INIT;

    while (length && (host[length - 1] == '.' || host[length - 1] == '-'))
        length--;
    if (!looks_like_host(host, length) || ends_with(host, length, ".example"))
        return true;
    text_add_format(&message, "'%.*s' may be somebody's address; use one that ends in .example",
                    (int)(length < TOKEN_MAX ? length : TOKEN_MAX), host);
    refuse(reading, host, message.bytes);
    text_release(&message);
    return false;
}

static bool check_number(const struct reading *reading, const char *at, const char *digits)
{
    struct text message = TEXT_INIT;

    if (strlen(digits) < PHONE_DIGITS_MIN || strstr(digits, "555") || strstr(digits, "000"))
        return true;
    text_add_format(&message, "the number %s may be somebody's; use one with 555 or 000 in it",
                    digits);
    refuse(reading, at, message.bytes);
    text_release(&message);
    return false;
}

static bool check_hosts(const struct reading *reading)
{
    const char *text = reading->text;
    bool good = true;

    for (const char *at = text; *at;) {
        const char *end = at;

        while (is_host_byte(*end))
            end++;
        /* What follows a slash inside an address is a path: `/a.html` names no host. */
        bool is_path = at > text && at[-1] == '/' && !(at > text + 1 && at[-2] == '/');

        if (end > at && !is_path)
            good = check_host(reading, at, (size_t)(end - at)) && good;
        at = end + (*end != '\0');
    }
    return good;
}

/* The digits of a number written with spaces, hyphens, brackets or a plus. */
static size_t read_number(const char *text, char digits[TOKEN_MAX])
{
    size_t count = 0, at = 0;

    for (; text[at] && strchr("0123456789 -()+", text[at]); at++) {
        if (isdigit((unsigned char)text[at]) && count + 1 < TOKEN_MAX)
            digits[count++] = text[at];
    }
    digits[count] = '\0';
    return at;
}

static bool check_numbers(const struct reading *reading)
{
    char digits[TOKEN_MAX];
    bool good = true;

    for (const char *at = reading->text; *at;) {
        size_t taken = isdigit((unsigned char)*at) ? read_number(at, digits) : 0;

        if (taken)
            good = check_number(reading, at, digits) && good;
        at += taken ? taken : 1;
    }
    return good;
}

bool fiction_check(const char *text, fiction_fault *fault, void *data)
{
    struct reading reading = {text, fault, data};
    bool hosts = check_hosts(&reading);

    return check_numbers(&reading) && hosts;
}
