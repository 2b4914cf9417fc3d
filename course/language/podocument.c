/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/podocument.h"

#include "base/array.h"
#include "language/poparse.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void podocument_init(struct podocument *document)
{
    *document = (struct podocument){0};
    arena_init(&document->arena);
}

void podocument_release(struct podocument *document)
{
    free(document->entries);
    arena_release(&document->arena);
    podocument_init(document);
}

void podocument_add(struct podocument *document, const struct podocument_entry *entry)
{
    ARRAY_GROW(document->entries, document->count, document->capacity);
    document->entries[document->count++] = *entry;
}

bool podocument_is_translated(const struct podocument_entry *entry)
{
    return *entry->forms[0] != '\0';
}

/* Reading */

/* libgettextpo gives "" for a comment that is not there. */
static const char *text_or_none(const struct poparse *parse, const char *text)
{
    return text && *text ? poparse_string(parse, text, 0, NULL) : NULL;
}

static void read_forms(const struct poparse *parse, po_message_t message,
                       struct podocument_entry *entry)
{
    entry->plural = poparse_string(parse, po_message_msgid_plural(message), 0, entry->context);
    for (int i = 0; i < PODOCUMENT_FORMS_MAX; i++) {
        const char *form = entry->plural ? po_message_msgstr_plural(message, i)
                           : i == 0      ? po_message_msgstr(message)
                                         : NULL;

        entry->forms[i] = form ? poparse_string(parse, form, 0, entry->context) : "";
    }
}

static void read_place(const struct poparse *parse, po_message_t message,
                       struct podocument_entry *entry)
{
    po_filepos_t place = po_message_filepos(message, 0);
    size_t line = place ? po_filepos_start_line(place) : 0;

    entry->file = place ? poparse_string(parse, po_filepos_file(place), 0, NULL) : NULL;
    entry->line = line < UINT32_MAX ? (unsigned)line : 0;
}

static struct podocument_entry read_entry(const struct poparse *parse, po_message_t message)
{
    struct podocument_entry entry = {
        .context = poparse_string(parse, po_message_msgctxt(message), 0, NULL),
        .source = poparse_string(parse, po_message_msgid(message), 0, NULL),
        .comments = text_or_none(parse, po_message_comments(message)),
        .notes = text_or_none(parse, po_message_extracted_comments(message)),
        .previous_context = poparse_string(parse, po_message_prev_msgctxt(message), 0, NULL),
        .previous_source = poparse_string(parse, po_message_prev_msgid(message), 0, NULL),
        .is_fuzzy = po_message_is_fuzzy(message),
        .is_obsolete = po_message_is_obsolete(message),
    };

    read_forms(parse, message, &entry);
    read_place(parse, message, &entry);
    return entry;
}

static void read_messages(struct podocument *document, const struct poparse *parse)
{
    po_message_iterator_t iterator = po_message_iterator(parse->file, NULL);
    po_message_t message;

    while ((message = po_next_message(iterator))) {
        struct podocument_entry entry = read_entry(parse, message);

        if (!poparse_is_header(message)) {
            podocument_add(document, &entry);
        } else {
            document->header = entry.forms[0];
            document->header_comments = entry.comments;
        }
    }
    po_message_iterator_free(iterator);
}

bool podocument_read(struct podocument *document, int folder, const char *path, const char *name,
                     struct report *report)
{
    struct poparse parse = {.name = name, .report = report, .arena = &document->arena};
    bool good = poparse_open(&parse, folder, path);
    int error = errno;

    if (good)
        read_messages(document, &parse);
    poparse_close(&parse);
    errno = error;
    return good;
}

/* Writing */

void podocument_begin(struct podocument *document, const struct language *language)
{
    document->header_comments = "SPDX-License-Identifier: CC-BY-4.0\n";
    document->header = arena_format(
        &document->arena,
        "Project-Id-Version: siaga 1\nLanguage: %s\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n%s",
        language ? language->tag : "", language ? language_plural_header(language) : "");
}

static void write_forms(po_message_t message, const struct podocument_entry *entry, int forms)
{
    if (!entry->plural) {
        po_message_set_msgstr(message, entry->forms[0]);
        return;
    }
    po_message_set_msgid_plural(message, entry->plural);
    for (int i = 0; i < forms; i++)
        po_message_set_msgstr_plural(message, i, entry->forms[i]);
}

static void write_previous(po_message_t message, const struct podocument_entry *entry)
{
    if (!entry->is_fuzzy)
        return;
    if (entry->previous_context)
        po_message_set_prev_msgctxt(message, entry->previous_context);
    if (entry->previous_source)
        po_message_set_prev_msgid(message, entry->previous_source);
}

static void write_entry(po_message_iterator_t iterator, const struct podocument_entry *entry,
                        int forms)
{
    po_message_t message = po_message_create();

    if (entry->context)
        po_message_set_msgctxt(message, entry->context);
    po_message_set_msgid(message, entry->source);
    write_forms(message, entry, forms);
    if (entry->comments)
        po_message_set_comments(message, entry->comments);
    if (entry->notes)
        po_message_set_extracted_comments(message, entry->notes);
    if (entry->file)
        po_message_add_filepos(message, entry->file, entry->line);
    write_previous(message, entry);
    po_message_set_fuzzy(message, entry->is_fuzzy);
    po_message_set_obsolete(message, entry->is_obsolete);
    po_message_insert(iterator, message);
}

static int forms_of(const struct podocument *document)
{
    const char *count = document->header ? strstr(document->header, "nplurals=") : NULL;

    return count && strncmp(count, "nplurals=1", strlen("nplurals=1")) == 0 ? 1
                                                                            : PODOCUMENT_FORMS_MAX;
}

bool podocument_write(const struct podocument *document, struct text *out)
{
    po_file_t file = po_file_create();
    po_message_iterator_t iterator = po_message_iterator(file, NULL);
    struct podocument_entry header = {.source = "",
                                      .forms = {document->header ? document->header : "", ""},
                                      .comments = document->header_comments};
    bool good;

    write_entry(iterator, &header, 1);
    for (size_t i = 0; i < document->count; i++)
        write_entry(iterator, &document->entries[i], forms_of(document));
    po_message_iterator_free(iterator);
    good = poparse_write(file, out);
    po_file_free(file);
    return good;
}
