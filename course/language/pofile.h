/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a PO file translates: fuzzy, obsolete and untranslated messages are left out. The whole of
 * one, to be written again, is a matter of language/podocument.h.
 *
 * With a report libgettextpo reads it, and every fault is said. Without one, for playing, it is
 * walked through (language/poscan.h): the same messages, far sooner. A text of more than
 * 64 KiB is left out, as in YAML files.
 *
 * The arena owns every string; the struct owns its list until pofile_release().
 */
#ifndef LANGUAGE_POFILE_H
#define LANGUAGE_POFILE_H

#include "base/arena.h"
#include "base/report.h"

#include <stdbool.h>
#include <stddef.h>

enum { POFILE_MESSAGES_MAX = 50000, POFILE_FORMS_MAX = 6 };

struct pofile_message {
    const char *context; /* "" where there is no msgctxt */
    const char *source;
    const char *source_plural; /* NULL: a message without plural */
    const char *forms[POFILE_FORMS_MAX];
    size_t form_count; /* as the file has it: may be more than POFILE_FORMS_MAX */
    unsigned line;     /* of its msgid; 0: unknown, or there is no report */
};

struct pofile {
    struct pofile_message *messages;
    size_t count, capacity;
    const char *language; /* `Language` of its header, or NULL */
    long form_count;      /* `nplurals` of its header, or 0 */
};

/*
 * Reads `path` below the open folder `folder`; `name` is the path for messages. False when nothing
 * can be used: errno is ENOENT for a file that is not there, which is not reported; else reported.
 */
bool pofile_read(struct pofile *file, int folder, const char *path, const char *name,
                 struct arena *arena, struct report *report);
void pofile_release(struct pofile *file);

#endif
