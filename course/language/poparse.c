/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/poparse.h"

#include "base/file.h"
#include "script/sanitise.h"

#include <errno.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { REFERENCE_BYTES_MAX = 1000 };

/* For the handlers, which libgettextpo gives no argument of ours. */
static struct poparse *current;
static jmp_buf abandoned;

struct location poparse_location(const struct poparse *parse, unsigned line, unsigned column,
                                 const char *path)
{
    return (struct location){parse->name, line, column, path};
}

static void report_refused(const struct poparse *parse, struct location location, uint32_t refused)
{
    if (refused == 0xFFFD)
        report_error(parse->report, location, "malformed UTF-8");
    else
        report_error(parse->report, location, "U+%04" PRIX32 " may not reach a terminal", refused);
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

static bool refuse_wide(const struct poparse *parse)
{
    report_error(parse->report, poparse_location(parse, 1, 1, NULL),
                 "this is UTF-16 or UTF-32; files must be UTF-8");
    errno = EBADMSG;
    return false;
}

/*
 * libgettextpo compares each `#: file:line` with all others of its message. Ours have one: more
 * lines of them, and one that is longer than any path, are left out.
 */
static bool is_needless(const char *line, size_t length, bool *has_reference)
{
    bool is_reference = length > 1 && line[0] == '#' && line[1] == ':';
    bool is_needless = is_reference && (*has_reference || length > REFERENCE_BYTES_MAX);

    *has_reference = is_reference || (*has_reference && (!length || *line == '#'));
    return is_needless;
}

/* Line by line, so that the first bad character of each is named. */
static void clean_bytes(const struct poparse *parse, const struct text *raw, struct text *clean)
{
    const char *at = raw->bytes, *end = raw->bytes + raw->length;
    bool has_reference = false;

    for (unsigned line = 1; at < end; line++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((newline ? newline : end) - at);
        size_t kept = length && at[length - 1] == '\r' ? length - 1 : length;
        uint32_t refused;
        size_t offset;

        if (is_needless(at, kept, &has_reference))
            kept = 0;
        if (!sanitise_add(clean, at, kept, &refused, &offset))
            report_refused(parse, poparse_location(parse, line, column_at(at, offset), NULL),
                           refused);
        if (newline)
            text_add_byte(clean, '\n');
        at += length + (newline != NULL);
    }
}

static bool report_unreadable(const struct poparse *parse, int error)
{
    struct location place = poparse_location(parse, 0, 0, NULL);

    if (error == EFBIG)
        report_error(parse->report, place, "larger than %zu MiB", POFILE_BYTES_MAX >> 20);
    else
        report_error(parse->report, place, "not readable: %s", file_trouble(error));
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
        poparse_location(current, number_or_none(line), number_or_none(column), NULL);

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
        longjmp(abandoned, 1); /* may not return; what libgettextpo holds is lost */
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

/* A file of the memory, which libgettextpo can be given a path of; -1 with errno. */
static int open_memory(char path[POPARSE_PATH_MAX])
{
    int descriptor = memfd_create("po", MFD_CLOEXEC);

    snprintf(path, POPARSE_PATH_MAX, "/proc/self/fd/%d", descriptor);
    return descriptor;
}

static void close_memory(int descriptor)
{
    int error = errno;

    close(descriptor);
    errno = error;
}

static const struct po_xerror_handler handler = {take_diagnostic, take_pair};

static po_file_t read_path(struct poparse *parse, const char *path)
{
    current = parse;
    if (setjmp(abandoned)) {
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

static bool parse_bytes(struct poparse *parse)
{
    char path[POPARSE_PATH_MAX];
    int descriptor = open_memory(path);

    if (descriptor < 0)
        return false;
    if (write_all(descriptor, &parse->bytes))
        parse->file = read_path(parse, path);
    close_memory(descriptor);
    return parse->file != NULL;
}

const char *poparse_string(const struct poparse *parse, const char *string, unsigned line,
                           const char *context)
{
    struct text harmless = TEXT_INIT;
    uint32_t refused;
    const char *copy;

    if (!string)
        return NULL;
    if (!sanitise_add(&harmless, string, strlen(string), &refused, NULL))
        report_refused(parse, poparse_location(parse, line, 0, context), refused);
    copy = arena_copy_bytes(parse->arena, harmless.bytes, harmless.length);
    text_release(&harmless);
    return copy;
}

const char *poparse_header_field(const struct poparse *parse, const char *name)
{
    const char *header = po_file_domain_header(parse->file, NULL);
    char *field = header ? po_header_field(header, name) : NULL;
    const char *harmless = field && *field ? poparse_string(parse, field, 0, NULL) : NULL;

    free(field);
    return harmless;
}

/* False when the bytes are not what they were read as. */
static bool check_header(const struct poparse *parse)
{
    const char *type = poparse_header_field(parse, "Content-Type");

    if (!po_file_domain_header(parse->file, NULL)) {
        report_error(parse->report, poparse_location(parse, 0, 0, NULL),
                     "no header: an entry with an empty msgid comes first");
        return true;
    }
    if (type && strcasestr(type, "charset=UTF-8"))
        return true;
    report_error(parse->report, poparse_location(parse, 0, 0, NULL),
                 "the header does not say charset=UTF-8");
    errno = EINVAL;
    return false;
}

static bool clean(struct poparse *parse, const struct text *raw)
{
    if (is_wide(raw))
        return refuse_wide(parse);
    clean_bytes(parse, raw, &parse->bytes);
    return true;
}

bool poparse_load(struct poparse *parse, int folder, const char *path)
{
    struct text raw = TEXT_INIT;
    bool good = file_read_beneath(folder, path, POFILE_BYTES_MAX, &raw);

    text_init(&parse->bytes);
    parse->file = NULL;
    if (good)
        good = clean(parse, &raw);
    else if (errno != ENOENT)
        report_unreadable(parse, errno);

    int error = errno;

    text_release(&raw);
    errno = error;
    return good;
}

bool poparse_open(struct poparse *parse, int folder, const char *path)
{
    if (!poparse_load(parse, folder, path))
        return false;
    if (!parse_bytes(parse))
        return report_unreadable(parse, errno);
    return check_header(parse);
}

void poparse_close(struct poparse *parse)
{
    if (parse->file)
        po_file_free(parse->file);
    parse->file = NULL;
    text_release(&parse->bytes);
}

bool poparse_is_header(po_message_t message)
{
    return !po_message_msgctxt(message) && !*po_message_msgid(message);
}

bool poparse_write(po_file_t file, struct text *out)
{
    struct poparse nowhere = {.name = "PO"};
    char path[POPARSE_PATH_MAX];
    int descriptor = open_memory(path);
    bool good = false;

    if (descriptor < 0)
        return false;
    current = &nowhere;
    if (setjmp(abandoned) == 0)
        good = po_file_write(file, path, &handler) != NULL &&
               file_read_descriptor(descriptor, POFILE_BYTES_MAX, out);
    current = NULL;
    close_memory(descriptor);
    return good;
}
