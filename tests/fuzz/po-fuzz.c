/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as a PO file: the careful reader, the quick one, which has to agree with it about
 * every file of which nothing bad is said, and the one that writes it again. language/.
 */
#include "fuzz/fuzz.h"

#include "language/catalogue.h"
#include "language/podocument.h"
#include "language/pofile.h"
#include "language/polines.h"
#include "language/poscan.h"

#include <errno.h>
#include <string.h>

const char fuzz_name[] = "po";

#define PO_FILE "x.po"

static bool is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static void must_be_clean_string(const char *string)
{
    if (string)
        must_be_clean(string, strlen(string));
}

static void must_be_clean_message(const struct pofile_message *message)
{
    must_be_clean_string(message->context);
    must_be_clean_string(message->source);
    must_be_clean_string(message->source_plural);
    for (size_t i = 0; i < POFILE_FORMS_MAX; i++)
        must_be_clean_string(message->forms[i]);
}

static void must_be_same_message(const struct pofile_message *a, const struct pofile_message *b)
{
    BUG_ON(!is_same(a->context, b->context));
    BUG_ON(!is_same(a->source, b->source));
    BUG_ON(!is_same(a->source_plural, b->source_plural));
    BUG_ON(a->form_count != b->form_count);
    for (size_t i = 0; i < a->form_count && i < POSCAN_FORMS_MAX; i++)
        BUG_ON(!is_same(a->forms[i], b->forms[i]));
}

static void must_be_same(const struct pofile *careful, const struct pofile *quick)
{
    BUG_ON(!is_same(careful->language, quick->language));
    BUG_ON(careful->form_count != quick->form_count);
    BUG_ON(careful->count != quick->count);
    for (size_t i = 0; i < careful->count; i++)
        must_be_same_message(&careful->messages[i], &quick->messages[i]);
}

static bool read_file(struct pofile *file, struct arena *arena, struct report *report)
{
    bool good = pofile_read(file, fuzz_scratch()->descriptor, PO_FILE, PO_FILE, arena, report);

    BUG_ON(!good && errno == ENOENT);
    for (size_t i = 0; i < file->count; i++)
        must_be_clean_message(&file->messages[i]);
    must_be_clean_string(file->language);
    return good;
}

static void read_twice(void)
{
    struct pofile careful, quick;
    struct arena arena;
    struct report report;

    arena_init(&arena);
    report_init(&report);

    bool good = read_file(&careful, &arena, &report);
    bool good_quickly = read_file(&quick, &arena, NULL);

    BUG_ON(!good && !report.count);
    must_be_sayable(&report);
    if (!report.count) {
        BUG_ON(good != good_quickly);
        must_be_same(&careful, &quick);
    }
    pofile_release(&careful);
    pofile_release(&quick);
    report_release(&report);
    arena_release(&arena);
}

static void read_catalogue(void)
{
    struct catalogue catalogue;
    struct report report;

    catalogue_init(&catalogue);
    report_init(&report);
    catalogue_read(&catalogue, fuzz_scratch()->descriptor, PO_FILE, PO_FILE, &report);
    must_be_sayable(&report);
    for (size_t i = 0; i < catalogue.count; i++) {
        const struct catalogue_entry *entry = &catalogue.entries[i];

        BUG_ON(catalogue_find(&catalogue, entry->context, entry->source) != entry->forms[0]);
        BUG_ON(catalogue_entry(&catalogue, entry->context, entry->source) != entry);
    }
    catalogue_release(&catalogue);
    report_release(&report);
}

/* What was read and written is read again and written the same. */
static void write_document(void)
{
    struct podocument document, again;
    struct report report;
    struct text once = TEXT_INIT, twice = TEXT_INIT;

    podocument_init(&document);
    podocument_init(&again);
    report_init(&report);
    podocument_read(&document, fuzz_scratch()->descriptor, PO_FILE, PO_FILE, &report);
    must_be_sayable(&report);
    if (!report.count) {
        BUG_ON(!podocument_write(&document, &once));
        scratch_write_bytes(fuzz_scratch(), "y.po", once.bytes, once.length);
        BUG_ON(!podocument_read(&again, fuzz_scratch()->descriptor, "y.po", "y.po", &report));
        BUG_ON(report.count);
        BUG_ON(!podocument_write(&again, &twice));
        BUG_ON(once.length != twice.length || strcmp(once.bytes, twice.bytes) != 0);
    }
    podocument_release(&document);
    podocument_release(&again);
    report_release(&report);
    text_release(&once);
    text_release(&twice);
}

/* May be given any bytes that end in a NUL. */
static void scan(const char *data, size_t size)
{
    struct text text = TEXT_INIT;
    struct poscan scan;
    struct polines lines;
    unsigned line = 0;

    text_add(&text, data, size);
    polines_init(&lines, text.bytes);
    poscan_init(&scan, text.bytes);
    while (poscan_next(&scan)) {
        BUG_ON(scan.source_line <= line);
        BUG_ON(scan.is_translated && (scan.is_fuzzy || !scan.form_count));
        line = scan.source_line;
    }
    polines_find(&lines, "a");
    poscan_release(&scan);
    polines_release(&lines);
    text_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scan((const char *)data, size);
    scratch_write_bytes(fuzz_scratch(), PO_FILE, (const char *)data, size);
    read_twice();
    read_catalogue();
    write_document();
    return 0;
}
