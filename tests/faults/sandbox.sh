#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program does not run with somebody else's rights.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
program=$SIAGA

outside=$(mktemp -d /var/tmp/siaga-test-XXXXXX)
trap 'rm -rf "$SCRATCH" "$outside"' EXIT

# Nobody else's rights.
same "with one's own rights it runs" 0 "$("$program" --version >/dev/null; echo $?)"
refused() # NAME MODE OWNER
{
    local program_of_another=$outside/siaga-$2
    if findmnt -n -o OPTIONS -T "$outside" | grep -q nosuid; then
        skip "$1" "no program gets rights on this disk"
        return
    fi
    cp "$program" "$program_of_another"
    if ! chown "$3" "$program_of_another" 2>/dev/null || ! chmod "$2" "$program_of_another"; then
        skip "$1" "only root can give files away"
        return
    fi
    "$program_of_another" --version >"$SCRATCH/out" 2>"$SCRATCH/err"
    same "$1" "64 " "$? $(cat "$SCRATCH/out")"
    contains "$1, and it is said why" "$(cat "$SCRATCH/err")" "more rights than who started it"
}
refused "set-user-id is refused" 4755 65534:0
refused "set-group-id is refused" 2755 0:65534
finish
