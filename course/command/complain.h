/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What went wrong, on standard error: one line, `siaga: ...`. Names of files, of people and of
 * whatever else is quoted in it may be a stranger's: what would steer the terminal is left out.
 *
 *     complain("%s: %s", path, strerror(errno));
 */
#ifndef COMMAND_COMPLAIN_H
#define COMMAND_COMPLAIN_H

#include "base/check.h"
#include "base/report.h"

void complain(const char *format, ...) PRINTF_LIKE(1, 2);

#endif
