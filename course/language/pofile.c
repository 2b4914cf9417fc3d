/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/pofile.h"

#include "base/array.h"
#include "language/polines.h"
#include "language/poparse.h"
#include "language/poscan.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The same as a text of the course may have (yaml/tree.h). */
#define TEXT_BYTES_MAX ((size_t)64 << 10)

/* libgettextpo walks through all forms to give one, so of too many no more are counted. */
enum { FORMS_COUNTED_MAX = 100 };

struct reading {
    struct pofile *file;
    struct poparse parse;
    struct polines lines;
};

static const char *form_at(po_message_t message, size_t form)
{
    if (form >= FORMS_COUNTED_MAX)
        return NULL;
    if (po_message_msgid_plural(message))
        return po_message_msgstr_plural(message, (int)form);
    return form == 0 ? po_message_msgstr(message) : NULL;
}

static bool is_translated(po_message_t message)
{
    const char *form;
    size_t count = 0;

    if (po_message_is_fuzzy(message))
        return false;
    for (; (form = form_at(message, count)); count++) {
        if (!*form)
            return false;
    }
    return count > 0;
}

static bool is_too_long(po_message_t message)
{
    const char *form;

    for (size_t i = 0; (form = form_at(message, i)); i++) {
        if (strlen(form) > TEXT_BYTES_MAX)
            return true;
    }
    return false;
}

static void add_message(struct reading *reading, po_message_t message)
{
    struct pofile *file = reading->file;
    const char *context = po_message_msgctxt(message), *form;
    const char *plural = po_message_msgid_plural(message);
    unsigned line = polines_find(&reading->lines, po_message_msgid(message));

    if (!is_translated(message))
        return;
    if (is_too_long(message)) {
        report_error(reading->parse.report, poparse_location(&reading->parse, line, 0, context),
                     "text of more than %zu bytes", TEXT_BYTES_MAX);
        return;
    }
    ARRAY_GROW(file->messages, file->count, file->capacity);

    struct pofile_message *entry = &file->messages[file->count++];

    *entry = (struct pofile_message){.line = line};
    entry->context = poparse_string(&reading->parse, context ? context : "", line, NULL);
    entry->source =
        poparse_string(&reading->parse, po_message_msgid(message), line, entry->context);
    entry->source_plural = poparse_string(&reading->parse, plural, line, entry->context);
    for (; (form = form_at(message, entry->form_count)); entry->form_count++) {
        if (entry->form_count < POFILE_FORMS_MAX)
            entry->forms[entry->form_count] =
                poparse_string(&reading->parse, form, line, entry->context);
    }
}

static void add_messages(struct reading *reading)
{
    po_message_iterator_t iterator = po_message_iterator(reading->parse.file, NULL);
    po_message_t message;

    while ((message = po_next_message(iterator))) {
        if (poparse_is_header(message) || po_message_is_obsolete(message))
            continue;
        if (reading->file->count == POFILE_MESSAGES_MAX) {
            report_error(reading->parse.report, poparse_location(&reading->parse, 0, 0, NULL),
                         "more than %d translations", POFILE_MESSAGES_MAX);
            break;
        }
        add_message(reading, message);
    }
    po_message_iterator_free(iterator);
}

static void read_header(struct reading *reading)
{
    const char *plurals = poparse_header_field(&reading->parse, "Plural-Forms");
    const char *count = plurals ? strstr(plurals, "nplurals=") : NULL;

    reading->file->language = poparse_header_field(&reading->parse, "Language");
    reading->file->form_count = count ? strtol(count + strlen("nplurals="), NULL, 10) : 0;
}

static void use(struct reading *reading)
{
    polines_init(&reading->lines, reading->parse.bytes.bytes);
    read_header(reading);
    add_messages(reading);
    polines_release(&reading->lines);
}

static bool read_with_report(struct reading *reading, int folder, const char *path)
{
    bool good = poparse_open(&reading->parse, folder, path);

    if (good)
        use(reading);
    return good;
}

/* For playing */

static const char *keep(const struct reading *reading, const struct poscan *scan,
                        const struct text *text)
{
    if (scan->has_codes)
        return poparse_string(&reading->parse, text->bytes, 0, NULL);
    return arena_copy_bytes(reading->parse.arena, text->bytes, text->length);
}

/* A message that checking would refuse, since it is too long or has forms of no plural. */
static bool is_refused(const struct poscan *scan)
{
    for (size_t i = 0; i < scan->form_count && i < POSCAN_FORMS_MAX; i++) {
        if (scan->forms[i].length > TEXT_BYTES_MAX)
            return true;
    }
    return !scan->has_plural && scan->form_count != 1;
}

static void add_scanned(const struct reading *reading, const struct poscan *scan)
{
    struct pofile *file = reading->file;
    struct pofile_message *entry;

    if (!scan->is_translated || is_refused(scan) || file->count == POFILE_MESSAGES_MAX)
        return;
    ARRAY_GROW(file->messages, file->count, file->capacity);
    entry = &file->messages[file->count++];
    *entry = (struct pofile_message){.form_count = scan->form_count};
    entry->context = keep(reading, scan, &scan->context);
    entry->source = keep(reading, scan, &scan->source);
    entry->source_plural = scan->has_plural ? keep(reading, scan, &scan->plural) : NULL;
    for (size_t i = 0; i < scan->form_count && i < POSCAN_FORMS_MAX; i++)
        entry->forms[i] = keep(reading, scan, &scan->forms[i]);
}

/* The value of a field of the header, which ends with its line; NULL: it is not there. */
static const char *scanned_field(const struct reading *reading, const char *header,
                                 const char *name)
{
    const char *found = strstr(header, name);

    if (!found || (found > header && found[-1] != '\n'))
        return NULL;
    found += strlen(name);
    found += strspn(found, " ");
    return strcspn(found, "\n")
               ? arena_copy_bytes(reading->parse.arena, found, strcspn(found, "\n"))
               : NULL;
}

/* False when the bytes are not what they were read as. */
static bool take_scanned_header(const struct reading *reading, const char *header)
{
    const char *type = scanned_field(reading, header, "Content-Type:");
    const char *plurals = scanned_field(reading, header, "Plural-Forms:");
    const char *count = plurals ? strstr(plurals, "nplurals=") : NULL;

    reading->file->language = scanned_field(reading, header, "Language:");
    reading->file->form_count = count ? strtol(count + strlen("nplurals="), NULL, 10) : 0;
    return type && strcasestr(type, "charset=UTF-8");
}

static bool is_header(const struct poscan *scan)
{
    return !scan->context.length && !scan->source.length;
}

static bool scan_all(struct reading *reading, struct poscan *scan)
{
    while (poscan_next(scan)) {
        if (!is_header(scan))
            add_scanned(reading, scan);
        else if (!take_scanned_header(reading, keep(reading, scan, &scan->forms[0])))
            return false;
    }
    return true;
}

static bool read_quickly(struct reading *reading, int folder, const char *path)
{
    bool good = poparse_load(&reading->parse, folder, path);
    struct poscan scan;

    if (!good)
        return false;
    poscan_init(&scan, reading->parse.bytes.bytes);
    good = scan_all(reading, &scan);
    poscan_release(&scan);
    if (!good)
        errno = EINVAL;
    return good;
}

bool pofile_read(struct pofile *file, int folder, const char *path, const char *name,
                 struct arena *arena, struct report *report)
{
    struct reading reading = {.file = file,
                              .parse = {.name = name, .arena = arena, .report = report}};
    bool good;

    *file = (struct pofile){0};
    good = report ? read_with_report(&reading, folder, path) : read_quickly(&reading, folder, path);

    int error = errno;

    poparse_close(&reading.parse);
    errno = error;
    return good;
}

void pofile_release(struct pofile *file)
{
    free(file->messages);
    *file = (struct pofile){0};
}
