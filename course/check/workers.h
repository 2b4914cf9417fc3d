/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Independent parts of the check side by side, on as many processors as there are. The parts run in
 * processes of their own, since libgettextpo keeps what it is doing in variables of its own; what
 * they report comes back and is added to the one report.
 */
#ifndef CHECK_WORKERS_H
#define CHECK_WORKERS_H

#include "check/check.h"

/* Does part `index`; adds to the report and to the counts, changes nothing else that matters. */
typedef void workers_part(void *data, size_t index, struct report *report,
                          struct check_counts *counts);

/* Does parts 0 to `count` - 1. What cannot be done beside is done here, one after the other. */
void workers_run(workers_part *part, void *data, size_t count, struct report *report,
                 struct check_counts *counts);

#endif
