/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/pofile.h"

#include "base/array.h"
#include "base/file.h"
#include "language/polines.h"
#include "script/sanitise.h"

#include <errno.h>
#include <gettext-po.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct reading {
    struct pofile *file;
    const char *name;
    struct arena *arena;
    struct report *report;
    struct polines lines;
    jmp_buf abandoned;
};

static struct reading *current; /* for the handlers, which libgettextpo gives no argument of ours */

static struct location location_of(const struct reading *reading, unsigned line, unsigned column,
                                   const char *path)
{
    return (struct location){reading->name, line, column, path};
}

static void report_refused(const struct reading *reading, struct location location,
                           uint32_t refused)
{
    if (refused == 0xFFFD)
        report_error(reading->report, location, "malformed UTF-8");
    else
        report_error(reading->report, location, "U+%04" PRIX32 " may not reach a terminal",
                     refused);
}

/* Columns count code points: every byte that does not continue one. */
static unsigned column_at(const char *line, size_t offset)
{
    unsigned column = 1;

    for (size_t i = 0; i < offset; i++)
        column += ((unsigned char)line[i] & 0xC0) != 0x80;
    return column;
}

/* Told by the first character, as in YAML files. */
static bool is_wide(const struct text *raw)
{
    return raw->length >= 2 &&
           (!raw->bytes[0] || !raw->bytes[1] || memcmp(raw->bytes, "\xFF\xFE", 2) == 0 ||
            memcmp(raw->bytes, "\xFE\xFF", 2) == 0);
}

static bool refuse_wide(const struct reading *reading)
{
    report_error(reading->report, location_of(reading, 1, 1, NULL),
                 "this is UTF-16 or UTF-32; files must be UTF-8");
    errno = EBADMSG;
    return false;
}

/* Line by line, so that the first bad character of each is named. */
static void clean_bytes(const struct reading *reading, const struct text *raw, struct text *clean)
{
    const char *at = raw->bytes, *end = raw->bytes + raw->length;

    for (unsigned line = 1; at < end; line++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((newline ? newline : end) - at);
        size_t kept = length && at[length - 1] == '\r' ? length - 1 : length;
        uint32_t refused;
        size_t offset;

        if (!sanitise_add(clean, at, kept, &refused, &offset))
            report_refused(reading, location_of(reading, line, column_at(at, offset), NULL),
                           refused);
        if (newline)
            text_add_byte(clean, '\n');
        at += length + (newline != NULL);
    }
}

static bool report_unreadable(const struct reading *reading, int error)
{
    struct location place = location_of(reading, 0, 0, NULL);

    if (error == EFBIG)
        report_error(reading->report, place, "larger than %zu MiB", POFILE_BYTES_MAX >> 20);
    else
        report_error(reading->report, place, "not readable: %s", file_trouble(error));
    errno = error;
    return false;
}

static unsigned number_or_none(size_t number)
{
    return number < UINT32_MAX ? (unsigned)number : 0;
}

/* libgettextpo's words on one line, without its full stops, and safe for a terminal. */
static void report_diagnostic(int severity, size_t line, size_t column, const char *message)
{
    struct text text = TEXT_INIT;

    sanitise_add(&text, message, strlen(message), NULL, NULL);
    while (text.length && strchr(". \n", text.bytes[text.length - 1]))
        text.bytes[--text.length] = '\0';
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '\n')
            text.bytes[i] = ' ';
    }

    struct location place =
        location_of(current, number_or_none(line), number_or_none(column), NULL);

    if (severity == PO_SEVERITY_WARNING)
        report_warning(current->report, place, "%s", text.bytes);
    else
        report_error(current->report, place, "%s", text.bytes);
    text_release(&text);
}

static void take_diagnostic(int severity, po_message_t message, const char *filename, size_t line,
                            size_t column, int multiline, const char *text)
{
    (void)message;
    (void)multiline;
    BUG_ON(!current);
    report_diagnostic(severity, filename ? line : 0, filename ? column : 0, text);
    if (severity == PO_SEVERITY_FATAL_ERROR)
        longjmp(current->abandoned, 1); /* may not return; what libgettextpo holds is lost */
}

/* The second half of a pair says where the first definition is, without a line. */
static void take_pair(int severity, po_message_t message, const char *filename, size_t line,
                      size_t column, int multiline, const char *text, po_message_t message2,
                      const char *filename2, size_t line2, size_t column2, int multiline2,
                      const char *text2)
{
    (void)message2;
    (void)filename2;
    (void)line2;
    (void)column2;
    (void)multiline2;
    (void)text2;
    take_diagnostic(severity, message, filename, line, column, multiline, text);
}

static po_file_t parse_path(struct reading *reading, const char *path)
{
    static const struct po_xerror_handler handler = {take_diagnostic, take_pair};

    current = reading;
    if (setjmp(reading->abandoned)) {
        current = NULL;
        errno = EBADMSG;
        return NULL;
    }

    po_file_t file = po_file_read(path, &handler);

    current = NULL;
    return file;
}

static bool write_all(int descriptor, const struct text *text)
{
    size_t done = 0;

    while (done < text->length) {
        ssize_t written = write(descriptor, text->bytes + done, text->length - done);

        if (written < 0 && errno != EINTR)
            return false;
        done += written > 0 ? (size_t)written : 0;
    }
    return true;
}

static po_file_t parse_bytes(struct reading *reading, const struct text *bytes)
{
    int descriptor = memfd_create("po", MFD_CLOEXEC);
    po_file_t file = NULL;

    if (descriptor < 0)
        return NULL;
    if (write_all(descriptor, bytes)) {
        char path[sizeof "/proc/self/fd/" + 3 * sizeof descriptor];

        snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
        file = parse_path(reading, path);
    }

    int error = errno;

    close(descriptor);
    errno = error;
    return file;
}

/* Once more after the escapes are resolved: "\033" is plain ASCII in the file. */
static const char *clean_string(const struct reading *reading, const char *string, unsigned line,
                                const char *context)
{
    struct text clean = TEXT_INIT;
    uint32_t refused;

    if (!sanitise_add(&clean, string, strlen(string), &refused, NULL))
        report_refused(reading, location_of(reading, line, 0, context), refused);

    const char *copy = arena_copy_bytes(reading->arena, clean.bytes, clean.length);

    text_release(&clean);
    return copy;
}

static const char *form_at(po_message_t message, size_t form)
{
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

static void add_message(struct reading *reading, po_message_t message)
{
    struct pofile *file = reading->file;
    const char *context = po_message_msgctxt(message), *form;
    const char *plural = po_message_msgid_plural(message);
    unsigned line = polines_find(&reading->lines, po_message_msgid(message));

    if (!is_translated(message))
        return;
    ARRAY_GROW(file->messages, file->count, file->capacity);

    struct pofile_message *entry = &file->messages[file->count++];

    *entry = (struct pofile_message){.line = line};
    entry->context = clean_string(reading, context ? context : "", line, NULL);
    entry->source = clean_string(reading, po_message_msgid(message), line, entry->context);
    if (plural)
        entry->source_plural = clean_string(reading, plural, line, entry->context);
    for (; (form = form_at(message, entry->form_count)); entry->form_count++) {
        if (entry->form_count < POFILE_FORMS_MAX)
            entry->forms[entry->form_count] = clean_string(reading, form, line, entry->context);
    }
}

static bool is_header(po_message_t message)
{
    return !po_message_msgctxt(message) && !*po_message_msgid(message);
}

static void add_messages(struct reading *reading, po_file_t po)
{
    po_message_iterator_t iterator = po_message_iterator(po, NULL);
    po_message_t message;

    while ((message = po_next_message(iterator))) {
        if (is_header(message) || po_message_is_obsolete(message))
            continue;
        if (reading->file->count == POFILE_MESSAGES_MAX) {
            report_error(reading->report, location_of(reading, 0, 0, NULL),
                         "more than %d translations", POFILE_MESSAGES_MAX);
            break;
        }
        add_message(reading, message);
    }
    po_message_iterator_free(iterator);
}

static const char *header_field(const struct reading *reading, const char *header, const char *name)
{
    char *field = po_header_field(header, name);
    const char *clean = field && *field ? clean_string(reading, field, 0, NULL) : NULL;

    free(field);
    return clean;
}

/* False when the bytes are not what they were read as. */
static bool read_header(const struct reading *reading, const char *header)
{
    struct location place = location_of(reading, 0, 0, NULL);

    if (!header) {
        report_error(reading->report, place, "no header: an entry with an empty msgid comes first");
        return true;
    }

    const char *type = header_field(reading, header, "Content-Type");
    const char *plurals = header_field(reading, header, "Plural-Forms");
    const char *count = plurals ? strstr(plurals, "nplurals=") : NULL;

    reading->file->language = header_field(reading, header, "Language");
    reading->file->form_count = count ? strtol(count + strlen("nplurals="), NULL, 10) : 0;
    if (!type || !strcasestr(type, "charset=UTF-8"))
        return report_error(reading->report, place, "the header does not say charset=UTF-8");
    return true;
}

static bool use_bytes(struct reading *reading, const struct text *bytes)
{
    po_file_t po = parse_bytes(reading, bytes);
    bool good;

    if (!po)
        return report_unreadable(reading, errno);
    if (reading->report)
        polines_init(&reading->lines, bytes->bytes);
    good = read_header(reading, po_file_domain_header(po, NULL));
    if (good)
        add_messages(reading, po);
    else
        errno = EINVAL;
    polines_release(&reading->lines);
    po_file_free(po);
    return good;
}

bool pofile_read(struct pofile *file, int folder, const char *path, const char *name,
                 struct arena *arena, struct report *report)
{
    struct reading reading = {.file = file, .name = name, .arena = arena, .report = report};
    struct text raw = TEXT_INIT, clean = TEXT_INIT;
    bool good = file_read_beneath(folder, path, POFILE_BYTES_MAX, &raw);

    *file = (struct pofile){0};
    if (good && is_wide(&raw)) {
        good = refuse_wide(&reading);
    } else if (good) {
        clean_bytes(&reading, &raw, &clean);
        good = use_bytes(&reading, &clean);
    } else if (errno != ENOENT) {
        report_unreadable(&reading, errno);
    }

    int error = errno;

    text_release(&raw);
    text_release(&clean);
    errno = error;
    return good;
}

void pofile_release(struct pofile *file)
{
    free(file->messages);
    *file = (struct pofile){0};
}
