/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What siaga-manual can print, a file each; all print to standard output. */
#ifndef MANUAL_MANUAL_H
#define MANUAL_MANUAL_H

#include "content/files.h"

void manual_print_program(void); /* siaga.1 */
void manual_print_course(void);  /* siaga-course.5 */
void manual_print_bash(void);
void manual_print_zsh(void);
void manual_print_fish(void);

/* The JSON Schema, draft 2020-12, of one of content_files[]. */
void manual_print_schema(const struct content_file *file);

#endif
