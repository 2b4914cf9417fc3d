#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nowhere to write: it is said on the first page, another place is a key away, and after the screen
# is gone the last line says where the answers lie.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone
. tests/support/tmux.sh

nowhere()
{
    new_learner
    echo "not a folder" >"$XDG_DATA_HOME"
    type_line "clear; ${SIAGA@Q} --lang en --seed 1; echo status-\$?"
    wait_for 10 shows "w: choose another place." && return
    fail "it is said on the first page that nothing can be written" "$(screen)"
}

open_shell 200 24
nowhere
keys 1 && wait_for 10 shows "1. A scam" && keys 1 && wait_for 10 shows "Your answer:" && keys w
if wait_for 10 shows "Another place for your answers"; then
    pass "w leads to other places"
else
    fail "w leads to other places" "$(screen)"
fi
number=$(screen | sed -n "s|^[ >]*\\([0-9]*\\)\\. $HOME\$|\\1|p")
keys "${number:-9}"
if wait_for 10 shows "Your answers are now kept in the place you chose."; then
    pass "what waited is written there"
else
    fail "what waited is written there" "$(screen)"
fi
keys q
wait_for 10 shows status-
contains "the status is good" "$(screen)" status-0
file=$(screen | sed -n 's/^Your latest answers lie in another place\. .* siaga profile import //p')
same "the last line names the file" "$HOME/siaga-progress" "$(dirname "$file")"
same "the answer is in it" 1 "$(grep -c '"k":"answered"' "$file")"

nowhere
keys 1 && wait_for 10 shows "1. A scam" && keys 1 && wait_for 10 shows "Your answer:" && keys q
wait_for 10 shows status-
contains "no place was chosen: the last line is true" "$(screen)" \
    "Nothing could be written: nothing was kept. Goodbye."
contains "no place was chosen: the status is that of an input or output error" "$(screen)" status-74
finish
