#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Facts grow old: `siaga check` counts those that are past their review date, --stale lists them.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh

base=tests/broken/base

check_on() # DATE ARGUMENT...: leaves what is said in $said, what is counted in $counted
{
    local today=$1
    shift
    said=$("$SIAGA" check --today "$today" "$@" $base 2>&1 >"$SCRATCH/counted")
    status=$?
    counted=$(sed 's/^.* screens: //' "$SCRATCH/counted")
}

check_on 1990-01-01
same "long before: nothing is past its date" "0|0 errors, 0 warnings|" "$status|$counted|$said"
check_on 1990-01-01 --stale
same "long before: nothing is listed" "0|0 errors, 0 warnings|" "$status|$counted|$said"
check_on 2099-12-31
same "long after: one line says how many, and the status is good" "0|0 errors, 0 warnings
1 fact is past its review date: 'siaga check --stale' lists it|" "$status|$counted|$said"
check_on 2099-12-31 --stale
same "long after: each is listed with its place, and the status is good" \
    "0|0 errors, 1 warnings|modules/demo/module.yaml:15:14: warning: the source 'paper' was to be \
looked at again on 2027-11-01 (sources[0].checked)" "$status|$counted|$said"

sources=$(cat modules/*/module.yaml modules/countries/*.yaml | grep -c "^    checked:")
said=$("$SIAGA" check --today 9999-12-31 2>/dev/null | tail -n 1)
same "the course that is played: every source and contact is counted" \
    "$sources facts are past their review date: 'siaga check --stale' lists them" "$said"
same "the course that is played: every source and contact is listed" "$sources" \
    "$("$SIAGA" check --stale --today 9999-12-31 2>&1 |
        grep -Ec ': warning: the (source|contact) .* was to be looked at again on ')"

for date in '' 2026 2026-11 2026-02-30 2025-02-29 26-11-23 23/11/2026 tomorrow 2026-11-23x; do
    said=$("$SIAGA" check --today "$date" $base 2>&1)
    same "'$date' is not taken as today" \
        "64 siaga: '$date' is not a date like 2026-08-21, for --today" "$? $said"
done
said=$("$SIAGA" check --today 2>&1)
same "--today wants a date" 64 $?
finish
