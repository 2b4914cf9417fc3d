#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A random learner, for a short time (see tests/soak/main.c; `make soak` is the long one). SEED=...
# repeats a run; each says what its seed was.
. "$(dirname "$0")/../lib.sh"

build/sanitize/tests/soak-runner "${KEYS:-2000}" ${SEED:+"$SEED"}
