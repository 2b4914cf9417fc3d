/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A quick walk through the messages of a PO file: for what libgettextpo knows and does not tell
 * (lines), for counting, and for playing, where a page waits for it: libgettextpo converts every
 * character, and takes far longer. It judges nothing and may be given any bytes. Who wants
 * to hear of faults has libgettextpo read the file.
 *
 *     struct poscan scan;
 *     poscan_init(&scan, bytes);
 *     while (poscan_next(&scan))
 *         ...scan.context.bytes, scan.source.bytes, scan.is_translated...
 *     poscan_release(&scan);
 */
#ifndef LANGUAGE_POSCAN_H
#define LANGUAGE_POSCAN_H

#include "base/text.h"

#include <stdbool.h>

enum { POSCAN_FORMS_MAX = 2 };

struct poscan {
    const char *at;              /* what is left, NUL-terminated */
    unsigned line;               /* of `at`, from 1 */
    struct text context, source; /* of the message, escapes resolved; "" where there is none */
    struct text plural, forms[POSCAN_FORMS_MAX];
    size_t form_count;           /* as the file has it; those beyond POSCAN_FORMS_MAX are dropped */
    bool has_plural;
    bool has_codes;              /* an escape that may stand for a control character */
    unsigned source_line;        /* of its msgid */
    bool is_translated;          /* every form there is; fuzzy ones are not */
    bool is_fuzzy;
};

void poscan_init(struct poscan *scan, const char *bytes);
void poscan_release(struct poscan *scan);

/* The next message, the header included; obsolete ones (`#~`) are comments. False at the end. */
bool poscan_next(struct poscan *scan);

#endif
