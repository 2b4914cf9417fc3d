#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# kill -9 at 200 moments (see kills.c). SEED=... repeats a run; each says what its seed was.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

export SIAGA
build/sanitize/tests/faults-runner kills "$COURSE" "$SCRATCH" "${KILLS:-200}" ${SEED:+"$SEED"}
