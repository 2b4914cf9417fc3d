#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A computer that many share: no key leaves, whoever has gone is forgotten, and what ends the
# program from outside still does.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone
. tests/support/tmux.sh

seen() # NAME TEXT [SECONDS]
{
    if wait_for "${3:-10}" shows "$2"; then pass "$1"; else fail "$1" "not seen: $2
$(screen)"; fi
}

start() # ARGUMENT...
{
    new_learner
    type_line "clear; ${SIAGA@Q} ${*@Q}; echo status-\$?"
    wait_for 10 shows "1. Start:" || fail "the program starts" "$(screen)"
}

# A key that does nothing, between two that do: the program is still there.
ignores() # NAME KEY...
{
    local name=$1
    shift
    keys "$@" '?'
    seen "$name" "Up, Down, k or j"
    keys Escape
    wait_for 10 shows "1. Start:" || fail "$name: and back" "$(screen)"
}

open_shell 80 24
remember_terminal
start --kiosk --lang en --seed 1
seen "a kiosk is a guest's" "Guest: nothing is kept."
same "nobody is told that q leaves" "" "$(screen | grep 'leave')"
ignores "q and Esc at home do not leave" q Escape
ignores "Ctrl-C does not leave" C-c
ignores "Ctrl-Z does not pause" C-z
ignores "Ctrl-\\ does not end" 'C-\'
ignores "Ctrl-D does not leave" C-d
ignores "Ctrl-S does not stop the screen" C-s
ignores "nobody becomes somebody" p
kill -INT "$(program_id)"
kill -QUIT "$(program_id)"
kill -TSTP "$(program_id)"
ignores "these signals do nothing either" q
kill -TERM "$(program_id)"
seen "SIGTERM ends it" status-0
expect_empty "and the terminal is as it was" "$(insanities)"
same "nothing is left behind" "" "$(find "$HOME" -type f)"

start --kiosk --lang en --seed 1
program=$(program_id)
tm kill-session -t main
if wait_for 10 eval "! kill -0 $program 2>/dev/null"; then
    pass "the terminal closes: it ends"
else
    fail "the terminal closes: it ends" "$(ps -o pid,stat,cmd -p "$program")"
    kill -9 "$program"
fi

# Three seconds without a key, and nothing is known of the last visitor.
open_shell 80 24
start --kiosk=0.05 --lang en --theme none --seed 1
keys 1 && wait_for 10 shows "1. A scam" && keys 1 && wait_for 10 shows "Your answer:"
keys l && wait_for 10 shows "Bahasa Indonesia" && keys 2
wait_for 10 shows "$(phrase id 'Your answer: {answer}' | sed 's/{.*//')"
seen "after a while it is at home again" "Guest: nothing is kept." 20
seen "in the language of the start" "1. Start: Messages that pretend"
keys 1
seen "and the answer is forgotten" "1. A scam"
keys h
seen "no step is done" "not started"
keys C-c q '?'
seen "the second visitor does not leave either" "Up, Down, k or j"

# It wakes up once after a key, and then no more.
waits_without_end() # the third argument of poll() is -1
{
    local call descriptors count patience rest
    # shellcheck disable=SC2034
    read -r call descriptors count patience rest <"/proc/$program/syscall" &&
        [ $((patience & 0xFFFFFFFF)) -eq $((0xFFFFFFFF)) ]
}
wait_for 20 shows "1. Start:"
program=$(program_id)
if [ "$(uname -m)" != x86_64 ] || ! cat "/proc/$program/syscall" >/dev/null 2>&1; then
    skip "when nobody is there it waits without an end" "the kernel does not tell"
elif wait_for 10 waits_without_end; then
    pass "when nobody is there it waits without an end"
else
    fail "when nobody is there it waits without an end" "$(cat "/proc/$program/syscall")"
fi
kill -HUP "$program"
wait_for 10 shows status-0

# Line by line.
open_shell 80 24
new_learner
type_line "clear; ${SIAGA@Q} --linear --kiosk=0.05 --lang en --seed 1; echo status-\$?"
seen "line by line: a kiosk is a guest's" "Guest: nothing is kept."
keys C-c C-z 'C-\' C-d
type_line q
type_line '?'
seen "line by line: no key leaves" "1-9: choose by number"
same "line by line: nobody is told that q leaves" "" "$(screen | grep ': leave')"
type_line b
type_line 1
seen "line by line: an answer is possible" "1. A scam"
seen "line by line: after a while it is at home again" "1. Start:" 20
kill -TERM "$(program_id)"
seen "line by line: SIGTERM ends it" status-143
printf '1\n1\n\nq\n' | "$SIAGA" --linear --kiosk --lang en >"$SCRATCH/out" 2>&1
same "from a pipe it ends with its input" 0 $?
same "and nothing is left behind" "" "$(find "$HOME" -type f)"

# Only the command line decides, and it is not half meant.
refused() # NAME WORDS ARGUMENT...
{
    local name=$1 words=$2
    shift 2
    "$SIAGA" "$@" </dev/null >"$SCRATCH/out" 2>"$SCRATCH/err"
    same "$name" "64 " "$? $(cat "$SCRATCH/out")"
    contains "$name: it is said" "$(cat "$SCRATCH/err")" "$words"
}
for minutes in 0 -1 x 5x 1e3 1441 nan 0x10 0.0000001; do
    refused "--kiosk=$minutes is refused" "is no number of minutes" --kiosk=$minutes
done
refused "a kiosk has no profile" "takes no --profile" --kiosk --profile Dara
refused "a kiosk plays" "is for 'play', not for 'progress'" --kiosk progress
refused "a kiosk has no reviews" "is for 'play', not for 'review'" --kiosk review
printf '\n' | SIAGA_KIOSK=1 linear >"$SCRATCH/out"
contains "no variable makes a kiosk" "$(cat "$SCRATCH/out")" "q leave"
finish
