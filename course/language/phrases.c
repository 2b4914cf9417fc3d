/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/phrases.h"

#include <stddef.h>

#define PLAIN(name, context, english) {context, english, NULL},
#define COUNTED(name, context, one, many) {context, one, many},

const struct phrase_text phrases[PHRASE_COUNT] = {PHRASES(PLAIN, COUNTED)};
