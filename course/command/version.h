/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which version this is, and of which day: for --version and the manual pages. What cannot include
 * it, packaging/, is held to it by tests/install/.
 */
#ifndef COMMAND_VERSION_H
#define COMMAND_VERSION_H

#define SIAGA_VERSION "0.1"
#define SIAGA_VERSION_DATE "2026-11-28"

#endif
