/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/settings.h"

#include "base/file.h"
#include "progress/profile.h"
#include "yaml/schema.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char file_name[] = "profile.yaml";
static const char bad_name[] = "profile.yaml.bad";

enum { BAD_NAMES = 9 }; /* .bad, .bad.2 ... */

static const struct field fields[] = {
    {"nickname", FIELD_TEXT, offsetof(struct settings, nickname), .max = PROFILE_NICKNAME_MAX},
    {"language", FIELD_TEXT, offsetof(struct settings, language), .max = 35},
    {"second_language", FIELD_TEXT, offsetof(struct settings, second_language), .max = 35},
    {"country", FIELD_TEXT, offsetof(struct settings, country), .max = 2},
    {"theme", FIELD_TEXT, offsetof(struct settings, theme), .max = 32},
    {"created", FIELD_TEXT, offsetof(struct settings, created), .max = 20},
    {0},
};

static const struct schema schema = {
    .name = "profile",
    .fields = fields,
    .size = sizeof(struct settings),
    .node = offsetof(struct settings, node),
};

static const char **member_of(struct settings *settings, const struct field *field)
{
    return (const char **)(void *)((char *)settings + field->offset);
}

static const char *value_of(const struct settings *settings, const struct field *field)
{
    return *(const char *const *)(const void *)((const char *)settings + field->offset);
}

static void fill_gaps(struct settings *settings)
{
    for (const struct field *field = fields; field->key; field++) {
        if (!*member_of(settings, field))
            *member_of(settings, field) = "";
    }
}

static void copy_faults(const struct report *from, struct report *to)
{
    for (size_t i = 0; i < from->count; i++)
        report_error(to, from->items[i].location, "%s", from->items[i].message);
}

/* False when anything at all is wrong with it, whether or not somebody wants a report. */
static bool parse(struct settings *settings, const struct text *bytes, const char *name,
                  struct arena *arena, struct report *report)
{
    struct report faults;

    report_init(&faults);

    const struct node *root = tree_read(arena, name, bytes->bytes, bytes->length, &faults);
    bool good = root && schema_read(&schema, root, arena, settings, &faults) && !faults.errors;

    copy_faults(&faults, report);
    report_release(&faults);
    return good;
}

/* Renames profile.yaml; a folder with something in it may stand where it would go. */
static bool move_aside(int folder, struct text *name)
{
    bool good = false;

    for (int i = 1; !good && i <= BAD_NAMES; i++) {
        text_clear(name);
        text_add_string(name, bad_name);
        if (i > 1)
            text_add_format(name, ".%d", i);
        good = renameat(folder, file_name, folder, name->bytes) == 0;
    }
    return good;
}

static void set_aside(const struct settings *settings, int folder, const char *name,
                      struct report *report)
{
    struct location place = {.file = name};
    struct text moved = TEXT_INIT;

    if (!move_aside(folder, &moved)) {
        report_warning(report, place, "not set aside: %s", strerror(errno));
    } else {
        report_warning(report, place, "set aside as %s; the progress beside it is still used",
                       moved.bytes);
        if (settings->node && !settings_write(settings, folder))
            report_warning(report, place, "not written anew: %s", strerror(errno));
    }
    text_release(&moved);
}

/* Too large, a folder or a link: whatever stands there, this program did not write it. */
static bool is_no_profile(int error)
{
    return error == EFBIG || error == EINVAL || error == ELOOP;
}

enum settings_result settings_read(struct settings *settings, int folder, const char *name,
                                   struct arena *arena, struct report *report)
{
    enum settings_result result = SETTINGS_GOOD;
    struct text bytes = TEXT_INIT;
    bool good = file_read_beneath(folder, file_name, TREE_BYTES_MAX, &bytes);

    *settings = (struct settings){0};
    if (!good && errno == ENOENT) {
        result = SETTINGS_ABSENT;
    } else if (!good) {
        result = is_no_profile(errno) ? SETTINGS_DAMAGED : SETTINGS_UNREADABLE;
        report_error(report, (struct location){.file = name}, "not readable: %s", strerror(errno));
    } else if (!parse(settings, &bytes, name, arena, report)) {
        result = SETTINGS_DAMAGED;
    }
    fill_gaps(settings);
    if (result == SETTINGS_DAMAGED)
        set_aside(settings, folder, name, report);
    text_release(&bytes);
    return result;
}

/*
 * A double-quoted scalar of YAML 1.2 (7.3.1), in which anything can be said. U+0085, U+2028 and
 * U+2029 would be taken for line breaks.
 */
static void add_quoted(struct text *out, const char *value)
{
    static const struct {
        const char *plain, *escaped;
    } escapes[] = {
        {"\"", "\\\""}, {"\\", "\\\\"},      {"\n", "\\n"},           {"\t", "\\t"},
        {"\r", "\\r"},  {"\xC2\x85", "\\N"}, {"\xE2\x80\xA8", "\\L"}, {"\xE2\x80\xA9", "\\P"},
    };

    text_add_byte(out, '"');
    while (*value) {
        size_t i = 0;

        while (i < ARRAY_LENGTH(escapes) &&
               strncmp(value, escapes[i].plain, strlen(escapes[i].plain)) != 0)
            i++;
        if (i < ARRAY_LENGTH(escapes)) {
            text_add_string(out, escapes[i].escaped);
            value += strlen(escapes[i].plain);
        } else {
            text_add_byte(out, *value++);
        }
    }
    text_add_byte(out, '"');
}

bool settings_write(const struct settings *settings, int folder)
{
    struct text bytes = TEXT_INIT;
    bool good;

    for (const struct field *field = fields; field->key; field++) {
        text_add_format(&bytes, "%s: ", field->key);
        add_quoted(&bytes, value_of(settings, field));
        text_add_byte(&bytes, '\n');
    }
    good = file_replace(folder, file_name, 0600, bytes.bytes, bytes.length);

    int error = errno;

    text_release(&bytes);
    errno = error;
    return good;
}
