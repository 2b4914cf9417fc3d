#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A disk that is full, read-only, or not there: it is said once, the course goes on, and what was
# accepted before stays accepted.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh

full='Cannot write to the disk: answers are kept until you leave.'

# Feeds a program line by line through descriptor 7; its output is in $SCRATCH/out.
start_fed() # COMMAND...
{
    rm -f "$SCRATCH/in"
    mkfifo "$SCRATCH/in"
    mkfifo "$SCRATCH/pipe"
    cat "$SCRATCH/pipe" >"$SCRATCH/out" &
    copy=$!
    "$@" <"$SCRATCH/in" >"$SCRATCH/pipe" 2>"$SCRATCH/err" &
    fed=$!
    exec 7>"$SCRATCH/in"
}

end_fed() # leaves the status in $status
{
    exec 7>&-
    wait "$fed"
    status=$?
    wait "$copy"
}

# No file may grow over 2 KiB, as if the disk were full then; 7 answers need more. What is printed
# has to go through a pipe, or it would be such a file too.
on_a_small_disk()
{
    trap '' XFSZ
    ulimit -S -f 2
    exec "$SIAGA" --linear --lang en --seed 1
}

new_learner
answers 20 | (on_a_small_disk) 2>"$SCRATCH/err" | cat >"$SCRATCH/out"
status=${PIPESTATUS[1]}
before=$(sed "/^$full/q" "$SCRATCH/out" | accepted)
kept=$(answered | grep -c '')
shown=$(accepted <"$SCRATCH/out")
if [ "$before" -gt 2 ] && [ "$kept" -ge $((before - 1)) ]; then
    pass "full disk: every answer accepted before it was full is kept"
else
    fail "full disk: every answer accepted before it was full is kept" "$kept of $before"
fi
if [ "$shown" -gt $((before + 3)) ]; then
    pass "full disk: the course goes on in memory"
else
    fail "full disk: the course goes on in memory" "$shown answers, $before before"
fi
same "full disk: said once, and once more when leaving" 2 "$(grep -cF "$full" "$SCRATCH/out")"
same "full disk: nobody is told that all is kept" 0 "$(grep -c 'Your progress is kept' "$SCRATCH/out")"
contains "full disk: the last word names the folder and the reason" "$(cat "$SCRATCH/err")" \
    "could not be kept: File too large"
same "full disk: the status is that of an input or output error" 74 "$status"
same "full disk: no torn line is left" 0 "$(journals | xargs -d '\n' cat | grep -vc '^{.*}$')"
answers 4 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "full disk: the next start has nothing to complain of" "" "$(cat "$SCRATCH/err")"

# Room again in the middle: what waited in memory is written after all.
new_learner
start_fed on_a_small_disk
answers 12 >&7
if wait_for 10 holds "$SCRATCH/out" "$full"; then
    prlimit --pid "$fed" --fsize=unlimited:
    answers 3 >&7
fi
end_fed
shown=$(accepted <"$SCRATCH/out")
same "room again: every answer is on disk" "$shown" "$(answered | grep -c '')"
contains "room again: the last word is that all is kept" "$(cat "$SCRATCH/out")" \
    "Your progress is kept"
same "room again: the status is good" 0 "$status"

# A real file system that is full, then read-only; only root may mount one.
mounted()
{
    mkdir -p "$XDG_DATA_HOME"
    mount -t tmpfs -o size=64k siaga-test "$XDG_DATA_HOME" || exit 99
    answers 3 | linear >/dev/null
    answered >"$SCRATCH/first"
    dd if=/dev/zero of="$XDG_DATA_HOME/filler" bs=4k 2>/dev/null
    answers 9 | linear >"$SCRATCH/full" 2>"$SCRATCH/full.err"
    answered >"$SCRATCH/second"
    rm "$XDG_DATA_HOME/filler"
    mount -o remount,ro "$XDG_DATA_HOME"
    answers 9 | linear >"$SCRATCH/read-only" 2>"$SCRATCH/read-only.err"
    resumes_at >"$SCRATCH/resumes"
}
export -f mounted answers linear answered journals resumes_at
export SIAGA SCRATCH

if unshare -m true 2>/dev/null && unshare -m bash -c mounted 2>"$SCRATCH/mount.err"; then
    same "full file system: nothing of before is lost" "" \
        "$(comm -23 "$SCRATCH/first" "$SCRATCH/second")"
    contains "full file system: it is said" "$(cat "$SCRATCH/full")" "$full"
    contains "full file system: the course goes on" "$(tail -n 30 "$SCRATCH/full")" "/13"
    contains "read-only file system: it is said" "$(cat "$SCRATCH/read-only")" "$full"
    contains "read-only file system: progress is known all the same" \
        "$(cat "$SCRATCH/read-only")" "Welcome back"
    contains "read-only file system: and printed" "$(cat "$SCRATCH/resumes")" phishing/
else
    skip "a file system that is full or read-only" "only root can mount one here"
fi

# Nowhere to write at all.
new_learner
echo "not a folder" >"$XDG_DATA_HOME"
answers 3 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a file in place of the data folder: the course is played" 0 $?
contains "a file in place of the data folder: it is said" "$(cat "$SCRATCH/err")" "Not a directory"
contains "a file in place of the data folder: the last word is true" "$(cat "$SCRATCH/out")" \
    "nothing was kept"
same "a file in place of the data folder: it is left alone" "not a folder" "$(cat "$XDG_DATA_HOME")"
same "a file in place of the data folder: said in one line" 1 "$(grep -c '' "$SCRATCH/err")"

new_learner
answers 3 | env -u HOME -u XDG_DATA_HOME "$SIAGA" --linear --lang en >"$SCRATCH/out" 2>"$SCRATCH/err"
same "no home: the course is played" 0 $?
contains "no home: it is said" "$(cat "$SCRATCH/err")" "cannot keep progress"
contains "no home: the last word is true" "$(cat "$SCRATCH/out")" "nothing was kept"

new_learner
answers 3 | XDG_DATA_HOME=relative/path linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a relative data folder is not one: home is used" 1 \
    "$(find "$HOME/.local/share/siaga" -name '*.jsonl' | grep -c '')"
finish
