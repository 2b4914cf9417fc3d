/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/detection.h"

#include <math.h>

static size_t *cell_of(struct detection *detection, const struct judged *judgement)
{
    if (judgement->signal == SIGNAL_SCAM)
        return judgement->said == SIGNAL_SCAM ? &detection->hits : &detection->misses;
    return judgement->said == SIGNAL_SCAM ? &detection->false_alarms
                                          : &detection->correct_rejections;
}

void detection_add(struct detection *detection, const struct judged *judgement)
{
    if (judgement->signal != SIGNAL_NONE)
        ++*cell_of(detection, judgement);
}

void detection_remove(struct detection *detection, const struct judged *judgement)
{
    if (judgement->signal == SIGNAL_NONE)
        return;

    size_t *cell = cell_of(detection, judgement);

    BUG_ON(*cell == 0);
    --*cell;
}

size_t detection_scams(const struct detection *detection)
{
    return detection->hits + detection->misses;
}

size_t detection_genuine(const struct detection *detection)
{
    return detection->false_alarms + detection->correct_rejections;
}

/* The z with `tail`, at most 1/2, of the normal distribution below it: halved to the last bit. */
static double z_of_tail(double tail)
{
    double low = -40, high = 0; /* erfc() is 0 below that */

    for (;;) {
        double middle = (low + high) / 2;

        if (middle <= low || middle >= high)
            return middle;
        if (erfc(-middle / sqrt(2)) / 2 < tail)
            low = middle;
        else
            high = middle;
    }
}

/*
 * z of the corrected rate of `part` among `part + rest`. Always through the smaller tail: of large
 * numbers the larger one would be rounded to 1, which has no z.
 */
static double z_of_rate(size_t part, size_t rest)
{
    double all = (double)part + (double)rest + 1;

    if (part > rest)
        return -z_of_tail(((double)rest + 0.5) / all);
    return z_of_tail(((double)part + 0.5) / all);
}

static double z_of_hits(const struct detection *detection)
{
    return z_of_rate(detection->hits, detection->misses);
}

static double z_of_false_alarms(const struct detection *detection)
{
    return z_of_rate(detection->false_alarms, detection->correct_rejections);
}

double detection_sensitivity(const struct detection *detection)
{
    return z_of_hits(detection) - z_of_false_alarms(detection);
}

double detection_bias(const struct detection *detection)
{
    return -(z_of_hits(detection) + z_of_false_alarms(detection)) / 2;
}

enum detection_lean detection_lean(const struct detection *detection)
{
    double bias = detection_bias(detection);

    if (detection_scams(detection) < DETECTION_LEAN_EACH ||
        detection_genuine(detection) < DETECTION_LEAN_EACH)
        return LEAN_UNKNOWN;
    if (bias > LEAN_THRESHOLD)
        return LEAN_TRUSTING;
    return bias < -LEAN_THRESHOLD ? LEAN_DOUBTING : LEAN_BALANCED;
}
