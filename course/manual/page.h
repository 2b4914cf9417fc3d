/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A manual page in man(7), on standard output. Texts are plain; what roff would take for its own is
 * escaped here.
 *
 *     page_open("SIAGA", 1, "siaga", "a course on cybercrime");
 *     page_section("OPTIONS");
 *     page_item("--lang", "TAG");
 *     page_text("show everything in this language");
 */
#ifndef MANUAL_PAGE_H
#define MANUAL_PAGE_H

/* The head of the page and its section NAME: `name - about`. */
void page_open(const char *title, int section, const char *name, const char *about);

void page_section(const char *title);
void page_part(const char *title); /* within a section */

/* A paragraph; text that follows another stays in its paragraph. */
void page_paragraph(const char *text);
void page_text(const char *text);

/* What is told of below it, in bold; `argument` in italics behind it, or NULL. */
void page_item(const char *item, const char *argument);

/* Lines to be left as they are. */
void page_example(const char *lines);

/* The section SEE ALSO: pages as `siaga(1)`, ends with NULL. */
void page_see_also(const char *const *pages);

#endif
