/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signal detection: telling scams from genuine messages, apart from leaning to one answer. Who
 * calls everything a scam catches every scam and has learnt nothing, so "scams caught" alone says
 * little. A scam is the signal; of S scams h were called scams, of G genuine messages f were.
 *
 *     H  = (h + 0.5) / (S + 1)         hit rate           log-linear correction, so that 0 of n
 *     F  = (f + 0.5) / (G + 1)         false-alarm rate   and n of n have a z, too
 *     d' = z(H) - z(F)                 sensitivity: 0 is guessing, 2 is good
 *     c  = -(z(H) + z(F)) / 2          bias: above 0 trusts too much, below 0 doubts too much
 *
 * z is the inverse of the normal distribution. Stanislaw & Todorov 1999, "Calculation of signal
 * detection theory measures", Behavior Research Methods, Instruments & Computers 31(1), 137-149,
 * doi 10.3758/BF03207704.
 *
 *     struct detection detection = fold_detection(&fold);
 *     if (detection_lean(&detection) == LEAN_DOUBTING)
 *         ...
 *
 * d' and c of few messages are noise: beside them always say how many messages there were. To one
 * learner show the counts, and the lean as a word. Plain data; nothing here is owned.
 */
#ifndef PROGRESS_DETECTION_H
#define PROGRESS_DETECTION_H

#include "progress/event.h"

#include <stdbool.h>
#include <stddef.h>

/* One message judged: what it is, what somebody said it is, and whether they were sure. */
struct judged {
    enum event_signal signal; /* SIGNAL_NONE: no judgement was made */
    enum event_signal said;
    bool sure;
};

struct detection {
    size_t hits;               /* scams called scams */
    size_t misses;             /* scams called genuine */
    size_t false_alarms;       /* genuine messages called scams */
    size_t correct_rejections; /* genuine messages called genuine */
};

/* Counts a judgement, or takes a counted one back; SIGNAL_NONE changes nothing. */
void detection_add(struct detection *detection, const struct judged *judgement);
void detection_remove(struct detection *detection, const struct judged *judgement);

size_t detection_scams(const struct detection *detection);
size_t detection_genuine(const struct detection *detection);

/* d' and c; both are 0 when nothing was judged. */
double detection_sensitivity(const struct detection *detection);
double detection_bias(const struct detection *detection);

/*
 * c as a word. The spread of c for somebody without any lean, from simulations with d' = 1:
 *
 *     scams + genuine           4+4   6+6   10+10  20+20  30+30  40+40
 *     standard deviation of c   0.40  0.36  0.29   0.21   0.17   0.15
 *
 * With fewer than DETECTION_LEAN_EACH of either there is no word. LEAN_THRESHOLD is 2.4 of these
 * deviations at 20+20: of a hundred who lean to neither side two are told that they do (at 30+30
 * one in two hundred; for those with d' = 2.5, whose c spreads more, eight and three). And it is
 * less than half of c = -1.2, that of somebody who calls nine of ten messages scams whatever they
 * are.
 */
#define LEAN_THRESHOLD 0.5

enum { DETECTION_LEAN_EACH = 20 };

enum detection_lean {
    LEAN_UNKNOWN,  /* too few were judged */
    LEAN_TRUSTING, /* c > LEAN_THRESHOLD: scams pass as genuine */
    LEAN_BALANCED,
    LEAN_DOUBTING, /* c < -LEAN_THRESHOLD: genuine messages are called scams */
};

enum detection_lean detection_lean(const struct detection *detection);

#endif
