/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The eleven countries as phrases, for the settings and wherever one is asked for. */
#ifndef PLACE_COUNTRY_H
#define PLACE_COUNTRY_H

#include "language/phrases.h"

/* The country's name, or PHRASE_COUNT when the code is none. */
enum phrase country_name(const char *code);

#endif
