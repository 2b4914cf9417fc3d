/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes from a file to a terminal: script/sanitise.h, output.h, fit.h. */
#include "fuzz/fuzz.h"

#include "script/fit.h"
#include "script/output.h"
#include "script/sanitise.h"
#include "script/utf8.h"
#include "script/width.h"

#include <string.h>

const char fuzz_name[] = "sanitise";

/* Written down once more, by hand, so that a slip in the table of the program shows. */
static bool is_harmful(uint32_t point)
{
    return (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point <= 0x9F) ||
           point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           point == 0xFEFF || (point >= 0xE0000 && point <= 0xE007F);
}

static void must_be_harmless(const char *text, size_t length)
{
    uint32_t point;
    size_t step;

    must_be_clean(text, length);
    for (size_t at = 0; at < length; at += step) {
        step = utf8_decode(text + at, length - at, &point);
        BUG_ON(!step || is_harmful(point));
    }
}

static void must_stay_as_it_is(const struct text *clean)
{
    struct text again = TEXT_INIT;

    BUG_ON(!sanitise_add(&again, clean->bytes, clean->length, NULL, NULL));
    BUG_ON(again.length != clean->length);
    BUG_ON(memcmp(again.bytes, clean->bytes, clean->length) != 0);
    text_release(&again);
}

static void sanitise(struct bytes bytes, struct text *clean)
{
    uint32_t refused = 0;
    size_t offset = SIZE_MAX;

    if (sanitise_add(clean, bytes.at, bytes.length, &refused, &offset)) {
        BUG_ON(offset != SIZE_MAX);
        BUG_ON(clean->length != bytes.length);
        BUG_ON(memcmp(clean->bytes, bytes.at, bytes.length) != 0);
        return;
    }
    BUG_ON(offset >= bytes.length);
    /* Up to there nothing was changed. */
    BUG_ON(clean->length < offset || memcmp(clean->bytes, bytes.at, offset) != 0);
    BUG_ON(refused != 0xFFFD && !utf8_decode(bytes.at + offset, bytes.length - offset, &refused));
}

static void put_out(const struct text *clean)
{
    struct text once = TEXT_INIT, twice = TEXT_INIT, composed = TEXT_INIT;

    output_add_string(&once, clean->bytes);
    must_be_harmless(once.bytes, once.length);
    BUG_ON(memchr(once.bytes, '\t', once.length));
    BUG_ON(width_of_string(once.bytes) != width_of_string(clean->bytes));
    output_add_string(&twice, once.bytes);
    BUG_ON(strcmp(once.bytes, twice.bytes) != 0);
    output_add_composed(&composed, once.bytes);
    must_be_harmless(composed.bytes, composed.length);
    text_release(&once);
    text_release(&twice);
    text_release(&composed);
}

static int width_on_one_line(const struct text *text)
{
    int width = width_of_string(text->bytes);

    for (size_t i = 0; i < text->length; i++)
        width += text->bytes[i] == '\n'; /* becomes a space */
    return width;
}

static void fit(const struct text *clean, int columns)
{
    struct text label = TEXT_INIT;
    bool fits = fit_add(&label, clean->bytes, columns);

    must_be_harmless(label.bytes, label.length);
    BUG_ON(strchr(label.bytes, '\n'));
    BUG_ON(width_of_string(label.bytes) > columns);
    BUG_ON(fits != (width_on_one_line(clean) <= columns));
    text_release(&label);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    int columns = bytes_take(&bytes, 100);
    struct text clean = TEXT_INIT;

    sanitise(bytes, &clean);
    must_be_harmless(clean.bytes, clean.length);
    must_stay_as_it_is(&clean);
    /* From here on text ends at a NUL, and sanitising has left none. */
    BUG_ON(strlen(clean.bytes) != clean.length);
    put_out(&clean);
    fit(&clean, columns);
    text_release(&clean);
    return 0;
}
