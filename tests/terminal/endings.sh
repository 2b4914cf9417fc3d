#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# However the program ends, or pauses, the terminal is as it was and the answer is on disk.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone
. tests/support/tmux.sh

# Starts the program in the shell, gives an answer and sees it accepted.
begin() # PROGRAM ARGUMENT...
{
    new_learner
    type_line "${*@Q} --lang en --seed 1; echo status-\$?"
    wait_for 10 shows "1. Start:" && keys 1 &&
        wait_for 10 shows "1. A scam" && keys 1 &&
        wait_for 10 shows "Your answer:" && return
    fail "the program starts and takes an answer" "$(screen)"
    return 1
}

# The program is over, or paused: WORDS tell so on the shell's screen.
ends_well() # NAME WORDS
{
    local faults
    wait_for 20 shows "$2" || faults="not seen: $2
$(screen)
"
    faults+=$(insanities)
    expect_empty "$1: the terminal is as it was" "$faults"
    same "$1: the accepted answer is on disk" phishing/first-look/guess-bank "$(answered)"
}

signal() # NAME
{
    kill "-$1" "$(program_id)"
}

open_shell 80 24
remember_terminal
begin "$SIAGA" && keys q && ends_well "q" status-0
begin "$SIAGA" && keys C-c && ends_well "Ctrl-C" status-0
begin "$SIAGA" --mouse && keys C-c && ends_well "Ctrl-C with the mouse" status-0
for name in TERM HUP INT; do
    begin "$SIAGA" && signal $name && ends_well "SIG$name" status-0
done
begin "$SIAGA" && signal SEGV && ends_well "SIGSEGV" status-139
begin "$SIAGA" --mouse && signal ABRT && ends_well "SIGABRT with the mouse" status-134
begin "$SIAGA" && signal KILL && wait_for 10 shows status-137 && type_line reset
wait_for 10 shows_not status-137
same "SIGKILL: the accepted answer is on disk" phishing/first-look/guess-bank "$(answered)"

# Ctrl-Z, with work in the shell meanwhile, and back.
open_shell 80 24
remember_terminal
begin "$SIAGA" && keys C-z && ends_well "Ctrl-Z" Stopped
type_line 'fg; echo again-$?'
if wait_for 10 shows "Your answer:"; then pass "fg: the same screen"; else
    fail "fg: the same screen" "$(screen)"
fi
same "fg: wrapping is off again" 0 "$(of_pane wrap_flag)"
keys r
if wait_for 10 shows "1. A scam"; then pass "fg: keys work"; else
    fail "fg: keys work" "$(screen)"
fi
keys q && ends_well "q after fg" again-0

# The terminal closes: no one is left to write to.
for way in kill-session kill-pane; do
    open_shell 80 24
    begin "$SIAGA"
    program=$(program_id)
    tm $way -t main
    if wait_for 10 eval "! kill -0 $program 2>/dev/null"; then
        pass "$way: the program ends"
    else
        fail "$way: the program ends" "$(ps -o pid,stat,cmd -p "$program")"
        kill -9 "$program"
    fi
    same "$way: the accepted answer is on disk" phishing/first-look/guess-bank "$(answered)"
    same "$way: the next start knows" phishing/first-look/guess-bank "$(resumes_at)"
done

# A mistake of ours, which Ctrl-X makes in a program that was built to be debugged.
open_shell 80 24
remember_terminal
if [ -x "$SIAGA_SANITIZED" ]; then
    begin "$SIAGA_SANITIZED" && keys C-x && ends_well "a bug" status-134
    if shows "siaga: bug at course/loop/loop.c:"; then
        pass "a bug: the message names the place"
    else
        fail "a bug: the message names the place" "$(screen)"
    fi
    same "a bug: the next start knows" phishing/first-look/guess-bank "$(resumes_at)"
else
    skip "a bug" "the program under sanitizers is not built"
fi
begin "$SIAGA" && keys C-x r
if wait_for 10 shows "1. A scam"; then pass "Ctrl-X does nothing for a learner"; else
    fail "Ctrl-X does nothing for a learner" "$(screen)"
fi
finish
