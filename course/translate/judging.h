/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One translation while it is looked at: what sound.c and writing.c hand each other. */
#ifndef TRANSLATE_JUDGING_H
#define TRANSLATE_JUDGING_H

#include "translate/sound.h"

struct judging {
    const struct sound *sound;
    const struct part_text *text;
    const char *translation;
    struct location place;
    struct report *report;
};

/* Reports an error at the translation. */
void refuse(const struct judging *judging, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
