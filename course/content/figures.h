/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every figure in the course is somebody's: the step names a source, and one of the module's
 * sources says the figure.
 *
 * A figure is a number of 100 or more, a number with decimals, or one before a per cent sign. Times
 * of day and what stands between back-quotes are none. In a page each counts; in a question, where
 * people pay and wait in stories, only a per cent and a year from 1900 to 2099 do.
 */
#ifndef CONTENT_FIGURES_H
#define CONTENT_FIGURES_H

#include "content/module.h"

#include <stdbool.h>
#include <stddef.h>

struct figure {
    const char *digits; /* into the text */
    size_t length;      /* with separators and decimals, without a per cent sign */
    bool is_share;      /* before a per cent sign */
};

/*
 * The next figure of a text; begin with digits NULL.
 *
 *     struct figure figure = {0};
 *     while (figures_next(text, &figure))
 *         ...
 */
bool figures_next(const char *text, struct figure *figure);

/* Whether a question may state it only with a source: a share or a year. */
bool figures_is_claim(const struct figure *figure);

/* Whether `says` holds the same number as a whole. */
bool figures_said(const char *says, const struct figure *figure);

/* Reports each figure of the step that has no source or that no source says. */
bool figures_check(const struct module *module, const struct step *step, struct report *report);

#endif
