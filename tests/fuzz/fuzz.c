/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include "script/sanitise.h"
#include "script/utf8.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* libgettextpo forgets the words it has read; it is not our memory. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libgettextpo";
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    BUG_ON(!setlocale(LC_ALL, "C.UTF-8"));
    return 0;
}

int bytes_take(struct bytes *bytes, int limit)
{
    if (!bytes->length)
        return 0;
    bytes->length--;
    return (unsigned char)*bytes->at++ % limit;
}

static const char *find_mark(struct bytes bytes, const char *mark)
{
    size_t length = strlen(mark);
    const char *at = bytes.at, *end = bytes.at + bytes.length;

    while (at && (size_t)(end - at) >= length && memcmp(at, mark, length) != 0) {
        at = memchr(at, '\n', (size_t)(end - at));
        at = at ? at + 1 : NULL;
    }
    return at && (size_t)(end - at) >= length ? at : NULL;
}

struct bytes bytes_take_part(struct bytes *bytes, const char *mark)
{
    const char *end = bytes->at + bytes->length;
    const char *found = find_mark(*bytes, mark);
    const char *newline = found ? memchr(found, '\n', (size_t)(end - found)) : NULL;
    struct bytes part = {bytes->at, (size_t)((found ? found : end) - bytes->at)};

    bytes->at = newline ? newline + 1 : end;
    bytes->length = (size_t)(end - bytes->at);
    return part;
}

void bytes_take_clean(struct bytes *bytes, struct text *out)
{
    text_clear(out);
    sanitise_add(out, bytes->at, bytes->length, NULL, NULL);
    *bytes = (struct bytes){bytes->at + bytes->length, 0};
}

static struct scratch scratch;

static void remove_scratch(void)
{
    scratch_remove(&scratch);
}

struct scratch *fuzz_scratch(void)
{
    if (!scratch.path) {
        scratch_make(&scratch);
        atexit(remove_scratch);
    }
    return &scratch;
}

void must_be_clean(const char *text, size_t length)
{
    uint32_t point;
    size_t step;

    for (size_t at = 0; at < length; at += step) {
        step = utf8_decode(text + at, length - at, &point);
        BUG_ON(!step);
        BUG_ON(!sanitise_allows(point));
    }
}

static void must_be_one_line(const char *text)
{
    must_be_clean(text, strlen(text));
    BUG_ON(strchr(text, '\n'));
}

void must_be_sayable(const struct report *report)
{
    BUG_ON(report->errors + report->warnings != report->count);
    for (size_t i = 0; i < report->count; i++) {
        const struct diagnostic *said = &report->items[i];

        BUG_ON(!*said->message);
        must_be_one_line(said->message);
        must_be_one_line(said->location.path ? said->location.path : "");
    }
}
