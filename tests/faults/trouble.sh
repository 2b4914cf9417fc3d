#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A disk that takes bytes and then says that it lost them, and clocks that are years off. Both come
# from a library that is put before the C library (preload/trouble.c).
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

trouble=$PWD/build/release/tests/faults/preload/trouble.so
full='Cannot write to the disk: answers are kept until you leave. w: choose another place.'

in_trouble() # WORD=VALUE... PROGRAM ARGUMENT...
{
    env LD_PRELOAD="$trouble" "$@"
}

# Counts the answers that the program itself reads; whatever cannot be read is said in export.err.
read_back()
{
    rm -f "$SCRATCH/export"
    "$SIAGA" profile export "$SCRATCH/export" >/dev/null 2>"$SCRATCH/export.err"
    grep -c '"k":"answered"' "$SCRATCH/export"
}

if [ ! -f "$trouble" ]; then
    fail "the library that makes trouble is built" "$trouble"
    finish
fi

# EIO once: whichever fdatasync() it meets, all is written again.
lost=
for ((first = 1; first <= 6; first++)); do
    new_learner
    answers 14 | in_trouble TROUBLE_SYNC=$first "$SIAGA" --linear --lang en --seed 1 \
        >"$SCRATCH/out" 2>"$SCRATCH/err"
    status=$?
    shown=$(accepted <"$SCRATCH/out")
    found="$status $(read_back) $(journals | xargs -d '\n' cat | tr -d '\n' | grep -c -P '\0')"
    [ "$shown" -ge 7 ] && [ "$found" = "0 $shown 0" ] ||
        lost+="fdatasync $first fails: $shown answers shown; status, kept, zeros: $found
"
    grep -qF "$full" "$SCRATCH/out" || lost+="fdatasync $first fails: nothing is said
"
done
expect_empty "EIO once: it is said, and every answer is kept all the same" "$lost"
same "EIO once: the last word is that all is kept" "Your progress is kept. Goodbye." \
    "$(tail -n 1 "$SCRATCH/out")"

# EIO from then on.
new_learner
answers 14 | in_trouble TROUBLE_SYNC=3 TROUBLE_SYNCS=0 "$SIAGA" --linear --lang en --seed 1 \
    >"$SCRATCH/out" 2>"$SCRATCH/err"
status=$?
before=$(sed "/^$full/q" "$SCRATCH/out" | accepted)
same "EIO for good: the status is that of an input or output error" 74 "$status"
same "EIO for good: said once" 1 "$(grep -cF "$full" "$SCRATCH/out")"
contains "EIO for good: why is said at the end" "$(cat "$SCRATCH/err")" "Input/output error"
same "EIO for good: the last word is what is lost" "The last answers could not be kept. Goodbye." \
    "$(tail -n 1 "$SCRATCH/out")"
if [ "$before" -ge 2 ] && [ "$(read_back)" -ge $((before - 1)) ]; then
    pass "EIO for good: what was accepted before is kept"
else
    fail "EIO for good: what was accepted before is kept" "$(read_back) of $before"
fi
same "EIO for good: whole lines only" 0 "$(journals | xargs -d '\n' cat | grep -vac '^{.*}$')"
answers 2 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "EIO for good: the next start has nothing to complain of" "" "$(cat "$SCRATCH/err")"

# The clock is set back and ahead between starts: the latest answer counts, the way on is known.

wrong=
new_learner
linear </dev/null >/dev/null
before=0
# Today, then years back, long before 1970, years ahead, beyond the year 9999, and today again.
for days in 0 -7300 -80000 7300 3000000 -40 0; do
    printf 'r\n%s\nq\n' $((before % 4 + 1)) |
        in_trouble TROUBLE_DAYS=$days "$SIAGA" --linear --lang en --seed 1 \
            play phishing/first-look/guess-bank >"$SCRATCH/out" 2>"$SCRATCH/err" ||
        wrong+="$days days: status $?
"
    [ ! -s "$SCRATCH/err" ] || wrong+="$days days: $(cat "$SCRATCH/err")
"
    said=$(sed -n 's/.*Your answer: //p' "$SCRATCH/out" | tail -n 1)
    printf 'q\n' | in_trouble TROUBLE_DAYS=$days "$SIAGA" --linear --lang en --seed 1 \
        >"$SCRATCH/out" 2>"$SCRATCH/err"
    again=$(sed -n 's/.*Your answer from before: //p' "$SCRATCH/out" | tail -n 1)
    [ -n "$said" ] && [ "$said" = "$again" ] || wrong+="$days days: '$said', then '$again'
"
    before=$((before + 1))
    [ "$(read_back)" = "$before" ] || wrong+="$days days: $(read_back) answers, not $before
"
    [ "$(resumes_at)" = phishing/first-look/guess-bank ] || wrong+="$days days: at $(resumes_at)
"
done
expect_empty "clocks years back and ahead: the latest answer counts, and none is lost" "$wrong"
journals >"$SCRATCH/files"
same "clocks years back and ahead: a file for each start that wrote" "$before" \
    "$(xargs -d '\n' grep -l answered <"$SCRATCH/files" | grep -c '')"
finish
