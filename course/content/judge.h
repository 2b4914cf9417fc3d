/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ids that a judgement is kept under in the journal: one verdict, and sure or not. */
#ifndef CONTENT_JUDGE_H
#define CONTENT_JUDGE_H

#include "content/step.h"

extern const char *const judge_verdict_ids[]; /* by enum verdict */
extern const char *const judge_sure_ids[];    /* by bool: unsure, sure */

#endif
