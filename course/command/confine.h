/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which places the interactive program keeps once it starts, full-screen or line by line: the
 * course to read, the folder of profiles to write, and what `w` offers when that cannot be written.
 * In a kiosk nothing is written.
 *
 *     confine(options);
 *     code = setting_open(&setting, options);
 *
 * It comes before the course is read, so a hostile course is read within these bounds. Commands
 * that print or write where they are told (card, check, profile, pot, merge ...) are not confined.
 */
#ifndef COMMAND_CONFINE_H
#define COMMAND_CONFINE_H

#include "command/options.h"

void confine(const struct options *options);

#endif
