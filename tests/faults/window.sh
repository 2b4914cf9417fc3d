#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A window of any size, a key held down, a program that stands still (see window.c), a terminal that
# goes away (gone.c) and a power cut (cuts.c). SEED=... repeats a run.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

export SIAGA
status=0
build/sanitize/tests/faults-runner window "$COURSE" "$SCRATCH" 1 || status=1
build/sanitize/tests/faults-runner gone "$COURSE" "$SCRATCH" "${GONE:-40}" ${SEED:+"$SEED"} || status=1
build/sanitize/tests/faults-runner cuts "$COURSE" "$SCRATCH" 512 || status=1
exit $status
