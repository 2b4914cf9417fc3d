/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "support/picture.h"

static void tell(void *context, const char *fault)
{
    stage_fault(context, "%s", fault);
}

void rules_check(struct stage *stage)
{
    picture_check(&stage->player.frame, tell, stage);
}
