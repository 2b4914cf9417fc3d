#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A random learner for a short time: the program that is played, and a shorter time the same under
# sanitizers (see tests/soak/main.c; `make soak` is the long one). SEED=... repeats a run.
. "$(dirname "$0")/../lib.sh"

status=0
build/release/tests/soak-runner "${KEYS:-2000}" ${SEED:+"$SEED"} || status=1
build/sanitize/tests/soak-runner "${SANITIZED_KEYS:-300}" ${SEED:+"$SEED"} || status=1
exit $status
